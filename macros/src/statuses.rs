//! `statuses!`: the one macro that reads a file.

use std::env;
use std::path::PathBuf;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use status_codegen::{parse_team, read_dataset, rust_items};
use syn::parse::{Parse, ParseStream};
use syn::{Error, LitStr, Path, Result, Token};

use crate::krate;

struct Input {
    krate: Path,
    path: LitStr,
}

impl Parse for Input {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let krate = krate::leading::<Token![,]>(input)?;
        if !input.peek(LitStr) {
            return Err(input.error("expected the path of a dataset: `statuses!(\"errors.toml\")`"));
        }
        let path = input.parse()?;
        if input.is_empty() { Ok(Self { krate, path }) } else { Err(input.error("`statuses!` takes one path")) }
    }
}

pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let folder = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default();
    syn::parse2(input).and_then(|input| items(&input, &folder)).unwrap_or_else(Error::into_compile_error)
}

/// The items of a dataset, whose path counts from a folder.
fn items(input: &Input, folder: &std::path::Path) -> Result<TokenStream> {
    let Input { krate, path } = input;
    let (name, place) = (path.value(), folder.join(path.value()));
    let fail = |message: String| Error::new(path.span(), message);
    let text = read_dataset(&place).map_err(|error| fail(format!("cannot read {}: {error}", place.display())))?;
    let Some(place) = place.to_str() else {
        return Err(fail(format!("the path {} is not UTF-8, so it cannot be watched", place.display())));
    };
    // This is how the compiler knows that the file counts: cargo builds again when it changes.
    let watch = quote!(
        const _: &[u8] = ::core::include_bytes!(#place);
    );
    match parse_team(&name, text) {
        Ok(catalogue) => {
            let items = rust_items(&catalogue, &krate.to_token_stream());
            Ok(quote!(#watch #items))
        }
        Err(problems) => {
            let error = fail(format!("{name} is not right\n\n{}", problems.lines())).into_compile_error();
            Ok(quote!(#watch #error))
        }
    }
}

#[cfg(test)]
mod tests;
