//! The lines of a slice.

use memchr::memchr;

use crate::Reader;
use crate::entry::Entry;

/// The lines of a slice, each with what it turns out to be; made by [`Reader::lines`].
///
/// A line is given without its line feed, and without a carriage return before that.
///
/// # Examples
///
/// The fastest way through a large file uses one entry again and again:
///
/// ```
/// use status_logs::{Entry, Format, Reader};
///
/// let log = b"::1 - - [10/Oct/2026:13:55:36 +0000] \"GET / HTTP/1.1\" 502 0\n::1 - - [10/Oct/2026:13:5";
/// let mut reader = Reader::new(Format::COMBINED);
/// let (mut lines, mut entry) = (reader.lines(log), Entry::Directive);
/// let mut failed = 0;
/// while lines.read(&mut entry).is_some() {
///     failed += usize::from(matches!(&entry, Entry::Record(record) if record.status() >= Some(500)));
/// }
/// assert_eq!(failed, 1);
/// // A line that is not whole yet.
/// assert_eq!(lines.rest(), b"::1 - - [10/Oct/2026:13:5");
/// ```
pub struct Lines<'r, 'a> {
    pub(crate) reader: &'r mut Reader,
    pub(crate) rest: &'a [u8],
}

impl<'a> Lines<'_, 'a> {
    /// What has not been read yet.
    ///
    /// After the last line this is what stands behind the last line feed: the beginning of a line of which the rest is
    /// still to come. [`Reader::entry`] reads it if nothing comes.
    #[must_use]
    pub const fn rest(&self) -> &'a [u8] {
        self.rest
    }

    /// The next line, or `None` if there is no whole one left. What it turns out to be is put in the place of an entry that
    /// is no longer wanted, as [`Reader::read`] does it.
    #[inline]
    pub fn read(&mut self, entry: &mut Entry<'a>) -> Option<&'a [u8]> {
        let end = memchr(b'\n', self.rest)?;
        let line = &self.rest[..end];
        self.rest = &self.rest[end + 1..];
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        self.reader.read(line, entry);
        Some(line)
    }
}

impl<'a> Iterator for Lines<'_, 'a> {
    type Item = (&'a [u8], Entry<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        let mut entry = Entry::Directive;
        let line = self.read(&mut entry)?;
        Some((line, entry))
    }
}
