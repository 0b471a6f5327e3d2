//! A place in a line, from which fields are taken one after the other.

use memchr::{memchr, memchr2, memrchr};

use crate::entry::Cause;
use crate::short;

/// What is left of a line.
#[derive(Clone, Copy)]
pub(crate) struct Cursor<'a> {
    pub(crate) rest: &'a [u8],
}

impl<'a> Cursor<'a> {
    #[inline]
    pub(crate) const fn new(line: &'a [u8]) -> Self {
        Self { rest: line }
    }

    /// Steps over a text; `None` if something else stands here.
    #[inline]
    pub(crate) fn expect(&mut self, text: &[u8]) -> Option<()> {
        self.rest = self.rest.strip_prefix(text)?;
        Some(())
    }

    /// What stands before a byte, and steps over both.
    #[inline]
    pub(crate) fn until(&mut self, byte: u8) -> Option<&'a [u8]> {
        let at = memchr(byte, self.rest)?;
        let found = &self.rest[..at];
        self.rest = &self.rest[at + 1..];
        Some(found)
    }

    /// What stands before the next space, which is stepped over, or before the end. `None` at the end of the line.
    #[expect(clippy::inline_always, reason = "formats with spaces do hardly anything else")]
    #[inline(always)]
    pub(crate) fn token(&mut self) -> Option<&'a [u8]> {
        match self.rest.first_chunk().and_then(|near| short::find_near(near, b' ')) {
            Some(at) => {
                let (found, rest) = self.rest.split_at(at);
                self.rest = &rest[1..];
                Some(found)
            }
            None => self.long_token(),
        }
    }

    /// A token, and how often a byte stands in it.
    #[inline]
    pub(crate) fn token_with(&mut self, byte: u8) -> Option<(&'a [u8], u32)> {
        let rest = self.rest;
        let token = self.token()?;
        Some((token, short::count_first(rest, token.len(), byte)))
    }

    #[inline(never)]
    fn long_token(&mut self) -> Option<&'a [u8]> {
        if self.rest.is_empty() {
            return None;
        }
        let Some(at) = short::find(self.rest, b' ') else { return Some(std::mem::take(&mut self.rest)) };
        let found = &self.rest[..at];
        self.rest = &self.rest[at + 1..];
        Some(found)
    }

    /// What stands behind the last space; takes both off the end.
    pub(crate) fn last_token(&mut self) -> Option<&'a [u8]> {
        let at = memrchr(b' ', self.rest)?;
        let found = &self.rest[at + 1..];
        self.rest = &self.rest[..at];
        Some(found)
    }

    /// Steps over a number of tokens, at least one, each of which a space follows.
    #[inline]
    pub(crate) fn skip_tokens(&mut self, count: usize) -> Option<()> {
        self.rest = &self.rest[short::find_nth(self.rest, b' ', count)? + 1..];
        Some(())
    }

    /// What stands between quotes, in which a backslash protects the next byte; steps over a space behind it.
    #[inline]
    pub(crate) fn quoted(&mut self) -> Option<&'a [u8]> {
        self.expect(b"\"")?;
        let mut from = 0;
        loop {
            let at = from + memchr2(b'"', b'\\', &self.rest[from..])?;
            if self.rest[at] == b'"' {
                let found = &self.rest[..at];
                self.rest = &self.rest[at + 1..];
                self.space();
                return Some(found);
            }
            // A backslash as the last byte protects nothing.
            from = (at + 2).min(self.rest.len());
        }
    }

    #[inline]
    pub(crate) const fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    /// A quoted text, or else a token.
    #[inline]
    pub(crate) fn quoted_or_token(&mut self) -> Option<&'a [u8]> {
        if self.rest.first() == Some(&b'"') { self.quoted() } else { self.token() }
    }

    /// Steps over a space, if there is one.
    #[inline]
    pub(crate) fn space(&mut self) {
        if let [b' ', rest @ ..] = self.rest {
            self.rest = rest;
        }
    }
}

/// A decimal number without a sign; `None` for anything else, or if it is too large.
#[inline]
pub(crate) fn number(digits: &[u8]) -> Option<u64> {
    if digits.is_empty() || digits.len() > 20 {
        return None;
    }
    digits.iter().try_fold(0_u64, |number, digit| {
        let digit = digit.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        number.checked_mul(10)?.checked_add(digit.into())
    })
}

/// The status that a field holds: `None` for `-` and for `-1`, which stand for none. 000 and 0 are 0.
#[inline]
pub(crate) fn status(field: &[u8]) -> Result<Option<u16>, Cause> {
    match field {
        [a @ b'0'..=b'9', b @ b'0'..=b'9', c @ b'0'..=b'9'] => {
            Ok(Some(u16::from(a - b'0') * 100 + u16::from(b - b'0') * 10 + u16::from(c - b'0')))
        }
        b"0" => Ok(Some(0)),
        b"-" | b"-1" => Ok(None),
        _ => Err(Cause::NoStatus),
    }
}

/// A field, unless it is `-` or empty, which stand for none.
#[inline]
pub(crate) fn given(field: &[u8]) -> Option<&[u8]> {
    (!matches!(field, b"" | b"-")).then_some(field)
}
