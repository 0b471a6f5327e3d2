//! `match_status!`.

mod cover;
mod expand;
mod parse;

use proc_macro2::TokenStream;
use syn::Result;

/// Reads the arms, checks what they cover, and makes a `match` of them.
pub(crate) fn expand(input: TokenStream) -> Result<TokenStream> {
    let input = syn::parse2(input)?;
    cover::check(&input)?;
    Ok(expand::expand(&input))
}

#[cfg(test)]
mod tests;
