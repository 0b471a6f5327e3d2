//! From bytes to the tree of TOML, with every error of syntax.

mod messages;

use std::borrow::Cow;

use toml::de::{DeTable, DeValue, Error};

use crate::diagnostics::{Diagnostic, Reported, Sink, Span};
use crate::schema::Kind;

/// The tree of a dataset.
pub(crate) struct Tree<'t> {
    /// The parts that could be read: one, the whole file, unless there are errors.
    pub(crate) parts: Vec<Part<'t>>,
    /// The rows that could not be read.
    pub(crate) broken: Vec<Broken>,
}

/// A row that could not be read.
pub(crate) struct Broken {
    /// Which kind of row it is, if its header says so.
    kind: Option<Kind>,
    /// What seems to be its key, such as `401.3` or `iis`.
    pub(crate) key: Option<String>,
    pub(crate) reported: Reported,
}

impl Broken {
    /// Whether it may be a row of this kind.
    pub(crate) fn may_be(&self, kind: Kind) -> bool {
        self.kind.is_none_or(|this| this == kind)
    }

    /// Whether its header does not say what it is, or it has none.
    pub(crate) fn has_no_kind(&self) -> bool {
        self.kind.is_none()
    }
}

/// A part of a dataset. The spans in its table count from `base`.
pub(crate) struct Part<'t> {
    pub(crate) base: usize,
    pub(crate) table: DeTable<'t>,
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

/// Reads the whole text. Where that fails, reads each row by itself, so that an error in one does not hide the next,
/// unless the text is immense.
pub(crate) fn parse<'t>(sink: &mut Sink<'t>) -> Tree<'t> {
    let text = sink.text();
    let mut tree = Tree { parts: Vec::new(), broken: Vec::new() };
    let error = match DeTable::parse(text) {
        Ok(whole) => {
            tree.parts.push(Part { base: 0, table: whole.into_inner() });
            return tree;
        }
        Err(error) => error,
    };
    if text.len() > MOST_BY_ROW {
        let part = Part { base: 0, table: DeTable::new() };
        let reported = report(&part, &[error], sink);
        tree.broken.extend(reported.map(|reported| Broken { kind: None, key: None, reported }));
        return tree;
    }
    for row in rows(text) {
        let (table, errors) = read(text.get(row.clone()).unwrap_or_default());
        let part = Part { base: row.start, table };
        match report(&part, &errors, sink) {
            Some(reported) => tree.broken.push(broken(&part, text, reported)),
            None => tree.parts.push(part),
        }
        if sink.is_full() {
            break;
        }
    }
    tree
}

/// What can be read of a row, and its errors; of a monstrous one the first only, since each error takes 300 bytes.
fn read(row: &str) -> (DeTable<'_>, Vec<Error>) {
    if row.len() <= LONGEST_ROW {
        let (table, errors) = DeTable::parse_recoverable(row);
        return (table.into_inner(), errors);
    }
    match DeTable::parse(row) {
        Ok(table) => (table.into_inner(), Vec::new()),
        Err(error) => (DeTable::new(), vec![error]),
    }
}

/// The text, split before each line that looks like the header of a row.
fn rows(text: &str) -> Vec<Span> {
    let mut rows = Vec::new();
    let (mut start, mut at) = (0, 0);
    for line in text.split_inclusive('\n') {
        if is_header(line) && at > start {
            rows.push(start..at);
            start = at;
        }
        at += line.len();
    }
    rows.push(start..text.len());
    rows
}

fn is_header(line: &str) -> bool {
    header_key(line).is_some()
}

/// The key in `[document]` or `[[status]]`, closed or not; `[status.article]` belongs to the row before it.
fn header_key(line: &str) -> Option<&str> {
    let key = line.trim_start().strip_prefix('[')?;
    let key = key.strip_prefix('[').unwrap_or(key).trim_start();
    let end = key.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_' && letter != '-');
    let (key, rest) = key.split_at(end.unwrap_or(key.len()));
    let is_header =
        key.starts_with(|first: char| first.is_ascii_alphabetic()) && !rest.trim_start().starts_with(['.', ',']);
    is_header.then_some(key)
}

/// What can be said of a row that could not be read.
fn broken(part: &Part<'_>, text: &str, reported: Reported) -> Broken {
    let row = text.get(part.base..).unwrap_or_default();
    let kind = header_key(row).and_then(Kind::named);
    let key = kind.and_then(|kind| {
        let table = match part.table.get(kind.key())?.get_ref() {
            DeValue::Array(rows) => rows.iter().last()?.get_ref().as_table()?,
            row => row.as_table()?,
        };
        let raw = |key| {
            let raw = row.get(table.get(key)?.span()).unwrap_or_default();
            let is_word = !raw.is_empty() && !raw.contains(char::is_whitespace);
            is_word.then(|| raw.trim_matches(['"', '\'']).to_owned())
        };
        match (kind, table.contains_key("sub")) {
            (Kind::Status, true) => Some(format!("{}.{}", raw("code")?, raw("sub")?)),
            (Kind::Status, false) => raw("code"),
            (Kind::Server, _) => raw("id"),
            _ => None,
        }
    });
    Broken { kind, key, reported }
}

/// Reports the errors in one part, each mistake once.
fn report(part: &Part<'_>, errors: &[Error], sink: &mut Sink<'_>) -> Option<Reported> {
    let mut errors: Vec<_> = errors.iter().map(|error| (place(part.base, error), error.message())).collect();
    errors.sort_by_key(|(span, _)| span.start);
    let unclosed = errors.iter().map(|(_, message)| *message).find(|message| message.starts_with("unclosed"));

    let mut reported = None;
    let mut last = part.base;
    for (span, message) in errors {
        let is_same_line = sink.text().get(last..span.start).is_some_and(|between| !between.contains('\n'));
        last = span.start;
        if reported.is_some() && is_same_line {
            continue;
        }
        // Where a bracket is open, everything up to the next row looks wrong.
        let bracket = is_bracket(message);
        let (span, message) = match unclosed {
            Some(unclosed) if bracket => (end_before(part.base, span.start, sink.text()), unclosed),
            _ => (span, message),
        };
        reported = Some(sink.report(messages::diagnostic(part, span, message, sink.text())));
        if bracket {
            break;
        }
    }
    reported
}

fn place(base: usize, error: &Error) -> Span {
    let span = error.span().unwrap_or_default();
    base + span.start..base + span.end
}

/// The end of what stands before a place.
fn end_before(base: usize, place: usize, text: &str) -> Span {
    let end = base + text.get(base..place).unwrap_or_default().trim_end().len();
    end..end
}

/// Whether an error is about a list or an inline table, which end at their bracket and not at the end of the line.
fn is_bracket(message: &str) -> bool {
    ["array", "inline table", "key-value pairs", "multi-line", "recurs"].iter().any(|word| message.contains(word))
        && !message.starts_with("unclosed array table")
}
