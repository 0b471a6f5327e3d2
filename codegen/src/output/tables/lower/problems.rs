//! The tables of problem types.

use super::entries;
use crate::Catalogue;
use crate::model::{Code, LogLevel, Problem, ServerId, Template};
use crate::output::tables::model::{Cell, Column, Table};
use crate::output::tables::resolve::STANDARD;

pub(super) fn tables(catalogue: &Catalogue) -> Vec<Table<'_>> {
    let owner = ("problem_types", "uri");
    let causes = catalogue.problems().map(|problem| (problem.type_uri().to_owned(), problem.causes.as_slice()));
    let remedies = catalogue.problems().map(|problem| (problem.type_uri().to_owned(), problem.remedies.as_slice()));
    vec![
        types(catalogue),
        entries(("problem_causes", "Why a problem happens."), &["problem", "position"], owner, causes),
        entries(("problem_remedies", "What to do about a problem."), &["problem", "position"], owner, remedies),
    ]
}

fn types(catalogue: &Catalogue) -> Table<'_> {
    Table {
        name: "problem_types",
        about: "Errors of applications: problem types (RFC 9457).",
        columns: vec![
            Column::text("uri", "Its type URI."),
            Column::text("server", "The server that it belongs to.").refers_to("status_servers", "server"),
            Column::text("name", "Its name."),
            Column::integer("code", "The status code that it comes with.").optional(),
            Column::integer("sub", "The sub-status that it comes with; 0 is none.").optional(),
            Column::text("title", "What it is called."),
            Column::text("detail", "What happened, with the names of members in braces.").optional(),
            Column::text("summary", "What it means, in one sentence."),
            Column::text("level", "How it is logged, if not by its class.").optional(),
            Column::text("deprecated_since", "Since when it is no longer sent.").optional(),
            Column::text("deprecated_use", "The name of the problem that is sent instead.").optional(),
        ],
        key: &["uri"],
        rows: catalogue.problems().map(row).collect(),
        query: None,
    }
}

fn row(problem: &Problem) -> Vec<Cell<'_>> {
    let Problem {
        server,
        name,
        // `type_uri` gives the whole of it.
        uri: _,
        status,
        title,
        detail,
        summary,
        level,
        deprecated,
        // Tables of their own.
        causes: _,
        remedies: _,
        // Nothing that a log is joined with: the output `json` has them.
        former: _,
        members: _,
        headers: _,
        retry: _,
        doubts: _,
        references: _,
    } = problem;
    let number = |of: fn(Code) -> u16| status.map_or(Cell::Missing, |code| Cell::Integer(of(code).into()));
    vec![
        Cell::text(problem.type_uri()),
        Cell::text(server.as_ref().map_or(STANDARD, ServerId::as_str)),
        Cell::text(name.as_str()),
        number(Code::code),
        number(|code| code.sub().unwrap_or_default()),
        Cell::text(title.as_str()),
        Cell::maybe(detail.as_ref().map(Template::as_str)),
        Cell::text(summary.as_str()),
        Cell::maybe(level.map(LogLevel::word)),
        Cell::maybe(deprecated.as_ref().map(|it| it.since.as_str())),
        Cell::maybe(deprecated.as_ref().map(|it| it.replacement.as_str())),
    ]
}
