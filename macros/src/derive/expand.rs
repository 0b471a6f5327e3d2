//! The implementation of `ToStatus`.

use proc_macro2::{TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use super::generics::Generics;
use super::input::Input;
use super::response::responses;
use super::tokens;
use super::valid::{self, Body, Status, Valid};
use crate::path::Path;
use crate::value::expression;

pub(super) fn implementation(valid: &Valid<'_>) -> TokenStream {
    let Valid { input, krate, body, response } = valid;
    let statuses: Vec<_> = match body {
        Body::Struct(status) => vec![status],
        Body::Enum(variants) => variants.iter().map(|(_, status)| status).collect(),
    };
    let bounds: Vec<_> = statuses.into_iter().filter_map(|status| bound(&input.generics, status, krate)).collect();
    let body = match body {
        Body::Struct(Status::Code(code)) => code_of(*code, krate),
        Body::Struct(Status::Value(path)) => value_of(path, krate),
        Body::Struct(Status::Field(member, field)) => status_of(&quote!(&self.#member), field, krate),
        Body::Enum(variants) if variants.is_empty() => quote!(match *self {}),
        Body::Enum(variants) => {
            let arms = variants.iter().map(|(name, status)| match status {
                Status::Code(code) => {
                    let code = code_of(*code, krate);
                    quote!(Self::#name { .. } => #code,)
                }
                Status::Value(path) => {
                    let status = value_of(path, krate);
                    quote!(Self::#name { .. } => #status,)
                }
                Status::Field(member, field) => {
                    let status = status_of(&quote!(__field), field, krate);
                    quote!(Self::#name { #member: __field } => #status,)
                }
            });
            quote!(match self { #(#arms)* })
        }
    };
    let (to_status, response) = (implement(input, &bounds, krate, &body), responses(input, response, krate));
    quote!(#to_status #response)
}

/// A placeholder for a type with mistakes; it never runs, since these are compile errors.
pub(super) fn placeholder(input: &Input) -> TokenStream {
    implement(input, &[], &valid::krate(input), &quote!(::core::unreachable!()))
}

fn implement(input: &Input, more_bounds: &[TokenStream], krate: &Path, body: &TokenStream) -> TokenStream {
    let (name, generics) = (&input.name, &input.generics);
    let (for_all, arguments, bounds) = (generics.declared(), generics.named(), generics.bounded(more_bounds));
    quote! {
        #[automatically_derived]
        impl #for_all #krate::ToStatus for #name #arguments #bounds {
            fn to_status(&self) -> #krate::SubStatusCode {
                #body
            }
        }
    }
}

fn code_of(code: crate::resolve::Resolved, krate: &Path) -> TokenStream {
    let expression = expression(code, krate);
    if code.sub.is_some() { expression } else { quote!(#krate::SubStatusCode::new(#expression, 0)) }
}

/// The status of a constant or variant. The call is placed at the path, so that the compiler points there if it has none.
fn value_of(path: &Path, krate: &Path) -> TokenStream {
    quote_spanned!(path.span()=> #krate::ToStatus::to_status(&#path))
}

/// The status of a field. The type is named, so that the compiler points at it where it has none.
fn status_of(field: &TokenStream, its_type: &TokenStream, krate: &Path) -> TokenStream {
    if let Some(held) = tokens::held(its_type.clone()) {
        return status_of(&quote!(&**#field), &held, krate);
    }
    quote!(<#its_type as #krate::ToStatus>::to_status(#field))
}

/// The bound for a status that is that of a field: if the type of the field depends on a parameter, it has a status only
/// where that type has one.
fn bound(generics: &Generics, status: &Status<'_>, krate: &Path) -> Option<TokenStream> {
    let Status::Field(_, field) = status else { return None };
    let depends = generics.types().any(|name| mentions((*field).clone(), &name));
    let mut its_type = (*field).clone();
    while let Some(held) = tokens::held(its_type.clone()) {
        its_type = held;
    }
    depends.then(|| quote!(#its_type: #krate::ToStatus))
}

fn mentions(tokens: TokenStream, name: &str) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == name,
        TokenTree::Group(group) => mentions(group.stream(), name),
        _ => false,
    })
}
