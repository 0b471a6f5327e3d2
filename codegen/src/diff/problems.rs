//! What changed in problems.

use std::collections::BTreeSet;

use super::rows::{Pairs, fields};
use super::{Change, Rule, Subject, headers, members};
use crate::model::{Code, FormerType, Problem, ServerId};

pub(super) fn of_problems(changes: &mut Vec<Change>, old: &[Problem], new: &[Problem]) {
    let pairs = Pairs::by_key(old, new, Problem::key).and_sharing(uris);
    changes.extend(pairs.removed.iter().map(|row| {
        let uri = Some(row.type_uri());
        Change::new(Rule::ProblemRemoved, subject(row)).from(uri)
    }));
    changes.extend(pairs.added.iter().map(|row| {
        let uri = Some(row.type_uri());
        Change::new(Rule::ProblemAdded, subject(row)).to(uri)
    }));
    for (old, new) in pairs.both {
        of_type(changes, old, new);
        of_status(changes, old, new);
        if old.deprecated != new.deprecated {
            let rule = if new.deprecated.is_some() { Rule::ProblemDeprecated } else { Rule::ProblemRevived };
            let [before, after] = [old, new].map(|row| row.deprecated.as_ref().map(|it| &it.since));
            changes.push(Change::new(rule, subject(new)).from(before).to(after));
        }
        fields(changes, &subject(new), &old.row(), &new.row(), problem_rule);
        members::of_members(changes, &subject(new), old, new);
        headers::of_headers(changes, &subject(new), &old.headers, &new.headers);
    }
}

fn subject(row: &Problem) -> Subject {
    Subject::Problem { server: row.server.clone(), name: row.name.clone() }
}

/// By what a problem is known that has another name now: its type URI, and those that it had.
fn uris(row: &Problem) -> Vec<(Option<&ServerId>, &str)> {
    let former = row.former.iter().map(FormerType::as_str);
    std::iter::once(row.type_uri()).chain(former).map(|uri| (row.server.as_ref(), uri)).collect()
}

/// The rules of fields; what is not named here is compared by itself.
pub(super) fn problem_rule(key: &str) -> Option<Rule> {
    match key {
        "server" | "type" | "former" | "status" | "deprecated" | "members" | "headers" => None,
        "name" => Some(Rule::ProblemRenamed),
        "title" => Some(Rule::ProblemTitle),
        "detail" => Some(Rule::ProblemDetail),
        "retry" => Some(Rule::ProblemRetry),
        "level" => Some(Rule::ProblemLevel),
        _ => Some(Rule::ProblemText),
    }
}

/// The type URI, and those that it had before.
fn of_type(changes: &mut Vec<Change>, old: &Problem, new: &Problem) {
    let (before, after) = (old.type_uri(), new.type_uri());
    let [known_before, known] =
        [old, new].map(|row| uris(row).into_iter().map(|(_, uri)| uri).collect::<BTreeSet<_>>());
    if before != after {
        let rule = if known.contains(before) { Rule::TypeMoved } else { Rule::TypeChanged };
        changes.push(Change::new(rule, subject(new)).from(Some(before)).to(Some(after)));
    }
    for lost in old.former.iter().map(FormerType::as_str).filter(|uri| !known.contains(uri)) {
        changes.push(Change::new(Rule::FormerRemoved, subject(new)).from(Some(lost)));
    }
    for added in new.former.iter().map(FormerType::as_str).filter(|uri| !known_before.contains(uri)) {
        changes.push(Change::new(Rule::FormerAdded, subject(new)).to(Some(added)));
    }
}

fn of_status(changes: &mut Vec<Change>, old: &Problem, new: &Problem) {
    if old.status != new.status {
        // A sub-status is not sent.
        let sent = |row: &Problem| row.status.map(Code::code);
        let rule = if sent(old) == sent(new) { Rule::ProblemSubStatus } else { Rule::ProblemStatus };
        changes.push(Change::new(rule, subject(new)).from(old.status).to(new.status));
    }
}
