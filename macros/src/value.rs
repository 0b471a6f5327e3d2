//! `status!`.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::Token;
use syn::parse::{Parse, ParseStream};

use crate::form::Form;
use crate::krate;
use crate::path::Path;
use crate::resolve::{Resolved, resolve};

struct Input {
    krate: Path,
    code: Form,
}

impl Parse for Input {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let krate = krate::leading::<Token![,]>(input)?;
        let code = input.parse()?;
        if input.is_empty() { Ok(Self { krate, code }) } else { Err(input.error("`status!` takes one code")) }
    }
}

pub(crate) fn expand(input: TokenStream) -> syn::Result<TokenStream> {
    let Input { krate, code } = syn::parse2(input)?;
    Ok(expression(resolve(&code)?, &krate))
}

/// A constant expression for a code; for a standard code without a sub-status a path, which is a pattern too.
pub(crate) fn expression(resolved: Resolved, krate: &Path) -> TokenStream {
    let number = Literal::u16_unsuffixed(resolved.code);
    let code = if let Some(constant) = resolved.constant() {
        quote!(#krate::StatusCode::#constant)
    } else {
        quote! {
            const {
                match #krate::StatusCode::from_u16(#number) {
                    ::core::result::Result::Ok(__code) => __code,
                    ::core::result::Result::Err(_) => ::core::unreachable!(),
                }
            }
        }
    };
    match resolved.sub.map(Literal::u16_unsuffixed) {
        Some(sub) => quote!(#krate::SubStatusCode::new(#code, #sub)),
        None => code,
    }
}

#[cfg(test)]
mod tests;
