//! The expressions of a `match_status!`: the value, and the guard and the body of each arm.
//!
//! Only their ends are found here; the compiler reads them where they stand in the emitted `match`, and reports what is
//! wrong with them.

use proc_macro2::{Delimiter, TokenStream};

use crate::attribute::Attribute;
use crate::cursor::Cursor;
use crate::error::{Error, Result};

const EXPECTED: &str = "expected an expression";

/// The value to be matched, which is everything in front of the braces at the end, and what stands in these.
pub(super) fn value(input: &mut Cursor) -> Result<(TokenStream, Cursor)> {
    let mut value = TokenStream::new();
    let mut after_braces = None;
    loop {
        let mut behind = input.clone();
        let braces = behind.group(Delimiter::Brace);
        let is_after_braces = braces.is_some();
        if let Some(arms) = braces.filter(|_| behind.is_empty()) {
            return if value.is_empty() { Err(input.error(EXPECTED)) } else { Ok((value, arms)) };
        }
        let Some(token) = input.token() else {
            let expected = if value.is_empty() { EXPECTED } else { "expected curly braces" };
            return Err(after_braces.unwrap_or_else(|| input.error(expected)));
        };
        value.extend([token]);
        if is_after_braces && !input.is_empty() {
            after_braces = Some(input.error("expected nothing more"));
        }
    }
}

/// The condition behind `if`, up to the `=>`.
pub(super) fn guard(input: &mut Cursor) -> Result<TokenStream> {
    let mut guard = TokenStream::new();
    while !input.peek("=>") {
        let Some(token) = input.token() else { break };
        guard.extend([token]);
    }
    if guard.is_empty() { Err(input.error(EXPECTED)) } else { Ok(guard) }
}

/// The body of an arm, with the comma behind it. As in `match`, the comma may be missing only after a block, or at the
/// end.
///
/// Not every comma ends the body: there are others in `|a, b| a` and in `f::<A, B>()`. The one that does has another arm
/// behind it, or nothing.
pub(super) fn body(input: &mut Cursor) -> Result<TokenStream> {
    if input.peek(",") {
        return Err(input.error(EXPECTED));
    }
    let is_block_like = is_block_like(input);
    let mut body = TokenStream::new();
    loop {
        let is_after_block = is_block_like && input.peek_group(Delimiter::Brace).is_some();
        let Some(token) = input.token() else { return Err(input.error(EXPECTED)) };
        let span = token.span();
        body.extend([token]);
        if input.is_empty() || (is_after_block && starts_arm(input)) {
            return Ok(body);
        }
        if input.peek("=>") {
            return Err(Error::new(span, "expected a comma between two arms"));
        }
        let mut behind = input.clone();
        if behind.take(",") && (behind.is_empty() || starts_arm(&behind)) {
            *input = behind;
            return Ok(body);
        }
    }
}

/// Whether an expression starts as those do that end with a block.
fn is_block_like(input: &Cursor) -> bool {
    input.peek_group(Delimiter::Brace).is_some()
        || input.peek_any(&["unsafe", "const", "if", "match", "try", "loop", "while", "for", "'"])
}

/// Whether another arm follows: there is a `=>`, or an `if` behind what may be a pattern, with no comma and no braces
/// before.
fn starts_arm(input: &Cursor) -> bool {
    let mut ahead = input.clone();
    if Attribute::all(&mut ahead).is_err() {
        return false;
    }
    let mut is_after_pattern = false;
    loop {
        if ahead.peek("=>") {
            return true;
        }
        if ahead.peek("if") {
            // In `|a, b| if c { d }` it is the body of a closure.
            return is_after_pattern;
        }
        let is_end_of_pattern =
            ahead.peek_group(Delimiter::Parenthesis).is_some() || ahead.peek(".") || ahead.peek("*");
        is_after_pattern = is_end_of_pattern || ahead.peek_name().is_some() || ahead.peek("_") || ahead.peek_literal();
        if ahead.peek(",") || ahead.peek_group(Delimiter::Brace).is_some() || ahead.token().is_none() {
            return false;
        }
    }
}
