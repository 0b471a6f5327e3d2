//! A status code as it is written in the input of a macro.

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Ident, Lit, LitStr, Token};

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

impl Parse for Form {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let unassigned = unassigned(input)?;
        let server = server(input)?;
        let span = input.span();
        if input.peek(Ident) && input.peek2(Token![::]) {
            let message = "the macro cannot know what a path stands for: write the code, such as `404`; \
                           one of your own is written `unassigned 409.1`";
            return Err(syn::Error::new(span, message));
        }
        let what = if input.peek(Ident) {
            What::Name(input.parse::<Ident>()?.to_string())
        } else if input.peek(LitStr) {
            What::Phrase(input.parse::<LitStr>()?.value())
        } else {
            What::Number(number(input)?)
        };
        Ok(Self { unassigned, server, what, span })
    }
}

/// Takes `unassigned` if something follows it: alone it is a name.
fn unassigned(input: ParseStream<'_>) -> syn::Result<Option<Span>> {
    let fork = input.fork();
    let is_there = fork.parse::<Ident>().is_ok_and(|word| word == "unassigned") && !fork.is_empty();
    if is_there { Ok(Some(input.parse::<Ident>()?.span())) } else { Ok(None) }
}

/// Whether a word is the id of a server: a code, or the rest of the id, follows.
pub(crate) fn is_server(input: ParseStream<'_>) -> bool {
    input.peek(Ident) && (input.peek2(Lit) || input.peek2(Ident) || input.peek2(Token![-]))
}

/// The id of a server in front of a code: `nginx`, `aws-elb` or `aws_elb`.
fn server(input: ParseStream<'_>) -> syn::Result<Option<Server>> {
    if !is_server(input) {
        return Ok(None);
    }
    let first = input.parse::<Ident>()?;
    let (mut id, span) = (first.to_string(), first.span());
    while input.peek(Token![-]) {
        input.parse::<Token![-]>()?;
        id.push('-');
        id.push_str(&input.call(Ident::parse_any)?.to_string());
    }
    Ok(Some(Server { id, span }))
}

/// `404` or `401.3`.
pub(crate) fn number(input: ParseStream<'_>) -> syn::Result<Number> {
    let expected = "expected a status code: `404`, `401.3`, `NotFound` or `\"Not Found\"`";
    if !input.peek(Lit) {
        return Err(input.error(expected));
    }
    let literal = input.parse::<Lit>()?;
    match &literal {
        Lit::Int(number) if number.suffix().is_empty() => plain(&number.to_string(), literal.span()),
        Lit::Float(number) if number.suffix().is_empty() => plain(&number.to_string(), literal.span()),
        Lit::Int(number) if number.suffix().eq_ignore_ascii_case("xx") => {
            let message = format!("a class is a pattern of `match_status!`, written `{}xx`", number.base10_digits());
            Err(syn::Error::new(literal.span(), message))
        }
        Lit::Int(number) => {
            let message = format!("a status code has no suffix: write `{}`", number.base10_digits());
            Err(syn::Error::new(literal.span(), message))
        }
        _ => Err(syn::Error::new(literal.span(), expected)),
    }
}

/// Splits the digits as they are written, since 401.10 is not 401.1.
fn plain(text: &str, span: Span) -> syn::Result<Number> {
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
    Err(syn::Error::new(span, message))
}
