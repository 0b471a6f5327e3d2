//! Reads single values: the types of TOML, and the words of the model.

use toml::Spanned;
use toml::de::DeValue;

use super::{Read, Value};
use crate::diagnostics::{Diagnostic, Reported, Sink, Span};
use crate::model::{Date, Invalid};
use crate::suggest::{list, nearest};

/// Reports a value of the wrong type.
pub(super) fn mismatch(value: Value<'_>, expected: &str, sink: &mut Sink<'_>) -> Reported {
    let message = format!("{} has the wrong type", value.what());
    let label = format!("expected {expected}, found {}", type_of(value.get()));
    let diagnostic = Diagnostic::new(value.span(), message, label);
    sink.report(match hint(value, expected) {
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

/// What to write instead, where a slip of the hand explains the wrong type.
fn hint(value: Value<'_>, expected: &str) -> Option<String> {
    match value.get() {
        DeValue::String(text) if expected == "a list" => Some(format!("put it in a list: [\"{text}\"]")),
        DeValue::Table(_) if expected == "a list" => Some("put it in a list: [{ ... }]".to_owned()),
        DeValue::String(text) if unquoted(text).is_some_and(|found| expected.starts_with(found)) => {
            Some(format!("write it without quotes: {text}"))
        }
        DeValue::Datetime(time) if expected.starts_with("a date") => {
            time.date.map(|date| format!("write only the day: {date}"))
        }
        DeValue::Integer(number) if expected.starts_with("a text") => Some(format!("write it in quotes: \"{number}\"")),
        _ => None,
    }
}

/// The type that a text would have without its quotes.
fn unquoted(text: &str) -> Option<&'static str> {
    let is_short = text.len() < 40;
    let value = is_short.then(|| DeValue::parse(text).ok())??;
    Some(type_of(value.get_ref()))
}

/// A text.
pub(super) fn string<'t>(value: Value<'t>, sink: &mut Sink<'_>) -> Read<&'t str> {
    match value.get() {
        DeValue::String(text) => Ok(text),
        _ => Err(mismatch(value, "a text", sink)),
    }
}

/// `true` or `false`.
pub(super) fn boolean(value: Value<'_>, sink: &mut Sink<'_>) -> Read<bool> {
    match value.get() {
        DeValue::Boolean(boolean) => Ok(*boolean),
        _ => Err(mismatch(value, "a boolean", sink)),
    }
}

/// The entries of a list.
pub(super) fn array<'t>(value: Value<'t>, sink: &mut Sink<'_>) -> Read<&'t [Spanned<DeValue<'t>>]> {
    match value.get() {
        DeValue::Array(entries) => Ok(entries),
        _ => Err(mismatch(value, "a list", sink)),
    }
}

/// A day, without a time.
pub(super) fn date(value: Value<'_>, sink: &mut Sink<'_>) -> Read<Date> {
    let day = match value.get() {
        DeValue::Datetime(time) if time.time.is_none() => time.date,
        _ => None,
    };
    match day {
        Some(day) => Ok(Date { year: day.year, month: day.month, day: day.day }),
        None => Err(mismatch(value, "a date such as 2026-11-13", sink)),
    }
}

/// An integer, whatever its size: `None` does not fit.
pub(super) fn integer(value: Value<'_>, sink: &mut Sink<'_>) -> Read<Option<i64>> {
    let DeValue::Integer(number) = value.get() else {
        return Err(mismatch(value, "an integer", sink));
    };
    let parsed = i64::from_str_radix(number.as_str(), number.radix()).ok();
    if number.radix() == 10 {
        return Ok(parsed);
    }
    let message = format!("{} is not written in decimal", value.what());
    let diagnostic = Diagnostic::new(value.span(), message, "expected decimal digits");
    Err(sink.report(match parsed {
        Some(number) => diagnostic.help(format!("write `{number}`")),
        None => diagnostic,
    }))
}

/// An integer from 1 on that numbers an RFC.
pub(super) fn rfc(value: Value<'_>, sink: &mut Sink<'_>) -> Read<u16> {
    match integer(value, sink)?.and_then(|number| u16::try_from(number).ok()) {
        Some(number) if number > 0 => Ok(number),
        _ => {
            let message = format!("{} is no number of an RFC", value.what());
            let diagnostic = Diagnostic::new(value.span(), message, "expected 1 to 65535");
            Err(sink.report(diagnostic.help("write the number alone, such as `rfc = 9110`")))
        }
    }
}

/// A text that a type of the model accepts.
pub(super) fn checked<T>(check: fn(&str) -> Result<T, Invalid>) -> impl Fn(Value<'_>, &mut Sink<'_>) -> Read<T> {
    move |value, sink| {
        let text = string(value, sink)?;
        check(text).map_err(|invalid| sink.report(refused(value, text, invalid, sink.text())))
    }
}

/// Why a text was refused, with the offending part of it underlined.
pub(super) fn refused(value: Value<'_>, text: &str, invalid: Invalid, source: &str) -> Diagnostic {
    let at = invalid.at.unwrap_or(0..text.len());
    let span = part(value, text, at, source);
    let message = format!("{} {}", value.what(), invalid.message);
    match invalid.help {
        Some(help) => Diagnostic::new(span, message, help),
        None => Diagnostic::new(span, message, ""),
    }
}

/// Where a part of a text stands. With escapes in it that is the whole text, quotes included.
fn part(value: Value<'_>, text: &str, at: Span, source: &str) -> Span {
    let whole = value.span();
    let raw = source.get(whole.clone()).unwrap_or_default();
    let is_verbatim = raw.get(1..raw.len().saturating_sub(1)) == Some(text);
    if is_verbatim && at != (0..text.len()) { whole.start + 1 + at.start..whole.start + 1 + at.end } else { whole }
}

/// Reports a text that is none of some words.
pub(super) fn unknown_word(
    value: Value<'_>,
    text: &str,
    words: impl Iterator<Item = &'static str>,
    sink: &mut Sink<'_>,
) -> Reported {
    let words: Vec<_> = words.collect();
    let label = match nearest(text, words.iter().copied()) {
        Some(near) => format!("did you mean \"{near}\"?"),
        None => "no such word".to_owned(),
    };
    let message = format!("unknown word for {}", value.what());
    sink.report(Diagnostic::new(value.span(), message, label).help(format!("the words are {}", list(&words, "and"))))
}

/// A word that stands for a variant.
pub(super) fn word<T: Copy>(words: &'static [(&'static str, T)]) -> impl Fn(Value<'_>, &mut Sink<'_>) -> Read<T> {
    move |value, sink| {
        let known = string(value, sink)?;
        match words.iter().find(|(word, _)| *word == known) {
            Some(&(_, variant)) => Ok(variant),
            None => Err(unknown_word(value, known, words.iter().map(|(word, _)| *word), sink)),
        }
    }
}

/// What was read, with its place.
pub(super) fn placed<'t, T>(
    read: impl Fn(Value<'t>, &mut Sink<'_>) -> Read<T>,
) -> impl Fn(Value<'t>, &mut Sink<'_>) -> Read<(T, Span)> {
    move |value, sink| Ok((read(value, sink)?, value.span()))
}
