//! Where types, bounds and values end.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::parse::ParseStream;
use syn::{Ident, Result, Token, token};

/// Everything up to an end that stands outside of angle brackets, or all that there is.
pub(super) fn up_to(input: ParseStream<'_>, is_end: fn(ParseStream<'_>) -> bool) -> Result<TokenStream> {
    let (mut tokens, mut depth) = (TokenStream::new(), 0_usize);
    while !(input.is_empty() || (depth == 0 && is_end(input))) {
        if input.peek(Token![->]) {
            // Its angle bracket closes nothing.
            tokens.extend([input.parse::<TokenTree>()?, input.parse()?]);
            continue;
        }
        let token: TokenTree = input.parse()?;
        if let TokenTree::Punct(sign) = &token {
            match sign.as_char() {
                '<' => depth += 1,
                '>' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        tokens.extend([token]);
    }
    Ok(tokens)
}

/// Skips the value of a variant, up to the comma behind it. In a value `<` compares, unless it stands first or behind `::`.
pub(super) fn skip_value(input: ParseStream<'_>) -> Result<()> {
    let (mut depth, mut opens) = (0_usize, true);
    while !(input.is_empty() || (depth == 0 && input.peek(Token![,]))) {
        if input.parse::<Option<Token![::]>>()?.is_some() {
            opens = true;
            continue;
        }
        if let TokenTree::Punct(sign) = input.parse()? {
            match sign.as_char() {
                '<' if opens || depth > 0 => depth += 1,
                '>' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        opens = false;
    }
    Ok(())
}

/// Skips `pub` and `pub(crate)`, also where a macro by example put nothing in their place.
pub(super) fn skip_visibility(input: ParseStream<'_>) -> Result<()> {
    let nothing = input.cursor().group(Delimiter::None).is_some_and(|(inside, _, _)| inside.eof());
    if nothing {
        return input.parse::<TokenTree>().map(drop);
    }
    if input.parse::<Option<Token![pub]>>()?.is_some() && input.peek(token::Paren) {
        // In a tuple the parentheses may be the type of the field.
        let inside = input.cursor().group(Delimiter::Parenthesis).map(|(inside, _, _)| inside);
        let word = inside.and_then(syn::buffer::Cursor::ident);
        let is_restricted = word.is_some_and(|(word, rest)| {
            word == "in" || (["crate", "self", "super"].iter().any(|known| word == known) && rest.eof())
        });
        if is_restricted {
            input.parse::<TokenTree>()?;
        }
    }
    Ok(())
}

/// What a `Box` holds: `status-core` knows no allocator, so it is what has a status.
pub(super) fn held(input: ParseStream<'_>) -> Result<Option<TokenStream>> {
    let rest = |input: ParseStream<'_>| input.parse::<TokenStream>().map(|_| None);
    input.parse::<Option<Token![::]>>()?;
    let mut name = input.parse::<Option<Ident>>()?;
    while let (Some(_), true) = (&name, input.peek(Token![::]) && !input.peek3(Token![<])) {
        input.parse::<Token![::]>()?;
        name = input.parse()?;
    }
    input.parse::<Option<Token![::]>>()?;
    let is_box = name.is_some_and(|name| name == "Box") && input.parse::<Option<Token![<]>>()?.is_some();
    if !is_box || input.peek(syn::Lifetime) {
        return rest(input);
    }
    let held = up_to(input, |input| input.peek(Token![,]) || input.peek(Token![>]))?;
    up_to(input, |input| input.peek(Token![>]))?;
    input.parse::<Option<Token![>]>>()?;
    if input.is_empty() { Ok(Some(held)) } else { rest(input) }
}
