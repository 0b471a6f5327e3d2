//! The formats that can be read.

use std::fmt;
use std::str::FromStr;

use status_core::Server;

use crate::entry::{Aside, Cause, Entry};
use crate::formats;
use crate::record::Record;

/// A format of access logs.
///
/// The id says which one it is: it is what `Display` shows and `FromStr` takes.
///
/// # Examples
///
/// ```
/// use status_logs::Format;
///
/// let format: Format = "combined".parse()?;
/// assert_eq!(format, Format::COMBINED);
/// # Ok::<(), status_logs::UnknownFormat>(())
/// ```
#[derive(Clone, Copy)]
pub struct Format(pub(crate) &'static About);

/// What is known of a format.
pub(crate) struct About {
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    /// Who writes it; several where a line does not tell.
    pub(crate) servers: &'static [Server],
    pub(crate) read: Read,
}

/// What a line is, for a format whose lines stand alone.
pub(crate) type Line<'a> = Result<Record<'a>, NotRead>;

/// Why a line is no record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotRead {
    Aside(Aside),
    Refused(Cause),
}

impl From<Cause> for NotRead {
    fn from(cause: Cause) -> Self {
        Self::Refused(cause)
    }
}

impl<'a> Entry<'a> {
    /// What a line of a format turns out to be.
    #[expect(clippy::inline_always, reason = "the record is too large to be moved for each line")]
    #[inline(always)]
    pub(crate) fn of(line: Line<'a>) -> Self {
        match line {
            Ok(record) => Self::Record(record),
            Err(NotRead::Aside(aside)) => Self::Aside(aside),
            Err(NotRead::Refused(cause)) => Self::Refused(cause),
        }
    }
}

/// How the lines of a format are read.
#[derive(Clone, Copy)]
pub(crate) enum Read {
    /// Each line alone.
    Line(for<'a> fn(&'a [u8], &mut Entry<'a>)),
    /// By columns, which `#Fields` names.
    Columns,
    /// By a pattern that the user gives.
    Pattern,
}

impl Format {
    /// All of them, those that are hard to mistake for another first: detection prefers them.
    pub const ALL: &'static [Self] = formats::ALL;

    /// Its key, such as `iis-w3c`.
    #[inline]
    #[must_use]
    pub const fn id(&self) -> &'static str {
        self.0.id
    }

    /// What people call it.
    #[inline]
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.0.name
    }

    /// The products that write it, as far as they are in the catalogue. Where there are several, a line does not tell
    /// which.
    #[inline]
    #[must_use]
    pub const fn servers(&self) -> &'static [Server] {
        self.0.servers
    }
}

impl PartialEq for Format {
    fn eq(&self, other: &Self) -> bool {
        self.id() == other.id()
    }
}

impl Eq for Format {}

impl std::hash::Hash for Format {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.id().hash(state);
    }
}

impl fmt::Debug for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// Shows the id.
impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

/// By its id, in upper or lower case.
impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(id: &str) -> Result<Self, UnknownFormat> {
        let mut formats = Self::ALL.iter().filter(|format| !matches!(format.0.read, Read::Pattern));
        formats.find(|format| format.id().eq_ignore_ascii_case(id)).copied().ok_or(UnknownFormat)
    }
}

/// The error of a text that is the id of no format; [`Format::ALL`] has those that there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnknownFormat;

impl fmt::Display for UnknownFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("this is the id of no format")
    }
}

impl std::error::Error for UnknownFormat {}
