//! Bytes of a log as text that is fit for a terminal.

use status_logs::Text;
use textwrap::core::display_width;

/// The bytes on one line: control characters, and those that change the direction of writing, are shown by their number.
pub(crate) fn text(bytes: &[u8]) -> String {
    Text::plain(bytes).to_string()
}

/// A line of a log: the same, with a space for each tab, which separates columns in many logs.
pub(crate) fn line(bytes: &[u8]) -> String {
    let bytes: Vec<u8> = bytes.iter().map(|byte| if *byte == b'\t' { b' ' } else { *byte }).collect();
    text(&bytes)
}

/// The beginning of a text that has room in so many columns.
pub(crate) fn cut(text: &str, room: usize) -> String {
    if display_width(text) <= room {
        return text.to_owned();
    }
    let (cut, _) = split(text, room.saturating_sub(1));
    format!("{}\u{2026}", cut.trim_end())
}

/// What has room in so many columns, and the rest.
pub(crate) fn split(text: &str, room: usize) -> (&str, &str) {
    let mut width = 0;
    let is_over = |letter: char| {
        width += display_width(letter.encode_utf8(&mut [0; 4]));
        width > room
    };
    text.split_at(text.find(is_over).unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_cut_by_columns() {
        assert_eq!(cut("abc", 3), "abc");
        assert_eq!(cut("abcd", 3), "ab\u{2026}");
        assert_eq!(cut("日本語", 4), "日\u{2026}");
        assert_eq!(cut("abcd", 0), "\u{2026}");
    }

    #[test]
    fn what_a_terminal_would_obey_is_shown_by_its_number() {
        assert_eq!(line(b"a\tb"), "a b");
        assert_eq!(text(b"\x1b]0;x\x07\xff \xe2\x80\xae"), r"\u{1b}]0;x\u{7}\xFF \u{202e}");
    }
}
