//! `#[derive(ToStatus)]`.

mod attr;
mod expand;
mod generics;
mod input;
mod response;
mod tokens;
mod valid;

use proc_macro2::TokenStream;
use quote::quote;

use self::input::Input;
use crate::error::Error;

/// The implementation. Where the input has mistakes: an error for each, and a placeholder implementation, so that the
/// compiler does not also report a missing one.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let input = match Input::read(input) {
        Ok(input) => input,
        Err(error) => return error.into_compile_error(),
    };
    match valid::check(&input) {
        Ok(valid) => expand::implementation(&valid),
        Err(error) => {
            let (errors, placeholder) = (Error::into_compile_error(error), expand::placeholder(&input));
            quote!(#errors #placeholder)
        }
    }
}

#[cfg(test)]
mod tests;
