//! Steps over the tokens of JSON.

use memchr::{memchr, memchr2};

use super::{Fault, Value};
use crate::{Escapes, Text};

/// So deep may arrays and objects stand in each other: one bit is kept for each.
const DEPTH: u32 = 64;

/// Where the first quote or backslash stands, if it is among the first 16 bytes. Most strings are short, and a call of
/// `memchr` takes longer than to look at two words.
#[inline]
fn near(text: &[u8]) -> Option<usize> {
    const ONES: u64 = u64::MAX / 255;
    // The highest bit of each byte that is `byte`, and maybe of some behind the first such byte.
    let marks = |word: u64, byte: u8| {
        let differs = word ^ (ONES * u64::from(byte));
        differs.wrapping_sub(ONES) & !differs & (ONES << 7)
    };
    let (words, _) = text.as_chunks::<8>();
    for (at, word) in words.iter().take(2).enumerate() {
        let word = u64::from_le_bytes(*word);
        let found = marks(word, b'"') | marks(word, b'\\');
        if found != 0 {
            return Some(at * 8 + found.trailing_zeros() as usize / 8);
        }
    }
    None
}

/// A place in JSON; `INNER` says whether the JSON stands in a string of JSON, in which a quote is `\"`.
pub(crate) struct Scanner<'a, const INNER: bool> {
    text: &'a [u8],
    at: usize,
}

impl<'a, const INNER: bool> Scanner<'a, INNER> {
    #[inline]
    pub(crate) const fn new(text: &'a [u8]) -> Self {
        Self { text, at: 0 }
    }

    /// The next byte.
    #[inline]
    pub(crate) fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    #[inline]
    fn rest(&self) -> &'a [u8] {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Steps over a byte, if it is the next one.
    #[inline]
    pub(crate) fn take(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    /// Steps over a byte that has to come next.
    #[inline]
    pub(crate) fn expect(&mut self, byte: u8) -> Result<(), Fault> {
        if self.take(byte) { Ok(()) } else { Err(self.fault()) }
    }

    /// Why something else stands here.
    fn fault(&self) -> Fault {
        if self.at >= self.text.len() { Fault::Cut } else { Fault::Wrong }
    }

    /// Steps over white space.
    #[inline]
    pub(crate) fn space(&mut self) {
        loop {
            self.at += match self.rest() {
                [b' ' | b'\t' | b'\r' | b'\n', ..] => 1,
                [b'\\', b'n' | b'r' | b't', ..] if INNER => 2,
                _ => return,
            }
        }
    }

    /// The length of the quote that stands here; 0 if none does.
    #[inline]
    fn quote(&self) -> usize {
        match self.rest() {
            [b'"', ..] if !INNER => 1,
            [b'\\', b'"', ..] if INNER => 2,
            // What .NET writes for it.
            [b'\\', b'u', b'0', b'0', b'2', b'2', ..] if INNER => 6,
            _ => 0,
        }
    }

    /// The bytes between two quotes, and steps over all of them.
    #[inline]
    pub(crate) fn string(&mut self) -> Result<&'a [u8], Fault> {
        let quote = self.quote();
        if quote == 0 {
            return Err(self.fault());
        }
        self.at += quote;
        let start = self.at;
        if INNER {
            self.inner_end()?;
        } else {
            self.end()?;
        }
        let found = &self.text[start..self.at];
        self.at += self.quote();
        Ok(found)
    }

    /// Steps up to the quote that ends a string.
    #[inline]
    fn end(&mut self) -> Result<(), Fault> {
        loop {
            let rest = self.rest();
            let length = near(rest).or_else(|| memchr2(b'"', b'\\', rest)).ok_or(Fault::Cut)?;
            self.at += length;
            if rest[length] == b'"' {
                return Ok(());
            }
            // A backslash, and what it protects.
            self.at += 2;
        }
    }

    /// The same in a string: each backslash begins a quote, an escaped byte, or an escaped backslash, which protects
    /// what comes next.
    fn inner_end(&mut self) -> Result<(), Fault> {
        loop {
            let length = memchr(b'\\', self.rest()).ok_or(Fault::Cut)?;
            self.at += length;
            if self.quote() > 0 {
                return Ok(());
            }
            self.at += match self.rest() {
                [_, b'\\', b'\\', ..] => 4,
                [_, b'u', b'0', b'0', b'5', b'c' | b'C', b'\\', ..] => 8,
                _ => 2,
            };
        }
    }

    /// Steps over a value and gives it.
    #[inline]
    pub(crate) fn value(&mut self) -> Result<Value<'a>, Fault> {
        let start = self.at;
        match self.peek() {
            Some(b'{' | b'[') => {
                self.container()?;
                Ok(Value::Container(&self.text[start..self.at]))
            }
            Some(b'"' | b'\\') => {
                let escapes = if INNER { Escapes::JsonInJson } else { Escapes::Json };
                Ok(Value::Text(Text::escaped(self.string()?, escapes)))
            }
            _ => Ok(Value::Word(self.word()?)),
        }
    }

    /// A number, `true`, `false` or `null`.
    #[inline]
    fn word(&mut self) -> Result<&'a [u8], Fault> {
        let rest = self.rest();
        let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'.');
        let length = rest.iter().position(|byte| !is_part(byte)).ok_or(Fault::Cut)?;
        self.at += length;
        if length == 0 { Err(Fault::Wrong) } else { Ok(&rest[..length]) }
    }

    /// Steps over an array or an object. Brackets have to match; what stands between them is looked at no closer.
    fn container(&mut self) -> Result<(), Fault> {
        let (mut kinds, mut depth) = (0_u64, 0);
        loop {
            let byte = self.peek().ok_or(Fault::Cut)?;
            match byte {
                b'{' | b'[' => {
                    if depth == DEPTH {
                        return Err(Fault::Wrong);
                    }
                    kinds = kinds << 1 | u64::from(byte == b'[');
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' => {
                    if (kinds & 1 == 1) != (byte == b']') {
                        return Err(Fault::Wrong);
                    }
                    kinds >>= 1;
                    depth -= 1;
                    self.at += 1;
                    if depth == 0 {
                        return Ok(());
                    }
                }
                b'"' if !INNER => _ = self.string()?,
                b'\\' if INNER && self.quote() > 0 => _ = self.string()?,
                _ => self.at += 1,
            }
        }
    }
}
