//! Problem types as packages hold them: what a client sees of them.

use super::{Language, Names};
use crate::Catalogue;
use crate::model::{self, MemberKind, Part};

/// The problems of one server: a closed set, beside which there is the case of an unknown one.
#[derive(Debug)]
pub(in crate::output) struct ProblemSet<'a> {
    /// `ShopProblem`
    pub(in crate::output) name: String,
    /// What the server is called.
    pub(in crate::output) title: &'a str,
    pub(in crate::output) problems: Vec<Problem<'a>>,
}

/// A problem type.
#[derive(Debug)]
pub(in crate::output) struct Problem<'a> {
    /// `SoldOut`, valid as a type in the language.
    pub(in crate::output) type_name: String,
    /// `SoldOut`, as the dataset has it.
    pub(in crate::output) name: &'a str,
    pub(in crate::output) uri: &'a str,
    pub(in crate::output) former: Vec<&'a str>,
    pub(in crate::output) title: &'a str,
    pub(in crate::output) summary: &'a str,
    pub(in crate::output) status: Option<model::Code>,
    /// The detail in parts; empty if the type has none.
    pub(in crate::output) detail: Vec<DetailPart<'a>>,
    /// What is sent; internal members are not.
    pub(in crate::output) members: Vec<Member<'a>>,
    pub(in crate::output) causes: Vec<&'a str>,
    pub(in crate::output) remedies: Vec<&'a str>,
    /// Since when it is no longer sent, and what is sent instead.
    pub(in crate::output) deprecated: Option<(&'a str, &'a str)>,
}

/// A part of a detail.
#[derive(Debug)]
pub(in crate::output) enum DetailPart<'a> {
    Text(&'a str),
    /// The value of a member, by its place among them.
    Member(usize),
}

/// A value that a problem carries.
#[derive(Debug)]
#[allow(clippy::struct_excessive_bools, reason = "as the dataset has them")]
pub(in crate::output) struct Member<'a> {
    /// Its name in JSON.
    pub(in crate::output) wire: &'a str,
    /// Its name in the language, unique in its problem.
    pub(in crate::output) field: String,
    pub(in crate::output) kind: Kind<'a>,
    pub(in crate::output) list: bool,
    pub(in crate::output) optional: bool,
    pub(in crate::output) about: Option<&'a str>,
    /// Whether it may not be logged.
    pub(in crate::output) sensitive: bool,
    pub(in crate::output) deprecated: bool,
}

/// What the values of a member are.
#[derive(Debug)]
pub(in crate::output) enum Kind<'a> {
    String,
    Boolean,
    /// Of 53 bits, a number in JSON.
    Integer,
    /// Of 64 bits, a text in JSON.
    Integer64,
    /// A text in JSON.
    Decimal,
    Number,
    DateTime,
    /// A number of seconds, 0 or more.
    Duration,
    Uri,
    Uuid,
    OneOf {
        /// `SoldOutReason`, unique among the types of the package.
        type_name: String,
        words: Vec<Word<'a>>,
    },
    Object,
}

/// One of the words of a member.
#[derive(Debug)]
pub(in crate::output) struct Word<'a> {
    /// The name of its constant in the language.
    pub(in crate::output) constant: String,
    pub(in crate::output) word: &'a str,
}

/// The sets of the dataset's own servers, by id.
pub(super) fn sets<'a>(catalogue: &'a Catalogue, language: &Language, types: &mut Names) -> Vec<ProblemSet<'a>> {
    let mut sets = Vec::new();
    for server in catalogue.own_servers() {
        let of_server: Vec<_> = catalogue.problems_of(&server.id).collect();
        if of_server.is_empty() {
            continue;
        }
        let name = types.unique(&language.name(super::Case::AsItIs, &server.id.problem_enum()));
        let problems = of_server.into_iter().map(|problem| Problem::of(problem, language, types)).collect();
        sets.push(ProblemSet { name, title: server.name.as_str(), problems });
    }
    sets
}

impl<'a> Problem<'a> {
    /// Why it happens and what to do, as lines for a comment; they are not escaped.
    pub(in crate::output) fn advice(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for (title, entries) in [("Causes", &self.causes), ("What to do", &self.remedies)] {
            if !entries.is_empty() {
                lines.extend([String::new(), format!("{title}: {}.", entries.join("; "))]);
            }
        }
        lines
    }

    fn of(problem: &'a model::Problem, language: &Language, types: &mut Names) -> Self {
        let model::Problem {
            server: _,
            name,
            uri: _,
            former,
            status,
            title,
            detail,
            summary,
            members: _,
            causes,
            remedies,
            deprecated,
            // A response carries them beside the problem.
            headers: _,
            retry: _,
            // For the server's log.
            level: _,
            // For people who read the catalogue.
            doubts: _,
            references: _,
        } = problem;
        let type_name = types.unique(&language.name(super::Case::AsItIs, name.as_str()));
        let mut fields = Names::default();
        let members: Vec<_> = problem
            .public_members()
            .map(|member| Member::of(member, member.enum_name(name), language, &mut fields, types))
            .collect();
        let place = |name: &str| members.iter().position(|member| member.wire == name);
        let part = |part: &'a Part| match part {
            Part::Text(text) => Some(DetailPart::Text(text)),
            Part::Member { name, .. } => place(name).map(DetailPart::Member),
        };
        let deprecated =
            deprecated.as_ref().map(|model::Deprecation { since, replacement }| (since.as_str(), replacement.as_str()));
        Self {
            type_name,
            name: name.as_str(),
            uri: problem.type_uri(),
            former: former.iter().map(model::FormerType::as_str).collect(),
            title: title.as_str(),
            summary: summary.as_str(),
            status: *status,
            detail: detail.iter().flat_map(model::Template::parts).filter_map(part).collect(),
            causes: causes.iter().map(model::Text::as_str).collect(),
            remedies: remedies.iter().map(model::Text::as_str).collect(),
            deprecated,
            members,
        }
    }
}

impl<'a> Member<'a> {
    fn of(
        member: &'a model::Member,
        enum_name: Option<String>,
        language: &Language,
        fields: &mut Names,
        types: &mut Names,
    ) -> Self {
        let model::Member { name, kind, about, example: _, list, optional, internal: _, sensitive, deprecated } =
            member;
        Self {
            wire: name.as_str(),
            field: fields.unique(&language.name(language.field, name.as_str())),
            kind: Kind::of(kind, enum_name, language, types),
            list: *list,
            optional: *optional,
            about: about.as_ref().map(model::Text::as_str),
            sensitive: *sensitive,
            deprecated: *deprecated,
        }
    }
}

impl<'a> Kind<'a> {
    /// The word in the dataset.
    pub(in crate::output) fn word(&self) -> &'static str {
        match self {
            Self::String => "string",
            Self::Boolean => "boolean",
            Self::Integer => "integer",
            Self::Integer64 => "integer64",
            Self::Decimal => "decimal",
            Self::Number => "number",
            Self::DateTime => "date-time",
            Self::Duration => "duration",
            Self::Uri => "uri",
            Self::Uuid => "uuid",
            Self::OneOf { .. } => "one-of",
            Self::Object => "object",
        }
    }

    fn of(kind: &'a MemberKind, enum_name: Option<String>, language: &Language, types: &mut Names) -> Self {
        match kind {
            MemberKind::String => Self::String,
            MemberKind::Boolean => Self::Boolean,
            MemberKind::Integer => Self::Integer,
            MemberKind::Integer64 => Self::Integer64,
            MemberKind::Decimal => Self::Decimal,
            MemberKind::Number => Self::Number,
            MemberKind::DateTime => Self::DateTime,
            MemberKind::Duration => Self::Duration,
            MemberKind::Uri => Self::Uri,
            MemberKind::Uuid => Self::Uuid,
            MemberKind::Object => Self::Object,
            MemberKind::OneOf(values) => {
                let mut names = Names::default();
                let words = values.iter().map(|word| Word {
                    constant: names.unique(&language.name(language.constant, word.as_str())),
                    word: word.as_str(),
                });
                let words = words.collect();
                let type_name = language.name(super::Case::AsItIs, &enum_name.unwrap_or_default());
                Self::OneOf { type_name: types.unique(&type_name), words }
            }
        }
    }
}
