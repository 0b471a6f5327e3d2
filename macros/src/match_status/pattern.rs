//! One pattern of a `match_status!`, and the interval of codes that it covers.

use proc_macro2::{Span, TokenTree};
use syn::parse::{Parse, ParseStream};
use syn::{Error, Ident, LitFloat, LitInt, Result, Token};

use super::interval::Interval;
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
pub(super) fn catch_all(input: ParseStream<'_>) -> Result<Option<Ident>> {
    let name = input.fork().parse::<Ident>();
    let is_name = name.is_ok_and(|name| !name.to_string().starts_with(char::is_uppercase));
    if is_name && !form::is_server(input) { input.parse().map(Some) } else { Ok(None) }
}

pub(super) fn pattern(input: ParseStream<'_>) -> Result<Pattern> {
    let (start, span) = (input.cursor(), input.span());
    let interval = interval(input)?;
    let mut text = String::new();
    let mut cursor = start;
    while cursor != input.cursor() {
        let Some((token, rest)) = cursor.token_tree() else { break };
        // Two words or numbers would run together.
        if text.ends_with(char::is_alphanumeric) && !matches!(token, TokenTree::Punct(_)) {
            text.push(' ');
        }
        text.push_str(&token.to_string());
        cursor = rest;
    }
    Ok(Pattern { interval, text, span })
}

fn interval(input: ParseStream<'_>) -> Result<Interval> {
    if input.parse::<Option<Token![_]>>()?.is_some() {
        return Ok(Interval::ALL);
    }
    if let Some(class) = class(input)? {
        return Ok(class);
    }
    if let Some(code) = whole_code(input)? {
        return Ok(Interval::codes(code, code));
    }
    if input.peek(Token![..=]) || input.peek(Token![..]) || input.peek2(Token![..=]) || input.peek2(Token![..]) {
        return range(input);
    }
    let code = resolve(&input.call(Form::parse)?)?;
    Ok(Interval::one(code))
}

/// `4xx`: to the compiler a number with the suffix `xx`.
fn class(input: ParseStream<'_>) -> Result<Option<Interval>> {
    let literal = input.fork().parse::<LitInt>().ok().filter(|literal| literal.suffix() == "xx");
    let Some(literal) = literal else { return Ok(None) };
    input.parse::<LitInt>()?;
    match literal.base10_parse() {
        Ok(class @ 1..=9) => Ok(Some(Interval::codes(class * 100, class * 100 + 99))),
        _ => Err(Error::new(literal.span(), "no such class: they go from `1xx` to `9xx`")),
    }
}

/// `401.*`: to the compiler the number `401.`, and a star.
fn whole_code(input: ParseStream<'_>) -> Result<Option<u16>> {
    let literal = input.fork().parse::<LitFloat>().ok().filter(|_| input.peek2(Token![*]));
    let Some(code) = literal.and_then(|literal| literal.to_string().strip_suffix('.').map(str::to_owned)) else {
        return Ok(None);
    };
    let span = input.parse::<LitFloat>()?.span();
    input.parse::<Token![*]>()?;
    let code = in_range(&form::Number { code, sub: None }, span)?.code;
    if is_defined(code) {
        return Ok(Some(code));
    }
    let message = format!("nobody defines {code}; if it is meant, write `{code}..={code}`");
    Err(Error::new(span, message))
}

/// `500..=504`, `500..505`, `500..` or `..=499`; the same with sub-status codes.
fn range(input: ParseStream<'_>) -> Result<Interval> {
    let span = input.span();
    let is_dots = |input: ParseStream<'_>| input.peek(Token![..=]) || input.peek(Token![..]);
    let first = if is_dots(input) { None } else { Some(end(input, false)?) };
    let is_closed = input.peek(Token![..=]);
    if is_closed { input.parse::<Token![..=]>().map(drop) } else { input.parse::<Token![..]>().map(drop) }?;
    let ends_here =
        !is_closed && (input.is_empty() || input.peek(Token![=>]) || input.peek(Token![|]) || input.peek(Token![if]));
    let last = if ends_here { None } else { Some(end(input, !is_closed)?) };
    let differ = |(first, last): (Resolved, Resolved)| first.sub.is_some() != last.sub.is_some();
    if first.zip(last).is_some_and(differ) {
        return Err(Error::new(span, "either both ends of a range have a sub-status, or none has"));
    }
    let interval = Interval::between(first, last, is_closed);
    interval.ok_or_else(|| Error::new(span, "the range is empty: its first code comes after its last"))
}

/// An end of a range: any code, assigned or not; where the range does not hold it, also the number after the last code.
fn end(input: ParseStream<'_>, is_outside: bool) -> Result<Resolved> {
    let span = input.span();
    let form = input.call(Form::parse)?;
    match (&form.what, &form.server, form.unassigned) {
        (What::Number(number), None, None) if is_outside && number.code == "1000" && number.sub.is_none() => {
            Ok(Resolved { code: 1000, sub: None })
        }
        (What::Number(number), None, None) => in_range(number, span),
        _ => resolve(&form),
    }
}
