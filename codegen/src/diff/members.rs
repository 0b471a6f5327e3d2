//! What changed in the members of a problem.

use std::collections::BTreeSet;

use super::rows::{Pairs, fields};
use super::{Change, Rule, Subject};
use crate::model::{Member, MemberKind, Problem, Text};

pub(super) fn of_members(changes: &mut Vec<Change>, subject: &Subject, old: &Problem, new: &Problem) {
    let pairs = Pairs::by_key(&old.members, &new.members, |member| member.name.as_str());
    let change = |rule, member: &Member| Change::new(rule, subject.clone()).of(&member.name);
    changes.extend(pairs.removed.iter().map(|member| {
        let rule = match (member.internal, member.optional) {
            (true, _) => Rule::InternalMemberRemoved,
            (_, true) => Rule::OptionalMemberRemoved,
            _ => Rule::MemberRemoved,
        };
        change(rule, member).from(Some(&member.kind))
    }));
    changes.extend(pairs.added.iter().map(|member| {
        let rule = if member.internal { Rule::InternalMemberAdded } else { Rule::MemberAdded };
        change(rule, member).to(Some(&member.kind))
    }));
    for (old, new) in &pairs.both {
        of_member(changes, subject, old, new);
    }
    let both: BTreeSet<&str> = pairs.both.iter().map(|(member, _)| member.name.as_str()).collect();
    let order = |row: &'_ Problem| -> Vec<String> {
        row.members.iter().map(|member| member.name.to_string()).filter(|name| both.contains(name.as_str())).collect()
    };
    if order(old) != order(new) {
        changes.push(Change::new(Rule::MemberOrder, subject.clone()));
    }
}

fn of_member(changes: &mut Vec<Change>, subject: &Subject, old: &Member, new: &Member) {
    let change = |rule| Change::new(rule, subject.clone()).of(&new.name);
    match (&old.kind, &new.kind) {
        (MemberKind::OneOf(before), MemberKind::OneOf(after)) => {
            let [known_before, known] =
                [before, after].map(|words| words.iter().map(Text::as_str).collect::<BTreeSet<_>>());
            let lost = before.iter().filter(|word| !known.contains(word.as_str()));
            changes.extend(lost.map(|word| change(Rule::WordRemoved).from(Some(word))));
            let added = after.iter().filter(|word| !known_before.contains(word.as_str()));
            changes.extend(added.map(|word| change(Rule::WordAdded).to(Some(word))));
        }
        (before, after) if before != after => {
            let rule = if holds(before, after) { Rule::MemberNarrowed } else { Rule::MemberType };
            changes.push(change(rule).from(Some(kind(before))).to(Some(kind(after))));
        }
        _ => {}
    }
    if old.list != new.list {
        let shown =
            |member: &Member| if member.list { format!("list of {}", member.kind) } else { member.kind.to_string() };
        changes.push(change(Rule::MemberList).from(Some(shown(old))).to(Some(shown(new))));
    }
    let flags = [
        (old.optional, new.optional, Rule::MemberOptional, Rule::MemberRequired),
        (old.internal, new.internal, Rule::MemberWithheld, Rule::MemberPublished),
        (old.sensitive, new.sensitive, Rule::MemberSensitive, Rule::MemberLogged),
        (old.deprecated, new.deprecated, Rule::MemberDeprecated, Rule::MemberRevived),
    ];
    for (before, after, set, unset) in flags {
        if before != after {
            changes.push(change(if after { set } else { unset }));
        }
    }
    let mut texts = Vec::new();
    fields(&mut texts, subject, &old.row(), &new.row(), member_rule);
    // The name of the member says more than the key of the field.
    changes.extend(texts.into_iter().map(|text| Change { part: Some(new.name.to_string()), ..text }));
}

/// The rules of fields; what is not named here is compared by itself.
pub(super) fn member_rule(key: &str) -> Option<Rule> {
    match key {
        "about" | "example" => Some(Rule::MemberText),
        _ => None,
    }
}

/// A type with its words, if it has some.
fn kind(kind: &MemberKind) -> String {
    match kind {
        MemberKind::OneOf(words) => {
            let words: Vec<_> = words.iter().map(Text::as_str).collect();
            format!("{kind} ({})", words.join(", "))
        }
        _ => kind.to_string(),
    }
}

/// Whether each value of the new type, as JSON has it, is one of the old type too: then who reads the old one can go on.
fn holds(old: &MemberKind, new: &MemberKind) -> bool {
    use MemberKind::{DateTime, Decimal, Duration, Integer, Integer64, Number, OneOf, String, Uri, Uuid};
    match old {
        // In JSON, these all are texts.
        String => matches!(new, Integer64 | Decimal | DateTime | Uri | Uuid | OneOf(_)),
        Number => matches!(new, Integer | Duration),
        Decimal => matches!(new, Integer64),
        _ => false,
    }
}
