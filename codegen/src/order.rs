//! The canonical order of a dataset: rows by their keys, fields as their tables declare them.

use std::collections::HashMap;
use std::fmt;

use toml::de::{DeTable, DeValue};

use crate::diagnostics::{Diagnostic, Diagnostics, Sink, Span};
use crate::fields::{Shape, Table};
use crate::kind::Kind;
use crate::rows::{Row, rows};
use crate::sorted::sort_by;
use crate::syntax;

/// Checks that the rows of a dataset, and the fields in each, stand in the canonical order.
///
/// [`crate::parse`] accepts any order; the canonical one lets people find a row where they look for it. Rows whose key
/// cannot be read are passed over: [`crate::parse`] reports them.
///
/// # Errors
///
/// The rows and fields that have to move, as few as possible, and where each belongs; or the errors of syntax, if there
/// are any.
///
/// # Examples
///
/// ```
/// let problems = status_codegen::check_order("codes.toml", "
/// [[status]]
/// code = 404
///
/// [[status]]
/// code = 410
///
/// [[status]]
/// code = 200
/// ").unwrap_err();
/// assert_eq!(problems.iter().len(), 1);
/// assert_eq!(problems.iter().next().unwrap().label, "belongs before 404");
/// ```
pub fn check_order(name: &str, text: impl AsRef<[u8]>) -> Result<(), Diagnostics> {
    let (text, not_utf8) = syntax::decode(text.as_ref());
    let mut sink = Sink::new(&text);
    if let Some(problem) = not_utf8 {
        sink.report(problem);
    } else {
        let tree = syntax::parse(&mut sink);
        if tree.broken.is_empty() {
            let rows = rows(&tree, false, &mut sink);
            check_rows(&rows, &mut sink);
            for row in &rows {
                check_fields(row.table, row.kind.table(), &mut sink);
            }
        }
    }
    sink.finish(name, Ok(()))
}

/// The key that rows are sorted by.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Key<'t> {
    kind: Kind,
    /// The code of a status, the digit of a class.
    number: Option<i64>,
    sub: Option<i64>,
    /// The server of a status, the id of a server.
    server: Option<&'t str>,
    /// The field, token and part of a reason, or the name of a problem.
    rest: [Option<&'t str>; 3],
}

impl<'t> Key<'t> {
    /// The key of a row; none if a part of it cannot be read.
    fn of(row: &Row<'t>) -> Option<Self> {
        let text = |key| row.text(key).ok();
        let (number, server) = match row.kind {
            Kind::Document => (None, None),
            Kind::Class => (Some(row.integer("digit").ok()??), None),
            Kind::Server => (None, Some(text("id")??)),
            Kind::Status => (Some(row.integer("code").ok()??), text("server")?),
            Kind::Reason => (None, Some(text("server")??)),
            Kind::Problem => (None, text("server")?),
        };
        let sub = if row.kind == Kind::Status { row.integer("sub").ok()? } else { None };
        let rest = match row.kind {
            Kind::Reason => [text("field")?, text("token")?, text("part")?],
            Kind::Problem => [Some(text("name")??), None, None],
            _ => [None; 3],
        };
        Some(Self { kind: row.kind, number, sub, server, rest })
    }
}

impl fmt::Display for Key<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.kind, self.number, self.server) {
            (Kind::Status, Some(code), server) => {
                write!(f, "{code}")?;
                self.sub.map_or(Ok(()), |sub| write!(f, ".{sub}"))?;
                server.map_or(Ok(()), |server| write!(f, " of `{server}`"))
            }
            (Kind::Class, Some(digit), _) => write!(f, "class {digit}"),
            (Kind::Server, _, Some(id)) => write!(f, "server `{id}`"),
            (Kind::Reason, _, Some(server)) => {
                let [field, token, _] = self.rest.map(Option::unwrap_or_default);
                write!(f, "`{token}` in `{field}` of `{server}`")
            }
            (Kind::Problem, _, server) => {
                let [name, ..] = self.rest.map(Option::unwrap_or_default);
                write!(f, "problem `{name}`")?;
                server.map_or(Ok(()), |server| write!(f, " of `{server}`"))
            }
            (kind, ..) => write!(f, "{}", kind.table().title),
        }
    }
}

fn check_rows(rows: &[Row<'_>], sink: &mut Sink<'_>) {
    let rows: Vec<_> = rows.iter().filter_map(|row| Some((Key::of(row)?, row.header.clone()))).collect();
    for (row, before, after) in misplaced(&rows, |(key, _)| key) {
        let (key, place) = row;
        let message = format!("the row of {key} stands in the wrong place");
        // "Before 100" says little about where a server belongs.
        let same = |other: &&(Key<'_>, Span)| other.0.kind == key.kind;
        let before = before.filter(|other| same(other) || !after.is_some_and(|after| same(&after)));
        report(place.clone(), message, (before, after), |(key, span)| (key.to_string(), span.clone()), sink);
    }
}

fn check_fields(table: &DeTable<'_>, kind: &Table, sink: &mut Sink<'_>) {
    let mut fields = Vec::new();
    for (at, field) in kind.fields().into_iter().enumerate() {
        let Some((key, value)) = table.get_key_value(field.key) else { continue };
        fields.push((at, field.key, key.span()));
        if let Shape::Table(inner) | Shape::List(&Shape::Table(inner), _) = field.shape {
            for table in tables(value.get_ref()) {
                check_fields(table, inner, sink);
            }
        }
    }
    sort_by(&mut fields, |(.., one), (.., other)| one.start.cmp(&other.start));
    for ((_, key, span), before, after) in misplaced(&fields, |(at, _, _)| at) {
        let message = format!("the field `{key}` stands in the wrong place");
        report(span.clone(), message, (before, after), |(_, key, span)| (format!("`{key}`"), span.clone()), sink);
    }
}

/// The tables in a field that holds one or several.
fn tables<'v, 't>(value: &'v DeValue<'t>) -> Vec<&'v DeTable<'t>> {
    match value {
        DeValue::Table(table) => vec![table],
        DeValue::Array(entries) => entries.iter().filter_map(|entry| entry.get_ref().as_table()).collect(),
        _ => Vec::new(),
    }
}

/// Reports that something belongs before something else, or after it if there is nothing that it belongs before.
fn report<T>(
    place: Span,
    message: String,
    belongs: (Option<&T>, Option<&T>),
    describe: impl Fn(&T) -> (String, Span),
    sink: &mut Sink<'_>,
) {
    let (word, other) = match belongs {
        (Some(before), _) => ("before", before),
        (None, Some(after)) => ("after", after),
        (None, None) => return,
    };
    let (other, other_place) = describe(other);
    let label = format!("belongs {word} {other}");
    sink.report(Diagnostic::new(place, message, label).related(other_place, format!("{word} this")));
}

/// An item that has to move, the one that it belongs before, and the one that it belongs after.
type Misplaced<'i, T> = (&'i T, Option<&'i T>, Option<&'i T>);

/// The fewest items that have to move for all to be sorted.
fn misplaced<T, K: Ord>(items: &[T], key: impl Fn(&T) -> &K) -> Vec<Misplaced<'_, T>> {
    let kept = longest_sorted(items, &key);
    let at = |at: usize| kept.get(at).map(|&(_, item)| item);
    let mut stays = kept.iter().map(|(at, _)| *at).peekable();
    let mut misplaced = Vec::new();
    for (index, item) in items.iter().enumerate() {
        if stays.next_if_eq(&index).is_none() {
            let place = kept.partition_point(|(_, kept)| key(kept) <= key(item));
            misplaced.push((item, at(place), place.checked_sub(1).and_then(at)));
        }
    }
    misplaced
}

/// The longest sorted subsequence, by patience sorting: these items stay where they are.
///
/// It is built from the end: of two neighbors in the wrong order, the first stays.
fn longest_sorted<T, K: Ord>(items: &[T], key: impl Fn(&T) -> &K) -> Vec<(usize, &T)> {
    // The first item of the best subsequence of each length, and for each item the one that follows it.
    let mut starts: Vec<(usize, &T)> = Vec::new();
    let mut next: HashMap<usize, usize> = HashMap::new();
    for (at, item) in items.iter().enumerate().rev() {
        let length = starts.partition_point(|(_, start)| key(start) >= key(item));
        if let Some((follows, _)) = length.checked_sub(1).and_then(|shorter| starts.get(shorter)) {
            next.insert(at, *follows);
        }
        match starts.get_mut(length) {
            Some(start) => *start = (at, item),
            None => starts.push((at, item)),
        }
    }
    let first = starts.last().map(|&(at, _)| at);
    let indices = std::iter::successors(first, |at| next.get(at).copied());
    indices.filter_map(|at| items.get(at).map(|item| (at, item))).collect()
}
