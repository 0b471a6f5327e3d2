//! [`Value`]: a JSON value that was read.

use alloc::{borrow::Cow, string::String};

use super::{MAX_SAFE, Scanner};

/// A JSON value that was read: a part of the text, whose form was checked.
///
/// [`MemberValue::read`](crate::problem::MemberValue::read) gets it. Generated code calls it: what people read is a
/// member of a type, by [`Members::get`](crate::problem::Members::get).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Value<'a> {
    pub(super) kind: Kind,
    pub(super) text: &'a str,
}

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Null,
    Boolean,
    Number,
    String,
    /// One with a `\` in it.
    EscapedString,
    Array,
    Object,
}

impl<'a> Value<'a> {
    /// The JSON text.
    #[inline]
    #[must_use]
    pub fn as_json(self) -> &'a str {
        self.text
    }

    /// The text of a string, borrowed where nothing in it is escaped; `None` if it is no string.
    #[inline]
    #[must_use]
    pub fn as_str(self) -> Option<Cow<'a, str>> {
        let inside = || self.text.get(1..self.text.len().saturating_sub(1));
        match self.kind {
            Kind::String => inside().map(Cow::Borrowed),
            Kind::EscapedString => inside().map(|text| Cow::Owned(unescape(text))),
            _ => None,
        }
    }

    /// Whether it is `true`; `None` if it is no boolean.
    #[inline]
    #[must_use]
    pub fn as_bool(self) -> Option<bool> {
        (self.kind == Kind::Boolean).then_some(self.text == "true")
    }

    /// The text of a number; `None` if it is none.
    #[inline]
    #[must_use]
    pub fn as_number(self) -> Option<&'a str> {
        (self.kind == Kind::Number).then_some(self.text)
    }

    /// A whole number in the range that JSON carries safely, from -(2^53 - 1) to 2^53 - 1; `3.0` is one too (RFC 8259
    /// section 6). `None` for anything else.
    #[inline]
    #[must_use]
    pub fn as_integer(self) -> Option<i64> {
        let text = self.as_number()?;
        let number = match text.parse::<i64>() {
            Ok(number) => number,
            Err(_) => whole(text.parse().ok()?)?,
        };
        (-MAX_SAFE..=MAX_SAFE).contains(&number).then_some(number)
    }

    /// A number, rounded to what `f64` holds; `None` if it is too large for that, or no number.
    #[inline]
    #[must_use]
    pub fn as_f64(self) -> Option<f64> {
        self.as_number()?.parse().ok().filter(|number: &f64| number.is_finite())
    }

    /// The elements of an array; `None` if it is none.
    #[inline]
    #[must_use]
    pub fn elements(self) -> Option<Elements<'a>> {
        (self.kind == Kind::Array).then(|| Elements { inside: Scanner::new(self.text.get(1..).unwrap_or_default()) })
    }
}

/// The whole number that a number is.
#[inline]
#[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, clippy::float_cmp, reason = "compared after it")]
fn whole(number: f64) -> Option<i64> {
    let whole = number as i64;
    (whole as f64 == number).then_some(whole)
}

/// The elements of an array, in their order; made by [`Value::elements`].
#[derive(Clone, Debug)]
pub struct Elements<'a> {
    inside: Scanner<'a>,
}

impl<'a> Iterator for Elements<'a> {
    type Item = Value<'a>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        self.inside.next_element()
    }
}

/// The text of a string whose escapes were checked.
#[inline]
fn unescape(text: &str) -> String {
    let mut unescaped = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        let (clean, escape) = rest.split_at(at);
        unescaped.push_str(clean);
        let bytes = escape.as_bytes();
        let (character, length) = match bytes.get(1) {
            Some(b'b') => ('\u{8}', 2),
            Some(b'f') => ('\u{c}', 2),
            Some(b'n') => ('\n', 2),
            Some(b'r') => ('\r', 2),
            Some(b't') => ('\t', 2),
            Some(b'u') => unicode(bytes),
            Some(other) => (char::from(*other), 2),
            None => ('\\', 1),
        };
        unescaped.push(character);
        rest = escape.get(length..).unwrap_or_default();
    }
    unescaped.push_str(rest);
    unescaped
}

/// The character that `\uXXXX`, or two of them, stand for, and their length.
#[inline]
fn unicode(bytes: &[u8]) -> (char, usize) {
    let Some(first) = hex(bytes, 2) else { return (char::REPLACEMENT_CHARACTER, 2) };
    if let (0xD800..=0xDBFF, Some(b"\\u"), Some(second @ 0xDC00..=0xDFFF)) = (first, bytes.get(6..8), hex(bytes, 8)) {
        let code = 0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00);
        return (char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER), 12);
    }
    (char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER), 6)
}

/// Four hexadecimal digits.
#[inline]
pub(super) fn hex(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4)?.iter().try_fold(0, |number, byte| Some(number << 4 | char::from(*byte).to_digit(16)?))
}
