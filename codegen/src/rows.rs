//! The rows of a dataset: what stands under `[document]`, `[[class]]`, `[[server]]`, `[[status]]` and
//! `[[reason]]`.

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use crate::diagnostics::{Diagnostic, Sink, Span};
use crate::fields::{Node, Read, Table, string};
use crate::model::{Class, Definition, Document, Reason, Server};
use crate::suggest::{list, short, similar};
use crate::syntax::Tree;

/// The key above the first table of a team's dataset: what its rows leave out, they take from the dataset that it names.
pub(crate) const EXTENDS: &str = "extends";

/// The only dataset that can be named there.
const STANDARD: &str = "standard";

/// The kinds of rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Document,
    Class,
    Server,
    Status,
    Reason,
}

impl Kind {
    /// All of them, in the canonical order.
    pub(crate) const ALL: [Self; 5] = [Self::Document, Self::Class, Self::Server, Self::Status, Self::Reason];

    /// The kind whose key this is, or was meant to be.
    pub(crate) fn named(key: &str) -> Option<Self> {
        let near = similar(key, Self::ALL.map(Self::key));
        Self::ALL.into_iter().find(|kind| near == Some(kind.key()))
    }

    /// The key at the top of the dataset.
    pub(crate) fn key(self) -> &'static str {
        self.table().name
    }

    /// How a row begins.
    fn header(self) -> &'static str {
        self.table().what.trim_matches('`')
    }

    /// The fields of a row.
    pub(crate) fn table(self) -> &'static Table {
        match self {
            Self::Document => &Document::TABLE,
            Self::Class => &Class::TABLE,
            Self::Server => &Server::TABLE,
            Self::Status => &Definition::TABLE,
            Self::Reason => &Reason::TABLE,
        }
    }
}

/// One row.
pub(crate) struct Row<'t> {
    pub(crate) kind: Kind,
    /// The place of its header.
    pub(crate) header: Span,
    pub(crate) table: &'t DeTable<'t>,
}

/// The rows in the order of the file.
pub(crate) fn rows<'t>(tree: &'t Tree<'t>, sink: &mut Sink<'_>) -> Vec<Row<'t>> {
    let mut rows = Vec::new();
    // Whether a dataset may extend another is not for the rows to say.
    for (key, value) in top(tree).filter(|(key, value)| !is_extends(key, value)) {
        let is_table = matches!(value.get_ref(), DeValue::Table(_) | DeValue::Array(_));
        if let Some(kind) = kind(key.get_ref(), key.span(), is_table, sink) {
            add_rows(kind, value, &mut rows, sink);
        }
    }
    rows.sort_by_key(|row| row.header.start);
    rows
}

/// What stands at the top of the file.
fn top<'t>(tree: &'t Tree<'t>) -> impl Iterator<Item = (&'t Spanned<DeString<'t>>, &'t Spanned<DeValue<'t>>)> {
    tree.tables.iter().flat_map(|table| table.iter())
}

/// Which kind of row a key begins. A misspelt one is reported, and its rows are read as what they were meant to be.
fn kind(key: &str, span: Span, is_table: bool, sink: &mut Sink<'_>) -> Option<Kind> {
    let kind = Kind::named(key);
    if kind.is_some_and(|kind| kind.key() == key) {
        return kind;
    }
    let key = short(key);
    let help = format!("the tables are {}", list(&Kind::ALL.map(Kind::header), "and"));
    let label = match kind {
        Some(kind) => format!("did you mean `{}`?", kind.header()),
        None if is_table => "no such table".to_owned(),
        None => "expected a table first".to_owned(),
    };
    let message = match kind {
        None if !is_table => format!("the field `{key}` stands outside of every table"),
        _ => format!("unknown table `{key}`"),
    };
    sink.report(Diagnostic::new(span, message, label).help(help));
    kind
}

/// Adds the rows that one key holds.
fn add_rows<'t>(kind: Kind, value: &'t Spanned<DeValue<'t>>, rows: &mut Vec<Row<'t>>, sink: &mut Sink<'_>) {
    let mut add = |value: &'t Spanned<DeValue<'t>>, is_right: bool| {
        if !is_right {
            let header = kind.header();
            let message = format!("the table `{}` is written `{header}`", kind.key());
            sink.report(Diagnostic::new(value.span(), message, format!("expected `{header}`")));
        }
        if let DeValue::Table(table) = value.get_ref() {
            rows.push(Row { kind, header: value.span(), table });
        }
    };
    match value.get_ref() {
        DeValue::Array(entries) if kind != Kind::Document => {
            entries.iter().for_each(|entry| add(entry, matches!(entry.get_ref(), DeValue::Table(_))));
        }
        DeValue::Array(entries) if !entries.is_empty() => entries.iter().for_each(|entry| add(entry, false)),
        DeValue::Table(_) => add(value, kind == Kind::Document),
        _ => add(value, false),
    }
}

/// Whether a key at the top is `extends`, or was meant to be.
fn is_extends(key: &Spanned<DeString<'_>>, value: &Spanned<DeValue<'_>>) -> bool {
    let is_table = matches!(value.get_ref(), DeValue::Table(_) | DeValue::Array(_));
    key.get_ref() == EXTENDS || (!is_table && similar(key.get_ref(), [EXTENDS]).is_some())
}

/// Whether rows take from the standard what they leave out; only a team's dataset may say so.
pub(crate) fn extends(tree: &Tree<'_>, rows: &[Row<'_>], is_team: bool, sink: &mut Sink<'_>) -> Read<bool> {
    // What stands above the first table has no header to say what it is.
    let mut extends = match tree.broken.iter().find(|broken| broken.has_no_kind()) {
        Some(broken) => Err(broken.reported),
        None => Ok(false),
    };
    for (key, value) in top(tree).filter(|(key, value)| is_extends(key, value)) {
        extends = if is_team { extends_of_team(key, value, sink) } else { Err(sink.report(not_here(key))) };
    }
    for row in rows {
        let Some((key, _)) = row.table.get_key_value(EXTENDS) else { continue };
        let message = format!("`{EXTENDS}` in a table");
        let help = format!("move the line to the top of the file, before `{}`", row.kind.header());
        let misplaced = Diagnostic::new(key.span(), message, "expected above the first table").help(help);
        extends = Err(sink.report(misplaced));
    }
    extends
}

/// The key in a team's dataset.
fn extends_of_team(key: &Spanned<DeString<'_>>, value: &Spanned<DeValue<'_>>, sink: &mut Sink<'_>) -> Read<bool> {
    if key.get_ref() != EXTENDS {
        let message = format!("the field `{}` stands outside of every table", key.get_ref());
        return Err(sink.report(Diagnostic::new(key.span(), message, format!("did you mean `{EXTENDS}`?"))));
    }
    if string(Node::new(value, EXTENDS), sink)? == STANDARD {
        return Ok(true);
    }
    let message = format!("`{EXTENDS}` names no dataset that can be extended");
    let diagnostic = Diagnostic::new(value.span(), message, format!("expected \"{STANDARD}\""));
    Err(sink.report(diagnostic.help("the built-in definitions come along whatever stands here, those of servers too")))
}

/// The key in a dataset that stands by itself.
fn not_here(key: &Spanned<DeString<'_>>) -> Diagnostic {
    let message = format!("`{EXTENDS}` in a dataset that stands by itself");
    Diagnostic::new(key.span(), message, "only a team's dataset has it, on top of the standard")
        .help("remove it, or read the dataset with `status_codegen::parse_team`")
}
