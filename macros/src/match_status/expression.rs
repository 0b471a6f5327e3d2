//! The expressions of a `match_status!`: the value, and the guard and the body of each arm.
//!
//! Only their ends are found here; the compiler reads them where they stand in the emitted `match`, and reports what is
//! wrong with them. This is why `syn` is built without its parsers of expressions and types, which take longer to compile
//! than all the rest of it.

use proc_macro2::{TokenStream, TokenTree};
use syn::parse::ParseStream;
use syn::{Error, Ident, Lifetime, Lit, Result, Token, token};

use crate::attribute::Attribute;

const EXPECTED: &str = "expected an expression";

/// The value to be matched: everything in front of the braces at the end.
pub(super) fn value(input: ParseStream<'_>) -> Result<TokenStream> {
    let mut value = TokenStream::new();
    let mut after_braces = None;
    while !(input.peek(token::Brace) && is_last(input)) {
        if input.is_empty() {
            return Err(after_braces
                .unwrap_or_else(|| input.error(if value.is_empty() { EXPECTED } else { "expected curly braces" })));
        }
        let is_braces = input.peek(token::Brace);
        input.parse::<TokenTree>().map(|token| value.extend([token]))?;
        if is_braces {
            after_braces = Some(input.error("expected nothing more"));
        }
    }
    if value.is_empty() { Err(input.error(EXPECTED)) } else { Ok(value) }
}

/// Whether only one token is left.
fn is_last(input: ParseStream<'_>) -> bool {
    input.cursor().token_tree().is_some_and(|(_, rest)| rest.eof())
}

/// The condition behind `if`, up to the `=>`.
pub(super) fn guard(input: ParseStream<'_>) -> Result<TokenStream> {
    let mut guard = TokenStream::new();
    while !(input.is_empty() || input.peek(Token![=>])) {
        guard.extend([input.parse::<TokenTree>()?]);
    }
    if guard.is_empty() { Err(input.error(EXPECTED)) } else { Ok(guard) }
}

/// The body of an arm, with the comma behind it. As in `match`, the comma may be missing only after a block, or at the
/// end.
///
/// Not every comma ends the body: there are others in `|a, b| a` and in `f::<A, B>()`. The one that does has another arm
/// behind it, or nothing.
pub(super) fn body(input: ParseStream<'_>) -> Result<TokenStream> {
    if input.is_empty() || input.peek(Token![,]) {
        return Err(input.error(EXPECTED));
    }
    let is_block_like = is_block_like(input);
    let mut body = TokenStream::new();
    loop {
        let is_after_block = is_block_like && input.peek(token::Brace);
        let token = input.parse::<TokenTree>()?;
        let span = token.span();
        body.extend([token]);
        if input.is_empty() || (is_after_block && starts_arm(input)) {
            return Ok(body);
        }
        if input.peek(Token![=>]) {
            return Err(Error::new(span, "expected a comma between two arms"));
        }
        let behind = input.fork();
        if behind.parse::<Option<Token![,]>>()?.is_some() && (behind.is_empty() || starts_arm(&behind)) {
            input.parse::<Token![,]>()?;
            return Ok(body);
        }
    }
}

/// Whether an expression starts as those do that end with a block.
fn is_block_like(input: ParseStream<'_>) -> bool {
    let is_block = input.peek(token::Brace) || input.peek(Token![unsafe]) || input.peek(Token![const]);
    let is_branch = input.peek(Token![if]) || input.peek(Token![match]) || input.peek(Token![try]);
    let is_loop = input.peek(Token![loop]) || input.peek(Token![while]) || input.peek(Token![for]);
    is_block || is_branch || is_loop || input.peek(Lifetime)
}

/// Whether another arm follows: there is a `=>`, or an `if` behind what may be a pattern, with no comma and no braces
/// before.
fn starts_arm(input: ParseStream<'_>) -> bool {
    let ahead = input.fork();
    if Attribute::all(&ahead).is_err() {
        return false;
    }
    let mut is_after_pattern = false;
    loop {
        if ahead.peek(Token![=>]) {
            return true;
        }
        if ahead.peek(Token![if]) {
            // In `|a, b| if c { d }` it is the body of a closure.
            return is_after_pattern;
        }
        let is_word = ahead.peek(Ident) || ahead.peek(Token![_]) || ahead.peek(Lit);
        is_after_pattern = is_word || ahead.peek(token::Paren) || ahead.peek(Token![.]) || ahead.peek(Token![*]);
        let is_over = ahead.is_empty() || ahead.peek(Token![,]) || ahead.peek(token::Brace);
        if is_over || ahead.parse::<TokenTree>().is_err() {
            return false;
        }
    }
}
