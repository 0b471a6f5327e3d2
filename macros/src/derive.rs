//! `#[derive(ToStatus)]`.

mod attr;
mod expand;
mod valid;

use proc_macro2::TokenStream;
use quote::quote;
use syn::{DeriveInput, Error};

/// The implementation; with mistakes, what they are and a stand-in for it, so that each gives one error only.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let input: DeriveInput = match syn::parse2(input) {
        Ok(input) => input,
        Err(error) => return error.into_compile_error(),
    };
    match valid::check(&input) {
        Ok(valid) => expand::implementation(&valid),
        Err(error) => {
            let (errors, stand_in) = (Error::into_compile_error(error), expand::stand_in(&input));
            quote!(#errors #stand_in)
        }
    }
}

#[cfg(test)]
mod tests;
