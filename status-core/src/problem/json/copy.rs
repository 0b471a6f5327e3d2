//! JSON that was read is written again.

use alloc::string::String;

use super::value::hex;

/// Appends a JSON text, made safe as all that is written: `<` and the line separators of Unicode, which can only stand in
/// strings, are escaped, and half of a surrogate pair becomes U+FFFD.
#[inline]
pub(crate) fn copy(json: &str, to: &mut String) {
    let mut rest = json;
    while let Some(at) = rest.find(['\\', '<', '\u{2028}', '\u{2029}']) {
        let (clean, special) = rest.split_at(at);
        to.push_str(clean);
        let bytes = special.as_bytes();
        let (written, length) = match bytes {
            [b'<', ..] => ("\\u003c", 1),
            [0xE2, 0x80, 0xA8, ..] => ("\\u2028", 3),
            [0xE2, 0x80, 0xA9, ..] => ("\\u2029", 3),
            [b'\\', b'u', ..] => match (hex(bytes, 2), hex(bytes, 8)) {
                (Some(0xD800..=0xDBFF), Some(0xDC00..=0xDFFF)) if bytes.get(6..8) == Some(b"\\u") => {
                    (special.get(..12).unwrap_or_default(), 12)
                }
                (Some(0xD800..=0xDFFF), _) => ("\\ufffd", 6),
                _ => (special.get(..6).unwrap_or_default(), 6),
            },
            _ => (special.get(..2).unwrap_or_default(), 2),
        };
        to.push_str(written);
        rest = special.get(length..).unwrap_or_default();
    }
    to.push_str(rest);
}
