//! What changed in statuses and reasons, and in the rows beside them.

use super::rows::{Pairs, fields};
use super::{Change, Rule, Subject};
use crate::Catalogue;
use crate::model::{Class, Definition, Reason, Server};

/// What the dataset says about itself, and the classes.
pub(super) fn of_document(changes: &mut Vec<Change>, old: &Catalogue, new: &Catalogue) {
    let rule = |_: &str| Some(Rule::DocumentChanged);
    fields(changes, &Subject::Document, &old.document().row(), &new.document().row(), rule);
    // A team's dataset has those of the standard.
    for (old, new) in Pairs::<Class>::by_key(old.classes(), new.classes(), |class| class.digit).both {
        fields(changes, &Subject::Class(new.digit), &old.row(), &new.row(), class_rule);
    }
}

pub(super) fn class_rule(key: &str) -> Option<Rule> {
    match key {
        "digit" => None,
        "name" => Some(Rule::ClassRenamed),
        _ => Some(Rule::ClassText),
    }
}

pub(super) fn of_servers(changes: &mut Vec<Change>, old: &[Server], new: &[Server]) {
    let subject = |server: &Server| Subject::Server(server.id.clone());
    let pairs = Pairs::by_key(old, new, |server| &server.id);
    changes.extend(pairs.removed.iter().map(|server| Change::new(Rule::ServerRemoved, subject(server))));
    changes.extend(pairs.added.iter().map(|server| Change::new(Rule::ServerAdded, subject(server))));
    for (old, new) in pairs.both {
        // What the type URIs of its problems begin with is told with each problem.
        fields(changes, &subject(new), &old.row(), &new.row(), |key| (key != "id").then_some(Rule::ServerText));
    }
}

pub(super) fn of_statuses(changes: &mut Vec<Change>, old: &[Definition], new: &[Definition]) {
    let subject = |row: &Definition| {
        let (code, server, name) = (row.code, row.server.clone(), row.name.clone());
        Subject::Status { code, server, name }
    };
    let pairs = Pairs::by_key(old, new, Definition::key).and_sharing(|row| vec![(&row.server, row.name.as_str())]);
    changes.extend(pairs.removed.iter().map(|row| Change::new(Rule::StatusRemoved, subject(row))));
    changes.extend(pairs.added.iter().map(|row| Change::new(Rule::StatusAdded, subject(row))));
    for (old, new) in pairs.both {
        if old.code != new.code {
            let is_sub = old.code.code() == new.code.code();
            let rule = if is_sub { Rule::StatusSubMoved } else { Rule::StatusMoved };
            changes.push(Change::new(rule, subject(new)).from(Some(old.code)).to(Some(new.code)));
        }
        fields(changes, &subject(new), &old.row(), &new.row(), status_rule);
    }
}

pub(super) fn status_rule(key: &str) -> Option<Rule> {
    match key {
        "code" | "sub" | "server" => None,
        "name" => Some(Rule::StatusRenamed),
        "phrase" => Some(Rule::StatusPhrase),
        "state" | "expires" | "cacheable" | "content" | "headers" | "redirect" | "retry" | "emitters" => {
            Some(Rule::StatusFacts)
        }
        _ => Some(Rule::StatusText),
    }
}

pub(super) fn of_reasons(changes: &mut Vec<Change>, old: &[Reason], new: &[Reason]) {
    let subject = |row: &Reason| Subject::Reason {
        server: row.server.clone(),
        field: row.field.to_string(),
        token: row.token.to_string(),
    };
    let pairs = Pairs::by_key(old, new, Reason::key);
    changes.extend(pairs.removed.iter().map(|row| Change::new(Rule::ReasonRemoved, subject(row))));
    changes.extend(pairs.added.iter().map(|row| Change::new(Rule::ReasonAdded, subject(row))));
    for (old, new) in pairs.both {
        fields(changes, &subject(new), &old.row(), &new.row(), |_| Some(Rule::ReasonText));
    }
}
