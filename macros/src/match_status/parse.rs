//! The arms of `match_status!`, as they are written.

use proc_macro2::Span;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Error, Expr, Ident, LitFloat, LitInt, Path, Result, Token, braced, parenthesized, token};

use super::cover::Interval;
use crate::form::{self, Form, What};
use crate::krate;
use crate::resolve::{Resolved, in_range, resolve};
use crate::table::is_defined;

pub(crate) struct Input {
    pub(super) krate: Path,
    pub(super) value: Expr,
    pub(super) arms: Vec<Arm>,
}

pub(super) struct Arm {
    pub(super) attributes: Vec<Attribute>,
    pub(super) patterns: Vec<Pattern>,
    /// The name that the arm gives to the code.
    pub(super) binding: Option<Ident>,
    pub(super) guard: Option<Expr>,
    pub(super) body: Expr,
}

/// One of the alternatives of an arm.
pub(super) struct Pattern {
    pub(super) interval: Interval,
    /// How it is written, for messages.
    pub(super) text: String,
    pub(super) span: Span,
}

impl Arm {
    /// Whether the codes of its patterns may pass it by: there is a guard, or the arm may be left out.
    pub(super) fn may_be_skipped(&self) -> bool {
        let is_conditional =
            |attribute: &Attribute| ["cfg", "cfg_attr"].iter().any(|name| attribute.path().is_ident(name));
        self.guard.is_some() || self.attributes.iter().any(is_conditional)
    }
}

impl Parse for Input {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let krate = krate::leading::<Token![;]>(input)?;
        let value = Expr::parse_without_eager_brace(input)?;
        let (content, mut arms) = (braces(input)?, Vec::new());
        while !content.is_empty() {
            arms.push(content.parse()?);
        }
        if input.is_empty() { Ok(Self { krate, value, arms }) } else { Err(input.error("expected nothing more")) }
    }
}

fn braces(input: ParseStream<'_>) -> Result<syn::parse::ParseBuffer<'_>> {
    let content;
    braced!(content in input);
    Ok(content)
}

impl Parse for Arm {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        let mut alternatives = Alternatives { patterns: Vec::new(), bindings: Vec::new() };
        alternatives.parse(input, None)?;
        let binding = alternatives.binding()?;
        let patterns = alternatives.patterns;
        let guard = input.parse::<Option<Token![if]>>()?.map(|_| input.parse()).transpose()?;
        input.parse::<Token![=>]>()?;
        let body = Expr::parse_with_earlier_boundary_rule(input)?;
        // As in `match`: only after a block the comma may be missing.
        if !(input.peek(Token![,]) || input.is_empty() || is_block(&body)) {
            return Err(input.error("expected a comma between two arms"));
        }
        input.parse::<Option<Token![,]>>()?;
        Ok(Self { attributes, patterns, binding, guard, body })
    }
}

fn is_block(body: &Expr) -> bool {
    let block = matches!(body, Expr::Block(_) | Expr::If(_) | Expr::Match(_) | Expr::Unsafe(_) | Expr::Const(_));
    block || matches!(body, Expr::While(_) | Expr::Loop(_) | Expr::ForLoop(_) | Expr::TryBlock(_))
}

/// Patterns joined by `|`, with the name that each gives to the code.
struct Alternatives {
    patterns: Vec<Pattern>,
    bindings: Vec<Option<Ident>>,
}

impl Alternatives {
    fn parse(&mut self, input: ParseStream<'_>, name: Option<&Ident>) -> Result<()> {
        input.parse::<Option<Token![|]>>()?;
        loop {
            self.one(input, name)?;
            if input.parse::<Option<Token![|]>>()?.is_none() {
                return Ok(());
            }
        }
    }

    /// A pattern, patterns in parentheses, or `name @` in front of one of these.
    fn one(&mut self, input: ParseStream<'_>, name: Option<&Ident>) -> Result<()> {
        if input.peek(token::Paren) {
            let content;
            parenthesized!(content in input);
            self.parse(&content, name)?;
            return if content.is_empty() { Ok(()) } else { Err(content.error("expected `|`")) };
        }
        if input.peek(Ident) && input.peek2(Token![@]) {
            let inner = input.parse::<Ident>()?;
            input.parse::<Token![@]>()?;
            if name.is_some() {
                return Err(Error::new(inner.span(), "the code has a name already"));
            }
            return self.one(input, Some(&inner));
        }
        let catch_all = catch_all(input)?;
        self.bindings.push(catch_all.clone().or_else(|| name.cloned()));
        self.patterns.push(match catch_all {
            Some(name) => Pattern { interval: Interval::ALL, text: name.to_string(), span: name.span() },
            None => pattern(input)?,
        });
        Ok(())
    }

    /// The one name that all give.
    fn binding(&self) -> Result<Option<Ident>> {
        let named = self.bindings.iter().flatten().next();
        for (other, pattern) in self.bindings.iter().zip(&self.patterns) {
            if other.as_ref() != named {
                let place = other.as_ref().map_or(pattern.span, Ident::span);
                return Err(Error::new(place, "all alternatives of an arm have to give the code the same name"));
            }
        }
        Ok(named.cloned())
    }
}

/// A lower-case name alone, which stands for every code.
fn catch_all(input: ParseStream<'_>) -> Result<Option<Ident>> {
    let name = input.fork().parse::<Ident>();
    let is_name = name.is_ok_and(|name| !name.to_string().starts_with(char::is_uppercase));
    if is_name && !form::is_server(input) { input.parse().map(Some) } else { Ok(None) }
}

fn pattern(input: ParseStream<'_>) -> Result<Pattern> {
    let (start, span) = (input.cursor(), input.span());
    let interval = interval(input)?;
    let mut text = String::new();
    let mut cursor = start;
    while cursor != input.cursor() {
        let Some((token, rest)) = cursor.token_tree() else { break };
        // Two words or numbers would run together.
        if text.ends_with(char::is_alphanumeric) && !matches!(token, proc_macro2::TokenTree::Punct(_)) {
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
