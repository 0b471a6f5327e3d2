//! Finds out the format of a file by its first lines.

use crate::entry::{Aside, Entry};
use crate::format::{Format, Read};
use crate::prefix::Prefix;
use crate::reader::Reader;

/// The format of a file, as its first lines show it.
///
/// # Examples
///
/// ```
/// use status_logs::{Certainty, Detection, Format};
///
/// let found = Detection::of(b"::1 - - [10/Oct/2026:13:55:36 +0000] \"GET / HTTP/1.1\" 200 5\n");
/// assert_eq!(found.format(), Some(Format::COMBINED));
/// assert_eq!(found.certainty(), Certainty::Certain);
///
/// // Below `Likely`, it is better to ask.
/// let found = Detection::of(b"Hello\nWorld\n::1 - - [10/Oct/2026:13:55:36 +0000] \"GET / HTTP/1.1\" 200 5\n");
/// assert_eq!(found.lines(), (3, 1));
/// assert!(found.certainty() < Certainty::Likely);
/// assert_eq!(Detection::of(b"Hello\nWorld\n").format(), None);
/// ```
#[derive(Clone, Debug)]
pub struct Detection {
    format: Option<Format>,
    prefix: Prefix,
    /// Lines that were looked at, blank ones and directives left out.
    lines: usize,
    /// Those of them that the format reads.
    read: usize,
    /// Whether they are all messages: those of many products are alike.
    is_all_messages: bool,
    reader: Reader,
}

/// How sure it is that a file has a format, by [`Detection::certainty`]; a surer one is greater. Below
/// [`Likely`](Self::Likely) it is better to ask which format it is, and to make a [`Reader`] for that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Certainty {
    /// No format reads any line.
    Unknown,
    /// It reads fewer than half of the lines, or they are all messages as other products write them too.
    Unlikely,
    /// It reads half of the lines or more.
    Likely,
    /// It reads all lines.
    Certain,
}

/// How many lines are looked at.
const LINES: usize = 64;

impl Detection {
    /// Looks at the first 64 lines of a file, or at those of a piece of one. The last line may be cut.
    #[must_use]
    pub fn of(sample: &[u8]) -> Self {
        let mut best: Option<Self> = None;
        let mut first: Option<Self> = None;
        for prefix in Prefix::ALL {
            for format in Format::ALL {
                if matches!(format.0.read, Read::Pattern) {
                    continue;
                }
                let found = Self::tried(*format, *prefix, sample);
                if found.rank() > best.as_ref().map_or((0, 0), Self::rank) {
                    best = Some(found);
                } else {
                    first.get_or_insert(found);
                }
            }
            // Once the lines are read as they stand, no prefix has to be taken off.
            if best.as_ref().is_some_and(|best| best.read == best.lines) {
                break;
            }
        }
        match (best, first) {
            (Some(mut best), _) => {
                best.format = Some(best.reader.format());
                best.reader = Reader::new(best.reader.format()).with_prefix(best.prefix).with_other_formats(true);
                best
            }
            (None, Some(first)) => Self { format: None, prefix: Prefix::None, read: 0, ..first },
            (None, None) => Self::tried(Format::COMBINED, Prefix::None, sample),
        }
    }

    fn tried(format: Format, prefix: Prefix, sample: &[u8]) -> Self {
        let mut reader = Reader::new(format).with_prefix(prefix);
        let (mut count, mut read, mut messages) = (0, 0, 0);
        let mut lines = reader.lines(sample);
        for (_, entry) in lines.by_ref().take(LINES) {
            match entry {
                Entry::Directive | Entry::Aside(Aside::Blank) => continue,
                Entry::Aside(Aside::Message) => messages += 1,
                Entry::Record(_) | Entry::Aside(_) => read += 1,
                Entry::Refused(_) => {}
            }
            count += 1;
        }
        // A file of one line may lack its end.
        if count == 0 && !lines.rest.is_empty() {
            let rest = lines.rest;
            count = 1;
            read = usize::from(matches!(reader.entry(rest), Entry::Record(_)));
        }
        Self { format: None, prefix, lines: count, read: read + messages, is_all_messages: read == 0, reader }
    }

    /// How well the format fits: messages count only beside something else.
    const fn rank(&self) -> (usize, usize) {
        (if self.is_all_messages { 0 } else { self.read }, self.read)
    }

    /// The format, if there is one that reads any of the lines.
    #[must_use]
    pub const fn format(&self) -> Option<Format> {
        self.format
    }

    /// What a collector wrote before each line.
    #[must_use]
    pub const fn prefix(&self) -> Prefix {
        self.prefix
    }

    /// How many lines were looked at, and how many of them the format reads; blank lines and directives do not count.
    #[must_use]
    pub const fn lines(&self) -> (usize, usize) {
        (self.lines, self.read)
    }

    /// How sure it is.
    #[must_use]
    pub const fn certainty(&self) -> Certainty {
        match (self.format, self.read) {
            (None, _) => Certainty::Unknown,
            _ if self.is_all_messages => Certainty::Unlikely,
            (_, read) if read == self.lines => Certainty::Certain,
            (_, read) if read * 2 >= self.lines => Certainty::Likely,
            _ => Certainty::Unlikely,
        }
    }

    /// A reader for the file, from its first line on. It also reads lines of other formats that stand between.
    #[must_use]
    pub fn reader(&self) -> Reader {
        self.reader.clone()
    }
}
