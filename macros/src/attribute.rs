//! [`Attribute`]: an attribute of an item, a variant, a field or an arm.

use proc_macro2::{Group, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt};
use syn::parse::{ParseStream, Parser};
use syn::{Error, Ident, Result, Token, parenthesized, token};

/// An attribute whose inside is read only where its name is known: all others are the business of the compiler.
pub(crate) struct Attribute {
    hash: Token![#],
    brackets: Group,
}

impl Attribute {
    /// Every attribute that stands next.
    pub(crate) fn all(input: ParseStream<'_>) -> Result<Vec<Self>> {
        let mut attributes = Vec::new();
        while input.peek(Token![#]) {
            let hash = input.parse()?;
            if !input.peek(token::Bracket) {
                return Err(input.error("expected square brackets"));
            }
            attributes.push(Self { hash, brackets: input.parse()? });
        }
        Ok(attributes)
    }

    /// Whether it has this name.
    pub(crate) fn is(&self, name: &str) -> bool {
        let name_of = |input: ParseStream<'_>| {
            let is_it = input.parse::<Ident>()? == name && !input.peek(Token![::]);
            input.parse::<TokenStream>().map(|_| is_it)
        };
        name_of.parse2(self.brackets.stream()).unwrap_or(false)
    }

    /// Reads what stands in its parentheses.
    pub(crate) fn arguments<T>(&self, parser: fn(ParseStream<'_>) -> Result<T>) -> Result<T> {
        let arguments = |input: ParseStream<'_>| {
            let name = input.parse::<Ident>()?;
            if input.is_empty() {
                let message = format!("expected attribute arguments in parentheses: #[{name}(...)]");
                return Err(Error::new(name.span(), message));
            }
            if !input.peek(token::Paren) {
                return Err(input.error(format!("expected parentheses: #[{name}(...)]")));
            }
            let content;
            parenthesized!(content in input);
            parser(&content)
        };
        arguments.parse2(self.brackets.stream())
    }
}

impl ToTokens for Attribute {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.hash.to_tokens(tokens);
        tokens.append(TokenTree::from(self.brackets.clone()));
    }
}
