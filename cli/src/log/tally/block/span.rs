//! Places of texts in a block.

/// Where a text stands in a block, or in the [`Pool`] behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::log::tally) struct Span {
    start: u32,
    length: u32,
}

impl Span {
    pub(in crate::log::tally) const EMPTY: Self = Self { start: 0, length: 0 };

    pub(super) const fn start(self) -> usize {
        self.start as usize
    }

    pub(super) const fn end(self) -> usize {
        self.start as usize + self.length as usize
    }

    /// From where this one begins to where another one ends, which begins behind it.
    pub(super) const fn up_to(self, other: Self) -> Self {
        Self { start: self.start, length: other.start + other.length - self.start }
    }

    /// The first bytes of it.
    pub(super) fn first(self, most: u32) -> Self {
        Self { length: self.length.min(most), ..self }
    }
}

/// Texts that are not in the block: those that a reader made, and the names of hours.
#[derive(Debug)]
pub(in crate::log::tally) struct Pool {
    /// The length of the block: places from there on are in the pool.
    offset: usize,
    bytes: Vec<u8>,
}

impl Pool {
    pub(super) const fn new() -> Self {
        Self { offset: 0, bytes: Vec::new() }
    }

    pub(super) fn clear(&mut self, block: &[u8]) {
        self.offset = block.len();
        self.bytes.clear();
    }

    /// The place of a text; one that is no part of the block is put into the pool.
    #[inline]
    pub(super) fn span(&mut self, block: &[u8], text: &[u8]) -> Span {
        if text.is_empty() {
            return Span::EMPTY;
        }
        let start = (text.as_ptr() as usize).wrapping_sub(block.as_ptr() as usize);
        let start = if start.checked_add(text.len()).is_some_and(|end| end <= block.len()) {
            start
        } else {
            self.take_in(text)
        };
        // Blocks are far smaller than 4 GiB.
        Span { start: u32::try_from(start).unwrap_or(0), length: u32::try_from(text.len()).unwrap_or(0) }
    }

    #[cold]
    fn take_in(&mut self, text: &[u8]) -> usize {
        let start = self.offset + self.bytes.len();
        self.bytes.extend_from_slice(text);
        start
    }

    /// The text at a place.
    #[inline]
    pub(in crate::log::tally) fn text<'a>(&'a self, block: &'a [u8], span: Span) -> &'a [u8] {
        match span.start().checked_sub(self.offset) {
            Some(start) if span.length > 0 => &self.bytes[start..][..span.length as usize],
            _ => &block[span.start()..span.end()],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_found_again() {
        let block = b"GET /a 200\n".to_vec();
        let mut pool = Pool::new();
        pool.clear(&block);
        let inside = pool.span(&block, &block[4..6]);
        let outside = pool.span(&block, b"elsewhere");
        let empty = pool.span(&block, b"");
        let end = pool.span(&block, &block[block.len()..]);
        assert_eq!((inside.start(), inside.end()), (4, 6));
        assert_eq!(
            [inside, outside, empty, end].map(|span| pool.text(&block, span)),
            [&b"/a"[..], b"elsewhere", b"", b""]
        );
    }
}
