//! `statuses!`: the one macro that reads a file.

use std::env;
use std::path::PathBuf;

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use status_codegen::{Integration, RustOptions, parse_team, read_dataset, rust_items};

use crate::cursor::Cursor;
use crate::error::{Error, Result};
use crate::krate;
use crate::path::Path;
use crate::suggest::nearest;

struct Input {
    krate: Path,
    path: String,
    /// The place of the path.
    span: Span,
    integrations: Vec<Integration>,
    report: Option<Path>,
}

impl Input {
    fn read(input: TokenStream) -> Result<Self> {
        let mut input = Cursor::new(input, Span::call_site());
        let krate = krate::leading(&mut input, ",")?;
        let Some((path, span)) = input.string()? else {
            return Err(input.error("expected the path of a dataset: `statuses!(\"errors.toml\")`"));
        };
        let mut all = Self { krate, path, span, integrations: Vec::new(), report: None };
        let mut reported = None;
        while !input.is_empty() {
            input.expect(",")?;
            if !input.is_empty() {
                let span = input.span();
                if all.word(&mut input)? {
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

    /// The name of a crate that problems work with, or `report = path`; tells whether it is about reports.
    fn word(&mut self, input: &mut Cursor) -> Result<bool> {
        let word = input.word()?;
        let name = word.to_string();
        if name == "report" {
            input.expect("=")?;
            let path = Path::read(input)?;
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
    Input::read(input).and_then(|input| items(&input, &folder)).unwrap_or_else(Error::into_compile_error)
}

/// The items of a dataset, whose path counts from a folder.
fn items(input: &Input, folder: &std::path::Path) -> Result<TokenStream> {
    let (name, place) = (&input.path, folder.join(&input.path));
    let fail = |message: String| Error::new(input.span, message);
    let text = read_dataset(&place).map_err(|error| fail(format!("cannot read {}: {error}", place.display())))?;
    let Some(place) = place.to_str() else {
        return Err(fail(format!("the path {} is not UTF-8, so it cannot be watched", place.display())));
    };
    // This is how the compiler knows that the file counts: cargo builds again when it changes.
    let watch = quote!(
        const _: &[u8] = ::core::include_bytes!(#place);
    );
    match parse_team(name, text) {
        Ok(catalogue) => {
            let items = rust_items(&catalogue, &input.options());
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
