//! Finds invisible characters: in comments, in keys, between values and in texts.
//!
//! They can mislead a reader: a comment that reverses the direction of writing can make a row look like part of it.

use crate::diagnostics::{Diagnostic, Sink};

/// Reports each invisible character.
pub(crate) fn check(sink: &mut Sink<'_>) {
    let mut start = 0;
    for line in sink.text().split_inclusive('\n') {
        let from = start;
        start += line.len();
        // ASCII controls are white space, or errors of TOML. This skips nearly all of a dataset.
        if line.is_ascii() {
            continue;
        }
        check_line(sink, from, line);
        if sink.is_full() {
            return;
        }
    }
}

/// Reports those of a line that begins at a place.
fn check_line(sink: &mut Sink<'_>, start: usize, line: &str) {
    for (at, letter) in line.char_indices() {
        if letter.is_ascii() || !is_hidden(letter) {
            continue;
        }
        let at = start + at;
        let message = format!("the invisible character U+{:04X} stands here", u32::from(letter));
        let help = "remove it: nobody would see it in a review";
        sink.report_hidden(Diagnostic::new(at..at + letter.len_utf8(), message, help));
        if sink.is_full() {
            return;
        }
    }
}

/// Whether a character leaves no mark on a screen or reverses the direction: controls, formats, fillers and selectors.
pub(crate) fn is_hidden(letter: char) -> bool {
    if letter.is_ascii() {
        return letter.is_ascii_control();
    }
    letter.is_control()
        || matches!(
            letter,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
                | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
                | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
                | '\u{e0000}'..='\u{e0fff}'
        )
}
