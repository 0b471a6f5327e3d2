//! The type that the derive is for. The compiler has read it before, so there are no mistakes in it, but within attributes.

use proc_macro2::{Span, TokenStream};
use syn::parse::{Parse, ParseStream};
use syn::{Ident, Result, Token, braced, parenthesized, token};

use super::generics::Generics;
use super::tokens::{skip_value, skip_visibility, up_to};
use crate::attribute::Attribute;

/// A struct, an enum or a union.
pub(super) struct Input {
    pub(super) attributes: Vec<Attribute>,
    pub(super) name: Ident,
    pub(super) generics: Generics,
    pub(super) data: Data,
}

pub(super) enum Data {
    Struct(Vec<Field>),
    Enum(Vec<Variant>),
    /// With the place of the word `union`.
    Union(Span),
}

pub(super) struct Variant {
    pub(super) attributes: Vec<Attribute>,
    pub(super) name: Ident,
    pub(super) fields: Vec<Field>,
}

pub(super) struct Field {
    pub(super) attributes: Vec<Attribute>,
    /// A field of a tuple has none.
    pub(super) name: Option<Ident>,
    pub(super) its_type: TokenStream,
}

impl Parse for Input {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let attributes = Attribute::all(input)?;
        skip_visibility(input)?;
        if input.parse::<Option<Token![struct]>>()?.is_some() {
            let (name, mut generics) = (input.parse()?, input.parse::<Generics>()?);
            generics.parse_where(input)?;
            let fields = fields(input)?;
            // Behind the fields of a tuple.
            generics.parse_where(input)?;
            input.parse::<Option<Token![;]>>()?;
            return Ok(Self { attributes, name, generics, data: Data::Struct(fields) });
        }
        let is_enum = input.parse::<Option<Token![enum]>>()?.is_some();
        let union = if is_enum { Span::call_site() } else { input.parse::<Token![union]>()?.span };
        let (name, mut generics) = (input.parse()?, input.parse::<Generics>()?);
        generics.parse_where(input)?;
        let content;
        braced!(content in input);
        let data = if is_enum {
            Data::Enum(content.parse_terminated(Variant::parse, Token![,])?.into_iter().collect())
        } else {
            content.parse::<TokenStream>()?;
            Data::Union(union)
        };
        Ok(Self { attributes, name, generics, data })
    }
}

impl Parse for Variant {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let attributes = Attribute::all(input)?;
        skip_visibility(input)?;
        let variant = Self { attributes, name: input.parse()?, fields: fields(input)? };
        if input.parse::<Option<Token![=]>>()?.is_some() {
            skip_value(input)?;
        }
        Ok(variant)
    }
}

/// The fields of a struct or variant; a unit has none.
fn fields(input: ParseStream<'_>) -> Result<Vec<Field>> {
    let content;
    let parse = if input.peek(token::Brace) {
        braced!(content in input);
        named
    } else if input.peek(token::Paren) {
        parenthesized!(content in input);
        unnamed
    } else {
        return Ok(Vec::new());
    };
    Ok(content.parse_terminated(parse, Token![,])?.into_iter().collect())
}

fn named(input: ParseStream<'_>) -> Result<Field> {
    let attributes = Attribute::all(input)?;
    skip_visibility(input)?;
    let name = input.parse()?;
    input.parse::<Token![:]>()?;
    Ok(Field { attributes, name: Some(name), its_type: up_to(input, |input| input.peek(Token![,]))? })
}

fn unnamed(input: ParseStream<'_>) -> Result<Field> {
    let attributes = Attribute::all(input)?;
    skip_visibility(input)?;
    Ok(Field { attributes, name: None, its_type: up_to(input, |input| input.peek(Token![,]))? })
}
