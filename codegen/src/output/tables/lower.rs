//! From the catalogue to tables.

mod problems;
mod reasons;
mod statuses;

pub(super) use self::reasons::{id as reason_id, lookup::Meaning, lookup::meanings};
use super::content_hash;
use super::model::{Cell, Column, Database, Table};
use super::resolve::{Resolved, STANDARD};
use crate::Catalogue;
use crate::model::{Class, Server, Text, Url};
use crate::output::Context;
use crate::output::lowered::Reference;

pub(super) fn lower<'a>(catalogue: &'a Catalogue, resolved: &Resolved<'a>, context: &Context) -> Database<'a> {
    let (version, content_hash) = (env!("CARGO_PKG_VERSION"), content_hash::of(catalogue));
    let mut tables = vec![about(version, &content_hash), classes(catalogue), servers(catalogue)];
    tables.extend(statuses::tables(catalogue, resolved));
    tables.extend(reasons::tables(catalogue, resolved));
    tables.extend(problems::tables(catalogue));
    Database { notice: context.notice(), version, content_hash, tables }
}

fn about(version: &'static str, content_hash: &str) -> Table<'static> {
    Table {
        name: "status_catalogue",
        about: "Which catalogue the tables were made of, in one row.",
        columns: vec![
            Column::text("version", "Version of the built-in catalogue."),
            Column::text("content_hash", "Hash of all definitions: the same as long as nothing in them changes."),
        ],
        key: &["version"],
        rows: vec![vec![Cell::text(version), Cell::text(content_hash.to_owned())]],
        query: None,
    }
}

fn classes(catalogue: &Catalogue) -> Table<'_> {
    Table {
        name: "status_classes",
        about: "The five classes of status codes.",
        columns: vec![
            Column::integer("class", "The first digit of the codes."),
            Column::text("name", "Its name in programs, such as `ClientError`."),
            Column::text("title", "Its name for people."),
            Column::text("summary", "What it means."),
        ],
        key: &["class"],
        rows: catalogue.classes().iter().map(class).collect(),
        query: None,
    }
}

fn class(class: &Class) -> Vec<Cell<'_>> {
    // The rest is for people who write servers and clients.
    let Class { digit, name, title, summary, article: _, headers: _, requirements: _, references: _ } = class;
    vec![
        Cell::Integer(digit.get().into()),
        Cell::text(name.as_str()),
        Cell::text(title.as_str()),
        Cell::text(summary.as_str()),
    ]
}

fn servers(catalogue: &Catalogue) -> Table<'_> {
    let standard = vec![
        Cell::text(STANDARD),
        Cell::text("The standard"),
        Cell::text("IANA"),
        Cell::text(STANDARD),
        Cell::text("https://www.iana.org/assignments/http-status-codes/"),
        Cell::Boolean(false),
        Cell::Missing,
    ];
    Table {
        name: "status_servers",
        about: "Who defines codes, reasons and problems: the standard, and each server product.",
        columns: vec![
            Column::text("server", "Its id, such as `iis`; `standard` is the registry of IANA."),
            Column::text("name", "Its full name."),
            Column::text("vendor", "Who makes it.").optional(),
            Column::text("kind", "What kind of product it is."),
            Column::text("home", "Address of its home page.").optional(),
            Column::boolean("discontinued", "Whether it is no longer offered."),
            Column::integer("rank", "How widely it is used: 1 for the most widely used.").optional(),
        ],
        key: &["server"],
        rows: std::iter::once(standard).chain(catalogue.servers().map(server)).collect(),
        query: None,
    }
}

fn server(server: &Server) -> Vec<Cell<'_>> {
    // The rows of problems have whole addresses.
    let Server { id, name, vendor, kind, home, discontinued, rank, problems: _ } = server;
    vec![
        Cell::text(id.as_str()),
        Cell::text(name.as_str()),
        Cell::maybe(vendor.as_ref().map(Text::as_str)),
        Cell::text(kind.word()),
        Cell::maybe(home.as_ref().map(Url::as_str)),
        Cell::Boolean(*discontinued),
        rank.map_or(Cell::Missing, |rank| Cell::Integer(rank.get().into())),
    ]
}

/// The address of the first source, if it has one.
fn first_address(references: Vec<Reference>) -> Option<String> {
    references.into_iter().next()?.url
}

/// A table of the entries of a list, each with its place in it.
fn entries<'a>(
    (name, about): (&'static str, &'static str),
    key: &'static [&'static str; 2],
    refers_to: (&'static str, &'static str),
    rows: impl Iterator<Item = (String, &'a [Text])>,
) -> Table<'a> {
    let [owner, position] = *key;
    let rows = rows.flat_map(|(owner, texts)| {
        (1..).zip(texts).map(move |(position, text)| {
            vec![Cell::text(owner.clone()), Cell::Integer(position), Cell::text(text.as_str())]
        })
    });
    Table {
        name,
        about,
        columns: vec![
            Column::text(owner, "Of which row it is one.").refers_to(refers_to.0, refers_to.1),
            Column::integer(position, "Its place among them, from 1 on; the likeliest comes first."),
            Column::text("text", "What it says."),
        ],
        key,
        rows: rows.collect(),
        query: None,
    }
}
