//! What is sent instead of a problem that is no longer sent.

use std::collections::HashMap;

use crate::diagnostics::{Diagnostic, Sink};
use crate::fields::Node;
use crate::kind::Kind;
use crate::model::{Name, ProblemDraft, ServerId};
use crate::suggest::nearest;
use crate::syntax::BrokenRow;

use super::super::keys::UnreadableKeys;

/// A problem is named by its server and its name.
type Key<'a> = (Option<&'a ServerId>, &'a Name);

/// Reports replacements that are not there, or that lead back.
pub(super) fn check(rows: &[ProblemDraft<'_>], broken: &[BrokenRow], sink: &mut Sink<'_>) {
    let mut unreadable = UnreadableKeys::of(Kind::Problem, broken);
    let mut next: HashMap<Key<'_>, Option<&Name>> = HashMap::new();
    for row in rows {
        match (&row.server, &row.name) {
            (Ok(server), Ok(name)) => {
                let replacement = row.deprecated.as_ref().ok().and_then(Option::as_ref).map(|it| &it.replacement);
                next.entry((server.as_ref(), name)).or_insert(replacement);
            }
            _ => unreadable.add(row.fields.raw("name", sink.text()).as_deref()),
        }
    }
    for row in rows {
        let (Ok(server), Ok(name), Ok(Some(deprecated))) = (&row.server, &row.name, &row.deprecated) else { continue };
        let Ok(Some(node)) = row.fields.node("deprecated") else { continue };
        let (server, replacement) = (server.as_ref(), &deprecated.replacement);
        if replacement == name {
            let message = format!("the deprecated problem `{name}` is replaced by itself");
            let diagnostic = Diagnostic::new(node.place_of("use"), message, "this is the problem itself");
            sink.report(diagnostic.help("name the problem that is sent instead"));
        } else if next.contains_key(&(server, replacement)) {
            report_cycle(&next, (server, name), node, sink);
        } else if !unreadable.may_include(replacement.as_str()) {
            let mut names: Vec<_> = next
                .keys()
                .filter(|(of, other)| *of == server && *other != name)
                .map(|(_, name)| name.as_str())
                .collect();
            names.sort_unstable();
            let label = match nearest(replacement.as_str(), names.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "no such problem".to_owned(),
            };
            let message = format!("the replacement `{replacement}` is not there");
            let diagnostic = Diagnostic::new(node.place_of("use"), message, label);
            sink.report(diagnostic.help("name a problem of the same server that is sent instead"));
        }
    }
}

/// Reports a problem whose replacements lead back to it.
fn report_cycle<'a>(next: &HashMap<Key<'a>, Option<&'a Name>>, start: Key<'a>, node: Node<'_>, sink: &mut Sink<'_>) {
    let (server, name) = start;
    let mut at = name;
    // No way without a turn is longer than there are problems.
    for _ in 0..next.len() {
        match next.get(&(server, at)) {
            Some(Some(replacement)) if *replacement == name => {
                let message = format!("the replacements of `{name}` lead back to it");
                let diagnostic = Diagnostic::new(node.place_of("use"), message, "every one of them is deprecated");
                sink.report(diagnostic.help("name a problem that is still sent"));
                return;
            }
            Some(Some(replacement)) => at = replacement,
            _ => return,
        }
    }
}
