//! What the tests of the macros share.

use proc_macro2::TokenStream;
use syn::Error;

/// The tokens of a program, with their places.
#[track_caller]
pub(crate) fn tokens(text: &str) -> TokenStream {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// The messages of an error, each below the part of the text that it is about.
pub(crate) fn shown(text: &str, error: Error) -> String {
    let show = |error: Error| {
        let (start, end) = (error.span().start(), error.span().end());
        let line = text.lines().nth(start.line - 1).unwrap_or_default();
        let length = if start.line == end.line { end.column - start.column } else { 1 };
        format!("{line}\n{}{} {error}\n", " ".repeat(start.column), "^".repeat(length.max(1)))
    };
    error.into_iter().map(show).collect::<Vec<_>>().concat()
}

/// Items as they are printed.
pub(crate) fn printed(items: TokenStream) -> String {
    let file = syn::parse2(items).unwrap_or_else(|error| panic!("what was emitted is no item: {error}"));
    prettyplease::unparse(&file)
}
