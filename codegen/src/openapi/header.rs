//! [`Header`]: a header field of a response, merged from the problems of a status.

use super::value::Value;
use crate::Catalogue;
use crate::model::{Example, HeaderSource, Member, MemberKind, Problem, ProblemHeader};

/// A header field of a response.
#[derive(Clone, Debug)]
pub(crate) struct Header {
    pub(super) name: String,
    /// What it says, by the members that fill it.
    pub(super) about: Vec<String>,
    /// What its values are, each way once.
    pub(super) values: Vec<Value>,
    /// Whether every response with this status has it.
    pub(super) is_always_there: bool,
    /// A value, as JSON.
    pub(super) example: Option<String>,
}

/// The header fields of problems with one status, by name.
pub(super) fn merged(catalogue: &Catalogue, problems: &[&Problem]) -> Vec<Header> {
    let mut headers: Vec<Header> = Vec::new();
    let all: Vec<Vec<Header>> = problems.iter().map(|problem| of_one(catalogue, problem)).collect();
    for own in &all {
        for header in own {
            match headers.iter_mut().find(|other| other.name.eq_ignore_ascii_case(&header.name)) {
                Some(first) => first.merge(header),
                None => headers.push(header.clone()),
            }
        }
    }
    for header in &mut headers {
        let is_there = |own: &Vec<Header>| {
            own.iter().any(|other| other.is_always_there && other.name.eq_ignore_ascii_case(&header.name))
        };
        header.is_always_there = all.iter().all(is_there);
    }
    headers.sort_by_cached_key(|header| header.name.to_ascii_lowercase());
    headers
}

impl Header {
    fn merge(&mut self, other: &Self) {
        self.about.extend(other.about.iter().filter(|about| !self.about.contains(about)).cloned().collect::<Vec<_>>());
        self.values.extend(other.values.iter().filter(|it| !self.values.contains(it)).cloned().collect::<Vec<_>>());
        self.example = self.example.take().or_else(|| other.example.clone());
    }
}

/// Those of one problem, in which a name may stand twice.
fn of_one(catalogue: &Catalogue, problem: &Problem) -> Vec<Header> {
    let mut headers: Vec<_> = problem.headers.iter().filter_map(|header| lowered(problem, header)).collect();
    if catalogue.must_not_be_stored(problem) {
        headers.push(constant("Cache-Control", "no-store"));
    }
    headers
}

fn lowered(problem: &Problem, ProblemHeader { name, source }: &ProblemHeader) -> Option<Header> {
    match source {
        HeaderSource::Constant(value) => Some(constant(name.as_str(), value.as_str())),
        HeaderSource::Member(member) => {
            let member = problem.member(member.as_str())?;
            Some(Header {
                name: name.to_string(),
                about: member.about.iter().map(ToString::to_string).collect(),
                values: vec![Value::in_header(member)],
                is_always_there: !member.optional,
                example: example(member),
            })
        }
    }
}

fn constant(name: &str, value: &str) -> Header {
    Header {
        name: name.to_owned(),
        about: Vec::new(),
        values: vec![Value::one_of([value])],
        is_always_there: true,
        example: Some(Example::Text(value.to_owned()).json()),
    }
}

/// The example of a member as it stands in a header field.
fn example(member: &Member) -> Option<String> {
    match (&member.kind, &member.example) {
        // Rounded up, so that nobody comes back too early.
        (MemberKind::Duration, Some(Example::Number(number))) if !member.list => {
            let seconds: f64 = number.parse().ok()?;
            Some(format!("{:.0}", seconds.ceil()))
        }
        (MemberKind::DateTime, _) if !member.list => Some("\"Sun, 06 Nov 1994 08:49:37 GMT\"".to_owned()),
        (MemberKind::Duration, Some(Example::List(_))) | (MemberKind::DateTime, _) => None,
        (_, example) => example.as_ref().map(Example::json),
    }
}
