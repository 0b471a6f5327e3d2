//! Errors of TOML's syntax, told to the author of a dataset.
//!
//! The message of the TOML crate is shown as it is, unless the text around the place shows the actual mistake, such as
//! a missing value: then the message names that mistake. What the message of the crate says decides nothing.

use toml::de::{DeTable, DeValue, Error};

use super::split::{Bracket, Piece};
use crate::diagnostics::{Diagnostic, ErrorGuaranteed, Sink, Span, shifted};
use crate::sorted::sort_by;
use crate::suggest::short;

/// Reports the errors in one row, each mistake once.
pub(super) fn report(
    piece: &Piece<'_>,
    table: &DeTable<'_>,
    errors: &[Error],
    sink: &mut Sink<'_>,
) -> Option<ErrorGuaranteed> {
    let text = sink.text();
    let mut errors: Vec<_> =
        errors.iter().map(|error| (shifted(&error.span().unwrap_or_default(), piece.start), error.message())).collect();
    sort_by(&mut errors, |(one, _), (other, _)| one.start.cmp(&other.start));

    let mut unclosed_text = errors.iter().find_map(|(span, _)| unclosed_multi_line_text(piece, span));
    let mut reported = None;
    let mut last = piece.start;
    for (span, message) in errors {
        if let Some(text) = unclosed_text.take_if(|text| text.span.start <= span.start) {
            return Some(sink.report(text));
        }
        // After an open bracket everything up to the next row looks wrong.
        if let Some(open) = piece.open.iter().rfind(|open| open.place.end <= span.start) {
            return Some(sink.report(unclosed(open, span.start, text)));
        }
        let is_same_line = text.get(last..span.start).is_some_and(|between| !between.contains('\n'));
        last = span.start;
        if reported.is_none() || !is_same_line {
            reported = Some(sink.report(diagnostic(table, span, message, text)));
        }
    }
    reported
}

/// A text in triple quotes that goes on to the end of the file. It is reported where it opens: nobody can tell where it
/// should have ended.
fn unclosed_multi_line_text(piece: &Piece<'_>, error: &Span) -> Option<Diagnostic> {
    let opens = piece.last_multi_line_text()?;
    let (quotes, text) = piece.text.get(opens..)?.split_at_checked(3)?;
    let is_at_end = error.start >= piece.start + piece.text.trim_end().len();
    if !is_at_end || text.contains(quotes) {
        return None;
    }
    let span = shifted(&(opens..opens + 3), piece.start);
    Some(Diagnostic::new(span, "unclosed text", format!("opens here, and no `{quotes}` closes it")))
}

/// The bracket has to be closed before the first error after it.
fn unclosed(open: &Bracket, error: usize, text: &str) -> Diagnostic {
    let end = open.place.end + text.get(open.place.end..error).unwrap_or_default().trim_end().len();
    let (message, label) = if open.is_list {
        ("unclosed list", "expected `,` or `]` here")
    } else {
        ("unclosed inline table", "expected `,` or `}` here")
    };
    Diagnostic::new(end..end, message, label)
}

/// One error.
fn diagnostic(table: &DeTable<'_>, span: Span, message: &str, text: &str) -> Diagnostic {
    let found = text.get(span.clone()).unwrap_or_default();
    let before = text.get(..span.start).unwrap_or_default().trim_end_matches([' ', '\t']);
    let after = text.get(span.end..).unwrap_or_default().trim_start_matches([' ', '\t']);
    if let Some(first) = last_key_before(table, found, span.start).filter(|_| after.starts_with(['=', '.', ']'])) {
        return duplicate(found, span, first, before);
    }
    if before.ends_with('=') && found.trim_start().is_empty() && is_end_of_line(after) {
        return Diagnostic::new(span, "a value is missing", "nothing stands behind the `=`")
            .help("write a value, or leave the whole field out");
    }
    if found.starts_with(['“', '”', '„', '‘', '’']) {
        return Diagnostic::new(span, "typographic quotes", "not the quotes of TOML")
            .help("use straight quotes: \"...\"");
    }
    if let Some(odd) = text.get(span.start..).and_then(odd_character) {
        let (letter, name, label) = odd;
        let message = format!("the {name} U+{:04X} stands here", u32::from(letter));
        return Diagnostic::new(span.start..span.start + letter.len_utf8(), message, label);
    }
    let rest = text.get(span.start..).unwrap_or_default();
    if let Some((digits, number)) = number_with_zeros(rest) {
        let span = span.start..span.start + digits.len();
        return Diagnostic::new(span, "a number with a zero in front", format!("write `{number}`"));
    }
    let is_no_value = found.contains(|letter: char| letter.is_alphabetic() || letter.is_whitespace() || letter == ';');
    if before.ends_with(['=', '[', ',']) && is_no_value {
        return Diagnostic::new(span, "not a value of TOML", "neither a number nor a quoted text")
            .help("a text stands in quotes: \"...\"; a number has digits only; each field has its own line");
    }
    if found.is_empty() && before.ends_with('\\') {
        return Diagnostic::new(span, "an unknown escape in a text", "nothing that may stand behind a `\\`")
            .help("write `\\\\` for a backslash, or the text in single quotes");
    }
    if ends_in_escape(text.get(..span.start).unwrap_or_default()) {
        let label = "`\\u` needs four hexadecimal digits, and `\\U` eight";
        return Diagnostic::new(span, "an incomplete escape in a text", label)
            .help("write `\\\\` for a backslash, or the text in single quotes");
    }
    if let Some(quote) = open_quote(before).filter(|_| found.is_empty() && is_end_of_line(after)) {
        let label = format!("expected `{quote}` before the end of the line");
        return Diagnostic::new(span, "unclosed text", label);
    }
    if found == ":" {
        return Diagnostic::new(span, "a colon behind a field", "expected `=`");
    }
    Diagnostic::new(span, message, "here")
}

/// The digits that a text starts with and the number that they mean, if a zero stands in front of it.
fn number_with_zeros(text: &str) -> Option<(&str, &str)> {
    let (digits, after) = text.split_at(text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len()));
    let number = digits.trim_start_matches('0');
    let number = if number.is_empty() { "0" } else { number };
    (number.len() < digits.len() && !after.starts_with(['-', ':', '.'])).then_some((digits, number))
}

/// Whether a text ends within an escape such as `\u00e9`.
fn ends_in_escape(text: &str) -> bool {
    let text = text.trim_end_matches(|letter: char| letter.is_ascii_hexdigit());
    text.ends_with("\\u") || text.ends_with("\\U")
}

/// A first character that looks like nothing or like a space, how it is called, and what to do about it.
fn odd_character(text: &str) -> Option<(char, &'static str, &'static str)> {
    let letter = text.chars().next()?;
    if letter.is_whitespace() && !letter.is_ascii() {
        return Some((letter, "character", "replace it with a plain space"));
    }
    let is_control = letter.is_ascii_control() && !matches!(letter, '\t' | '\n' | '\r');
    is_control.then_some((letter, "control character", "remove it"))
}

/// Whether a line ends where a text starts, but for a comment.
fn is_end_of_line(text: &str) -> bool {
    text.is_empty() || text.starts_with(['\n', '\r', '#'])
}

/// The quote that the last text of a line lacks at its end.
fn open_quote(before: &str) -> Option<char> {
    let line = before.rsplit('\n').next().unwrap_or_default();
    let mut open = None;
    for letter in line.chars().filter(|letter| matches!(letter, '"' | '\'')) {
        open = match open {
            None => Some(letter),
            Some(quote) if quote == letter => None,
            other => other,
        };
    }
    open
}

/// A key that its table already has.
fn duplicate(key: &str, span: Span, first: Span, before: &str) -> Diagnostic {
    let help = if before.ends_with('\n') {
        "remove one of them; if a new row begins here, its header is missing"
    } else {
        "remove one of them"
    };
    let message = format!("duplicate field `{}`", short(key.trim_matches(['"', '\''])));
    Diagnostic::new(span, message, "second one here").related(first, "first one here").help(help)
}

/// The last key of this name before a place, in the innermost table around the place.
fn last_key_before(table: &DeTable<'_>, key: &str, here: usize) -> Option<Span> {
    let key = key.trim_matches(['"', '\'']);
    let inner = table.iter().filter(|(name, _)| name.span().start <= here);
    let inner = inner.filter_map(|(_, value)| last_key_in(value.get_ref(), key, here).filter(|span| span.start < here));
    let in_this_table = table.get_key_value(key).map(|(name, _)| name.span()).filter(|span| span.start < here);
    // An inner table may have ended before the place, so a key of this table is the better guess.
    in_this_table.or_else(|| inner.max_by_key(|span| span.start))
}

fn last_key_in(value: &DeValue<'_>, key: &str, here: usize) -> Option<Span> {
    match value {
        DeValue::Table(table) => last_key_before(table, key, here),
        DeValue::Array(list) => {
            list.iter().filter_map(|entry| last_key_in(entry.get_ref(), key, here)).max_by_key(|span| span.start)
        }
        _ => None,
    }
}
