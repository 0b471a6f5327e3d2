//! The parameters of a type.

use proc_macro2::{Delimiter, TokenStream};
use quote::{quote, quote_spanned};

use super::tokens::up_to;
use crate::attribute::Attribute;
use crate::cursor::Cursor;
use crate::error::Result;

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
    pub(super) fn read_where(&mut self, input: &mut Cursor) {
        if !input.take("where") {
            return;
        }
        while !is_body(input) {
            let predicate = up_to(input, |input| input.peek(",") || is_body(input));
            let comma = (!self.predicates.is_empty()).then(|| quote!(,));
            self.predicates.extend([comma.unwrap_or_default(), predicate]);
            if !input.take(",") {
                break;
            }
        }
    }

    /// Reads the parameters in their angle brackets, if there are any.
    pub(super) fn read(input: &mut Cursor) -> Result<Self> {
        let mut generics = Self::default();
        if !input.take("<") {
            return Ok(generics);
        }
        while !input.peek(">") {
            generics.parameters.push(Parameter::read(input)?);
            if !input.take(",") {
                break;
            }
        }
        input.expect(">")?;
        Ok(generics)
    }
}

/// Whether the `where` is over.
fn is_body(input: &Cursor) -> bool {
    input.is_empty() || input.peek_group(Delimiter::Brace).is_some() || input.peek(";")
}

impl Parameter {
    fn read(input: &mut Cursor) -> Result<Self> {
        let attributes = Attribute::all(input)?;
        let place = input.span();
        let word = input.take("const").then(|| quote_spanned!(place=> const));
        let start = input.clone();
        let is_lifetime = input.take("'");
        input.name()?;
        let name: TokenStream = input.since(&start).cloned().collect();
        let kind = match word {
            _ if is_lifetime => Kind::Lifetime,
            Some(_) => Kind::Const,
            None => Kind::Type,
        };
        let bounds = up_to(input, |input| input.peek_any(&[",", ">", "="]));
        if input.take("=") {
            up_to(input, |input| input.peek(",") || input.peek(">"));
        }
        Ok(Self { kind, declaration: quote!(#(#attributes)* #word #name #bounds), name })
    }
}
