//! Counts the lines of one block: the part that must be fast.

mod clock;
mod groups;
mod names;
mod span;

use status_logs::{Aside, Cause, Entry, Reader, Record, Text, Timestamp};

use self::clock::Clock;
pub(super) use self::groups::{Group, Groups};
pub(super) use self::names::Names;
pub(super) use self::span::{Pool, Span};
use crate::log::kind::Kind;
use crate::log::options::{By, Options};

/// What is counted of a block. It is used for block after block, so that nothing is allocated once it has grown.
///
/// It holds places in the block instead of texts, so whoever looks into it needs the block too.
#[derive(Debug)]
pub(crate) struct Block {
    wanted: Wanted,
    pub(super) lines: u64,
    pub(super) read: u64,
    pub(super) directives: u64,
    pub(super) asides: Vec<(Aside, u64)>,
    pub(super) refused: Vec<Refused>,
    /// Records that passed the filter.
    pub(super) records: u64,
    /// Those whose group is not counted, because there are too many.
    pub(super) uncounted: u64,
    pub(super) groups: Groups,
    pub(super) names: Names,
    times: status_logs::Clock,
    pub(super) clock: Clock,
    pub(super) pool: Pool,
    /// The hour of the last record, and its text.
    hour: Option<(i64, Span)>,
}

/// What is wanted of each record.
#[derive(Clone, Copy, Debug)]
struct Wanted {
    by: By,
    counts_only: bool,
    requests_of_errors: bool,
    since: i64,
    until: i64,
    /// Whether there is a time that records must lie before or behind.
    is_filtered: bool,
}

/// Lines that were refused for the same cause.
#[derive(Debug)]
pub(super) struct Refused {
    pub(super) why: Cause,
    pub(super) count: u64,
    /// The first of them; the first line of the block is 1.
    pub(super) line: u64,
    pub(super) text: Span,
}

impl Block {
    pub(crate) fn new(options: &Options) -> Self {
        let wanted = Wanted {
            by: options.by,
            counts_only: options.counts_only,
            requests_of_errors: options.requests_of_errors,
            since: options.since.map_or(i64::MIN, |time| time.as_millis()),
            until: options.until.map_or(i64::MAX, |time| time.as_millis()),
            is_filtered: options.since.is_some() || options.until.is_some(),
        };
        Self {
            wanted,
            lines: 0,
            read: 0,
            directives: 0,
            asides: Vec::new(),
            refused: Vec::new(),
            records: 0,
            uncounted: 0,
            groups: Groups::new(),
            names: Names::new(),
            times: status_logs::Clock::default(),
            clock: Clock::new(),
            pool: Pool::new(),
            hour: None,
        }
    }

    fn clear(&mut self, block: &[u8]) {
        (self.lines, self.read, self.directives, self.records, self.uncounted) = (0, 0, 0, 0, 0);
        self.asides.clear();
        self.refused.clear();
        self.groups.clear();
        self.names.clear();
        self.clock.clear();
        self.pool.clear(block);
        self.hour = None;
    }

    /// Counts the lines of a block. The last one may lack its end.
    pub(crate) fn count(&mut self, block: &[u8], mut reader: Reader) {
        self.clear(block);
        let mut lines = reader.lines(block);
        let mut entry = Entry::Directive;
        while let Some(line) = lines.read(&mut entry) {
            self.entry(block, line, &entry);
        }
        let rest = lines.rest();
        if !rest.is_empty() {
            let line = rest.strip_suffix(b"\r").unwrap_or(rest);
            self.entry(block, line, &reader.entry(line));
        }
    }

    #[inline]
    fn entry(&mut self, block: &[u8], line: &[u8], entry: &Entry<'_>) {
        self.lines += 1;
        match entry {
            Entry::Record(record) => {
                self.read += 1;
                self.record(block, line, record);
            }
            other => self.other(block, line, other),
        }
    }

    #[cold]
    fn other(&mut self, block: &[u8], line: &[u8], entry: &Entry<'_>) {
        match entry {
            Entry::Directive => self.directives += 1,
            Entry::Aside(aside) => match self.asides.iter_mut().find(|(known, _)| known == aside) {
                Some((_, count)) => *count += 1,
                None => self.asides.push((*aside, 1)),
            },
            Entry::Refused(why) => {
                if let Some(known) = self.refused.iter_mut().find(|known| known.why == *why) {
                    known.count += 1;
                } else {
                    let text = self.pool.span(block, line);
                    self.refused.push(Refused { why: *why, count: 1, line: self.lines, text });
                }
            }
            _ => {}
        }
    }

    #[inline]
    fn record(&mut self, block: &[u8], line: &[u8], record: &Record<'_>) {
        let wants_time = !self.wanted.counts_only || self.wanted.is_filtered;
        let time = if wants_time { self.times.time(record).map(|time| time.as_millis()) } else { None };
        if self.wanted.is_filtered && !time.is_some_and(|time| (self.wanted.since..self.wanted.until).contains(&time)) {
            return;
        }
        self.records += 1;
        let found = self.groups.find(block, &mut self.pool, record);
        let Some(number) = found else {
            self.uncounted += 1;
            return;
        };
        let group = self.groups.get_mut(number);
        group.count += 1;
        match record.has_upstream() {
            Some(true) => group.answered.upstream = true,
            Some(false) => group.answered.itself = true,
            None => {}
        }
        if self.wanted.counts_only {
            return;
        }
        if group.count == 1 {
            group.example = self.pool.span(block, line);
            group.line = self.lines;
            group.request = Name::of(By::Request, record).map(|name| name.place(block, &mut self.pool));
        }
        if let Some(time) = time {
            self.clock.count(&mut self.groups, number, time);
        }
        if self.wanted.requests_of_errors && !Kind::of_status(record.status()).is_error() {
            return;
        }
        match self.wanted.by {
            By::Hour => {
                if let Some(time) = time {
                    let name = self.hour(block, time);
                    self.names.count(block, &self.pool, number, name);
                }
            }
            by => {
                if let Some(name) = Name::of(by, record) {
                    let name = name.place(block, &mut self.pool);
                    self.names.count(block, &self.pool, number, name);
                }
            }
        }
    }

    /// The hour of a time, as a text.
    fn hour(&mut self, block: &[u8], time: i64) -> PlacedName {
        let hour = time.div_euclid(3_600_000);
        let span = match self.hour {
            Some((last, span)) if last == hour => span,
            _ => {
                let text = Timestamp::from_millis(hour * 3_600_000).to_string();
                let span = self.pool.span(block, text.as_bytes());
                self.hour = Some((hour, span));
                span
            }
        };
        PlacedName { method: Span::EMPTY, rest: span, escapes: status_logs::Escapes::None }
    }
}

/// What records are counted by.
struct Name<'a> {
    method: Option<Text<'a>>,
    rest: Text<'a>,
}

/// The same as places in a block.
#[derive(Clone, Copy, Debug)]
pub(super) struct PlacedName {
    /// Empty if there is none, or if it stands before the rest, with one space between.
    pub(super) method: Span,
    pub(super) rest: Span,
    pub(super) escapes: status_logs::Escapes,
}

impl<'a> Name<'a> {
    #[inline]
    fn of(by: By, record: &Record<'a>) -> Option<Self> {
        let (method, rest) = match by {
            By::Request => record.method_and_path(),
            By::Path | By::Hour => (None, record.path()),
            By::Host => (None, record.host()),
            By::Client => (None, record.client()),
        };
        Some(Self { method, rest: rest? })
    }

    #[inline]
    fn place(&self, block: &[u8], pool: &mut Pool) -> PlacedName {
        let escapes = self.rest.escapes();
        let rest = pool.span(block, self.rest.as_bytes());
        let Some(method) = self.method else { return PlacedName { method: Span::EMPTY, rest, escapes } };
        let method = pool.span(block, method.as_bytes());
        if method.end() + 1 == rest.start() && block.get(method.end()) == Some(&b' ') {
            return PlacedName { method: Span::EMPTY, rest: method.up_to(rest), escapes };
        }
        PlacedName { method, rest, escapes }
    }
}
