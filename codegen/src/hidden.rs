//! Finds characters that nobody sees in what is no text of the dataset: in comments, in keys, between values.
//!
//! A comment that turns the direction around can make a row look like part of it.

use crate::diagnostics::{Diagnostic, Sink};
use crate::model::is_hidden;

/// Reports each character that was not reported with the text that it stands in.
pub(crate) fn check(sink: &mut Sink<'_>) {
    let text = sink.text();
    let mut named: Vec<_> =
        sink.iter().filter(|problem| problem.message.contains("U+")).map(|problem| problem.span.clone()).collect();
    named.sort_by_key(|span| span.start);
    for (at, letter) in text.char_indices() {
        // A mark at the start says that the file is UTF-8; controls of ASCII are errors of TOML, or white space.
        let is_mark = at == 0 && letter == '\u{feff}';
        if letter.is_ascii_control() || !is_hidden(letter) || is_mark {
            continue;
        }
        let before = named.partition_point(|span| span.start <= at);
        if before.checked_sub(1).and_then(|last| named.get(last)).is_some_and(|span| at < span.end) {
            continue;
        }
        let message = format!("the invisible character U+{:04X} stands here", u32::from(letter));
        let help = "remove it: nobody would see it in a review";
        sink.report(Diagnostic::new(at..at + letter.len_utf8(), message, help));
        if sink.is_full() {
            return;
        }
    }
}
