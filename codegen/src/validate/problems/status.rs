//! The status of a problem: an error that is known, with the header fields that it has to carry.

use super::Neighbors;
use crate::diagnostics::{Diagnostic, Sink, Span};
use crate::fields::Node;
use crate::model::{Code, FieldName, HeaderSource, Level, MemberName, ProblemDraft, ProblemHeader};
use crate::suggest::short;

/// Reports a status that is no error or not there, and header fields that it needs.
pub(super) fn check(row: &ProblemDraft<'_>, is_known: bool, beside: &Neighbors<'_, '_>, sink: &mut Sink<'_>) {
    let code = match (&row.status, &row.uri, &row.server) {
        (Ok(Some(code)), ..) => *code,
        // It comes with any status (RFC 9457 section 4.2.1).
        (Ok(None), Ok(Some(uri)), _) if uri.as_str() == "about:blank" => return,
        (Ok(None), Ok(_), Ok(None)) => {
            sink.report(row.fields.missing(&["status"]));
            return;
        }
        _ => return,
    };
    let place = row.fields.place("status");
    if !matches!(code.digit(), 4 | 5) {
        let diagnostic =
            Diagnostic::new(place, format!("the status {code} of a problem is no error"), "expected 4xx or 5xx");
        sink.report(diagnostic.help("write the status of an error, such as \"409\" or \"503\""));
        return;
    }
    let Ok(server) = &row.server else { return };
    if code.sub().is_some() {
        if is_known {
            beside.known_codes.check_sub(code, server.as_ref(), &place, sink);
        }
    } else if let Ok(Some(node)) = row.fields.node("status") {
        beside.known_codes.check_references(&[(code, node)], sink);
    }
    check_headers(row, code, &place, beside, sink);
}

/// Reports header fields that the standard demands with the status, and whose value nothing gives.
fn check_headers(row: &ProblemDraft<'_>, code: Code, place: &Span, beside: &Neighbors<'_, '_>, sink: &mut Sink<'_>) {
    let is_meant = |(header, _): &&(ProblemHeader, Node<'_>), name: &FieldName| {
        header.name.as_str().eq_ignore_ascii_case(name.as_str())
    };
    for name in demanded(code, beside) {
        let found: Vec<_> = row.headers.items.iter().filter(|header| is_meant(header, &name)).collect();
        let may_be_absent = |source: &HeaderSource| match source {
            HeaderSource::Constant(_) => None,
            HeaderSource::Member(name) => optional_member(row, name),
        };
        if found.is_empty() {
            if !row.headers.is_whole() {
                continue;
            }
            let message = format!("the status {} needs the header field `{name}`", code.code());
            let label = format!("nothing says what `{name}` holds");
            let diagnostic = Diagnostic::new(row.fields.place("headers"), message, label);
            let diagnostic = diagnostic.related(place.clone(), "this status must carry it");
            let example = format!("{{ name = \"{name}\", from = \"...\" }}");
            sink.report(
                diagnostic.help(format!("add it to `headers`: {example}, with the name of a member, or `value`")),
            );
            continue;
        }
        let sources: Vec<_> = found.iter().map(|(header, node)| (may_be_absent(&header.source), node)).collect();
        if let Some((Some(stands), node)) =
            sources.first().filter(|_| sources.iter().all(|(absent, _)| absent.is_some()))
        {
            let message =
                format!("the header field `{name}`, which {} needs, may be missing", short(&code.to_string()));
            let diagnostic = Diagnostic::new(node.place_of("from"), message, "its member is optional");
            sink.report(diagnostic.related(stands.clone(), "this says so").help("remove `optional` from the member"));
        }
    }
}

/// Where an optional member says that it is.
fn optional_member(row: &ProblemDraft<'_>, name: &MemberName) -> Option<Span> {
    let (_, node) = row.members.items.iter().find(|(member, _)| member.name == *name && member.optional)?;
    Some(node.place_of("optional"))
}

/// The header fields that every response with a code must carry. `Connection` belongs to the connection, not to the
/// problem: whoever writes the response knows it.
fn demanded(code: Code, beside: &Neighbors<'_, '_>) -> Vec<FieldName> {
    let code = code.without_sub();
    let own = beside
        .statuses
        .iter()
        .find(|row| row.code.as_ref().is_ok_and(|own| *own == code) && matches!(row.server, Ok(None)));
    let facts = match (beside.base, own) {
        (Some(base), _) => base.catalogue().facts(code),
        (None, Some(row)) => row.facts.as_ref().ok().and_then(Option::as_ref),
        (None, None) => None,
    };
    let headers = facts.map(|facts| facts.headers.as_slice()).unwrap_or_default();
    let must = headers.iter().filter(|header| header.level == Level::Must && header.when.is_none());
    must.map(|header| header.name.clone()).filter(|name| !name.as_str().eq_ignore_ascii_case("Connection")).collect()
}
