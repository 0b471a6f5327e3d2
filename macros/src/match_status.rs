//! `match_status!`: each pattern is an interval of numbers, and the macro becomes a `match` on a number.
//!
//! `parse` reads the arms, and for them `pattern` and `expression`; `cover` and `expand` work on what was read. All stand
//! on `interval`.

mod cover;
mod expand;
mod expression;
mod interval;
mod parse;
mod pattern;

use proc_macro2::TokenStream;

use self::parse::MatchStatus;
use crate::error::Result;

/// Reads the arms, checks what they cover, and makes a `match` of them.
pub(crate) fn expand(input: TokenStream) -> Result<TokenStream> {
    let input = MatchStatus::read(input)?;
    cover::check(&input)?;
    Ok(expand::expand(&input))
}

#[cfg(test)]
mod tests;
