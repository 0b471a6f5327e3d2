//! The rows of the dataset: what stands under `[document]`, `[[class]]`, `[[server]]` and `[[status]]`.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostics::{Diagnostic, Sink, Span};
use crate::schema::{Kind, is_extends};
use crate::suggest::{list, short};
use crate::syntax::{Part, Tree};

/// One row.
pub(crate) struct Section<'t> {
    pub(crate) kind: Kind,
    /// The place of its header.
    pub(crate) header: Span,
    /// What the spans in the table count from.
    pub(crate) base: usize,
    pub(crate) table: &'t DeTable<'t>,
}

/// The rows in the order of the file.
pub(crate) fn sections<'t>(tree: &'t Tree<'t>, sink: &mut Sink<'_>) -> Vec<Section<'t>> {
    let mut sections = Vec::new();
    for part in &tree.parts {
        // Whether a dataset may extend another is not for the rows to say.
        for (key, value) in part.table.iter().filter(|(key, value)| !is_extends(key.get_ref(), value.get_ref())) {
            let span = part.base + key.span().start..part.base + key.span().end;
            let is_table = matches!(value.get_ref(), DeValue::Table(_) | DeValue::Array(_));
            if let Some(kind) = kind(key.get_ref(), span, is_table, sink) {
                rows(kind, part, value, &mut sections, sink);
            }
        }
    }
    sections.sort_by_key(|section| section.header.start);
    sections
}

/// Which kind of row a key begins. A misspelt one is reported, and its rows are read as what they were meant to be.
fn kind(key: &str, span: Span, is_table: bool, sink: &mut Sink<'_>) -> Option<Kind> {
    let kind = Kind::named(key);
    if kind.is_some_and(|kind| kind.key() == key) {
        return kind;
    }
    let key = short(key);
    let names = Kind::ALL.map(|kind| kind.schema().what);
    let help = format!("the tables are {}", list(&names, "and"));
    let label = match kind {
        Some(kind) => format!("did you mean `{}`?", kind.schema().what),
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
fn rows<'t>(
    kind: Kind,
    part: &Part<'t>,
    value: &'t Spanned<DeValue<'t>>,
    sections: &mut Vec<Section<'t>>,
    sink: &mut Sink<'_>,
) {
    let base = part.base;
    let mut add = |value: &'t Spanned<DeValue<'t>>, sink: &mut Sink<'_>, right: bool| {
        let header = base + value.span().start..base + value.span().end;
        if !right {
            let what = kind.schema().what;
            let message = format!("the table `{}` is written `{what}`", kind.key());
            sink.report(Diagnostic::new(header.clone(), message, format!("expected `{what}`")));
        }
        if let DeValue::Table(table) = value.get_ref() {
            sections.push(Section { kind, header, base, table });
        }
    };
    match value.get_ref() {
        DeValue::Array(rows) if kind != Kind::Document => {
            for row in rows {
                add(row, sink, matches!(row.get_ref(), DeValue::Table(_)));
            }
        }
        DeValue::Array(rows) if !rows.is_empty() => rows.iter().for_each(|row| add(row, sink, false)),
        DeValue::Table(_) => add(value, sink, kind == Kind::Document),
        _ => add(value, sink, false),
    }
}
