//! One pattern of a `match_status!`, and the interval of codes that it covers.

use proc_macro2::{Ident, Span, TokenTree};

use super::interval::Interval;
use crate::cursor::Cursor;
use crate::error::{Error, Result};
use crate::form::{self, Form, What};
use crate::resolve::{Resolved, in_range, resolve};
use crate::table::is_defined;

/// A pattern that covers an interval.
pub(super) struct Pattern {
    pub(super) interval: Interval,
    /// How it is written, for messages.
    pub(super) text: String,
    pub(super) span: Span,
}

/// A lower-case name alone, which stands for every code.
pub(super) fn catch_all(input: &mut Cursor) -> Option<Ident> {
    let name = input.peek_name().filter(|name| !name.to_string().starts_with(char::is_uppercase)).cloned();
    let name = name.filter(|_| !form::is_server(input))?;
    input.skip();
    Some(name)
}

pub(super) fn pattern(input: &mut Cursor) -> Result<Pattern> {
    let (start, span) = (input.clone(), input.span());
    let interval = interval(input)?;
    let mut text = String::new();
    for token in input.since(&start) {
        // Two words or numbers would run together.
        if text.ends_with(char::is_alphanumeric) && !matches!(token, TokenTree::Punct(_)) {
            text.push(' ');
        }
        text.push_str(&token.to_string());
    }
    Ok(Pattern { interval, text, span })
}

fn interval(input: &mut Cursor) -> Result<Interval> {
    if input.take("_") {
        return Ok(Interval::ALL);
    }
    if let Some(class) = class(input)? {
        return Ok(class);
    }
    if let Some(code) = whole_code(input)? {
        return Ok(Interval::codes(code, code));
    }
    if input.peek("..") || input.behind().peek("..") {
        return range(input);
    }
    let code = resolve(&Form::read(input)?)?;
    Ok(Interval::one(code))
}

/// `4xx`: to the compiler a number with the suffix `xx`.
fn class(input: &mut Cursor) -> Result<Option<Interval>> {
    let mut ahead = input.clone();
    let Some(number) = ahead.numeral().filter(|number| number.suffix == "xx" && !number.is_float) else {
        return Ok(None);
    };
    *input = ahead;
    match number.digits.parse() {
        Ok(class @ 1..=9) => Ok(Some(Interval::codes(class * 100, class * 100 + 99))),
        _ => Err(Error::new(number.span, "no such class: they go from `1xx` to `9xx`")),
    }
}

/// `401.*`: to the compiler the number `401.`, and a star.
fn whole_code(input: &mut Cursor) -> Result<Option<u16>> {
    let mut ahead = input.clone();
    let number = ahead.numeral().filter(|number| number.is_float && input.behind().peek("*"));
    let Some(number) = number else { return Ok(None) };
    let Some(code) = number.text.strip_suffix('.').map(str::to_owned) else { return Ok(None) };
    ahead.skip();
    *input = ahead;
    let code = in_range(&form::Number { code, sub: None }, number.span)?.code;
    if is_defined(code) {
        return Ok(Some(code));
    }
    let message = format!("nobody defines {code}; if it is meant, write `{code}..={code}`");
    Err(Error::new(number.span, message))
}

/// `500..=504`, `500..505`, `500..` or `..=499`; the same with sub-status codes.
fn range(input: &mut Cursor) -> Result<Interval> {
    let span = input.span();
    let first = if input.peek("..") { None } else { Some(end(input, false)?) };
    let is_closed = input.take("..=");
    if !is_closed {
        input.expect("..")?;
    }
    let is_over = input.is_empty() || input.peek_any(&["=>", "|", "if"]);
    let last = if is_over && !is_closed { None } else { Some(end(input, !is_closed)?) };
    let differ = |(first, last): (Resolved, Resolved)| first.sub.is_some() != last.sub.is_some();
    if first.zip(last).is_some_and(differ) {
        return Err(Error::new(span, "either both ends of a range have a sub-status, or none has"));
    }
    let interval = Interval::between(first, last, is_closed);
    interval.ok_or_else(|| Error::new(span, "the range is empty: its first code comes after its last"))
}

/// An end of a range: any code, assigned or not; where the range does not hold it, also the number after the last code.
fn end(input: &mut Cursor, is_outside: bool) -> Result<Resolved> {
    let span = input.span();
    let form = Form::read(input)?;
    match (&form.what, &form.server, form.unassigned) {
        (What::Number(number), None, None) if is_outside && number.code == "1000" && number.sub.is_none() => {
            Ok(Resolved { code: 1000, sub: None })
        }
        (What::Number(number), None, None) => in_range(number, span),
        _ => resolve(&form),
    }
}
