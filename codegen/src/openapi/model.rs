//! [`Model`]: the problems of a catalogue as components of OpenAPI, without what differs between its versions.

use super::header::{Header, merged};
use super::names::Names;
use super::value::Value;
use crate::Catalogue;
use crate::markdown_text::escape;
use crate::model::{Code, Deprecation, Example, Member, Problem, Server, ServerId};

/// All problems of a dataset.
#[derive(Clone, Debug)]
pub(crate) struct Model {
    /// The name of the schema of any problem.
    pub(super) base: String,
    /// By server; those that are registered come first.
    pub(crate) sets: Vec<Set>,
}

/// The problems of one server.
#[derive(Clone, Debug)]
pub(crate) struct Set {
    /// The server; none for those that are registered.
    server: Option<ServerId>,
    /// Their owner, as a sentence names it.
    pub(crate) owner: String,
    /// The union of all of them, and the open one, which takes unknown types too.
    pub(super) union: Union,
    pub(super) schemas: Vec<Schema>,
    pub(super) statuses: Vec<Status>,
}

/// The names of a union of problems.
#[derive(Clone, Debug)]
pub(super) struct Union {
    /// The one of these problems and no others.
    pub(super) closed: String,
    /// The one that any other problem fits too.
    pub(super) open: String,
}

/// One problem type.
#[derive(Clone, Debug)]
pub(super) struct Schema {
    pub(super) name: String,
    /// What it means, why it happens, what to do, as Markdown.
    pub(super) about: String,
    pub(super) uri: String,
    pub(super) title: String,
    pub(super) status: Option<u16>,
    /// An example of its detail.
    pub(super) detail: Option<String>,
    pub(super) properties: Vec<Property>,
    pub(super) is_deprecated: bool,
    /// An example of the whole, each value as JSON.
    pub(super) sample: Vec<(String, String)>,
}

/// A member of a problem.
#[derive(Clone, Debug)]
pub(super) struct Property {
    pub(super) name: String,
    pub(super) about: Option<String>,
    pub(super) value: Value,
    /// As JSON.
    pub(super) example: Option<String>,
    pub(super) is_required: bool,
    pub(super) is_deprecated: bool,
}

/// The problems of one server with one status.
#[derive(Clone, Debug)]
pub(super) struct Status {
    pub(super) code: u16,
    pub(super) about: String,
    pub(super) union: Union,
    /// Their places among the schemas of the set.
    pub(super) schemas: Vec<usize>,
    pub(super) headers: Vec<Header>,
}

impl Model {
    /// The model of a dataset's own problems.
    pub(crate) fn new(catalogue: &Catalogue) -> Self {
        let mut names = Names::default();
        // The names of problems are unique already, and stay as they are.
        for problem in catalogue.own_problems() {
            names.new_one(problem.name.as_str());
        }
        let base = names.new_one("Problem");
        let servers = std::iter::once(None).chain(catalogue.own_servers().iter().map(Some));
        Self { base, sets: servers.filter_map(|server| set(catalogue, server, &mut names)).collect() }
    }

    /// The set of a server.
    pub(crate) fn set_of(&self, server: &Server) -> Option<&Set> {
        self.sets.iter().find(|set| set.server.as_ref() == Some(&server.id))
    }
}

/// The problems of a server, or those that are registered; none if there are none.
fn set(catalogue: &Catalogue, server: Option<&Server>, names: &mut Names) -> Option<Set> {
    let id = server.map(|server| &server.id);
    let problems: Vec<_> = catalogue.own_problems().iter().filter(|problem| problem.server.as_ref() == id).collect();
    if problems.is_empty() {
        return None;
    }
    let wanted = server.map_or_else(|| "RegisteredProblem".to_owned(), |server| server.id.problem_enum());
    let union = union(&wanted, names);
    let mut codes: Vec<u16> = problems.iter().filter_map(|problem| problem.status.map(Code::code)).collect();
    codes.sort_unstable();
    codes.dedup();
    let statuses = codes.into_iter().map(|code| status(catalogue, code, &wanted, &problems, names)).collect();
    Some(Set {
        server: id.cloned(),
        owner: server.map_or_else(|| "IANA's registry".to_owned(), |server| server.name.to_string()),
        union,
        schemas: problems.iter().map(|problem| schema(problem)).collect(),
        statuses,
    })
}

fn union(wanted: &str, names: &mut Names) -> Union {
    Union { closed: names.new_one(wanted), open: names.new_one(&format!("Any{wanted}")) }
}

fn status(catalogue: &Catalogue, code: u16, set: &str, problems: &[&Problem], names: &mut Names) -> Status {
    let has_code = |problem: &Problem| problem.status.is_some_and(|status| status.code() == code);
    let (places, own): (Vec<usize>, Vec<&Problem>) = problems
        .iter()
        .enumerate()
        .filter(|(_, problem)| has_code(problem))
        .map(|(at, problem)| (at, *problem))
        .unzip();
    let definition = Code::new(code, None).and_then(|code| catalogue.standard_of(code));
    let phrase = definition.and_then(|definition| definition.phrase.as_ref()).map(ToString::to_string);
    let titles: Vec<_> = own.iter().map(|problem| escape(problem.title.as_str())).collect();
    Status {
        code,
        about: format!("{}: {}.", phrase.unwrap_or_else(|| code.to_string()), titles.join("; ")),
        union: union(&format!("{set}{code}"), names),
        schemas: places,
        headers: merged(catalogue, &own),
    }
}

fn schema(problem: &Problem) -> Schema {
    let sample: Vec<_> = problem.sample().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    let Problem {
        // It is in the name of the set.
        server: _,
        name,
        uri: _,
        // They are what readers take as well; nobody sends them.
        former: _,
        status,
        title,
        detail: _,
        summary: _,
        members: _,
        // They belong to the response.
        headers: _,
        causes: _,
        remedies: _,
        retry: _,
        // Of no concern to those who receive it.
        level: _,
        doubts: _,
        references: _,
        deprecated,
    } = problem;
    Schema {
        name: name.to_string(),
        about: about(problem),
        uri: problem.type_uri().to_owned(),
        title: title.to_string(),
        status: status.map(Code::code),
        detail: sample.iter().find(|(name, _)| name == "detail").map(|(_, value)| value.clone()),
        properties: problem.public_members().map(property).collect(),
        is_deprecated: deprecated.is_some(),
        sample,
    }
}

/// What a problem means, as Markdown.
fn about(problem: &Problem) -> String {
    let deprecation = problem.deprecated.as_ref().map(|Deprecation { since, replacement }| {
        format!("\n\nDeprecated since {}: `{replacement}` is sent instead.", escape(since.as_str()))
    });
    let lists = [("Why it happens", &problem.causes), ("What to do", &problem.remedies)];
    let lists = lists.into_iter().filter(|(_, texts)| !texts.is_empty()).map(|(heading, texts)| {
        let entries: Vec<_> = texts.iter().map(|text| format!("\n- {}", escape(text.as_str()))).collect();
        format!("\n\n{heading}:\n{}", entries.concat())
    });
    std::iter::once(escape(problem.summary.as_str())).chain(deprecation).chain(lists).collect()
}

fn property(member: &Member) -> Property {
    let Member { name, kind: _, about, example, list: _, optional, internal: _, sensitive: _, deprecated } = member;
    Property {
        name: name.to_string(),
        about: about.as_ref().map(|about| escape(about.as_str())),
        value: Value::of(member),
        example: example.as_ref().map(Example::json),
        is_required: !optional,
        is_deprecated: *deprecated,
    }
}
