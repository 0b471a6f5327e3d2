//! The rows of a dataset, and the key `extends` above them.

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use crate::diagnostics::{Diagnostic, Sink, Span};
use crate::fields::{EXTENDS, Fields, Node, Read, RowContext, number_of, string};
use crate::kind::Kind;
use crate::sorted::sort_by;
use crate::suggest::{list, short, similar};
use crate::syntax::Tree;

/// The only dataset that `extends` can name.
const STANDARD: &str = "standard";

/// One row of a dataset.
pub(crate) struct Row<'t> {
    pub(crate) kind: Kind,
    /// The place of its header.
    pub(crate) header: Span,
    pub(crate) table: &'t DeTable<'t>,
}

/// A key holds something else than it has to.
pub(crate) struct WrongType;

impl<'t> Row<'t> {
    /// The fields of the row; reports those that are unknown, missing or out of place.
    pub(crate) fn fields(&self, context: RowContext, sink: &mut Sink<'_>) -> Fields<'t> {
        Fields::of_row(self.table, self.kind.table(), self.header.clone(), context, sink)
    }

    /// The integer of a key, without a report if it is something else.
    pub(crate) fn integer(&self, key: &str) -> Result<Option<i64>, WrongType> {
        self.table.get(key).map(|value| number_of(value.get_ref()).ok_or(WrongType)).transpose()
    }

    /// The text of a key, without a report if it is something else.
    pub(crate) fn text(&self, key: &str) -> Result<Option<&'t str>, WrongType> {
        self.table.get(key).map(|value| value.get_ref().as_str().ok_or(WrongType)).transpose()
    }
}

/// The rows in the order of the file. `is_team` says whose dataset it is, for the help with unknown tables.
pub(crate) fn rows<'t>(tree: &'t Tree<'t>, is_team: bool, sink: &mut Sink<'_>) -> Vec<Row<'t>> {
    let mut rows = Vec::new();
    // `extends` is no row; it is read by [`extends`].
    for (key, value) in top_level(tree).filter(|(key, value)| !is_extends(key, value)) {
        let is_table = matches!(value.get_ref(), DeValue::Table(_) | DeValue::Array(_));
        if let Some(kind) = kind_of(key, is_table, is_team, sink) {
            add_rows(kind, value, &mut rows, sink);
        }
    }
    sort_by(&mut rows, |one, other| one.header.start.cmp(&other.header.start));
    rows
}

/// The keys at the top level of the file.
fn top_level<'t>(tree: &'t Tree<'t>) -> impl Iterator<Item = (&'t Spanned<DeString<'t>>, &'t Spanned<DeValue<'t>>)> {
    tree.tables.iter().flat_map(|table| table.iter())
}

/// Which kind of row a key begins. A misspelled key is reported, and its rows are read as the kind that was meant.
fn kind_of(key: &Spanned<DeString<'_>>, is_table: bool, is_team: bool, sink: &mut Sink<'_>) -> Option<Kind> {
    let (key, span) = (key.get_ref(), key.span());
    let kind = Kind::named(key);
    if kind.is_some_and(|kind| kind.key() == key) {
        return kind;
    }
    let key = short(key);
    // A team's dataset has the classes of the standard.
    let kinds = Kind::ALL.into_iter().filter(|kind| !is_team || *kind != Kind::Class);
    let help = format!("the tables are {}", list(&kinds.map(Kind::header).collect::<Vec<_>>(), "and"));
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

/// Whether a key at the top level is `extends`, or a misspelling of it.
fn is_extends(key: &Spanned<DeString<'_>>, value: &Spanned<DeValue<'_>>) -> bool {
    let is_table = matches!(value.get_ref(), DeValue::Table(_) | DeValue::Array(_));
    key.get_ref() == EXTENDS || (!is_table && similar(key.get_ref(), [EXTENDS]).is_some())
}

/// Whether rows inherit from the standard what they leave out; only a team's dataset may say so.
pub(crate) fn extends(tree: &Tree<'_>, rows: &[Row<'_>], is_team: bool, sink: &mut Sink<'_>) -> Read<bool> {
    // What stands above the first table has no header to say what it is.
    let mut extends = match tree.broken.iter().find(|broken| broken.has_no_kind()) {
        Some(broken) => Err(broken.reported),
        None => Ok(false),
    };
    for (key, value) in top_level(tree).filter(|(key, value)| is_extends(key, value)) {
        extends = if is_team { extends_of_team(key, value, sink) } else { Err(sink.report(extends_without_base(key))) };
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

/// What `extends` says in a team's dataset.
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
    Err(sink.report(diagnostic.help(
        "remove the line if the rows need nothing from the standard: look-ups find the built-in definitions either way",
    )))
}

/// `extends` in a dataset that stands by itself.
fn extends_without_base(key: &Spanned<DeString<'_>>) -> Diagnostic {
    let message = format!("`{EXTENDS}` in a dataset that stands by itself");
    Diagnostic::new(key.span(), message, "only a team's dataset has it, on top of the standard")
        .help("remove it, or read the dataset with `status_codegen::parse_team`")
}
