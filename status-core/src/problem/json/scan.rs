//! [`Scanner`]: one pass over a JSON text.

use super::quiet::quiet;
use super::value::{Kind, Value, hex};
use super::{Expected, FromJsonError, MAX_DEPTH, MAX_LENGTH};

/// What ends a string or a part of it that is taken as it stands.
const STOP: [bool; 256] = {
    let mut stop = [false; 256];
    let mut control = 0;
    while control < 32 {
        stop[control] = true;
        control += 1;
    }
    stop[b'"' as usize] = true;
    stop[b'\\' as usize] = true;
    stop
};

/// A place in a JSON text.
#[derive(Clone, Debug)]
pub(crate) struct Scanner<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scanner<'a> {
    #[inline]
    pub(crate) const fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// Begins with a text that may be too long, not UTF-8, or have a byte order mark before it.
    #[inline]
    pub(crate) fn from_bytes(bytes: &'a [u8]) -> Result<Self, FromJsonError> {
        if bytes.len() > MAX_LENGTH {
            return Err(FromJsonError { expected: Expected::ShorterText, offset: MAX_LENGTH });
        }
        let text = core::str::from_utf8(bytes)
            .map_err(|error| FromJsonError { expected: Expected::Utf8, offset: error.valid_up_to() })?;
        Ok(Self { text, at: if text.starts_with('\u{feff}') { 3 } else { 0 } })
    }

    /// Reads one object and nothing after it; each member goes to `take`.
    #[inline]
    pub(crate) fn object(mut self, mut take: impl FnMut(Value<'a>, Value<'a>)) -> Result<(), FromJsonError> {
        self.space();
        let start = self.at;
        if self.peek() == Some(b'{') {
            self.at += 1;
            self.members(1, &mut take)?;
        } else {
            self.value(0)?;
        }
        self.space();
        match (self.peek(), self.text.as_bytes().get(start)) {
            (Some(_), _) => Err(self.error(Expected::End)),
            (None, Some(b'{')) => Ok(()),
            _ => Err(FromJsonError { expected: Expected::Object, offset: start }),
        }
    }

    /// The next element of the inside of an array that was read before.
    #[inline]
    pub(crate) fn next_element(&mut self) -> Option<Value<'a>> {
        self.space();
        self.eat(b',');
        self.value(0).ok()
    }

    #[inline]
    fn members(&mut self, depth: usize, mut take: impl FnMut(Value<'a>, Value<'a>)) -> Result<(), FromJsonError> {
        self.space();
        if self.eat(b'}') {
            return Ok(());
        }
        loop {
            let (name, value) = self.member(depth)?;
            take(name, value);
            self.space();
            if self.eat(b'}') {
                return Ok(());
            }
            if !self.eat(b',') {
                return Err(self.error(Expected::CommaOrBrace));
            }
        }
    }

    /// Reads the name, which is a string, and the value.
    #[inline]
    fn member(&mut self, depth: usize) -> Result<(Value<'a>, Value<'a>), FromJsonError> {
        self.space();
        if self.peek() != Some(b'"') {
            return Err(self.error(Expected::Name));
        }
        let name = self.value(depth)?;
        self.space();
        if !self.eat(b':') {
            return Err(self.error(Expected::Colon));
        }
        Ok((name, self.value(depth)?))
    }

    #[inline]
    fn elements(&mut self, depth: usize) -> Result<(), FromJsonError> {
        self.space();
        if self.eat(b']') {
            return Ok(());
        }
        loop {
            self.value(depth)?;
            self.space();
            if self.eat(b']') {
                return Ok(());
            }
            if !self.eat(b',') {
                return Err(self.error(Expected::CommaOrBracket));
            }
        }
    }

    /// Reads a value that stands in `depth` arrays and objects.
    #[inline]
    fn value(&mut self, depth: usize) -> Result<Value<'a>, FromJsonError> {
        self.space();
        let start = self.at;
        let kind = match self.peek() {
            Some(b'"') if self.string()? => Kind::EscapedString,
            Some(b'"') => Kind::String,
            Some(b'-' | b'0'..=b'9') => self.number()?,
            Some(b'{' | b'[') if depth >= MAX_DEPTH => return Err(self.error(Expected::LessDepth)),
            Some(b'{') => {
                self.at += 1;
                self.members(depth + 1, &mut |_, _| {})?;
                Kind::Object
            }
            Some(b'[') => {
                self.at += 1;
                self.elements(depth + 1)?;
                Kind::Array
            }
            Some(b't') => self.word("true", Kind::Boolean)?,
            Some(b'f') => self.word("false", Kind::Boolean)?,
            Some(b'n') => self.word("null", Kind::Null)?,
            _ => return Err(self.error(Expected::Value)),
        };
        Ok(Value { kind, text: self.since(start, self.at) })
    }

    #[inline]
    fn word(&mut self, word: &str, kind: Kind) -> Result<Kind, FromJsonError> {
        if !self.rest().starts_with(word.as_bytes()) {
            return Err(self.error(Expected::Value));
        }
        self.at += word.len();
        Ok(kind)
    }

    #[inline]
    fn number(&mut self) -> Result<Kind, FromJsonError> {
        self.eat(b'-');
        if !self.eat(b'0') {
            self.digits()?;
        }
        if self.eat(b'.') {
            self.digits()?;
        }
        if self.eat(b'e') || self.eat(b'E') {
            _ = self.eat(b'+') || self.eat(b'-');
            self.digits()?;
        }
        Ok(Kind::Number)
    }

    #[inline]
    fn digits(&mut self) -> Result<(), FromJsonError> {
        let count = self.rest().iter().take_while(|byte| byte.is_ascii_digit()).count();
        self.at += count;
        if count == 0 { Err(self.error(Expected::Digit)) } else { Ok(()) }
    }

    /// Goes behind a string and tells whether it has escapes.
    #[inline]
    fn string(&mut self) -> Result<bool, FromJsonError> {
        self.at += 1;
        let mut escaped = false;
        loop {
            self.at += quiet(self.rest());
            let Some(clean) = self.rest().iter().position(|byte| STOP[usize::from(*byte)]) else {
                self.at = self.text.len();
                return Err(self.error(Expected::Quote));
            };
            self.at += clean;
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(escaped);
                }
                Some(b'\\') => {
                    self.at += self.escape()?;
                    escaped = true;
                }
                _ => return Err(self.error(Expected::EscapedControl)),
            }
        }
    }

    /// The length of an escape.
    #[inline]
    fn escape(&self) -> Result<usize, FromJsonError> {
        match self.rest().get(1) {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => Ok(2),
            Some(b'u') if hex(self.rest(), 2).is_some() => Ok(6),
            _ => Err(self.error(Expected::Escape)),
        }
    }

    #[inline]
    fn space(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    #[inline]
    fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    #[inline]
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    #[inline]
    fn rest(&self) -> &'a [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    #[inline]
    fn since(&self, start: usize, end: usize) -> &'a str {
        self.text.get(start..end).unwrap_or_default()
    }

    #[inline]
    const fn error(&self, expected: Expected) -> FromJsonError {
        FromJsonError { expected, offset: self.at }
    }
}
