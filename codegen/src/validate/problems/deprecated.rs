//! What is sent instead of a problem that is no longer sent.

use crate::diagnostics::{Diagnostic, Sink};
use crate::fields::Node;
use crate::kind::Kind;
use crate::model::{Name, ProblemDraft, ServerId};
use crate::sorted::sort_by;
use crate::suggest::nearest;
use crate::syntax::BrokenRow;

use super::super::keys::UnreadableKeys;

/// A problem is named by its server and its name.
type Key<'a> = (Option<&'a ServerId>, &'a Name);

/// What is sent instead of a problem, if it is deprecated.
type Replacement<'a> = (Key<'a>, Option<&'a Name>);

/// Reports replacements that are not there, or that lead back.
pub(super) fn check(rows: &[ProblemDraft<'_>], broken: &[BrokenRow], sink: &mut Sink<'_>) {
    let mut unreadable = UnreadableKeys::of(Kind::Problem, broken);
    let mut next: Vec<Replacement<'_>> = Vec::new();
    for row in rows {
        match (&row.server, &row.name) {
            (Ok(server), Ok(name)) => {
                let replacement = row.deprecated.as_ref().ok().and_then(Option::as_ref).map(|it| &it.replacement);
                next.push(((server.as_ref(), name), replacement));
            }
            _ => unreadable.add(row.fields.raw("name", sink.text()).as_deref()),
        }
    }
    sort_by(&mut next, |(one, _), (other, _)| one.cmp(other));
    for row in rows {
        let (Ok(server), Ok(name), Ok(Some(deprecated))) = (&row.server, &row.name, &row.deprecated) else { continue };
        let Ok(Some(node)) = row.fields.node("deprecated") else { continue };
        let (server, replacement) = (server.as_ref(), &deprecated.replacement);
        if replacement == name {
            let message = format!("the deprecated problem `{name}` is replaced by itself");
            let diagnostic = Diagnostic::new(node.place_of("use"), message, "this is the problem itself");
            sink.report(diagnostic.help("name the problem that is sent instead"));
        } else if find(&next, (server, replacement)).is_some() {
            report_cycle(&next, (server, name), node, sink);
        } else if !unreadable.may_include(replacement.as_str()) {
            let others = next.iter().filter(|((of, other), _)| *of == server && *other != name);
            let label = match nearest(replacement.as_str(), others.map(|((_, name), _)| name.as_str())) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "no such problem".to_owned(),
            };
            let message = format!("the replacement `{replacement}` is not there");
            let diagnostic = Diagnostic::new(node.place_of("use"), message, label);
            sink.report(diagnostic.help("name a problem of the same server that is sent instead"));
        }
    }
}

/// The problem of a key, with what is sent instead; of several with one key, the first.
fn find<'n, 'a>(next: &'n [Replacement<'a>], key: Key<'a>) -> Option<&'n Replacement<'a>> {
    next.get(next.partition_point(|(other, _)| *other < key)).filter(|(found, _)| *found == key)
}

/// Reports a problem whose replacements lead back to it.
fn report_cycle<'a>(next: &[Replacement<'a>], start: Key<'a>, node: Node<'_>, sink: &mut Sink<'_>) {
    let (server, name) = start;
    let mut at = name;
    // No way without a turn is longer than there are problems.
    for _ in 0..next.len() {
        match find(next, (server, at)) {
            Some((_, Some(replacement))) if *replacement == name => {
                let message = format!("the replacements of `{name}` lead back to it");
                let diagnostic = Diagnostic::new(node.place_of("use"), message, "every one of them is deprecated");
                sink.report(diagnostic.help("name a problem that is still sent"));
                return;
            }
            Some((_, Some(replacement))) => at = replacement,
            _ => return,
        }
    }
}
