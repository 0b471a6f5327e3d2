//! [`FromJsonError`]: why bytes are no problem.

use core::fmt;

/// Why bytes are no problem at all: no JSON, no object, or more than is read.
///
/// A problem of an unknown type is no error, nor is one whose members have wrong types (RFC 9457 section 3.1).
///
/// # Examples
///
/// ```
/// use status_core::problem::Members;
///
/// let error = Members::from_json(br#"{"title" "Sold out"}"#).expect_err("a colon is missing");
/// assert_eq!(error.to_string(), "byte 9: a `:` is expected after the name of a member");
/// assert_eq!(error.offset(), 9);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FromJsonError {
    pub(super) expected: Expected,
    pub(super) offset: usize,
}

/// What would have been right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Expected {
    /// UTF-8.
    Utf8,
    /// No more bytes than [`MAX_LENGTH`](super::MAX_LENGTH).
    ShorterText,
    /// No more levels than [`MAX_DEPTH`](super::MAX_DEPTH).
    LessDepth,
    /// An object, as a problem is one.
    Object,
    /// A value.
    Value,
    /// The name of a member, in quotes.
    Name,
    /// A colon.
    Colon,
    /// A comma, or the end of the object.
    CommaOrBrace,
    /// A comma, or the end of the array.
    CommaOrBracket,
    /// A digit.
    Digit,
    /// The end of a string.
    Quote,
    /// A control character in its escaped form.
    EscapedControl,
    /// One of the escapes that JSON has.
    Escape,
    /// Nothing more.
    End,
}

impl FromJsonError {
    /// Where it was found: how many bytes are before it.
    #[inline]
    #[must_use]
    pub const fn offset(&self) -> usize {
        self.offset
    }

    /// What would have been right there.
    #[inline]
    #[must_use]
    pub const fn expected(&self) -> Expected {
        self.expected
    }
}

impl fmt::Display for FromJsonError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let expected = match self.expected {
            Expected::Utf8 => "UTF-8 is expected",
            Expected::ShorterText => return write!(f, "the text is longer than {} bytes", super::MAX_LENGTH),
            Expected::LessDepth => {
                return write!(f, "byte {}: more than {} levels stand in one another", self.offset, super::MAX_DEPTH);
            }
            Expected::Object => "a problem is an object, which begins with `{`",
            Expected::Value => "a value is expected",
            Expected::Name => "the name of a member is expected, in double quotes",
            Expected::Colon => "a `:` is expected after the name of a member",
            Expected::CommaOrBrace => "a `,` or `}` is expected after a member",
            Expected::CommaOrBracket => "a `,` or `]` is expected after an element",
            Expected::Digit => "a digit is expected in a number",
            Expected::Quote => "a `\"` is expected at the end of a string",
            Expected::EscapedControl => "a control character stands in a string, where it is to be escaped",
            Expected::Escape => {
                r#"one of `"`, `\`, `/`, `b`, `f`, `n`, `r`, `t` and `u` with four hexadecimal digits is expected after a `\`"#
            }
            Expected::End => "nothing is expected after the object",
        };
        write!(f, "byte {}: {expected}", self.offset)
    }
}

impl core::error::Error for FromJsonError {}
