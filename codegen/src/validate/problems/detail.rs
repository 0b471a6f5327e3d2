//! The template of a problem's `detail`: it shows members that are sent.

use super::member;
use crate::diagnostics::{Diagnostic, Sink};
use crate::fields::part;
use crate::model::{MemberKind, ProblemDraft};

/// Reports members in the template that are not there, or that nobody outside may see.
pub(super) fn check(row: &ProblemDraft<'_>, sink: &mut Sink<'_>) {
    let (Ok(Some(template)), Ok(Some(node))) = (&row.detail, row.fields.node("detail")) else { return };
    for (name, at) in template.members() {
        let place = part(node, template.as_str(), at, sink.text());
        let Some((shown, stands)) = member(row, name, &place, sink) else { continue };
        if shown.internal {
            let diagnostic =
                Diagnostic::new(place, format!("the detail shows the internal member `{name}`"), "this is sent");
            let diagnostic = diagnostic.related(stands.place_of("internal"), "this says that it is never sent");
            sink.report(diagnostic.help("leave it out of the detail: it is logged in any case"));
        } else if shown.kind == MemberKind::Object {
            let diagnostic = Diagnostic::new(place, format!("the detail shows the object `{name}`"), "no text");
            sink.report(
                diagnostic.related(stands.place_of("type"), "this is its type").help("leave it out of the detail"),
            );
        }
    }
}
