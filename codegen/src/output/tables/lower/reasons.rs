//! The tables of reasons.

pub(super) mod lookup;

use super::{entries, first_address};
use crate::Catalogue;
use crate::model::Reason;
use crate::output::lowered;
use crate::output::tables::model::{Cell, Column, Table};
use crate::output::tables::resolve::Resolved;

pub(super) fn tables<'a>(catalogue: &'a Catalogue, resolved: &Resolved<'a>) -> Vec<Table<'a>> {
    let owner = ("reason_definitions", "id");
    let causes = catalogue.reasons().map(|reason| (id(reason), reason.causes.as_slice()));
    let remedies = catalogue.reasons().map(|reason| (id(reason), reason.remedies.as_slice()));
    vec![
        definitions(catalogue),
        codes(catalogue),
        entries(("reason_causes", "Why a reason is logged."), &["reason", "position"], owner, causes),
        entries(("reason_remedies", "What to do about a reason."), &["reason", "position"], owner, remedies),
        lookup::table(resolved),
    ]
}

/// The key of a reason, such as `envoy:NoHealthyUpstream`: names are unique for their server.
pub(in crate::output::tables) fn id(reason: &Reason) -> String {
    format!("{}:{}", reason.server, reason.name)
}

fn definitions(catalogue: &Catalogue) -> Table<'_> {
    Table {
        name: "reason_definitions",
        about: "What servers write beside a status, or in its place, and what it means.",
        columns: vec![
            Column::text("id", "Its key, such as `envoy:NoHealthyUpstream`."),
            Column::text("server", "Who writes it.").refers_to("status_servers", "server"),
            Column::text("field", "Where it stands, such as `%RESPONSE_FLAGS%`."),
            Column::text("token", "The token as it is logged; `{...}` in it is a variable part."),
            Column::text("prefix", "What stands before the variable part of the token, if it has one.").optional(),
            Column::text("part", "Which part of the field it is; the whole, if there is nothing.").optional(),
            Column::text("name", "Its name in programs, unique for its server."),
            Column::text("summary", "What it means, in one sentence."),
            Column::text("since", "First version of the server that writes it.").optional(),
            Column::text("until", "Last version of the server that writes it.").optional(),
            Column::text("authority", "How good the source is.").optional(),
            Column::text("reference", "Address of the source.").optional(),
        ],
        key: &["id"],
        rows: catalogue.reasons().map(row).collect(),
        query: None,
    }
}

/// What a log is joined with; the output `json` has the rest. Other spellings are in the look-up, notes and doubts are for
/// people who read one reason, and codes, causes and remedies are tables of their own.
fn row(reason: &Reason) -> Vec<Cell<'_>> {
    let row = lowered::Reason::of(reason);
    // Before a variable part there may be nothing, which is a missing value too.
    let prefix = row.token.split_once('{').map(|(prefix, _)| prefix).filter(|prefix| !prefix.is_empty());
    vec![
        Cell::text(id(reason)),
        Cell::text(row.server),
        Cell::text(row.field),
        Cell::text(row.token),
        Cell::maybe(prefix),
        Cell::maybe(row.part),
        Cell::text(row.name),
        Cell::text(row.summary),
        Cell::maybe(row.since),
        Cell::maybe(row.until),
        Cell::maybe(row.authority),
        Cell::maybe(first_address(row.references)),
    ]
}

fn codes(catalogue: &Catalogue) -> Table<'_> {
    let rows = catalogue.reasons().flat_map(|reason| {
        reason.codes.iter().map(move |code| {
            let sub = code.sub().unwrap_or_default();
            vec![Cell::text(id(reason)), Cell::Integer(code.code().into()), Cell::Integer(sub.into())]
        })
    });
    Table {
        name: "reason_codes",
        about: "The statuses that a reason comes with, as far as a source says so.",
        columns: vec![
            Column::text("reason", "The reason.").refers_to("reason_definitions", "id"),
            Column::integer("code", "The status code."),
            Column::integer("sub", "The sub-status; 0 is none."),
        ],
        key: &["reason", "code", "sub"],
        rows: rows.collect(),
        query: None,
    }
}
