//! The type that the derive is for. The compiler has read it before, so there are no mistakes in it, but within attributes.

use proc_macro2::{Delimiter, Ident, Span, TokenStream};

use super::generics::Generics;
use super::tokens::{skip_value, skip_visibility, up_to};
use crate::attribute::Attribute;
use crate::cursor::Cursor;
use crate::error::Result;

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

impl Input {
    pub(super) fn read(input: TokenStream) -> Result<Self> {
        let mut input = Cursor::new(input, Span::call_site());
        let attributes = Attribute::all(&mut input)?;
        skip_visibility(&mut input);
        let place = input.span();
        let is_struct = input.take("struct");
        let is_enum = !is_struct && input.take("enum");
        if !is_struct && !is_enum && !input.take("union") {
            return Err(input.error("expected `union`"));
        }
        let (name, mut generics) = (input.name()?, Generics::read(&mut input)?);
        generics.read_where(&mut input);
        let data = if is_struct {
            let fields = fields(&mut input)?;
            // Behind the fields of a tuple.
            generics.read_where(&mut input);
            Data::Struct(fields)
        } else if is_enum {
            let variants = input.group(Delimiter::Brace).ok_or_else(|| input.error("expected curly braces"))?;
            Data::Enum(variants.list(Variant::read)?)
        } else {
            Data::Union(place)
        };
        Ok(Self { attributes, name, generics, data })
    }
}

impl Variant {
    fn read(input: &mut Cursor) -> Result<Self> {
        let attributes = Attribute::all(input)?;
        skip_visibility(input);
        let variant = Self { attributes, name: input.name()?, fields: fields(input)? };
        if input.take("=") {
            skip_value(input);
        }
        Ok(variant)
    }
}

/// The fields of a struct or variant; a unit has none.
fn fields(input: &mut Cursor) -> Result<Vec<Field>> {
    if let Some(inside) = input.group(Delimiter::Brace) {
        return inside.list(|input| Field::read(input, true));
    }
    let inside = input.group(Delimiter::Parenthesis);
    inside.map_or(Ok(Vec::new()), |inside| inside.list(|input| Field::read(input, false)))
}

impl Field {
    fn read(input: &mut Cursor, is_named: bool) -> Result<Self> {
        let attributes = Attribute::all(input)?;
        skip_visibility(input);
        let name = if is_named { Some(input.name()?) } else { None };
        if is_named {
            input.expect(":")?;
        }
        Ok(Self { attributes, name, its_type: up_to(input, |input| input.peek(",")) })
    }
}
