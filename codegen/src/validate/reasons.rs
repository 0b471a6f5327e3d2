//! Compares the reasons with each other, and with the servers and codes that they name.

use super::servers::Servers;
use super::statuses::Codes;
use crate::diagnostics::{Diagnostic, FirstPlaces, Sink, Span, joined};
use crate::model::{ReasonDraft, ReasonPart};

/// Reports reasons and names that are there twice, and servers and codes that are not there.
pub(crate) fn check(rows: &[ReasonDraft<'_>], servers: &Servers<'_>, codes: &Codes<'_>, sink: &mut Sink<'_>) {
    let (mut keys, mut names) = (FirstPlaces::new(), FirstPlaces::new());
    for row in rows {
        codes.check_references(&row.codes.items, sink);
        let Ok(server) = &row.server else { continue };
        if !servers.knows(server, &row.fields.place("server"), sink) {
            continue;
        }
        if let (Ok(field), Ok(token), Ok(part)) = (&row.field, &row.token, &row.part) {
            let duplicate = |place: Span| {
                Diagnostic::new(
                    place,
                    format!("duplicate reason `{token}` in `{field}` of `{server}`"),
                    "second one here",
                )
                .help("server, field, token and part together name a reason: put all it says in one row")
            };
            // All that a duplicate row says is there twice: one message for the row is enough.
            let part = part.map_or("", ReasonPart::word);
            let key = joined(&[server.as_str(), field.as_str(), token.as_str(), part]);
            if !keys.is_new(&key, &row.fields.span, sink, &duplicate) {
                continue;
            }
        }
        if let Ok(name) = &row.name {
            let duplicate = |place: Span| {
                Diagnostic::new(place, format!("duplicate name `{name}` of a reason"), "second one here")
                    .help("a name belongs to one reason of its server")
            };
            names.is_new(&joined(&[server.as_str(), name.as_str()]), &row.fields.place("name"), sink, &duplicate);
        }
    }
}
