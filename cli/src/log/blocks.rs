//! Cuts an input into blocks of whole lines.

use std::io::{self, ErrorKind, Read};
use std::ops::Deref;

use memchr::{memchr, memrchr};
use status_logs::Reader;

/// Blocks end at the last end of a line before a multiple of this offset. It fits into a cache, and into memory as many
/// times as there are threads.
pub(crate) const BLOCK: u64 = 1 << 20;

/// So much of a file shows which format it has.
pub(crate) const SAMPLE: u64 = 64 << 10;

/// Bytes that are read into again and again. Room that was made once stays, so that it is not cleared again each time.
#[derive(Debug, Default)]
pub(crate) struct Buffer {
    room: Vec<u8>,
    length: usize,
}

impl Buffer {
    /// Room for so many bytes behind the others.
    fn room(&mut self, count: usize) -> &mut [u8] {
        let end = self.length + count;
        if self.room.len() < end {
            self.room.resize(end, 0);
        }
        &mut self.room[self.length..end]
    }

    fn set(&mut self, bytes: &[u8]) {
        self.length = 0;
        self.room(bytes.len()).copy_from_slice(bytes);
        self.length = bytes.len();
    }

    const fn truncate(&mut self, length: usize) {
        self.length = length;
    }

    /// Takes bytes off the beginning.
    fn drop_first(&mut self, count: usize) {
        self.room.copy_within(count..self.length, 0);
        self.length -= count;
    }
}

impl Deref for Buffer {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.room[..self.length]
    }
}

/// Cuts what is read into blocks of whole lines. Where they end depends on the content alone: not on how much comes at a
/// time, nor on who takes the blocks.
///
/// A line that is longer than a reader takes is given out without its end; the rest of it is read past.
pub(crate) struct Cutter<R> {
    source: R,
    /// What has been read and not yet given out.
    ahead: Buffer,
    /// What had been read from the source at the end of `ahead`.
    read: u64,
    /// Where the next block ends.
    limit: u64,
    /// Whether a line that was too long has not ended yet.
    is_skipping: bool,
    /// Whether the source has ended, well or not.
    has_ended: bool,
    problem: Option<io::Error>,
}

impl<R: Read> Cutter<R> {
    pub(crate) fn new(source: R) -> Self {
        Self {
            source,
            ahead: Buffer::default(),
            read: 0,
            limit: BLOCK,
            is_skipping: false,
            has_ended: false,
            problem: None,
        }
    }

    /// The beginning, before the first block is taken.
    pub(crate) fn sample(&mut self) -> &[u8] {
        let mut ahead = std::mem::take(&mut self.ahead);
        self.fill(&mut ahead, SAMPLE);
        self.ahead = ahead;
        &self.ahead
    }

    /// What was wrong with the source, once there are no more blocks.
    pub(crate) fn problem(&self) -> Option<&io::Error> {
        self.problem.as_ref()
    }

    pub(crate) const fn source(&self) -> &R {
        &self.source
    }

    /// Puts the next block into a buffer, whose former content is lost. Whether there was one.
    pub(crate) fn next(&mut self, buffer: &mut Buffer) -> bool {
        buffer.set(&self.ahead);
        self.ahead.truncate(0);
        loop {
            self.fill(buffer, self.limit);
            self.limit += BLOCK;
            if self.is_skipping {
                let end = memchr(b'\n', buffer);
                buffer.drop_first(end.map_or(buffer.len(), |end| end + 1));
                self.is_skipping = end.is_none();
            }
            let end = memrchr(b'\n', buffer).map_or(0, |end| end + 1);
            if self.has_ended {
                // A line that was broken off by an error may look like one of another meaning.
                if self.problem.is_some() {
                    buffer.truncate(end);
                }
                return !buffer.is_empty();
            }
            if end > 0 {
                self.ahead.set(&buffer[end..]);
                buffer.truncate(end);
                return true;
            }
            if buffer.len() > Reader::LONGEST_LINE {
                self.is_skipping = true;
                return true;
            }
        }
    }

    /// Reads up to an offset.
    fn fill(&mut self, buffer: &mut Buffer, limit: u64) {
        let mut missing = usize::try_from(limit.saturating_sub(self.read)).unwrap_or(0);
        while missing > 0 && !self.has_ended {
            match self.source.read(buffer.room(missing)) {
                Ok(0) => self.has_ended = true,
                Ok(count) => {
                    buffer.length += count;
                    self.read += count as u64;
                    missing -= count;
                }
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => {
                    self.has_ended = true;
                    self.problem = Some(error);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives out so many bytes at a time, and an error at the end.
    struct Slow<'a>(&'a [u8], usize, bool);

    impl Read for Slow<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            if self.0.is_empty() && self.2 {
                return Err(io::Error::other("broken"));
            }
            let count = self.1.min(buffer.len()).min(self.0.len());
            let (now, rest) = self.0.split_at(count);
            buffer[..count].copy_from_slice(now);
            self.0 = rest;
            Ok(count)
        }
    }

    fn blocks(source: Slow<'_>, looks_first: bool) -> Vec<Vec<u8>> {
        let mut cutter = Cutter::new(source);
        if looks_first {
            cutter.sample();
        }
        let (mut blocks, mut buffer) = (Vec::new(), Buffer::default());
        while cutter.next(&mut buffer) {
            blocks.push(buffer.to_vec());
        }
        blocks
    }

    fn lines(total: usize) -> Vec<u8> {
        (0..)
            .flat_map(|number| format!("line {number} {}\n", "x".repeat(number % 300)).into_bytes())
            .take(total)
            .collect()
    }

    #[test]
    fn blocks_do_not_depend_on_how_bytes_come() {
        let content = lines(5_000_000);
        let wanted = blocks(Slow(&content, usize::MAX, false), false);
        assert_eq!(wanted.concat(), content);
        assert_eq!(wanted.len(), 5);
        for size in [1013, 65_536, 3_000_000] {
            assert_eq!(blocks(Slow(&content, size, false), size % 2 == 0), wanted);
        }
    }

    #[test]
    fn a_line_that_is_too_long_is_cut() {
        let long = vec![b'['; 5_300_000];
        let content = [b"first\n", &long[..], b"\nlast\n"].concat();
        let found = blocks(Slow(&content, 100_000, false), true);
        let lengths: Vec<usize> = found.iter().map(Vec::len).collect();
        assert_eq!(found[0], b"first\n");
        assert_eq!(lengths[1], (2 << 20) - 6);
        assert_eq!(found[2], b"last\n");
        assert_eq!(found.len(), 3);
        // Without an end.
        let found = blocks(Slow(&content[..4_000_000], 100_000, false), true);
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn a_line_may_be_as_long_as_a_block() {
        let line = [&vec![b'x'; Reader::LONGEST_LINE - 1][..], b"\n"].concat();
        let content = [&line[..], b"a\n", &line[..], b"b"].concat();
        let found = blocks(Slow(&content, 4096, false), true);
        assert_eq!(found.concat(), content);
    }

    #[test]
    fn what_an_error_broke_off_is_left_out() {
        assert_eq!(blocks(Slow(b"a\nb\nc", 2, true), true), [b"a\nb\n"]);
        assert_eq!(blocks(Slow(b"a\nb\nc", 2, false), true), [b"a\nb\nc"]);
        assert!(blocks(Slow(b"", 2, true), true).is_empty());
    }
}
