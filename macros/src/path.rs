//! [`Path`]: a path without arguments, such as `crate::errors::Shop`.

use proc_macro2::TokenStream;
use quote::{ToTokens, TokenStreamExt};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Ident, Result, Token};

/// A path without arguments. That of `syn` belongs to its parser of types, which takes longer to compile than all the
/// rest of it.
#[derive(Clone)]
pub(crate) struct Path(pub(crate) TokenStream);

impl Parse for Path {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut path = TokenStream::new();
        input.parse::<Option<Token![::]>>()?.to_tokens(&mut path);
        loop {
            if !is_segment(input) {
                // `a::` lacks its end, and nothing at all is no word.
                let missing = || input.error("expected path segment after `::`");
                return Err(if path.is_empty() {
                    input.parse::<Ident>().err().unwrap_or_else(missing)
                } else {
                    missing()
                });
            }
            path.append(input.call(Ident::parse_any)?);
            match input.parse::<Option<Token![::]>>()? {
                Some(separator) => separator.to_tokens(&mut path),
                None => return Ok(Self(path)),
            }
        }
    }
}

/// Whether a part of a path follows.
fn is_segment(input: ParseStream<'_>) -> bool {
    let is_word = input.peek(Ident) || input.peek(Token![crate]) || input.peek(Token![super]);
    is_word || input.peek(Token![self]) || input.peek(Token![Self])
}

impl ToTokens for Path {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.0.to_tokens(tokens);
    }
}
