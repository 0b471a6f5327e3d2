//! The parameters of a type.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::parse::{Parse, ParseStream};
use syn::{Ident, Lifetime, Result, Token, token};

use super::tokens::up_to;
use crate::attribute::Attribute;

/// The parameters of a type, and its `where`.
#[derive(Default)]
pub(super) struct Generics {
    parameters: Vec<Parameter>,
    /// The predicates of the `where`, without a comma at the end.
    predicates: TokenStream,
}

struct Parameter {
    kind: Kind,
    name: TokenStream,
    /// With attributes and bounds, and without a default.
    declaration: TokenStream,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Lifetime,
    Type,
    Const,
}

impl Generics {
    pub(super) fn is_empty(&self) -> bool {
        self.parameters.is_empty()
    }

    /// `<'a, T: Debug>`, as it stands behind `impl`.
    pub(super) fn declared(&self) -> TokenStream {
        let declarations = self.parameters.iter().map(|parameter| &parameter.declaration);
        if self.is_empty() { TokenStream::new() } else { quote!(<#(#declarations),*>) }
    }

    /// `<'a, T>`, as it stands behind the name of the type.
    pub(super) fn named(&self) -> TokenStream {
        let names = self.parameters.iter().map(|parameter| &parameter.name);
        if self.is_empty() { TokenStream::new() } else { quote!(<#(#names),*>) }
    }

    /// The names of the types among them.
    pub(super) fn types(&self) -> impl Iterator<Item = String> {
        self.parameters
            .iter()
            .filter(|parameter| parameter.kind == Kind::Type)
            .map(|parameter| parameter.name.to_string())
    }

    /// `where` with the predicates of the type and more; nothing if there are none.
    pub(super) fn bounded(&self, more: &[TokenStream]) -> TokenStream {
        let own = Some(&self.predicates).filter(|own| !own.is_empty());
        let all: Vec<_> = own.into_iter().chain(more).collect();
        if all.is_empty() { TokenStream::new() } else { quote!(where #(#all),*) }
    }

    /// Reads a `where`, if there is one.
    pub(super) fn parse_where(&mut self, input: ParseStream<'_>) -> Result<()> {
        if input.parse::<Option<Token![where]>>()?.is_none() {
            return Ok(());
        }
        while !is_body(input) {
            let predicate = up_to(input, |input| input.peek(Token![,]) || is_body(input))?;
            let comma = (!self.predicates.is_empty()).then(|| quote!(,));
            self.predicates.extend([comma.unwrap_or_default(), predicate]);
            if input.parse::<Option<Token![,]>>()?.is_none() {
                break;
            }
        }
        Ok(())
    }
}

/// Whether the `where` is over.
fn is_body(input: ParseStream<'_>) -> bool {
    input.is_empty() || input.peek(token::Brace) || input.peek(Token![;])
}

impl Parse for Generics {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut generics = Self::default();
        if input.parse::<Option<Token![<]>>()?.is_none() {
            return Ok(generics);
        }
        while !input.peek(Token![>]) {
            generics.parameters.push(input.parse()?);
            if input.parse::<Option<Token![,]>>()?.is_none() {
                break;
            }
        }
        input.parse::<Token![>]>()?;
        Ok(generics)
    }
}

impl Parse for Parameter {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let attributes = Attribute::all(input)?;
        let word = input.parse::<Option<Token![const]>>()?;
        let (kind, name) = if input.peek(Lifetime) {
            (Kind::Lifetime, input.parse::<Lifetime>()?.to_token_stream())
        } else {
            let kind = if word.is_some() { Kind::Const } else { Kind::Type };
            (kind, input.parse::<Ident>()?.to_token_stream())
        };
        let is_end = |input: ParseStream<'_>| input.peek(Token![,]) || input.peek(Token![>]) || input.peek(Token![=]);
        let bounds = up_to(input, is_end)?;
        if input.parse::<Option<Token![=]>>()?.is_some() {
            up_to(input, |input| input.peek(Token![,]) || input.peek(Token![>]))?;
        }
        Ok(Self { kind, declaration: quote!(#(#attributes)* #word #name #bounds), name })
    }
}
