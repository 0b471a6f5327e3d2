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

/// Reads the whole text. Where that fails, reads each row by itself, so that an error in one does not hide the next.
pub(crate) fn parse<'t>(sink: &mut Sink<'t>) -> Tree<'t> {
    let text = sink.text();
    let (whole, errors) = DeTable::parse_recoverable(text);
    let whole = Part { base: 0, table: whole.into_inner() };
    if errors.is_empty() {
        return Tree { parts: vec![whole], broken: Vec::new() };
    }
    let mut tree = Tree { parts: Vec::new(), broken: Vec::new() };
    for row in rows(text) {
        let (table, errors) = DeTable::parse_recoverable(text.get(row.clone()).unwrap_or_default());
        let part = Part { base: row.start, table: table.into_inner() };
        match report(&part, &errors, sink) {
            Some(reported) => tree.broken.push(broken(&part, text, reported)),
            None => tree.parts.push(part),
        }
    }
    tree
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
    let mut line = None;
    for (span, message) in errors {
        let this = sink.text().get(..span.start).map(|before| before.rfind('\n'));
        if reported.is_some() && line == this {
            continue;
        }
        line = this;
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
