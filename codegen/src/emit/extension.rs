//! A dataset of one's own as Rust, for any crate that uses `status-core`: by its public interface alone.

mod literals;

use std::collections::BTreeMap;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use self::literals::Literals;
use super::servers::{about, summary};
use super::tokens::{about_definition, doc, ident, search_words};
use crate::model::{Catalogue, Definition, Server};

/// A server that defines more may have functions that clippy finds too long.
const LONG: usize = 30;

/// A definition as a variant: its name, its place among all definitions, and what it says.
type Variant<'a> = (Ident, Literal, &'a Definition);

/// The items, in the order of the file. `krate` is the path of `status-core`.
pub(crate) fn items(catalogue: &Catalogue, krate: &TokenStream) -> Vec<TokenStream> {
    let literals = Literals { krate };
    let mut items: Vec<_> = catalogue.servers.iter().map(|server| constant(server, &literals)).collect();
    let mut own: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (at, definition) in catalogue.definitions.iter().enumerate() {
        let variant = (ident(definition.name.as_str()), Literal::usize_unsuffixed(at), definition);
        own.entry(definition.server.as_ref()).or_default().push(variant);
    }
    items.extend(catalogue.servers.iter().flat_map(|server| {
        let own = own.get(&Some(&server.id)).map(Vec::as_slice).unwrap_or_default();
        enumeration(own, server, &literals)
    }));
    items.push(definitions(catalogue, &literals));
    items.extend((!catalogue.definitions.is_empty()).then(|| code(krate)));
    items.extend(functions(krate));
    items
}

/// The items as text.
pub(crate) fn rust(catalogue: &Catalogue, krate: &TokenStream, notice: &str) -> String {
    format!("// {notice}\n{}", super::print::items(items(catalogue, krate)))
}

fn constant(server: &Server, literals: &Literals<'_>) -> TokenStream {
    let krate = literals.krate;
    let (constant, doc, entry) = (ident(&server.id.constant()), doc(&about(server)), literals.server(server));
    quote! {
        #doc
        #[allow(dead_code, unreachable_pub, clippy::doc_markdown)]
        pub const #constant: #krate::Server = #krate::Server::new(const { &#entry });
    }
}

/// The enum of what one server defines, and what it can do.
fn enumeration(own: &[Variant<'_>], server: &Server, literals: &Literals<'_>) -> [TokenStream; 2] {
    let krate = literals.krate;
    let (name, summary) = (ident(&server.id.type_name()), summary(server));
    let variants = own.iter().map(|(variant, _, definition)| {
        let (doc, aliases) = (about_definition(definition), search_words(definition, definition.name.as_str()));
        quote!(#doc #aliases #variant,)
    });
    let names = own.iter().map(|(variant, ..)| variant);
    let codes = own.iter().map(|(variant, _, definition)| {
        let code = literals::code(definition.code);
        quote!(Self::#variant => const { #code },)
    });
    let long = (own.len() > LONG).then(|| quote!(#[allow(clippy::too_many_lines)]));
    let places = own.iter().map(|(variant, at, _)| quote!(Self::#variant => &OWN[#at],));
    [
        quote! {
            #summary
            #[allow(
                dead_code,
                unreachable_pub,
                clippy::doc_markdown,
                clippy::enum_variant_names,
                clippy::upper_case_acronyms
            )]
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub enum #name { #(#variants)* }
        },
        quote! {
            #long
            impl #krate::Known for #name {
                const ALL: &'static [Self] = &[#(Self::#names),*];

                fn code(self) -> #krate::SubStatusCode {
                    match self { #(#codes)* }
                }

                fn definition(self) -> &'static #krate::Definition {
                    match self { #(#places)* }
                }
            }
        },
    ]
}

fn definitions(catalogue: &Catalogue, literals: &Literals<'_>) -> TokenStream {
    let krate = literals.krate;
    let count = Literal::usize_unsuffixed(catalogue.definitions.len());
    let definitions = catalogue.definitions.iter().map(|definition| literals.definition(definition));
    quote! {
        /// The definitions of this dataset, sorted by (code, sub-status, server).
        static OWN: [#krate::Definition; #count] = [#(#definitions),*];
    }
}

/// What the codes above are made by.
fn code(krate: &TokenStream) -> TokenStream {
    quote! {
        /// A code that the dataset names, with its sub-status or 0.
        const fn code(code: u16, sub: u16) -> #krate::SubStatusCode {
            let ::core::result::Result::Ok(code) = #krate::StatusCode::from_u16(code) else {
                ::core::panic!("a status code has three digits")
            };
            #krate::SubStatusCode::new(code, sub)
        }
    }
}

/// The four look-ups of `status-core`, in its catalogue and this one.
fn functions(krate: &TokenStream) -> [TokenStream; 5] {
    [
        quote! {
            /// The definitions of this dataset and the built-in ones.
            fn catalogue() -> &'static #krate::Catalogue {
                static ALL: [#krate::Definition; OWN.len() + #krate::Catalogue::BUILT_IN_COUNT] =
                    #krate::Catalogue::extended(&OWN);
                static CATALOGUE: #krate::Catalogue =
                    #krate::Catalogue::new(&ALL).expect("the definitions stand in order");
                &CATALOGUE
            }
        },
        quote! {
            /// Every definition, code by code, those of this dataset before the built-in ones.
            #[allow(dead_code, unreachable_pub)]
            #[must_use]
            pub fn definitions() -> &'static [#krate::Definition] {
                catalogue().definitions()
            }
        },
        quote! {
            /// Everything that is said about one code or sub-status code, in this dataset and then in the built-in
            /// catalogue.
            #[allow(dead_code, unreachable_pub)]
            #[must_use]
            pub fn meanings(code: impl ::core::convert::Into<#krate::SubStatusCode>) -> &'static [#krate::Definition] {
                catalogue().meanings(code)
            }
        },
        quote! {
            /// What one publisher says about one code or sub-status code; without a server that is the standard.
            #[allow(dead_code, unreachable_pub)]
            #[must_use]
            pub fn lookup(
                server: ::core::option::Option<#krate::Server>,
                code: impl ::core::convert::Into<#krate::SubStatusCode>,
            ) -> ::core::option::Option<&'static #krate::Definition> {
                catalogue().lookup(server, code)
            }
        },
        quote! {
            /// The best that is known about a code; the answer says how far it had to fall back.
            #[allow(dead_code, unreachable_pub)]
            #[must_use]
            pub fn explain(
                server: ::core::option::Option<#krate::Server>,
                code: impl ::core::convert::Into<#krate::SubStatusCode>,
            ) -> #krate::Explanation {
                catalogue().explain(server, code)
            }
        },
    ]
}
