//! Texts as they stand in a JSON string.

use alloc::string::String;

use super::quiet::quiet;

/// Bytes at which a text may have to be escaped: control characters, `"`, `\`, `<`, and what U+2028 and U+2029 begin with.
const SPECIAL: [bool; 256] = {
    let mut special = [false; 256];
    let mut control = 0;
    while control < 32 {
        special[control] = true;
        control += 1;
    }
    special[b'"' as usize] = true;
    special[b'\\' as usize] = true;
    special[b'<' as usize] = true;
    special[0xE2] = true;
    special
};

const HEX: [u8; 16] = *b"0123456789abcdef";

/// Where the next byte stands, at `from` or after it, at which the text may have to be escaped.
#[inline]
fn next_special(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    let quiet = quiet(rest);
    let next = rest.get(quiet..)?.iter().position(|byte| SPECIAL[usize::from(*byte)])?;
    Some(from + quiet + next)
}

/// Escapes what stands in a text from a place on. Mostly there is nothing to be done.
#[inline]
pub(super) fn escape_from(start: usize, text: &mut String) {
    if next_special(text.as_bytes(), start).is_some() {
        let end = text.split_off(start);
        escape(&end, text);
    }
}

/// Appends a text, without quotes around it. What needs no escape is copied in runs.
#[inline]
pub(super) fn escape(text: &str, to: &mut String) {
    let bytes = text.as_bytes();
    let mut copied = 0;
    let mut from = 0;
    while let Some(at) = next_special(bytes, from) {
        let (escaped, length) = match bytes[at..] {
            [b'"', ..] => ("\\\"", 1),
            [b'\\', ..] => ("\\\\", 1),
            [b'\n', ..] => ("\\n", 1),
            [b'\r', ..] => ("\\r", 1),
            [b'\t', ..] => ("\\t", 1),
            [b'<', ..] => ("\\u003c", 1),
            [0xE2, 0x80, 0xA8, ..] => ("\\u2028", 3),
            [0xE2, 0x80, 0xA9, ..] => ("\\u2029", 3),
            // Another character that begins like these two.
            [0xE2, ..] => {
                from = at + 1;
                continue;
            }
            _ => ("", 1),
        };
        to.push_str(text.get(copied..at).unwrap_or_default());
        if escaped.is_empty() {
            to.push_str("\\u00");
            to.push(char::from(HEX[usize::from(bytes[at] >> 4)]));
            to.push(char::from(HEX[usize::from(bytes[at] & 15)]));
        } else {
            to.push_str(escaped);
        }
        from = at + length;
        copied = from;
    }
    to.push_str(text.get(copied..).unwrap_or_default());
}
