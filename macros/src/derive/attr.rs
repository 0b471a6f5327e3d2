//! The attribute `status`, as it is written.

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{Error, Ident, Result, Token};

use crate::attribute::Attribute;
use crate::form::{self, Form};
use crate::krate;
use crate::path::Path;
use crate::suggest::nearest;

/// One of the things that the attribute may hold, separated by commas.
pub(super) enum Item {
    Code(Form),
    /// A constant or variant that has a status, such as one of an enum that a dataset makes.
    Value(Path),
    Transparent(Span),
    AllowSuccess(Span),
    Crate(Path, Span),
    /// A web framework to be answered by, by the name of its crate.
    Framework(Ident),
    /// What is called with each report.
    Report(Report, Span),
}

/// Where the report of each response goes.
pub(super) enum Report {
    /// One event of `tracing`.
    Tracing,
    /// A function of the user's.
    Function(Path),
}

/// The web frameworks that `status_core::problem` has a macro for.
const FRAMEWORKS: [&str; 4] = ["actix_web", "axum", "http", "poem"];

impl Item {
    pub(super) fn span(&self) -> Span {
        match self {
            Self::Code(form) => form.span,
            Self::Value(path) => path.span(),
            Self::Framework(name) => name.span(),
            Self::Transparent(span) | Self::AllowSuccess(span) | Self::Crate(_, span) | Self::Report(_, span) => *span,
        }
    }

    /// Whether it belongs on the type and on no variant.
    pub(super) fn is_of_type(&self) -> bool {
        matches!(self, Self::AllowSuccess(_) | Self::Crate(..) | Self::Framework(_) | Self::Report(..))
    }
}

impl Parse for Item {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let span = input.span();
        if is_path(input) {
            return input.parse().map(Self::Value);
        }
        if input.peek(Token![crate]) {
            return Ok(Self::Crate(krate::parse(input)?, span));
        }
        let word = input.fork().parse::<Ident>().map(|word| word.to_string()).unwrap_or_default();
        let is_word = word.starts_with(char::is_lowercase) && !form::is_server(input);
        if !is_word {
            return input.parse().map(Self::Code);
        }
        match word.as_str() {
            "transparent" => input.parse::<Ident>().map(|word| Self::Transparent(word.span())),
            "allow_success" => input.parse::<Ident>().map(|word| Self::AllowSuccess(word.span())),
            "tracing" => input.parse::<Ident>().map(|word| Self::Report(Report::Tracing, word.span())),
            "report" => {
                input.parse::<Ident>()?;
                input.parse::<Token![=]>()?;
                Ok(Self::Report(Report::Function(input.parse()?), span))
            }
            framework if FRAMEWORKS.contains(&framework) => input.parse().map(Self::Framework),
            _ => Err(Error::new(span, unknown(&word))),
        }
    }
}

fn unknown(word: &str) -> String {
    let words = ["transparent", "allow_success", "tracing", "report"];
    let all = || words.into_iter().chain(FRAMEWORKS);
    // `actix` is short for `actix_web`.
    match nearest(word, all()).or_else(|| all().find(|known| known.starts_with(word))) {
        Some(near) => format!("unknown word `{word}`: did you mean `{near}`?"),
        None => format!(
            "unknown word `{word}`: it takes a code, a path, `transparent`, `allow_success`, `crate = ...`, a framework \
             (`{}`), `tracing` or `report = ...`",
            FRAMEWORKS.join("`, `")
        ),
    }
}

/// Whether a path of more than one word follows: a word alone is the name of a standard status.
fn is_path(input: ParseStream<'_>) -> bool {
    input.peek(Token![::]) || (input.peek(Ident::peek_any) && input.peek2(Token![::]))
}

/// The items of all attributes `status` among some attributes, and an error for each attribute that is wrong.
pub(super) fn items(attributes: &[Attribute]) -> (Vec<Item>, Vec<Error>) {
    let (mut items, mut errors) = (Vec::new(), Vec::new());
    for attribute in attributes.iter().filter(|attribute| attribute.is("status")) {
        match attribute.arguments(Punctuated::<Item, Token![,]>::parse_terminated) {
            Ok(found) if found.is_empty() => {
                errors.push(Error::new_spanned(attribute, "`#[status(...)]` needs a code, such as `#[status(404)]`"));
            }
            Ok(found) => items.extend(found),
            Err(error) => errors.push(error),
        }
    }
    (items, errors)
}
