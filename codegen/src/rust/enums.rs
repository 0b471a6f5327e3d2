//! The enum of what one publisher defines: the same for a built-in one and for a team's.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::lists::{ListKind, Lists};
use super::names::Names;
use super::tokens::{about_definition, doc, ident, search_words};
use super::values::code;
use crate::markdown_text::escape;
use crate::model::{Definition, Server, ServerId};

/// Who defines the variants of an enum.
#[derive(Clone, Copy)]
pub(crate) enum Publisher<'a> {
    Standard,
    Server(&'a Server),
}

impl<'a> Publisher<'a> {
    /// As definitions name it.
    pub(crate) fn id(self) -> Option<&'a ServerId> {
        match self {
            Self::Standard => None,
            Self::Server(server) => Some(&server.id),
        }
    }

    /// The name of the enum.
    pub(crate) fn type_name(self) -> String {
        match self {
            Self::Standard => "Status".to_owned(),
            Self::Server(server) => server.id.type_name(),
        }
    }
}

/// The enum and its implementations. Each definition comes with its place among all of the catalogue. A built-in enum is
/// `#[non_exhaustive]`, since new releases add variants. A team's is not, so that the compiler finds each `match` that
/// lacks one of the team's rows.
pub(crate) fn enumeration<'a>(
    names: Names<'_>,
    publisher: Publisher<'_>,
    definitions: &[(usize, &'a Definition)],
    lists: &mut Lists<'a>,
) -> Vec<TokenStream> {
    let name = ident(&publisher.type_name());
    let rows = definitions.iter().map(|(_, definition)| *definition);
    let variants = lists.entries(ListKind::Variants, names, rows, |_, definition| {
        let variant = definition.name.as_str();
        let (doc, aliases, variant) = (about_definition(definition), search_words(definition, variant), ident(variant));
        quote!(#doc #aliases #variant)
    });
    let (summary, attributes) = (summary(names, publisher, definitions.is_empty()), attributes(names));
    let enumeration = quote! {
        #summary
        #attributes
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum #name { #variants }
    };
    let [to_status, from] = conversions(names, &publisher.type_name());
    let [codes, known] = known(names, publisher, definitions, lists);
    let codes = Some(codes).filter(|codes| !codes.is_empty());
    [Some(enumeration), codes, Some(known), Some(to_status), Some(from)].into_iter().flatten().collect()
}

/// The documentation of the enum.
fn summary(names: Names<'_>, publisher: Publisher<'_>, is_empty: bool) -> TokenStream {
    let closed = match names {
        Names::Core => "It grows when more becomes known, so a `match` needs a `_` arm.",
        Names::Outside(_) => "A closed set, to be matched exhaustively.",
    };
    let what = match publisher {
        Publisher::Standard => "What the standard defines.".to_owned(),
        Publisher::Server(server) if is_empty => {
            let logged = match names {
                Names::Core => "; `find_reasons` explains what it logs",
                Names::Outside(_) => "",
            };
            format!("{} defines no status codes{logged}.", escape(server.name.as_str()))
        }
        Publisher::Server(server) => format!("What {} defines.", escape(server.name.as_str())),
    };
    doc(&[what, String::new(), closed.to_owned()])
}

fn attributes(names: Names<'_>) -> TokenStream {
    match names {
        Names::Core => quote!(#[non_exhaustive]),
        Names::Outside(_) => quote! {
            #[allow(
                dead_code,
                unreachable_pub,
                clippy::doc_markdown,
                clippy::enum_variant_names,
                clippy::upper_case_acronyms
            )]
        },
    }
}

/// The codes of the variants, and the implementation of `Known`. Where the definition of a variant stands is written out:
/// the compiler would take longer to look for it.
fn known<'a>(
    names: Names<'_>,
    publisher: Publisher<'_>,
    definitions: &[(usize, &'a Definition)],
    lists: &mut Lists<'a>,
) -> [TokenStream; 2] {
    let name = ident(&publisher.type_name());
    let rows = definitions.iter().map(|(_, definition)| *definition);
    let variants = lists.entries(ListKind::Array, names, rows.clone(), |_, definition| {
        let variant = ident(definition.name.as_str());
        quote!(Self::#variant)
    });
    let (known, sub_status_code, types) = (names.root("Known"), names.root("SubStatusCode"), names.root("Definition"));
    let nothing = quote!(match self {});
    let (codes, code, definition) = if definitions.is_empty() {
        (quote!(), nothing.clone(), nothing)
    } else {
        let (count, all) = (Literal::usize_unsuffixed(definitions.len()), names.definitions());
        let codes = lists.entries(ListKind::Array, names, rows, |_, definition| code(definition.code));
        // No variant can have this name: it has an underscore.
        let codes = quote! {
            impl #name {
                /// The codes, in the order of the variants.
                const ALL_CODES: [#sub_status_code; #count] = [#codes];
            }
        };
        let places = definitions.iter().map(|(place, _)| Literal::usize_unsuffixed(*place));
        let table = names.local_static("PLACES");
        let definition = quote! {
            /// Where the definition of each variant stands.
            static #table: [u32; #count] = [#(#places),*];
            &#all[#table[self as usize] as usize]
        };
        (codes, quote!(Self::ALL_CODES[self as usize]), definition)
    };
    let implementation = quote! {
        impl #known for #name {
            const ALL: &'static [Self] = &[#variants];

            #[inline]
            fn code(self) -> #sub_status_code {
                #code
            }

            #[inline]
            fn definition(self) -> &'static #types {
                #definition
            }
        }
    };
    [codes, implementation]
}

/// A check at compile time that the enums together have a variant for every definition of the catalogue.
pub(crate) fn completeness_check(names: Names<'_>, publishers: &[Publisher<'_>]) -> TokenStream {
    let (known, catalogue) = (names.root("Known"), names.catalogue());
    let variants = publishers.iter().map(|publisher| {
        let name = ident(&publisher.type_name());
        quote!(<#name as #known>::ALL.len())
    });
    let variants = variants.reduce(|sum, next| quote!(#sum + #next)).unwrap_or_else(|| quote!(0));
    quote! {
        /// Each definition has its variant.
        const _: () = {
            let variants: usize = #variants;
            ::core::assert!(#catalogue.own().len() == variants);
        };
    }
}

/// The conversions of a variant into its code.
pub(crate) fn conversions(names: Names<'_>, name: &str) -> [TokenStream; 2] {
    let (name, known, to_status) = (ident(name), names.root("Known"), names.path("ToStatus"));
    let (sub_status_code, from) = (names.root("SubStatusCode"), names.from());
    [
        quote! {
            #[diagnostic::do_not_recommend]
            impl #to_status for #name {
                #[inline]
                fn to_status(&self) -> #sub_status_code {
                    #known::code(*self)
                }
            }
        },
        quote! {
            #[diagnostic::do_not_recommend]
            impl #from<#name> for #sub_status_code {
                #[inline]
                fn from(known: #name) -> Self {
                    #known::code(known)
                }
            }
        },
    ]
}
