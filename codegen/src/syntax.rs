//! From bytes to tables of TOML, with every error of syntax.
//!
//! A file without errors is read as a whole. In a file with errors each row is read by itself, so that an error in one row
//! does not hide the next: the TOML crate would take everything after an open bracket for part of the list.

mod errors;
mod split;

use std::borrow::Cow;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use self::split::{Piece, pieces};
use crate::diagnostics::{Diagnostic, ErrorGuaranteed, Sink, shifted};
use crate::kind::Kind;

/// The tables of a dataset.
pub(crate) struct Tree<'t> {
    /// What could be read: one table for the whole file, or several if there are errors.
    pub(crate) tables: Vec<DeTable<'t>>,
    /// The rows that could not be read.
    pub(crate) broken: Vec<BrokenRow>,
}

/// A row that could not be read.
pub(crate) struct BrokenRow {
    /// Which kind of row it is, if it has a header that says so.
    kind: Option<Kind>,
    /// What its key seems to be, such as `401.3` or `iis`.
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

/// How large a dataset may be, in bytes: 64 MiB, many times the size of the standard's. To refuse the worst one takes 6 GiB
/// of memory.
pub(crate) const MAX_BYTES: usize = 64 * 1024 * 1024;

/// Up to which size a dataset with errors of syntax is read row by row, which takes 200 times that size in memory.
const MAX_BYTES_BY_ROW: usize = 8 * 1024 * 1024;

/// Up to which size all errors of a row are reported: nobody writes a longer row by hand.
const MAX_ROW_BYTES: usize = 64 * 1024;

/// What some editors write at the start of a file.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// The text of some bytes, without a byte order mark, with U+FFFD in place of what is not UTF-8, and the problem if there
/// is one. What is too large is not read at all.
pub(crate) fn decode(bytes: &[u8]) -> (Cow<'_, str>, Option<Diagnostic>) {
    if bytes.len() > MAX_BYTES {
        let label = format!("it has {} bytes, and may have {MAX_BYTES}", bytes.len());
        let problem = Diagnostic::new(0..0, "the dataset is too large", label).help("split it");
        return (Cow::Borrowed(""), Some(problem));
    }
    // It only says that the file is UTF-8.
    let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
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

/// Reads a text: as a whole, or row by row if it has errors and is not huge.
pub(crate) fn parse<'t>(sink: &mut Sink<'t>) -> Tree<'t> {
    let text = sink.text();
    let mut tree = Tree { tables: Vec::new(), broken: Vec::new() };
    match DeTable::parse(text) {
        Ok(whole) => tree.tables.push(whole.into_inner()),
        Err(error) if text.len() > MAX_BYTES_BY_ROW => {
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
    // Of a huge row only the first error is reported, since each error takes 300 bytes.
    let (table, errors) = if row.len() <= MAX_ROW_BYTES {
        let (table, errors) = DeTable::parse_recoverable(row);
        (table.into_inner(), errors)
    } else {
        match DeTable::parse(row) {
            Ok(table) => (table.into_inner(), Vec::new()),
            Err(error) => (DeTable::new(), vec![error]),
        }
    };
    let table = shifted_table(table, piece.start);
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
fn shifted_table(table: DeTable<'_>, by: usize) -> DeTable<'_> {
    let key = |key: Spanned<_>| Spanned::new(shifted(&key.span(), by), key.into_inner());
    let mut shifted = DeTable::new();
    for (name, value) in table {
        shifted.insert(key(name), shifted_value(value, by));
    }
    shifted
}

fn shifted_value(value: Spanned<DeValue<'_>>, by: usize) -> Spanned<DeValue<'_>> {
    let span = shifted(&value.span(), by);
    let value = match value.into_inner() {
        DeValue::Table(table) => DeValue::Table(shifted_table(table, by)),
        DeValue::Array(entries) => DeValue::Array(entries.into_iter().map(|entry| shifted_value(entry, by)).collect()),
        scalar => scalar,
    };
    Spanned::new(span, value)
}

/// What the key of a row that could not be read seems to be.
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
        (Kind::Problem, _) => raw("name"),
        _ => None,
    }
}
