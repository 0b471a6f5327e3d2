//! A value of JSON, as it is written.

use crate::Text;

/// A value of JSON, as it is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Value<'a> {
    /// The key is not there.
    #[default]
    Missing,
    /// A string.
    Text(Text<'a>),
    /// A number, `true`, `false` or `null`.
    Word(&'a [u8]),
    /// An array or an object.
    Container(&'a [u8]),
}

impl<'a> Value<'a> {
    /// The text of a string or of a number; `None` where there is nothing: `null`, `""` and `"-"`.
    #[inline]
    pub(crate) fn text(self) -> Option<Text<'a>> {
        let text = match self {
            Self::Text(text) => text,
            Self::Missing | Self::Word(b"null") | Self::Container(_) => return None,
            Self::Word(word) => Text::plain(word),
        };
        (!matches!(text.as_bytes(), b"" | b"-")).then_some(text)
    }

    /// The bytes of [`text`](Self::text), for what is never escaped: numbers and times.
    #[inline]
    pub(crate) fn bytes(self) -> Option<&'a [u8]> {
        self.text().map(|text| text.as_bytes())
    }

    /// Whether the key is there, whatever its value.
    #[inline]
    pub(crate) const fn is_there(self) -> bool {
        !matches!(self, Self::Missing)
    }
}
