//! Problem types as a catalogue has them: what people read of each, and what its members are.

use super::{Reference, Retry, reference, text, texts};
use crate::model;

/// A problem type.
#[derive(Debug)]
pub(in crate::output) struct ProblemType<'a> {
    /// The server that it belongs to; without one, it is registered with IANA.
    pub(in crate::output) server: Option<&'a str>,
    pub(in crate::output) name: &'a str,
    pub(in crate::output) uri: &'a str,
    /// Type URIs that it had before.
    pub(in crate::output) former: Vec<&'a str>,
    /// Without one it comes with any.
    pub(in crate::output) status: Option<model::Code>,
    pub(in crate::output) title: &'a str,
    pub(in crate::output) summary: &'a str,
    /// What is sent; internal members are not.
    pub(in crate::output) members: Vec<TypeMember<'a>>,
    pub(in crate::output) causes: Vec<&'a str>,
    pub(in crate::output) remedies: Vec<&'a str>,
    pub(in crate::output) retry: Vec<Retry<'a>>,
    pub(in crate::output) doubts: Vec<&'a str>,
    /// Since when it is no longer sent, and what is sent instead.
    pub(in crate::output) deprecated: Option<(&'a str, &'a str)>,
    pub(in crate::output) references: Vec<Reference>,
}

/// A value that a problem carries.
#[derive(Debug)]
pub(in crate::output) struct TypeMember<'a> {
    pub(in crate::output) name: &'a str,
    /// The word of the dataset, such as `integer`.
    pub(in crate::output) kind: &'static str,
    /// The words that are allowed, of one that is one of some.
    pub(in crate::output) words: Vec<&'a str>,
    pub(in crate::output) list: bool,
    pub(in crate::output) optional: bool,
    pub(in crate::output) about: Option<&'a str>,
}

impl<'a> ProblemType<'a> {
    pub(in crate::output::lowered) fn of(problem: &'a model::Problem) -> Self {
        let model::Problem {
            server,
            name,
            uri: _,
            former,
            status,
            title,
            summary,
            members: _,
            causes,
            remedies,
            retry,
            doubts,
            references,
            deprecated,
            // A problem itself says it.
            detail: _,
            // A response carries them beside the problem.
            headers: _,
            // For the server's log.
            level: _,
        } = problem;
        let deprecated =
            deprecated.as_ref().map(|model::Deprecation { since, replacement }| (since.as_str(), replacement.as_str()));
        Self {
            server: server.as_ref().map(model::ServerId::as_str),
            name: name.as_str(),
            uri: problem.type_uri(),
            former: former.iter().map(model::FormerType::as_str).collect(),
            status: *status,
            title: title.as_str(),
            summary: summary.as_str(),
            members: problem.public_members().map(TypeMember::of).collect(),
            causes: texts(causes),
            remedies: texts(remedies),
            retry: retry.iter().map(Retry::of).collect(),
            doubts: texts(doubts),
            deprecated,
            references: references.iter().map(reference).collect(),
        }
    }
}

impl<'a> TypeMember<'a> {
    fn of(member: &'a model::Member) -> Self {
        let model::Member { name, kind, about, list, optional, example: _, internal: _, sensitive: _, deprecated: _ } =
            member;
        let words = if let model::MemberKind::OneOf(words) = kind { words.as_slice() } else { &[] };
        Self {
            name: name.as_str(),
            kind: kind.word(),
            words: words.iter().map(model::Text::as_str).collect(),
            list: *list,
            optional: *optional,
            about: text(about.as_ref()),
        }
    }
}
