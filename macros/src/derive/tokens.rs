//! Where types, bounds and values end.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};

use crate::cursor::Cursor;

/// Everything up to an end that stands outside of angle brackets, or all that there is.
pub(super) fn up_to(input: &mut Cursor, is_end: fn(&Cursor) -> bool) -> TokenStream {
    let (mut tokens, mut depth) = (TokenStream::new(), 0_usize);
    while depth > 0 || !is_end(input) {
        // The angle bracket of `->` closes nothing.
        let is_arrow = input.peek("->");
        let Some(token) = input.token() else { break };
        match &token {
            TokenTree::Punct(sign) if sign.as_char() == '<' => depth += 1,
            TokenTree::Punct(sign) if sign.as_char() == '>' => depth = depth.saturating_sub(1),
            _ => {}
        }
        tokens.extend([token]);
        if is_arrow {
            tokens.extend(input.token());
        }
    }
    tokens
}

/// Skips the value of a variant, up to the comma behind it. In a value `<` compares, unless it stands first or behind `::`.
pub(super) fn skip_value(input: &mut Cursor) {
    let (mut depth, mut opens) = (0_usize, true);
    while depth > 0 || !input.peek(",") {
        if input.take("::") {
            opens = true;
            continue;
        }
        match input.token() {
            None => break,
            Some(TokenTree::Punct(sign)) if sign.as_char() == '<' && (opens || depth > 0) => depth += 1,
            Some(TokenTree::Punct(sign)) if sign.as_char() == '>' => depth = depth.saturating_sub(1),
            Some(_) => {}
        }
        opens = false;
    }
}

/// Skips `pub` and `pub(crate)`, also where a macro by example put nothing in their place.
pub(super) fn skip_visibility(input: &mut Cursor) {
    let mut behind = input.clone();
    if let Some(TokenTree::Group(group)) = behind.token() {
        if group.delimiter() == Delimiter::None && group.stream().is_empty() {
            *input = behind;
            return;
        }
    }
    if input.take("pub") {
        // In a tuple the parentheses may be the type of the field.
        let mut behind = input.clone();
        let is_restricted = behind.group(Delimiter::Parenthesis).is_some_and(|inside| {
            inside.peek("in") || (inside.peek_any(&["crate", "self", "super"]) && inside.behind().is_empty())
        });
        if is_restricted {
            *input = behind;
        }
    }
}

/// What a `Box` holds: `status-core` knows no allocator, so it is what has a status.
pub(super) fn held(its_type: TokenStream) -> Option<TokenStream> {
    let mut input = Cursor::new(its_type, Span::call_site());
    input.take("::");
    let mut name = input.name().ok()?;
    while input.take("::") && !input.peek("<") {
        name = input.name().ok()?;
    }
    if name != "Box" || !input.take("<") || input.peek("'") {
        return None;
    }
    let held = up_to(&mut input, |input| input.peek(",") || input.peek(">"));
    up_to(&mut input, |input| input.peek(">"));
    input.take(">");
    input.is_empty().then_some(held)
}
