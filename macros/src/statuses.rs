//! `statuses!`: the one macro that reads a file.

use std::env;
use std::path::PathBuf;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use status_codegen::{Integration, RustOptions, read_dataset, team_rust_items};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Error, Ident, LitStr, Result, Token};

use crate::krate;
use crate::path::Path;
use crate::suggest::nearest;

struct Input {
    krate: Path,
    path: LitStr,
    integrations: Vec<Integration>,
    report: Option<Path>,
}

impl Parse for Input {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let krate = krate::leading::<Token![,]>(input)?;
        if !input.peek(LitStr) {
            return Err(input.error("expected the path of a dataset: `statuses!(\"errors.toml\")`"));
        }
        let mut all = Self { krate, path: input.parse()?, integrations: Vec::new(), report: None };
        let mut reported = None;
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if !input.is_empty() {
                let span = input.span();
                if all.word(input)? {
                    reported.get_or_insert(span);
                }
            }
        }
        let answers = all.integrations.iter().any(|integration| *integration != Integration::Tracing);
        match reported.filter(|_| !answers) {
            Some(span) => Err(Error::new(span, "nothing is reported without a framework: name one, such as `axum`")),
            None => Ok(all),
        }
    }
}

impl Input {
    /// The name of a crate that problems work with, or `report = path`; tells whether it is about reports.
    fn word(&mut self, input: ParseStream<'_>) -> Result<bool> {
        let word: Ident = input.call(Ident::parse_any)?;
        let name = word.to_string();
        if name == "report" {
            input.parse::<Token![=]>()?;
            let path = input.parse()?;
            return match self.report.replace(path) {
                Some(_) => {
                    Err(Error::new(word.span(), "a second function for reports: one of them can call the other"))
                }
                None => Ok(true),
            };
        }
        let Some(integration) = Integration::named(&name) else {
            return Err(Error::new(word.span(), unknown_crate(&name)));
        };
        if self.integrations.contains(&integration) {
            return Err(Error::new(word.span(), format!("`{name}` a second time: remove one of both")));
        }
        self.integrations.push(integration);
        Ok(integration == Integration::Tracing)
    }

    fn options(&self) -> RustOptions {
        let options = RustOptions::new(self.krate.to_token_stream());
        let options = self.integrations.iter().fold(options, |options, integration| options.with(*integration));
        match &self.report {
            Some(path) => options.with_report(path.to_token_stream()),
            None => options,
        }
    }
}

/// What is wrong with the name of a crate that is none of the known ones.
fn unknown_crate(name: &str) -> String {
    if matches!(name, "aide" | "utoipa") {
        return format!("problems work with `{name}` if status-core has its feature `openapi`: add it to Cargo.toml");
    }
    let names = || Integration::ALL.iter().map(|integration| integration.name()).chain(["report"]);
    // `actix` is short for `actix_web`.
    let help = match nearest(name, names()).or_else(|| names().find(|known| known.starts_with(name))) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("it takes `{}`", names().collect::<Vec<_>>().join("`, `")),
    };
    format!("problems work with no crate `{name}`: {help}")
}

pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let folder = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default();
    syn::parse2(input).and_then(|input| items(&input, &folder)).unwrap_or_else(Error::into_compile_error)
}

/// The items of a dataset, whose path counts from a folder.
fn items(input: &Input, folder: &std::path::Path) -> Result<TokenStream> {
    let path = &input.path;
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
    match team_rust_items(&name, text, &input.options()) {
        Ok(items) => Ok(quote!(#watch #items)),
        Err(problems) => {
            let error = fail(format!("{name} is not right\n\n{}", problems.lines())).into_compile_error();
            Ok(quote!(#watch #error))
        }
    }
}

#[cfg(test)]
mod tests;
