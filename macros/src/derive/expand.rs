//! The implementation of `ToStatus`.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{DeriveInput, Generics, Path, Type, parse_quote};

use super::valid::{self, Body, Status, Valid};
use crate::value::expression;

pub(super) fn implementation(valid: &Valid<'_>) -> TokenStream {
    let Valid { input, krate, body } = valid;
    let mut generics = input.generics.clone();
    let statuses: Vec<_> = match body {
        Body::Struct(status) => vec![status],
        Body::Enum(variants) => variants.iter().map(|(_, status)| status).collect(),
    };
    for status in statuses {
        if let Status::Field(_, field) = status {
            bound(&mut generics, field, krate);
        }
    }
    let body = match body {
        Body::Struct(Status::Code(code)) => code_of(*code, krate),
        Body::Struct(Status::Field(member, field)) => status_of(&quote!(&self.#member), field, krate),
        Body::Enum(variants) if variants.is_empty() => quote!(match *self {}),
        Body::Enum(variants) => {
            let arms = variants.iter().map(|(name, status)| match status {
                Status::Code(code) => {
                    let code = code_of(*code, krate);
                    quote!(Self::#name { .. } => #code,)
                }
                Status::Field(member, field) => {
                    let status = status_of(&quote!(__field), field, krate);
                    quote!(Self::#name { #member: __field } => #status,)
                }
            });
            quote!(match self { #(#arms)* })
        }
    };
    implement(input, &generics, krate, &body)
}

/// An implementation that is never run, since the program is not compiled.
pub(super) fn stand_in(input: &DeriveInput) -> TokenStream {
    implement(input, &input.generics, &valid::krate(input), &quote!(::core::unreachable!()))
}

fn implement(input: &DeriveInput, generics: &Generics, krate: &Path, body: &TokenStream) -> TokenStream {
    let name = &input.ident;
    let (for_all, arguments, bounds) = generics.split_for_impl();
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

/// The status of a field. The type is named, so that the compiler points at it where it has none.
fn status_of(field: &TokenStream, its_type: &Type, krate: &Path) -> TokenStream {
    quote!(<#its_type as #krate::ToStatus>::to_status(#field))
}

/// A field whose type depends on a parameter has a status only if that type has one.
fn bound(generics: &mut Generics, field: &Type, krate: &Path) {
    let depends = generics.type_params().any(|parameter| mentions(field.to_token_stream(), &parameter.ident));
    if depends {
        generics.make_where_clause().predicates.push(parse_quote!(#field: #krate::ToStatus));
    }
}

fn mentions(tokens: TokenStream, name: &syn::Ident) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == *name,
        TokenTree::Group(group) => mentions(group.stream(), name),
        _ => false,
    })
}
