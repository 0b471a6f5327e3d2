//! What changed in the header fields of a problem.

use std::collections::BTreeMap;

use super::rows::Pairs;
use super::{Change, Rule, Subject};
use crate::model::{HeaderSource, ProblemHeader};

pub(super) fn of_headers(changes: &mut Vec<Change>, subject: &Subject, old: &[ProblemHeader], new: &[ProblemHeader]) {
    let (old, new) = (numbered(old), numbered(new));
    let pairs = Pairs::by_key(&old, &new, |(header, number)| (lower_case(header), *number));
    let change = |rule, header: &ProblemHeader| Change::new(rule, subject.clone()).of(&header.name);
    changes.extend(pairs.removed.iter().map(|(it, _)| change(Rule::HeaderRemoved, it).from(Some(source(it)))));
    changes.extend(pairs.added.iter().map(|(it, _)| change(Rule::HeaderAdded, it).to(Some(source(it)))));
    for ((old, _), (new, _)) in &pairs.both {
        if old.source != new.source {
            changes.push(change(Rule::HeaderValue, new).from(Some(source(old))).to(Some(source(new))));
        }
    }
}

/// The header fields, each with how many of the same name stand before it.
fn numbered(headers: &[ProblemHeader]) -> Vec<(&ProblemHeader, usize)> {
    let mut counts = BTreeMap::new();
    let number = |header| {
        let count = counts.entry(lower_case(header)).or_insert(0);
        *count += 1;
        (header, *count)
    };
    headers.iter().map(number).collect()
}

/// Its name, whose case says nothing (RFC 9110 section 5.1).
fn lower_case(header: &ProblemHeader) -> String {
    header.name.as_str().to_ascii_lowercase()
}

fn source(header: &ProblemHeader) -> String {
    match &header.source {
        HeaderSource::Member(name) => format!("the value of {name}"),
        HeaderSource::Constant(value) => value.to_string(),
    }
}
