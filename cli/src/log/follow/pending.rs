//! The beginning of a line whose end has not come yet.

use memchr::{memchr, memrchr};
use status_logs::Reader;

/// The beginning of a line whose end has not come yet.
#[derive(Debug, Default)]
pub(super) struct Pending {
    bytes: Vec<u8>,
    /// Whether the line was too long, has been given out, and is read past up to its end.
    is_skipping: bool,
}

impl Pending {
    /// Takes in bytes, and gives out the lines that have ended with them, or a line that is too long, without its end.
    pub(super) fn push(&mut self, bytes: &[u8]) -> Option<Vec<u8>> {
        let mut bytes = bytes;
        if self.is_skipping {
            bytes = &bytes[memchr(b'\n', bytes)? + 1..];
            self.is_skipping = false;
        }
        let Some(end) = memrchr(b'\n', bytes) else {
            self.bytes.extend_from_slice(bytes);
            self.is_skipping = self.bytes.len() > Reader::LONGEST_LINE;
            return self.is_skipping.then(|| std::mem::take(&mut self.bytes));
        };
        let mut lines = std::mem::take(&mut self.bytes);
        let (ended, rest) = bytes.split_at(end + 1);
        lines.extend_from_slice(ended);
        self.bytes.extend_from_slice(rest);
        Some(lines)
    }

    /// What is there of a line.
    pub(super) fn take(&mut self) -> Vec<u8> {
        self.is_skipping = false;
        std::mem::take(&mut self.bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_given_out_whole() {
        let mut pending = Pending::default();
        let mut push =
            |bytes: &str| pending.push(bytes.as_bytes()).map(|lines| String::from_utf8(lines).expect("UTF-8"));
        assert_eq!(push("a"), None);
        assert_eq!(push("b\nc\nd").as_deref(), Some("ab\nc\n"));
        assert_eq!(push("").as_deref(), None);
        assert_eq!(push("\n").as_deref(), Some("d\n"));
        assert_eq!(pending.take(), b"");
    }

    #[test]
    fn a_long_line_is_given_out_once() {
        let mut pending = Pending::default();
        let part = vec![b'['; Reader::LONGEST_LINE / 2 + 1];
        assert_eq!(pending.push(&part), None);
        assert_eq!(pending.push(&part).map(|line| line.len()), Some(part.len() * 2));
        assert_eq!(pending.push(&part), None);
        assert_eq!(pending.push(b"x\nnext"), None);
        assert_eq!(pending.push(b"\n").as_deref(), Some(&b"next\n"[..]));
    }
}
