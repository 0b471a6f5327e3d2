//! What the tests of the macros share.

use std::fmt;

use proc_macro2::TokenStream;

use crate::error::{Error, Message};

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let texts: Vec<_> = self.0.iter().map(|message| message.text.as_str()).collect();
        f.write_str(&texts.join("\n"))
    }
}

/// The tokens of a program, with their places.
#[track_caller]
pub(crate) fn tokens(text: &str) -> TokenStream {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// The messages of an error, each below the part of the text that it is about.
pub(crate) fn shown(text: &str, error: Error) -> String {
    let show = |message: Message| {
        let span = message.first.join(message.last).unwrap_or(message.first);
        let (start, end) = (span.start(), span.end());
        let line = text.lines().nth(start.line - 1).unwrap_or_default();
        let length = if start.line == end.line { end.column - start.column } else { 1 };
        format!("{line}\n{}{} {}\n", " ".repeat(start.column), "^".repeat(length.max(1)), message.text)
    };
    error.0.into_iter().map(show).collect::<Vec<_>>().concat()
}

/// Items as they are printed.
pub(crate) fn printed(items: TokenStream) -> String {
    let file = syn::parse2(items).unwrap_or_else(|error| panic!("what was emitted is no item: {error}"));
    prettyplease::unparse(&file)
}
