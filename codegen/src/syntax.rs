//! From bytes to tables of TOML, with every error of syntax.
//!
//! A file without errors is read as a whole. In one with an error each row is read by itself, so that an error in one
//! does not hide the next: the recovery of the TOML crate would take everything behind an open bracket for part of it.

mod errors;
mod split;

use std::borrow::Cow;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use self::split::{Piece, pieces};
use crate::diagnostics::{Diagnostic, ErrorGuaranteed, Sink, Span};
use crate::rows::Kind;

/// The tables of a dataset.
pub(crate) struct Tree<'t> {
    /// What could be read: one table, the whole file, unless there are errors.
    pub(crate) tables: Vec<DeTable<'t>>,
    /// The rows that could not be read.
    pub(crate) broken: Vec<BrokenRow>,
}

/// A row that could not be read.
pub(crate) struct BrokenRow {
    /// Which kind of row it is, if its header says so.
    kind: Option<Kind>,
    /// What seems to be its key, such as `401.3` or `iis`.
    pub(crate) key: Option<String>,
    pub(crate) reported: ErrorGuaranteed,
}

impl BrokenRow {
    /// Whether it may be a row of this kind.
    pub(crate) fn may_be(&self, kind: Kind) -> bool {
        self.kind.is_none_or(|this| this == kind)
    }

    /// Whether its header does not say what it is, or it has none.
    pub(crate) fn has_no_kind(&self) -> bool {
        self.kind.is_none()
    }
}

/// How large a dataset may be: 200 times the size of the standard's. The worst of that size takes 6 GiB to refuse.
const MOST_BYTES: usize = 64 * 1024 * 1024;

/// How large a dataset with an error of syntax may be to be read row by row: that takes 200 times its size.
const MOST_BY_ROW: usize = 8 * 1024 * 1024;

/// A row that is longer than that, in bytes, is none that somebody wrote.
const LONGEST_ROW: usize = 64 * 1024;

/// The text of some bytes, with a U+FFFD in place of what is not UTF-8; says where that is. What is too large is not
/// read at all.
pub(crate) fn decode(bytes: &[u8]) -> (Cow<'_, str>, Option<Diagnostic>) {
    if bytes.len() > MOST_BYTES {
        let label = format!("it has {} bytes, and may have {MOST_BYTES}", bytes.len());
        let problem = Diagnostic::new(0..0, "the dataset is too large", label).help("split it");
        return (Cow::Borrowed(""), Some(problem));
    }
    let text = String::from_utf8_lossy(bytes);
    let problem = std::str::from_utf8(bytes).err().map(|error| {
        let start = error.valid_up_to();
        let byte = bytes.get(start).copied().unwrap_or_default();
        Diagnostic::new(
            start..start + char::REPLACEMENT_CHARACTER.len_utf8(),
            "the dataset is not UTF-8",
            format!("the byte 0x{byte:02X} stands here"),
        )
        .help("save the file in the encoding UTF-8")
    });
    (text, problem)
}

/// Reads a text: the whole of it, or else row by row, unless it is immense.
pub(crate) fn parse<'t>(sink: &mut Sink<'t>) -> Tree<'t> {
    let text = sink.text();
    let mut tree = Tree { tables: Vec::new(), broken: Vec::new() };
    match DeTable::parse(text) {
        Ok(whole) => tree.tables.push(whole.into_inner()),
        Err(error) if text.len() > MOST_BY_ROW => {
            let first = Piece::whole(text);
            let reported = errors::report(&first, &DeTable::new(), &[error], sink);
            tree.broken.extend(reported.map(|reported| BrokenRow { kind: None, key: None, reported }));
        }
        Err(_) => {
            for piece in pieces(text) {
                read_piece(&piece, &mut tree, sink);
                if sink.is_full() {
                    break;
                }
            }
        }
    }
    tree
}

/// Reads one row of a text with errors.
fn read_piece<'t>(piece: &Piece<'t>, tree: &mut Tree<'t>, sink: &mut Sink<'_>) {
    let row = piece.text;
    // Of a monstrous row only the first error is told, since each error takes 300 bytes.
    let (table, errors) = if row.len() <= LONGEST_ROW {
        let (table, errors) = DeTable::parse_recoverable(row);
        (table.into_inner(), errors)
    } else {
        match DeTable::parse(row) {
            Ok(table) => (table.into_inner(), Vec::new()),
            Err(error) => (DeTable::new(), vec![error]),
        }
    };
    let table = moved(table, piece.start);
    match errors::report(piece, &table, &errors, sink) {
        Some(reported) => {
            let kind = piece.header.and_then(Kind::named);
            let key = kind.and_then(|kind| key_of(kind, &table, sink.text()));
            tree.broken.push(BrokenRow { kind, key, reported });
        }
        None => tree.tables.push(table),
    }
}

/// The same table with spans that count from the start of the file.
fn moved(table: DeTable<'_>, by: usize) -> DeTable<'_> {
    let span = |span: Span| span.start + by..span.end + by;
    table
        .into_iter()
        .map(|(key, value)| (Spanned::new(span(key.span()), key.into_inner()), moved_value(value, by)))
        .collect()
}

fn moved_value(value: Spanned<DeValue<'_>>, by: usize) -> Spanned<DeValue<'_>> {
    let span = value.span().start + by..value.span().end + by;
    let value = match value.into_inner() {
        DeValue::Table(table) => DeValue::Table(moved(table, by)),
        DeValue::Array(entries) => DeValue::Array(entries.into_iter().map(|entry| moved_value(entry, by)).collect()),
        scalar => scalar,
    };
    Spanned::new(span, value)
}

/// What seems to be the key of a row that could not be read.
fn key_of(kind: Kind, table: &DeTable<'_>, text: &str) -> Option<String> {
    let row = match table.get(kind.key())?.get_ref() {
        DeValue::Array(rows) => rows.iter().last()?.get_ref().as_table()?,
        row => row.as_table()?,
    };
    let raw = |key| {
        let raw = text.get(row.get(key)?.span()).unwrap_or_default();
        let is_word = !raw.is_empty() && !raw.contains(char::is_whitespace);
        is_word.then(|| raw.trim_matches(['"', '\'']).to_owned())
    };
    match (kind, row.contains_key("sub")) {
        (Kind::Status, true) => Some(format!("{}.{}", raw("code")?, raw("sub")?)),
        (Kind::Status, false) => raw("code"),
        (Kind::Server, _) => raw("id"),
        _ => None,
    }
}
