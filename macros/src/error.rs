//! [`Error`]: what is wrong with the input of a macro, and where.

use proc_macro2::{Delimiter, Group, Literal, Span, TokenStream, TokenTree};
use quote::quote_spanned;

pub(crate) type Result<T> = std::result::Result<T, Error>;

/// One mistake or more.
#[derive(Debug)]
pub(crate) struct Error(pub(crate) Vec<Message>);

/// What the compiler says about the tokens from a first to a last one.
#[derive(Debug)]
pub(crate) struct Message {
    pub(crate) text: String,
    pub(crate) first: Span,
    pub(crate) last: Span,
}

impl Error {
    /// A mistake at one place.
    pub(crate) fn new(place: Span, text: impl Into<String>) -> Self {
        Self(vec![Message { text: text.into(), first: place, last: place }])
    }

    /// A mistake of all these tokens together.
    pub(crate) fn over(tokens: TokenStream, text: impl Into<String>) -> Self {
        let mut spans = tokens.into_iter().map(|token| token.span());
        let first = spans.next().unwrap_or_else(Span::call_site);
        Self(vec![Message { text: text.into(), first, last: spans.last().unwrap_or(first) }])
    }

    /// Reports another beside this one.
    pub(crate) fn combine(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// A call of `compile_error!` for each message. The compiler underlines what is from the first token of the call to
    /// the last.
    pub(crate) fn into_compile_error(self) -> TokenStream {
        self.0.into_iter().map(Message::into_compile_error).collect()
    }
}

impl Message {
    fn into_compile_error(self) -> TokenStream {
        let mut text = Literal::string(&self.text);
        text.set_span(self.last);
        let mut braces = Group::new(Delimiter::Brace, TokenTree::from(text).into());
        braces.set_span(self.last);
        quote_spanned!(self.first=> ::core::compile_error! #braces)
    }
}
