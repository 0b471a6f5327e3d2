//! `--records`: each request on a line, for engines and scripts.

use std::borrow::Cow;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::ops::ControlFlow;
use std::sync::Arc;

use serde::ser::{Serialize, Serializer};
use serde_json::ser::{CompactFormatter, Formatter};
use status_logs::Text;

use super::redact;
use crate::args::{Log, LogOutput};
use crate::failure::Failure;
use crate::log::control::Control;
use crate::log::records::{Found, records};
use crate::log::report::{Key, Report};
use crate::log::{progress, reply};
use crate::output::Reply;

/// The names of the columns.
const COLUMNS: [&str; 15] = [
    "file", "line", "time", "server", "format", "status", "sub", "win32", "reason", "upstream", "client", "host",
    "method", "path", "query",
];

/// What cells begin with that programs for spreadsheets take for formulas, as OWASP lists it for CSV injection; the last
/// four are the wide forms that some of them take for the same.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];

/// What stands in a column.
enum Cell<'a> {
    Nothing,
    Number(u64),
    Text(Cow<'a, str>),
}

/// How rows are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Json,
    Csv,
    /// CSV in which no cell is a formula.
    Spreadsheet,
}

/// Prints them as they are read, in order.
pub(crate) fn print(asked: &Log) -> Result<Reply, Failure> {
    let control = Arc::new(Control::default());
    progress::stop_on_interrupt(&control)?;
    let mut out = BufWriter::new(io::stdout().lock());
    let form = match asked.output {
        LogOutput::Csv => Form::Csv,
        LogOutput::Spreadsheet => Form::Spreadsheet,
        _ => Form::Json,
    };
    let head = COLUMNS.map(|name| Cell::Text(name.into()));
    let mut written = if form == Form::Json { Ok(()) } else { csv(&mut out, &head, form) };
    let files = records(&asked.files, &asked.options, &control, &mut |found| {
        if !is_wanted(asked, found) {
            return ControlFlow::Continue(());
        }
        let row = if asked.options.redact { redacted(row(found)) } else { row(found) };
        written = if form == Form::Json { ndjson(&mut out, &row) } else { csv(&mut out, &row, form) };
        if written.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    match written.and_then(|()| out.flush()) {
        // As in `status log --records csv | head`: the reader has what it wanted.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            return Err(Failure::Line(format!("cannot write the output: {error}")));
        }
        _ => {}
    }
    Ok(reply(asked, &[Report { files, ..Report::default() }], String::new()))
}

fn is_wanted(asked: &Log, found: &Found<'_>) -> bool {
    let key = Key { status: found.record.status(), sub: found.record.sub(), ..Key::default() };
    asked.view.statuses.is_empty() || asked.view.statuses.iter().any(|selector| selector.fits(&key))
}

/// A request, in the order of the columns.
fn row<'a>(found: &Found<'a>) -> [Cell<'a>; 15] {
    let Found { path, line, record, .. } = *found;
    let number = |number: Option<u64>| number.map_or(Cell::Nothing, Cell::Number);
    let name = |name: Option<&'static str>| name.map_or(Cell::Nothing, |name| Cell::Text(name.into()));
    [
        Cell::Text(path.into()),
        Cell::Number(line),
        record.time().map_or(Cell::Nothing, |time| Cell::Text(time.to_string().into())),
        name(record.server().map(|server| server.id())),
        name(Some(record.format().id())),
        number(record.status().map(u64::from)),
        number(record.sub().map(u64::from)),
        number(record.win32()),
        text(record.reason()),
        number(record.upstream().map(u64::from)),
        text(record.client()),
        text(record.host()),
        text(record.method()),
        text(record.path()),
        text(record.query()),
    ]
}

/// Without the query and the address of the client, and without addresses in what is left.
fn redacted(row: [Cell<'_>; 15]) -> [Cell<'_>; 15] {
    let mut columns = COLUMNS.into_iter();
    row.map(|cell| match (columns.next(), cell) {
        (Some("client" | "query"), _) => Cell::Nothing,
        (Some("reason" | "host" | "method" | "path"), Cell::Text(text)) => {
            Cell::Text(String::from_utf8_lossy(&redact::text(text.as_bytes())).into_owned().into())
        }
        (_, cell) => cell,
    })
}

/// As the client or server had sent it. What is no UTF-8 is replaced.
fn text(text: Option<Text<'_>>) -> Cell<'static> {
    text.map_or(Cell::Nothing, |text| Cell::Text(String::from_utf8_lossy(&text.decode()).into_owned().into()))
}

/// An object of JSON on a line of its own.
fn ndjson(out: &mut impl Write, row: &[Cell<'_>]) -> io::Result<()> {
    let mut json = serde_json::Serializer::with_formatter(&mut *out, Escaped(CompactFormatter));
    json.collect_map(COLUMNS.into_iter().zip(row))?;
    out.write_all(b"\n")
}

impl Serialize for Cell<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Nothing => serializer.serialize_none(),
            Self::Number(number) => serializer.serialize_u64(*number),
            Self::Text(text) => serializer.serialize_str(text),
        }
    }
}

/// JSON in which nothing stands that a terminal would obey.
struct Escaped(CompactFormatter);

impl Formatter for Escaped {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, out: &mut W, fragment: &str) -> io::Result<()> {
        let is_harmful = |letter: char| {
            letter.is_control()
                || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        let mut rest = fragment;
        while let Some(at) = rest.find(is_harmful) {
            let (before, after) = rest.split_at(at);
            self.0.write_string_fragment(out, before)?;
            let mut letters = after.chars();
            // Each of them is one unit of UTF-16.
            write!(out, "\\u{:04x}", letters.next().map_or(0, u32::from))?;
            rest = letters.as_str();
        }
        self.0.write_string_fragment(out, rest)
    }
}

/// A row as RFC 4180 has it.
fn csv(out: &mut impl Write, row: &[Cell<'_>], form: Form) -> io::Result<()> {
    for (at, cell) in row.iter().enumerate() {
        if at > 0 {
            out.write_all(b",")?;
        }
        match cell {
            Cell::Nothing => {}
            Cell::Number(number) => write!(out, "{number}")?,
            // What a program for spreadsheets would run as a formula, it takes for text behind an apostrophe.
            Cell::Text(text) if form == Form::Spreadsheet && text.starts_with(FORMULA) => {
                write!(out, "\"'{}\"", text.replace('"', "\"\""))?;
            }
            Cell::Text(text) if text.contains([',', '"', '\r', '\n']) => {
                write!(out, "\"{}\"", text.replace('"', "\"\""))?;
            }
            Cell::Text(text) => out.write_all(text.as_bytes())?,
        }
    }
    out.write_all(b"\r\n")
}
