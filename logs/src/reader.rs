//! Reads line after line.

use status_core::Server;

use crate::columns::Columns;
use crate::entry::{Aside, Cause, Entry};
use crate::format::{Format, Read};
use crate::formats::json;
use crate::lines::Lines;
use crate::pattern::Pattern;
use crate::prefix::Prefix;

/// Reads line after line of a log.
///
/// It holds what changes along a file: the columns that `#Fields` names. Where the lines of a file are read in several
/// places at once, give each place a clone, after [`skip`](Self::skip) has taken in what comes before it; a clone costs
/// next to nothing.
///
/// # Examples
///
/// Chunks as they come, with lines that go over their ends:
///
/// ```
/// use status_logs::{Entry, Format, Reader};
///
/// let chunks = ["#Fields: cs-uri-stem sc-status sc-substatus\n/a 404 ", "2\n/b 200 0\n"];
/// let mut reader = Reader::new(Format::IIS_W3C);
/// let mut buffer = Vec::new();
/// let mut codes = Vec::new();
/// for chunk in chunks {
///     buffer.extend_from_slice(chunk.as_bytes());
///     let mut lines = reader.lines(&buffer);
///     for (_, entry) in &mut lines {
///         if let Entry::Record(record) = entry {
///             codes.extend(record.code().map(|code| code.to_string()));
///         }
///     }
///     buffer = lines.rest().to_vec();
/// }
/// assert_eq!(codes, ["404.2", "200"]);
/// ```
#[derive(Clone, Debug)]
pub struct Reader {
    format: Format,
    prefix: Prefix,
    server: Option<Server>,
    columns: Columns,
    pattern: Option<Pattern>,
    /// Whether lines that begin with `#` are directives.
    has_columns: bool,
    /// Whether lines of another format are read too.
    is_mixed: bool,
}

impl Reader {
    /// The longest line that is read, in bytes: 1 MiB. No server writes longer ones, and one that is longer is refused as
    /// [`Cause::TooLong`].
    pub const LONGEST_LINE: usize = 1 << 20;

    /// For a file of a format.
    #[must_use]
    pub fn new(format: Format) -> Self {
        Self {
            format,
            prefix: Prefix::None,
            server: None,
            columns: Columns::new(format),
            pattern: None,
            has_columns: matches!(format.0.read, Read::Columns),
            is_mixed: false,
        }
    }

    /// For lines of a format that the user gives.
    #[must_use]
    pub fn with_pattern(pattern: Pattern) -> Self {
        Self { pattern: Some(pattern), ..Self::new(Format::PATTERN) }
    }

    /// For lines that stand behind what a collector wrote.
    #[must_use]
    pub fn with_prefix(self, prefix: Prefix) -> Self {
        Self { prefix, ..self }
    }

    /// For lines that a server wrote, where the format does not tell. With a pattern, it takes the place of the server in
    /// whose words that is written.
    #[must_use]
    pub fn with_server(self, server: Option<Server>) -> Self {
        Self { server, ..self }
    }

    /// For lines with columns that no `#Fields` names: their names, separated by spaces.
    #[must_use]
    pub fn with_fields(self, names: &str) -> Self {
        Self { columns: Columns::named(names.as_bytes()), has_columns: true, ..self }
    }

    /// Whether a line that is not of the format may be of any other one; by itself a reader refuses it.
    #[must_use]
    pub fn with_other_formats(self, are_read: bool) -> Self {
        Self { is_mixed: are_read, ..self }
    }

    /// The format, or the last one that `#Fields` told of.
    #[must_use]
    pub fn format(&self) -> Format {
        match self.format.0.read {
            Read::Columns => self.columns.format().unwrap_or(self.format),
            _ => self.format,
        }
    }

    /// What a collector wrote before each line.
    #[must_use]
    pub const fn prefix(&self) -> Prefix {
        self.prefix
    }

    /// The lines of a slice, as far as they end with a line feed; [`Lines::rest`] has what is left.
    pub fn lines<'r, 'a>(&'r mut self, slice: &'a [u8]) -> Lines<'r, 'a> {
        Lines { reader: self, rest: slice }
    }

    /// Takes in the directives of a slice of whole lines, without reading its records.
    pub fn skip(&mut self, slice: &[u8]) {
        if !self.has_columns {
            return;
        }
        for at in memchr::memchr_iter(b'#', slice) {
            let start = memchr::memrchr(b'\n', &slice[..at]).map_or(0, |end| end + 1);
            let end = memchr::memchr(b'\n', &slice[at..]).map_or(slice.len(), |length| at + length);
            let before = &slice[start..at];
            // What a collector writes before a line holds no `#` but by chance, and then it is not all that stands there.
            if before.is_empty()
                || (self.prefix != Prefix::None
                    && self.prefix.find(&slice[start..end]).is_some_and(|rest| rest.len() == end - at))
            {
                self.columns.directive(&slice[at..end]);
            }
        }
    }

    /// What a line turns out to be; it is given without its line feed.
    pub fn entry<'a>(&mut self, line: &'a [u8]) -> Entry<'a> {
        let mut entry = Entry::Directive;
        self.read(line, &mut entry);
        entry
    }

    /// As [`entry`](Self::entry), put in the place of an entry that is no longer wanted: entries are large, and it takes
    /// time to move one for each line.
    #[inline]
    pub fn read<'a>(&mut self, line: &'a [u8], entry: &mut Entry<'a>) {
        let line = self.prefix.strip(line);
        if line.len() > Self::LONGEST_LINE {
            *entry = Entry::Refused(Cause::TooLong);
            return;
        }
        if self.has_columns && line.first() == Some(&b'#') {
            self.columns.directive(line);
            *entry = Entry::Directive;
            return;
        }
        match (self.format.0.read, &self.pattern) {
            (Read::Line(read), _) => read(line, entry),
            (Read::Columns, _) => *entry = Entry::of(self.columns.read(line)),
            (Read::Pattern, Some(pattern)) => *entry = Entry::of(pattern.read(line)),
            (Read::Pattern, None) => *entry = Entry::Refused(Cause::OtherFormat),
        }
        match entry {
            // The words of a pattern are used by others than their server.
            Entry::Record(record) if self.server.is_some() && (record.server.is_none() || self.pattern.is_some()) => {
                record.server = self.server;
            }
            Entry::Refused(_) => self.refused(line, entry),
            _ => {}
        }
    }

    /// A line that is not of the format: perhaps it is blank or of another one.
    #[cold]
    fn refused<'a>(&self, line: &'a [u8], entry: &mut Entry<'a>) {
        if line.trim_ascii().is_empty() {
            *entry = Entry::Aside(Aside::Blank);
        } else if self.is_mixed
            && let Some(found) = self.other(line)
        {
            *entry = found;
        }
    }

    /// A line of another format.
    fn other<'a>(&self, line: &'a [u8]) -> Option<Entry<'a>> {
        let entry = Entry::of(json::read_any(line));
        if !matches!(entry, Entry::Refused(_)) {
            return Some(entry);
        }
        let others = Format::ALL.iter().filter(|format| **format != self.format);
        let mut entries = others.filter_map(|format| {
            let Read::Line(read) = format.0.read else { return None };
            let mut entry = Entry::Directive;
            read(line, &mut entry);
            Some(entry)
        });
        entries.find(|entry| !matches!(entry, Entry::Refused(_)))
    }
}
