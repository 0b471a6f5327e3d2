//! A status code as it is written in the input of a macro.

use proc_macro2::{Span, TokenTree};

use crate::cursor::Cursor;
use crate::error::{Error, Result};

/// A code as it is written.
pub(crate) struct Form {
    /// The place of the word `unassigned`, which allows a code that is not in use.
    pub(crate) unassigned: Option<Span>,
    pub(crate) server: Option<Server>,
    pub(crate) what: What,
    /// The place of the number, name or phrase.
    pub(crate) span: Span,
}

/// The id of a server.
pub(crate) struct Server {
    pub(crate) id: String,
    pub(crate) span: Span,
}

pub(crate) enum What {
    Number(Number),
    /// The name of a variant or of a constant.
    Name(String),
    Phrase(String),
}

/// Digits in the right form; whether the numbers are in range is checked later.
#[derive(Clone)]
pub(crate) struct Number {
    pub(crate) code: String,
    pub(crate) sub: Option<String>,
}

impl Form {
    pub(crate) fn read(input: &mut Cursor) -> Result<Self> {
        let unassigned = unassigned(input);
        let server = server(input)?;
        let span = input.span();
        if input.peek_name().is_some() && input.behind().peek("::") {
            let message = "the macro cannot know what a path stands for: write the code, such as `404`; \
                           one of your own is written `unassigned 409.1`";
            return Err(Error::new(span, message));
        }
        let what = if input.peek_name().is_some() {
            What::Name(input.name()?.to_string())
        } else if let Some((phrase, _)) = input.string()? {
            What::Phrase(phrase)
        } else {
            What::Number(number(input)?)
        };
        Ok(Self { unassigned, server, what, span })
    }
}

/// Takes `unassigned` if something follows it: alone it is a name.
fn unassigned(input: &mut Cursor) -> Option<Span> {
    let span = input.span();
    let is_there = !input.behind().is_empty() && input.take("unassigned");
    is_there.then_some(span)
}

/// Whether a word is the id of a server: a code, or the rest of the id, follows.
pub(crate) fn is_server(input: &Cursor) -> bool {
    let behind = input.behind();
    input.peek_name().is_some() && (behind.peek_literal() || behind.peek_name().is_some() || behind.peek("-"))
}

/// The id of a server in front of a code: `nginx`, `aws-elb` or `aws_elb`.
fn server(input: &mut Cursor) -> Result<Option<Server>> {
    if !is_server(input) {
        return Ok(None);
    }
    let first = input.name()?;
    let (mut id, span) = (first.to_string(), first.span());
    while input.take("-") {
        id.push('-');
        id.push_str(&input.word()?.to_string());
    }
    Ok(Some(Server { id, span }))
}

/// `404` or `401.3`.
fn number(input: &mut Cursor) -> Result<Number> {
    let expected = "expected a status code: `404`, `401.3`, `NotFound` or `\"Not Found\"`";
    let literal = input.peek_token().filter(|_| input.peek_literal()).map(TokenTree::span);
    let Some(numeral) = input.numeral() else {
        return Err(literal.map_or_else(|| input.error(expected), |place| Error::new(place, expected)));
    };
    let message = match numeral.suffix.as_str() {
        "" => return plain(&numeral.text, numeral.span),
        _ if numeral.is_float => expected.to_owned(),
        class if class.eq_ignore_ascii_case("xx") => {
            format!("a class is a pattern of `match_status!`, written `{}xx`", numeral.digits)
        }
        _ => format!("a status code has no suffix: write `{}`", numeral.digits),
    };
    Err(Error::new(numeral.span, message))
}

/// Splits the digits as they are written, since 401.10 is not 401.1.
fn plain(text: &str, span: Span) -> Result<Number> {
    let (code, sub) = text.split_once('.').map_or((text, None), |(code, sub)| (code, Some(sub)));
    let is_plain = |digits: &str| {
        digits == "0"
            || (digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.is_empty() && !digits.starts_with('0'))
    };
    if is_plain(code) && sub.is_none_or(is_plain) {
        return Ok(Number { code: code.to_owned(), sub: sub.map(str::to_owned) });
    }
    let message =
        format!("`{text}` is not written as a status code: use decimal digits alone, such as `404` or `401.3`");
    Err(Error::new(span, message))
}
