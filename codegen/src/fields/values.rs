//! Single values, from the types of TOML.

use std::fmt;
use std::ops::Range;

use toml::de::DeValue;

use super::{Node, Read, Shape};
use crate::diagnostics::{Diagnostic, ErrorGuaranteed, Sink, Span, shifted};
use crate::suggest::{list, nearest};

/// A type of the model that a field can hold.
pub(crate) trait Value: Clone {
    const SHAPE: Shape;

    fn read(node: Node<'_>, sink: &mut Sink<'_>) -> Read<Self>;

    /// Reports what is wrong with several in one list.
    fn check_list(_: &[(Self, Node<'_>)], _: &mut Sink<'_>) {}
}

/// Why a value was refused, and what would be right.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Invalid {
    /// What is wrong, as it reads after "the text".
    pub message: String,
    /// What would be right.
    pub help: Option<String>,
    /// The bytes of the text that are wrong; none for the whole of it.
    pub at: Option<Range<usize>>,
}

/// Refuses a text as a whole.
pub(crate) fn wrong<T>(message: &str, help: &str) -> Result<T, Invalid> {
    Err(Invalid { message: message.to_owned(), help: Some(help.to_owned()), at: None })
}

/// Refuses these bytes of a text.
pub(crate) fn wrong_at<T>(at: Range<usize>, message: &str, help: &str) -> Result<T, Invalid> {
    Err(Invalid { message: message.to_owned(), help: Some(help.to_owned()), at: Some(at) })
}

/// The type that a value should have had; displayed as people call it.
#[derive(Clone, Copy)]
pub(crate) enum Expected {
    Text,
    /// A status code or sub-status code as a text.
    Code,
    Integer,
    Boolean,
    Date,
    List,
    Table,
    /// An example, whose type its member says.
    Example,
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text => "a text",
            Self::Code => "a text such as \"404\" or \"401.3\"",
            Self::Integer => "an integer",
            Self::Boolean => "a boolean",
            Self::Date => "a date such as 2026-11-13",
            Self::List => "a list",
            Self::Table => "a table: `{ ... }`",
            Self::Example => "a text, a number, `true` or `false`, or a list of them",
        })
    }
}

/// Reports a value of the wrong type.
pub(crate) fn mismatch(node: Node<'_>, expected: Expected, sink: &mut Sink<'_>) -> ErrorGuaranteed {
    let message = format!("{} has the wrong type", node.what());
    let label = format!("expected {expected}, found {}", type_of(node.get()));
    let diagnostic = Diagnostic::new(node.span(), message, label);
    sink.report(match hint(node, expected) {
        Some(help) => diagnostic.help(help),
        None => diagnostic,
    })
}

/// What people call the type of a value.
fn type_of(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) => "an integer",
        DeValue::Float(_) => "a number with a point",
        DeValue::Boolean(_) => "a boolean",
        DeValue::Datetime(time) if time.date.is_none() => "a time of day",
        DeValue::Datetime(time) if time.time.is_some() => "a date with a time",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

/// What to write instead, where a common slip explains the wrong type.
fn hint(node: Node<'_>, expected: Expected) -> Option<String> {
    match (node.get(), expected) {
        (DeValue::String(text), Expected::List) => Some(format!("put it in a list: [\"{text}\"]")),
        (DeValue::Table(_), Expected::List) => Some("put it in a list: [{ ... }]".to_owned()),
        (DeValue::String(text), _) => is_quoted(text, expected).then(|| format!("write it without quotes: {text}")),
        (DeValue::Datetime(time), Expected::Date) => time.date.map(|date| format!("write only the day: {date}")),
        (DeValue::Integer(number), Expected::Text | Expected::Code) => {
            Some(format!("write it in quotes: \"{number}\""))
        }
        _ => None,
    }
}

/// Whether a text would have the type without its quotes.
fn is_quoted(text: &str, expected: Expected) -> bool {
    let is_short = text.len() < 40;
    let value = is_short.then(|| DeValue::parse(text).ok()).flatten();
    value.is_some_and(|value| match (value.get_ref(), expected) {
        (DeValue::Datetime(time), Expected::Date) => time.date.is_some() && time.time.is_none(),
        (DeValue::Integer(_), Expected::Integer)
        | (DeValue::Boolean(_), Expected::Boolean)
        | (DeValue::Table(_), Expected::Table) => true,
        _ => false,
    })
}

/// A text.
pub(crate) fn string<'t>(node: Node<'t>, sink: &mut Sink<'_>) -> Read<&'t str> {
    match node.get() {
        DeValue::String(text) => Ok(text),
        _ => Err(mismatch(node, Expected::Text, sink)),
    }
}

/// A decimal integer; `None` if it is too large for an `i64`.
pub(crate) fn integer(node: Node<'_>, sink: &mut Sink<'_>) -> Read<Option<i64>> {
    let DeValue::Integer(number) = node.get() else {
        return Err(mismatch(node, Expected::Integer, sink));
    };
    let parsed = number_of(node.get());
    if number.radix() == 10 {
        return Ok(parsed);
    }
    let message = format!("{} is not written in decimal", node.what());
    let diagnostic = Diagnostic::new(node.span(), message, "expected decimal digits");
    Err(sink.report(match parsed {
        Some(number) => diagnostic.help(format!("write `{number}`")),
        None => diagnostic,
    }))
}

/// The number of a value that is an integer, however it is written, and fits.
pub(crate) fn number_of(value: &DeValue<'_>) -> Option<i64> {
    let number = value.as_integer()?;
    i64::from_str_radix(number.as_str(), number.radix()).ok()
}

/// `true` or `false`.
impl Value for bool {
    const SHAPE: Shape = Shape::Boolean;

    fn read(node: Node<'_>, sink: &mut Sink<'_>) -> Read<Self> {
        match node.get() {
            DeValue::Boolean(boolean) => Ok(*boolean),
            _ => Err(mismatch(node, Expected::Boolean, sink)),
        }
    }
}

/// A text that a type of the model accepts.
pub(crate) fn checked<T>(node: Node<'_>, sink: &mut Sink<'_>, check: fn(&str) -> Result<T, Invalid>) -> Read<T> {
    let text = string(node, sink)?;
    // An invisible character was reported already, unless it is written as an escape.
    if let Some(reported) = sink.hidden_in(&node.span()) {
        return Err(reported);
    }
    check(text).map_err(|invalid| sink.report(refused(node, text, invalid, sink.text())))
}

/// Says why a text was refused, and underlines the offending part.
fn refused(node: Node<'_>, text: &str, invalid: Invalid, source: &str) -> Diagnostic {
    let at = invalid.at.unwrap_or(0..text.len());
    let span = part(node, text, at, source);
    let message = format!("{} {}", node.what(), invalid.message);
    match invalid.help {
        Some(help) => Diagnostic::new(span, message, help),
        None => Diagnostic::new(span, message, ""),
    }
}

/// Where a part of a text stands. With escapes in it that is the whole text, quotes included.
pub(crate) fn part(node: Node<'_>, text: &str, at: Span, source: &str) -> Span {
    let whole = node.span();
    let raw = source.get(whole.clone()).unwrap_or_default();
    let is_verbatim = raw.get(1..raw.len().saturating_sub(1)) == Some(text);
    if is_verbatim && at != (0..text.len()) { shifted(&at, whole.start + 1) } else { whole }
}

/// The value that a word stands for.
pub(crate) fn one_of<T: Copy>(node: Node<'_>, words: &[(&str, T)], sink: &mut Sink<'_>) -> Read<T> {
    let text = string(node, sink)?;
    if let Some(&(_, value)) = words.iter().find(|(word, _)| *word == text) {
        return Ok(value);
    }
    let words: Vec<_> = words.iter().map(|(word, _)| *word).collect();
    Err(unknown_word(node, text, &words, sink))
}

/// Reports a text that is none of some words.
fn unknown_word(node: Node<'_>, text: &str, words: &[&str], sink: &mut Sink<'_>) -> ErrorGuaranteed {
    let label = match nearest(text, words.iter().copied()) {
        Some(near) => format!("did you mean \"{near}\"?"),
        None => "no such word".to_owned(),
    };
    let message = format!("unknown word for {}", node.what());
    sink.report(Diagnostic::new(node.span(), message, label).help(format!("the words are {}", list(words, "and"))))
}
