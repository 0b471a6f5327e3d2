//! The tables of definitions, and of what each number means.

use super::{entries, first_address};
use crate::Catalogue;
use crate::model::{Code, Definition};
use crate::output::lowered;
use crate::output::tables::model::{Cell, Column, Table};
use crate::output::tables::resolve::{Precision, Resolved, STANDARD, id, label, publisher};

/// The same rows as those of `status_lookup`: each server's own definition, or else what the number means without one.
/// An engine that fills a missing row with empty texts instead of nulls gives them too.
const LOOKUP: &str = "\
SELECT s.server, f.code, f.sub, COALESCE(NULLIF(d.id, ''), f.status),
       CASE WHEN COALESCE(d.id, '') = '' THEN f.precision ELSE 'exact' END
FROM status_servers AS s
CROSS JOIN status_fallback AS f
LEFT JOIN status_definitions AS d ON d.server = s.server AND d.code = f.code AND d.sub = f.sub";

pub(super) fn tables<'a>(catalogue: &'a Catalogue, resolved: &Resolved<'a>) -> Vec<Table<'a>> {
    let owner = ("status_definitions", "id");
    let causes = resolved.definitions.iter().map(|definition| (id(definition), definition.causes.as_slice()));
    let remedies = resolved.definitions.iter().map(|definition| (id(definition), definition.remedies.as_slice()));
    vec![
        definitions(catalogue, resolved),
        entries(("status_causes", "Why a status is sent."), &["status", "position"], owner, causes),
        entries(("status_remedies", "What to do about a status."), &["status", "position"], owner, remedies),
        fallback(resolved),
        lookup(catalogue, resolved),
    ]
}

/// The sub-status, 0 for none, as IIS logs it.
fn sub(code: Code) -> Cell<'static> {
    Cell::Integer(code.sub().unwrap_or_default().into())
}

fn definitions<'a>(catalogue: &'a Catalogue, resolved: &Resolved<'a>) -> Table<'a> {
    Table {
        name: "status_definitions",
        about: "What each publisher says about a code or sub-status code.",
        columns: vec![
            Column::text("id", "Its key, such as `iis:403.10`: a text, as 403.10 is not 403.1."),
            Column::text("server", "Who defines it.").refers_to("status_servers", "server"),
            Column::integer("code", "The status code."),
            Column::integer("sub", "The sub-status; 0 is none."),
            Column::integer("class", "The class of the code; none from 600 on.")
                .optional()
                .refers_to("status_classes", "class"),
            Column::text("name", "Its name in programs, unique for its server."),
            Column::text("phrase", "The reason phrase: what goes on the wire.").optional(),
            Column::text("label", "What it is called: by its phrase, its title, or else its name."),
            Column::text("summary", "What it means, in one sentence."),
            Column::text("state", "Where it stands with its publisher, such as `registered`."),
            Column::text("expires", "The day on which a temporary registration ends.").optional(),
            Column::boolean("cacheable", "Whether the code is heuristically cacheable.").optional(),
            Column::text("content", "Whether its responses have content.").optional(),
            Column::text("redirect", "Where it redirects, such as `permanent`.").optional(),
            Column::text("since", "First version of the server that sends it.").optional(),
            Column::text("until", "Last version of the server that sends it.").optional(),
            Column::text("authority", "How good the source is.").optional(),
            Column::text("reference", "Address of the source.").optional(),
        ],
        key: &["id"],
        rows: resolved.definitions.iter().map(|definition| row(catalogue, definition)).collect(),
        query: None,
    }
}

/// What a log is joined with; the output `json` has the rest. Former and other phrases, the article, notes, doubts,
/// requirements and related codes are for people who read one status, and causes and remedies are tables of their own.
fn row<'a>(catalogue: &'a Catalogue, definition: &'a Definition) -> Vec<Cell<'a>> {
    let facts = catalogue.facts(definition.code);
    let redirect = facts.and_then(|facts| facts.redirect.as_ref());
    let row = lowered::Definition::of(definition);
    vec![
        Cell::text(id(definition)),
        Cell::text(publisher(definition)),
        Cell::Integer(row.code.code().into()),
        sub(row.code),
        if row.code.digit() <= 5 { Cell::Integer(row.code.digit().into()) } else { Cell::Missing },
        Cell::text(row.name),
        Cell::maybe(row.phrase),
        Cell::text(label(definition)),
        Cell::text(row.summary),
        Cell::text(row.state),
        Cell::maybe(row.expires),
        facts.map_or(Cell::Missing, |facts| Cell::Boolean(facts.cacheable)),
        Cell::maybe(facts.map(|facts| facts.content.word())),
        Cell::maybe(redirect.map(|redirect| redirect.kind.word())),
        Cell::maybe(row.since),
        Cell::maybe(row.until),
        Cell::maybe(row.authority),
        Cell::maybe(first_address(row.references)),
    ]
}

fn fallback<'a>(resolved: &Resolved<'a>) -> Table<'a> {
    let rows = resolved.fallback.iter().map(|fallback| {
        vec![
            Cell::Integer(fallback.code.code().into()),
            sub(fallback.code),
            Cell::text(id(fallback.definition)),
            Cell::text(fallback.precision.word()),
        ]
    });
    Table {
        name: "status_fallback",
        about: "What a number means where its server is not known or does not define it.",
        columns: vec![
            Column::integer("code", "The status code, from 100 to 999."),
            Column::integer("sub", "The sub-status, if somebody defines it; 0 is none."),
            Column::text("status", "The definition that fits best.").refers_to("status_definitions", "id"),
            Column::text("precision", "How far it falls back: to another `publisher`, `class` or `out-of-range`."),
        ],
        key: &["code", "sub"],
        rows: rows.collect(),
        query: None,
    }
}

fn lookup<'a>(catalogue: &'a Catalogue, resolved: &Resolved<'a>) -> Table<'a> {
    let mut rows = Vec::new();
    let servers = std::iter::once(STANDARD).chain(catalogue.servers().map(|server| server.id.as_str()));
    for server in servers {
        let mut own = resolved.definitions.iter().filter(|definition| publisher(definition) == server).peekable();
        // Both stand in the order of the codes.
        for fallback in &resolved.fallback {
            let exact = own.next_if(|definition| definition.code == fallback.code);
            rows.push(vec![
                Cell::text(server),
                Cell::Integer(fallback.code.code().into()),
                sub(fallback.code),
                Cell::text(id(exact.copied().unwrap_or(fallback.definition))),
                Cell::text(exact.map_or(Precision::word(fallback.precision), |_| "exact")),
            ]);
        }
    }
    Table {
        name: "status_lookup",
        about: "What each number means in a log of each server, resolved in advance.",
        columns: vec![
            Column::text("server", "The server that sent the status.").refers_to("status_servers", "server"),
            Column::integer("code", "The status code, from 100 to 999."),
            Column::integer("sub", "The sub-status, if somebody defines it; 0 is none."),
            Column::text("status", "The definition that fits best.").refers_to("status_definitions", "id"),
            Column::text("precision", "How far it falls back: `exact`, `publisher`, `class` or `out-of-range`."),
        ],
        key: &["server", "code", "sub"],
        rows,
        query: Some(LOOKUP),
    }
}
