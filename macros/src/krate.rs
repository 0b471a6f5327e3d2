//! The path of `status_core` in the emitted code.

use quote::quote;
use syn::parse::ParseStream;
use syn::{LitStr, Token};

use crate::path::Path;

/// The path, unless another is given.
pub(crate) fn default() -> Path {
    Path(quote!(::status_core))
}

/// `crate = path` or `crate = "path"`.
pub(crate) fn parse(input: ParseStream<'_>) -> syn::Result<Path> {
    input.parse::<Token![crate]>()?;
    input.parse::<Token![=]>()?;
    if input.peek(LitStr) { input.parse::<LitStr>()?.parse() } else { input.parse() }
}

/// The same at the start of a macro's input, with the separator `T` behind it; the default path if there is none.
pub(crate) fn leading<T: syn::parse::Parse>(input: ParseStream<'_>) -> syn::Result<Path> {
    if !(input.peek(Token![crate]) && input.peek2(Token![=])) {
        return Ok(default());
    }
    let path = parse(input)?;
    input.parse::<T>()?;
    Ok(path)
}
