//! `status!`.

use proc_macro2::{Literal, Span, TokenStream};
use quote::quote;

use crate::cursor::Cursor;
use crate::error::Result;
use crate::form::Form;
use crate::krate;
use crate::path::Path;
use crate::resolve::{Resolved, resolve};

pub(crate) fn expand(input: TokenStream) -> Result<TokenStream> {
    let mut input = Cursor::new(input, Span::call_site());
    let krate = krate::leading(&mut input, ",")?;
    let code = Form::read(&mut input)?;
    if !input.is_empty() {
        return Err(input.error("`status!` takes one code"));
    }
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
