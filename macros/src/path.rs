//! [`Path`]: a path without arguments, such as `crate::errors::Shop`.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

use crate::cursor::Cursor;
use crate::error::{Error, Result};

/// A path without arguments.
#[derive(Clone)]
pub(crate) struct Path(pub(crate) TokenStream);

impl Path {
    pub(crate) fn read(input: &mut Cursor) -> Result<Self> {
        let start = input.clone();
        let mut is_started = input.take("::");
        loop {
            if !is_segment(input) {
                // `a::` lacks its end, and nothing at all is no word.
                let missing = "expected path segment after `::`";
                return Err(if is_started { input.error(missing) } else { input.no_name() });
            }
            input.skip();
            is_started = true;
            if !input.take("::") {
                return Ok(Self(input.since(&start).cloned().collect()));
            }
        }
    }

    /// The path that stands in a string, all of it placed where the string is.
    pub(crate) fn in_string(text: &str, span: Span) -> Result<Self> {
        let tokens: TokenStream = text.parse().map_err(|error| Error::new(span, format!("{error}")))?;
        let placed = tokens.into_iter().map(|mut token| {
            token.set_span(span);
            token
        });
        let mut input = Cursor::new(placed.collect(), span);
        let path = Self::read(&mut input)?;
        if input.is_empty() { Ok(path) } else { Err(input.error("unexpected token")) }
    }

    /// The place of the whole path, or of its start where the compiler does not tell.
    pub(crate) fn span(&self) -> Span {
        let mut spans = self.0.clone().into_iter().map(|token| token.span());
        let first = spans.next().unwrap_or_else(Span::call_site);
        spans.last().and_then(|last| first.join(last)).unwrap_or(first)
    }
}

/// Whether a part of a path follows.
fn is_segment(input: &Cursor) -> bool {
    input.peek_name().is_some() || input.peek_any(&["crate", "super", "self", "Self"])
}

impl ToTokens for Path {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.0.to_tokens(tokens);
    }
}
