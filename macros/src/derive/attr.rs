//! The attribute `status`, as it is written.

use proc_macro2::{Ident, Span};
use quote::ToTokens;

use crate::attribute::Attribute;
use crate::cursor::Cursor;
use crate::error::{Error, Result};
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

    fn read(input: &mut Cursor) -> Result<Self> {
        let span = input.span();
        if is_path(input) {
            return Path::read(input).map(Self::Value);
        }
        if input.peek("crate") {
            return Ok(Self::Crate(krate::read(input)?, span));
        }
        let is_word = |name: &&Ident| name.to_string().starts_with(char::is_lowercase) && !form::is_server(input);
        let Some(word) = input.peek_name().filter(is_word).cloned() else {
            return Form::read(input).map(Self::Code);
        };
        input.skip();
        match word.to_string().as_str() {
            "transparent" => Ok(Self::Transparent(span)),
            "allow_success" => Ok(Self::AllowSuccess(span)),
            "tracing" => Ok(Self::Report(Report::Tracing, span)),
            "report" => {
                input.expect("=")?;
                Ok(Self::Report(Report::Function(Path::read(input)?), span))
            }
            framework if FRAMEWORKS.contains(&framework) => Ok(Self::Framework(word)),
            unknown => Err(Error::new(span, unknown_word(unknown))),
        }
    }
}

fn unknown_word(word: &str) -> String {
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
fn is_path(input: &Cursor) -> bool {
    input.peek("::") || (input.peek_word().is_some() && input.behind().peek("::"))
}

/// The items of all attributes `status` among some attributes, and an error for each attribute that is wrong.
pub(super) fn items(attributes: &[Attribute]) -> (Vec<Item>, Vec<Error>) {
    let (mut items, mut errors) = (Vec::new(), Vec::new());
    for attribute in attributes.iter().filter(|attribute| attribute.is("status")) {
        match attribute.arguments().and_then(|arguments| arguments.list(Item::read)) {
            Ok(found) if found.is_empty() => {
                let message = "`#[status(...)]` needs a code, such as `#[status(404)]`";
                errors.push(Error::over(attribute.to_token_stream(), message));
            }
            Ok(found) => items.extend(found),
            Err(error) => errors.push(error),
        }
    }
    (items, errors)
}
