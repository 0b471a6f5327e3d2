//! What toml's errors mean to the author of a dataset.

use toml::de::{DeTable, DeValue};

use super::Part;
use crate::diagnostics::{Diagnostic, Span};
use crate::suggest::short;

/// What toml says, in our words where it is not clear by itself.
pub(super) fn diagnostic(part: &Part<'_>, span: Span, message: &str, text: &str) -> Diagnostic {
    let found = text.get(span.clone()).unwrap_or_default();
    let (message, expected) = message.split_once(", expected ").unwrap_or((message, ""));
    let plain = |message: &str, label: &str, help: &str| Diagnostic::new(span.clone(), message, label).help(help);
    match message {
        "duplicate key" => duplicate(part, span, text),
        "string values must be quoted" if found.is_empty() => {
            plain("a value is missing", "nothing stands behind the `=`", "write a value, or leave the whole field out")
        }
        "string values must be quoted" if found.starts_with(['“', '”', '„', '‘', '’']) => {
            plain("typographic quotes", "not the quotes of TOML", "use straight quotes: \"...\"")
        }
        "string values must be quoted" => no_value(span),
        "invalid float" if found.starts_with(|first: char| first.is_ascii_alphabetic()) => no_value(span),
        "invalid unquoted key" if found == ":" => Diagnostic::new(span, "a colon behind a field", "expected `=`"),
        "missing escaped value" => plain(
            "an unknown escape in a text",
            "nothing that may stand behind a `\\`",
            "write `\\\\` for a backslash, or the text in single quotes",
        ),
        "invalid basic string" | "invalid literal string" if expected == "`\"`" || expected == "`'`" => {
            Diagnostic::new(span, "unclosed text", format!("expected {expected} before the end of the line"))
        }
        "missing comma between array elements" => Diagnostic::new(span, "missing comma in a list", "expected `,`"),
        "missing comma between key-value pairs" => {
            Diagnostic::new(span, "missing comma in an inline table", "expected `,`")
        }
        "unclosed array" => Diagnostic::new(span, "unclosed list", "expected `,` or `]` here"),
        "unclosed inline table" => Diagnostic::new(span, "unclosed inline table", "expected `,` or `}` here"),
        "unclosed array table" => Diagnostic::new(span, "unclosed header of a row", "expected `]]` here"),
        "unclosed table" => Diagnostic::new(span, "unclosed header of a table", "expected `]` here"),
        "unexpected leading zero" => Diagnostic::new(span, "a number starts with a zero", "remove this zero"),
        "key with no value" => Diagnostic::new(span, "a field without a value", "expected `= ...` here"),
        "unexpected key or value" => Diagnostic::new(
            span,
            "something stands behind the value",
            "expected the end of the line here, or a comment that starts with `#`",
        ),
        _ if expected.is_empty() || expected == "nothing" => Diagnostic::new(span, message, "not possible here"),
        _ => Diagnostic::new(span, message, format!("expected {expected}")),
    }
}

fn no_value(span: Span) -> Diagnostic {
    Diagnostic::new(span, "not a value of TOML", "neither a number nor a quoted text")
        .help("a text stands in quotes: \"...\"; a number has digits only; each field has its own line")
}

/// A key that its table already has.
fn duplicate(part: &Part<'_>, span: Span, text: &str) -> Diagnostic {
    let key = text.get(span.clone()).unwrap_or_default().trim_matches(['"', '\'']);
    let begins_line = text.get(..span.start).unwrap_or_default().trim_end_matches([' ', '\t']).ends_with('\n');
    let help = if begins_line {
        "remove one of them; if a new row begins here, its header is missing"
    } else {
        "remove one of them"
    };
    let here = span.start.saturating_sub(part.base);
    let first = first_of(&part.table, key, here).map(|first| first.start + part.base..first.end + part.base);
    let diagnostic = Diagnostic::new(span, format!("duplicate field `{}`", short(key)), "second one here").help(help);
    match first {
        Some(first) => diagnostic.related(first, "first one here"),
        None => diagnostic,
    }
}

/// The last key of this name before a place, in the innermost table around the place.
fn first_of(table: &DeTable<'_>, key: &str, here: usize) -> Option<Span> {
    let inner = table.iter().filter(|(name, _)| name.span().start <= here);
    let inner = inner.filter_map(|(_, value)| first_in(value.get_ref(), key, here).filter(|span| span.start < here));
    let own = table.get_key_value(key).map(|(name, _)| name.span()).filter(|span| span.start < here);
    // A table inside that ended before the place has nothing to do with it, but then the own key is the better guess.
    own.or_else(|| inner.max_by_key(|span| span.start))
}

fn first_in(value: &DeValue<'_>, key: &str, here: usize) -> Option<Span> {
    match value {
        DeValue::Table(table) => first_of(table, key, here),
        DeValue::Array(list) => {
            list.iter().filter_map(|entry| first_in(entry.get_ref(), key, here)).max_by_key(|span| span.start)
        }
        _ => None,
    }
}
