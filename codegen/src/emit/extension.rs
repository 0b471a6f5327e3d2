//! A dataset of one's own as Rust, for any crate that uses `status-core`: by its public interface alone.

use std::collections::BTreeMap;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::enums::{complete, enumeration};
use super::names::Names;
use super::servers::about;
use super::shared::Shared;
use super::tokens::{doc, ident};
use crate::model::{Catalogue, Definition, Server};

/// The items, in the order of the file. `krate` is the path of `status-core`.
pub(crate) fn items(catalogue: &Catalogue, krate: &TokenStream) -> Vec<TokenStream> {
    let names = Names::Elsewhere(krate);
    let mut items: Vec<_> = catalogue.servers.iter().map(|server| constant(server, krate)).collect();
    let mut own: BTreeMap<_, Vec<&Definition>> = BTreeMap::new();
    for definition in &catalogue.definitions {
        own.entry(definition.server.as_ref()).or_default().push(definition);
    }
    items.extend(catalogue.servers.iter().flat_map(|server| {
        let own = own.get(&Some(&server.id)).map(Vec::as_slice).unwrap_or_default();
        enumeration(names, server, own)
    }));
    items.extend((!catalogue.definitions.is_empty()).then(|| code(krate)));
    items.push(whole(catalogue, krate));
    let enums: Vec<_> = catalogue.servers.iter().map(|server| server.id.type_name()).collect();
    items.push(complete(names, enums.iter().map(String::as_str)));
    items.extend(functions(krate));
    items
}

/// The items as text.
pub(crate) fn rust(catalogue: &Catalogue, krate: &TokenStream, notice: &str) -> String {
    format!("// {notice}\n{}", super::print::items(items(catalogue, krate)))
}

fn constant(server: &Server, krate: &TokenStream) -> TokenStream {
    let (constant, doc) = (ident(&server.id.constant()), doc(&about(server)));
    let entry = Names::Elsewhere(krate).entry(server);
    quote! {
        #doc
        #[allow(dead_code, unreachable_pub, clippy::doc_markdown)]
        pub const #constant: #krate::Server = #krate::Server::new(&#entry);
    }
}

/// What the codes are made by.
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

/// The definitions of the dataset on top of the built-in ones.
fn whole(catalogue: &Catalogue, krate: &TokenStream) -> TokenStream {
    let (names, none_shared) = (Names::Elsewhere(krate), Shared::default());
    let count = Literal::usize_unsuffixed(catalogue.definitions.len());
    let definitions = catalogue.definitions.iter().map(|definition| names.definition(definition, &none_shared));
    let servers = catalogue.servers.iter().map(|server| names.server(&server.id));
    quote! {
        /// This dataset on top of the built-in catalogue.
        #[allow(unreachable_pub, clippy::too_many_lines)]
        #[must_use]
        pub const fn catalogue() -> &'static #krate::Catalogue {
            /// Sorted by (code, sub-status, server).
            static OWN: [#krate::Definition; #count] = [#(#definitions),*];

            static CATALOGUE: #krate::Catalogue = #krate::Catalogue::extending(&OWN)
                .expect("the definitions stand in order")
                .with_servers(&[#(#servers),*]);
            &CATALOGUE
        }
    }
}

/// The look-ups of `status-core`, in its catalogue and this one.
fn functions(krate: &TokenStream) -> [TokenStream; 6] {
    let definitions = quote! {
        /// Every definition, code by code, those of this dataset before the built-in ones.
        #[allow(dead_code, unreachable_pub)]
        #[must_use]
        pub fn definitions() -> #krate::Definitions {
            catalogue().definitions()
        }
    };
    let meanings = quote! {
        /// Everything that is said about one code or sub-status code, in this dataset and then in the built-in
        /// catalogue.
        #[allow(dead_code, unreachable_pub)]
        #[must_use]
        pub fn meanings(code: impl ::core::convert::Into<#krate::SubStatusCode>) -> #krate::Definitions {
            catalogue().meanings(code)
        }
    };
    let lookup = quote! {
        /// What one publisher says about one code or sub-status code; without a server that is the standard.
        #[allow(dead_code, unreachable_pub)]
        #[must_use]
        pub fn lookup(
            server: ::core::option::Option<#krate::Server>,
            code: impl ::core::convert::Into<#krate::SubStatusCode>,
        ) -> ::core::option::Option<&'static #krate::Definition> {
            catalogue().lookup(server, code)
        }
    };
    let explain = quote! {
        /// The best that is known about a code; the answer says how far it had to fall back.
        #[allow(dead_code, unreachable_pub)]
        #[must_use]
        pub fn explain(
            server: ::core::option::Option<#krate::Server>,
            code: impl ::core::convert::Into<#krate::SubStatusCode>,
        ) -> #krate::Explanation {
            catalogue().explain(server, code)
        }
    };
    let search = quote! {
        /// The definitions that fit some words, the best first.
        #[allow(dead_code, unreachable_pub)]
        #[must_use]
        pub fn search(words: &str) -> #krate::Hits {
            catalogue().search(words)
        }
    };
    let server = quote! {
        /// The server with an id: one of this dataset, or else a built-in one.
        #[allow(dead_code, unreachable_pub)]
        #[must_use]
        pub fn server(id: &str) -> ::core::option::Option<#krate::Server> {
            catalogue().server(id)
        }
    };
    [definitions, meanings, lookup, explain, search, server]
}
