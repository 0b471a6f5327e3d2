//! A piece of a line, with how its server escaped it.

use std::fmt::{self, Write};

use crate::cursor::number;

/// How a server wrote bytes that would not fit into its format. [`Text::decode`] undoes it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Escapes {
    /// They stand as they are.
    #[default]
    None,
    /// nginx and Apache: `\x22`, `\"`, `\\`, `\n`, `\t`.
    Backslash,
    /// JSON: `\u0022`, `\"`.
    Json,
    /// A string of JSON in a string of JSON: `\\u0022`, `\\\"`.
    JsonInJson,
    /// What nginx or Apache wrote, in a string of JSON: `\\x22`, `\\\"`.
    BackslashInJson,
    /// HAProxy: `#22`.
    Hash,
    /// XML: `&amp;`, `&#34;`.
    Xml,
}

/// A piece of a line, as it was logged.
///
/// Two texts are equal if they were logged with the same bytes in the same way.
///
/// # Examples
///
/// ```
/// use status_logs::{Entry, Escapes, Format, Reader};
///
/// let line = br#"192.0.2.1 - - [10/Oct/2026:13:55:36 +0000] "GET /a\x1b[31m HTTP/1.1" 404 0"#;
/// let Entry::Record(record) = Reader::new(Format::COMBINED).entry(line) else { panic!("nginx writes such lines") };
/// let path = record.path().unwrap();
/// assert_eq!(path.as_bytes(), br"/a\x1b[31m");
/// assert_eq!(path.escapes(), Escapes::Backslash);
/// // What the client sent would color a terminal; what is shown does not.
/// assert_eq!(path.decode(), b"/a\x1b[31m");
/// assert_eq!(path.to_string(), r"/a\u{1b}[31m");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Text<'a> {
    bytes: &'a [u8],
    escapes: Escapes,
}

impl<'a> Text<'a> {
    /// Bytes that stand as they are.
    #[inline]
    #[must_use]
    pub const fn plain(bytes: &'a [u8]) -> Self {
        Self { bytes, escapes: Escapes::None }
    }

    /// Bytes that are escaped.
    #[inline]
    #[must_use]
    pub const fn escaped(bytes: &'a [u8], escapes: Escapes) -> Self {
        Self { bytes, escapes }
    }

    /// As it was logged.
    #[inline]
    #[must_use]
    pub const fn as_bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// How it is escaped.
    #[inline]
    #[must_use]
    pub const fn escapes(&self) -> Escapes {
        self.escapes
    }

    /// A part of it.
    #[inline]
    pub(crate) const fn with(self, bytes: &'a [u8]) -> Self {
        Self { bytes, ..self }
    }

    /// What the client or server had sent, without the escapes. The result may be any bytes, hostile ones too: for people,
    /// show the text by its `Display`. What looks like an escape and is none stays as it is.
    #[must_use]
    pub fn decode(&self) -> Vec<u8> {
        let mut decoded = Vec::with_capacity(self.bytes.len());
        let once = match self.escapes {
            Escapes::JsonInJson | Escapes::BackslashInJson => &Text::escaped(self.bytes, Escapes::Json).decode(),
            _ => self.bytes,
        };
        let mut rest = once;
        while let [byte, after @ ..] = rest {
            let found = match (self.escapes, byte) {
                (Escapes::Hash, b'#') => hex(after, 2),
                (Escapes::Xml, b'&') => entity(after),
                (Escapes::Backslash | Escapes::BackslashInJson | Escapes::Json | Escapes::JsonInJson, b'\\') => {
                    backslash(after)
                }
                _ => None,
            };
            if let Some((character, after)) = found {
                push(&mut decoded, character, self.escapes);
                rest = after;
            } else {
                decoded.push(*byte);
                rest = after;
            }
        }
        decoded
    }
}

/// A byte, or a character of JSON.
fn push(decoded: &mut Vec<u8>, character: u32, escapes: Escapes) {
    if let (Escapes::Backslash | Escapes::BackslashInJson | Escapes::Hash, Ok(byte)) =
        (escapes, u8::try_from(character))
    {
        decoded.push(byte);
    } else {
        // Half of a pair of surrogates stands for nothing.
        let character = char::from_u32(character).unwrap_or(char::REPLACEMENT_CHARACTER);
        decoded.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
    }
}

/// What stands behind a backslash.
fn backslash(after: &[u8]) -> Option<(u32, &[u8])> {
    let (kind, rest) = after.split_first()?;
    let byte = match kind {
        b'x' => return hex(rest, 2),
        b'u' => return utf_16(rest),
        b'n' => b'\n',
        b't' => b'\t',
        b'r' => b'\r',
        b'b' => 8,
        b'f' => 12,
        b'v' => 11,
        b'"' | b'\\' | b'/' => *kind,
        _ => return None,
    };
    Some((byte.into(), rest))
}

/// What stands behind an ampersand: one of the names of XML, or a number.
fn entity(after: &[u8]) -> Option<(u32, &[u8])> {
    // No number of a character is longer.
    let end = after.iter().take(10).position(|byte| *byte == b';')?;
    let (name, rest) = (&after[..end], &after[end + 1..]);
    let character = match name {
        b"amp" => b'&'.into(),
        b"lt" => b'<'.into(),
        b"gt" => b'>'.into(),
        b"quot" => b'"'.into(),
        b"apos" => b'\''.into(),
        [b'#', b'x' | b'X', digits @ ..] if digits.len() <= 6 => hex(digits, digits.len())?.0,
        [b'#', digits @ ..] => u32::try_from(number(digits)?).ok()?,
        _ => return None,
    };
    Some((character, rest))
}

/// The four digits of one unit, or a pair of units.
fn utf_16(digits: &[u8]) -> Option<(u32, &[u8])> {
    let (high, rest) = hex(digits, 4)?;
    if let (0xD800..=0xDBFF, [b'\\', b'u', low @ ..]) = (high, rest)
        && let Some((low @ 0xDC00..=0xDFFF, rest)) = hex(low, 4)
    {
        return Some((0x1_0000 + ((high - 0xD800) << 10) + (low - 0xDC00), rest));
    }
    Some((high, rest))
}

/// A number of hexadecimal digits.
fn hex(digits: &[u8], count: usize) -> Option<(u32, &[u8])> {
    let (digits, rest) = digits.split_at_checked(count)?;
    let mut number = 0;
    for digit in digits {
        number = number * 16 + char::from(*digit).to_digit(16)?;
    }
    Some((number, rest))
}

/// The decoded text on one line, fit for a terminal: control characters and characters that change the direction of
/// writing are shown by their number, and bytes that are no UTF-8 as `\xE9`.
impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for chunk in self.decode().utf8_chunks() {
            for character in chunk.valid().chars() {
                if is_harmful(character) {
                    write!(f, "{}", character.escape_default())?;
                } else {
                    f.write_char(character)?;
                }
            }
            for byte in chunk.invalid() {
                write!(f, "\\x{byte:02X}")?;
            }
        }
        Ok(())
    }
}

/// Whether a character could make a terminal show something else than the text: control characters, line separators,
/// and those that are invisible or change the direction of writing.
fn is_harmful(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_undone() {
        let cases: [(&[u8], Escapes, &[u8]); 10] = [
            (br"a\x22b\\", Escapes::None, br"a\x22b\\"),
            (br#"a\x22\"\\\xAD"#, Escapes::Backslash, b"a\"\"\\\xAD"),
            (br#"\u00e9\ud83d\ude00\/\""#, Escapes::Json, "é😀/\"".as_bytes()),
            (br"\ud83dx", Escapes::Json, "\u{FFFD}x".as_bytes()),
            (br#"\\u00e9\\\"\\\\"#, Escapes::JsonInJson, "é\"\\".as_bytes()),
            (br#"\\x22\\\"\u00e9\\xE9"#, Escapes::BackslashInJson, b"\"\"\xC3\xA9\xE9"),
            (b"a#22#0", Escapes::Hash, b"a\"#0"),
            (b"&lt;&amp;lt;&#34;&#xe9;&", Escapes::Xml, "<&lt;\"é&".as_bytes()),
            (br"\x2", Escapes::Backslash, br"\x2"),
            (br"\", Escapes::Json, br"\"),
        ];
        for (bytes, escapes, decoded) in cases {
            assert_eq!(Text::escaped(bytes, escapes).decode(), decoded, "{escapes:?} {}", bytes.escape_ascii());
        }
    }

    #[test]
    fn a_terminal_is_not_led_astray() {
        let text = Text::plain(b"\x1b[31mred\xff\x07 \xe2\x80\xaeback\nnext");
        assert_eq!(text.to_string(), r"\u{1b}[31mred\xFF\u{7} \u{202e}back\nnext");
    }
}
