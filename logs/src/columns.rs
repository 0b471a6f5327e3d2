//! Lines whose fields stand in columns, and the `#Fields` line that says what the columns are.

use std::sync::{Arc, LazyLock};

use memchr::memchr;
use status_core::Server;

use crate::Text;
use crate::cursor::{number, status};
use crate::entry::{Aside, Cause};
use crate::format::{Format, Line, NotRead};
use crate::formats::httperr;
use crate::formats::w3c::{self, Column};
use crate::record::Record;
use crate::request::{Request, without_port};
use crate::timestamp::Stamp;

/// What the directives have said so far. Cloning it costs nothing.
#[derive(Clone, Debug)]
pub(crate) struct Columns {
    software: Arc<[u8]>,
    /// `None` before the first `#Fields`: then the fields are those that the product logs by default.
    layout: Option<Arc<Layout>>,
    /// Whose fields these are.
    expected: Format,
}

/// The columns of a line.
#[derive(Debug)]
struct Layout {
    format: Format,
    server: Option<Server>,
    columns: Vec<Column>,
    /// Whether there is a status to read.
    has_status: bool,
    is_ftp: bool,
}

impl Layout {
    fn new(names: &[u8], software: &[u8]) -> Self {
        let (format, server) = w3c::product(software, names);
        let columns: Vec<Column> = fields(names).map(Column::named).collect();
        let has_status = columns.contains(&Column::Status);
        Self { format, server, has_status, is_ftp: w3c::is_ftp(software, None, None), columns }
    }
}

impl Columns {
    /// For the lines of a format, of which the directives may be missing.
    pub(crate) fn new(expected: Format) -> Self {
        Self { software: Arc::default(), layout: None, expected }
    }

    /// Columns that the user names, as `#Fields` would.
    pub(crate) fn named(names: &[u8]) -> Self {
        let layout = Layout::new(names, b"");
        Self { software: Arc::default(), expected: layout.format, layout: Some(Arc::new(layout)) }
    }

    /// The format of the lines that come, once `#Fields` has told.
    pub(crate) fn format(&self) -> Option<Format> {
        self.layout.as_ref().map(|layout| layout.format)
    }

    /// Takes in a line that begins with `#`. The same fields again, as after a restart, change nothing.
    pub(crate) fn directive(&mut self, line: &[u8]) {
        if let Some(names) = value(line, b"#Fields:") {
            self.layout = Some(Arc::new(Layout::new(names, &self.software)));
        } else if let Some(software) = value(line, b"#Software:") {
            self.software = software.into();
        }
    }

    pub(crate) fn read<'a>(&self, line: &'a [u8]) -> Line<'a> {
        if let Some(layout) = &self.layout {
            return layout.read(line, &self.software);
        }
        match self.without_fields(line) {
            // By chance a line of anything may have as many fields, but hardly a date and a method where they belong.
            Ok(record) if record.time().is_none() || has_odd_method(&record) => Err(Cause::UnknownFields.into()),
            Err(NotRead::Refused(_)) => Err(Cause::UnknownFields.into()),
            other => other,
        }
    }

    /// A line before which no `#Fields` stood: a file that was cut or rotated.
    fn without_fields<'a>(&self, line: &'a [u8]) -> Line<'a> {
        static IIS: LazyLock<Layout> = LazyLock::new(|| Layout::new(w3c::DEFAULT, b""));
        static CLOUDFRONT: LazyLock<Layout> = LazyLock::new(|| Layout::new(w3c::CLOUDFRONT, b""));
        match self.expected {
            expected if expected == Format::IIS_W3C => IIS.read(line, &self.software),
            expected if expected == Format::AWS_CLOUDFRONT => CLOUDFRONT.read(line, &self.software),
            expected if expected == Format::HTTPERR => httperr::read(line),
            _ => Err(Cause::UnknownFields.into()),
        }
    }
}

impl Layout {
    fn read<'a>(&self, line: &'a [u8], software: &[u8]) -> Line<'a> {
        if !self.has_status {
            return Err(if self.is_ftp { NotRead::Aside(Aside::Ftp) } else { Cause::NoStatusField.into() });
        }
        let mut found = Found::new(self);
        let is_right = found.read(split(line), &self.columns)
            || found.read(fields(line), &self.columns)
            || found.read(quoted(line), &self.columns);
        if !is_right {
            return Err(Cause::FieldCount.into());
        }
        if self.is_ftp || w3c::is_ftp(software, found.site, found.method) {
            return Err(NotRead::Aside(Aside::Ftp));
        }
        found.record()
    }
}

/// Whether what stands for the method cannot be one, such as a number in brackets.
fn has_odd_method(record: &Record<'_>) -> bool {
    record.method().is_some_and(|method| !method.as_bytes().first().is_some_and(u8::is_ascii_alphabetic))
}

/// Fields between single separators: two in a row stand for an empty one.
fn split(line: &[u8]) -> impl Iterator<Item = &[u8]> {
    let separator = if memchr(b'\t', line).is_some() { b'\t' } else { b' ' };
    line.split(move |byte| *byte == separator)
}

/// Fields between runs of white space.
fn fields(line: &[u8]) -> impl Iterator<Item = &[u8]> {
    line.split(u8::is_ascii_whitespace).filter(|field| !field.is_empty())
}

/// Fields between runs of spaces, of which some are in quotes and hold spaces; a quote in them stands twice.
fn quoted(line: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = line;
    std::iter::from_fn(move || {
        rest = rest.trim_ascii_start();
        if rest.is_empty() {
            return None;
        }
        let mut is_quoted = false;
        let end = rest.iter().position(|byte| {
            is_quoted ^= *byte == b'"';
            byte.is_ascii_whitespace() && !is_quoted
        });
        let (field, after) = rest.split_at(end.unwrap_or(rest.len()));
        rest = after;
        Some(field)
    })
}

/// What follows the name of a directive.
fn value<'a>(line: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    let (start, rest) = line.split_at_checked(name.len())?;
    start.eq_ignore_ascii_case(name).then(|| rest.trim_ascii())
}

/// The fields of one line that a record is made of.
struct Found<'a, 'l> {
    layout: &'l Layout,
    date: Option<&'a [u8]>,
    time: Option<&'a [u8]>,
    client: Option<&'a [u8]>,
    host: Option<&'a [u8]>,
    method: Option<&'a [u8]>,
    target: Option<&'a [u8]>,
    query: Option<&'a [u8]>,
    status: Option<&'a [u8]>,
    sub: Option<&'a [u8]>,
    win32: Option<&'a [u8]>,
    reason: Option<&'a [u8]>,
    rough_reason: Option<&'a [u8]>,
    site: Option<&'a [u8]>,
}

impl<'a, 'l> Found<'a, 'l> {
    const fn new(layout: &'l Layout) -> Self {
        Self {
            layout,
            date: None,
            time: None,
            client: None,
            host: None,
            method: None,
            target: None,
            query: None,
            status: None,
            sub: None,
            win32: None,
            reason: None,
            rough_reason: None,
            site: None,
        }
    }

    /// Takes the fields of a line; whether there are as many as columns, and a status where it belongs.
    fn read(&mut self, fields: impl Iterator<Item = &'a [u8]>, columns: &[Column]) -> bool {
        let mut columns = columns.iter();
        for field in fields {
            let Some(column) = columns.next() else { return false };
            let Some(place) = self.place(*column) else { continue };
            let field = field.strip_prefix(b"\"").and_then(|field| field.strip_suffix(b"\"")).unwrap_or(field);
            *place = (!matches!(field, b"" | b"-")).then_some(field);
        }
        columns.next().is_none()
    }

    const fn place(&mut self, column: Column) -> Option<&mut Option<&'a [u8]>> {
        Some(match column {
            Column::Other => return None,
            Column::Date => &mut self.date,
            Column::Time => &mut self.time,
            Column::Client => &mut self.client,
            Column::Host => &mut self.host,
            Column::Method => &mut self.method,
            Column::Target => &mut self.target,
            Column::Query => &mut self.query,
            Column::Status => &mut self.status,
            Column::Sub => &mut self.sub,
            Column::Win32 => &mut self.win32,
            Column::Reason => &mut self.reason,
            Column::RoughReason => &mut self.rough_reason,
            Column::Site => &mut self.site,
        })
    }

    fn record(self) -> Line<'a> {
        let mut record = Record::new(self.layout.format);
        record.server = self.layout.server;
        if let Some(field) = self.status {
            record.status = status(field)?;
        }
        // What is no number in these is left out: the status is there all the same.
        record.sub = self.sub.and_then(number).and_then(|sub| u16::try_from(sub).ok());
        record.win32 = self.win32.and_then(number);
        record.reason = self.reason.or(self.rough_reason).map(Text::plain);
        record.stamp = match (self.date, self.time) {
            (Some(date), Some(time)) => Stamp::DateAndTime(date, time),
            _ => Stamp::None,
        };
        record.client = self.client.map(Text::plain).into();
        record.host = self.host.map(|host| Text::plain(without_port(host)));
        record.request = Request::Parts {
            method: self.method.map(Text::plain),
            target: self.target.map(Text::plain),
            query: self.query.map(Text::plain),
        };
        Ok(record)
    }
}
