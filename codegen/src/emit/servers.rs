//! The constants of `Server`, and an enum for the definitions of each.

use proc_macro2::TokenStream;
use quote::quote;

use super::print;
use super::tokens::{Fields, about_definition, doc, ident, search_words};
use crate::Artifact;
use crate::model::{Catalogue, Code, Server};

pub(super) fn generate(catalogue: &Catalogue) -> Artifact {
    let constants = catalogue.servers.iter().map(|server| {
        let (constant, doc) = (ident(&server.id.constant()), doc(&about(server)));
        let kind = ident(server.kind.variant());
        let entry = Fields::default()
            .set("id", server.id.as_str())
            .set("name", server.name.as_str())
            .optional("vendor", server.vendor.as_ref())
            .set("kind", quote!(ServerKind::#kind))
            .optional("home", server.home.as_ref())
            .set_if(server.discontinued, "discontinued", true)
            .of("ServerEntry", "BLANK");
        quote!(#doc pub const #constant: Self = Self::new(&#entry);)
    });
    let names: Vec<_> = catalogue.servers.iter().map(|server| ident(&server.id.constant())).collect();
    let modules = catalogue.servers.iter().map(|server| {
        let (module, enumeration) = (ident(&server.id.module()), ident(&server.id.type_name()));
        quote!(mod #module; pub use #module::#enumeration;)
    });
    let items = std::iter::once(print::names()).chain(modules).chain([quote! {
        /// The servers of the built-in catalogue.
        impl Server {
            #(#constants)*

            /// Every server of the built-in catalogue, by id.
            pub const ALL: &'static [Self] = &[#(Self::#names),*];
        }
    }]);
    print::rust("servers", "Server products.", items)
}

/// The documentation of a server.
pub(super) fn about(server: &Server) -> Vec<String> {
    let mut line = server.name.to_string();
    if let Some(vendor) = &server.vendor {
        line = format!("{line}, by {vendor}");
    }
    let period = if line.ends_with('.') { "" } else { "." };
    let mut lines = vec![super::markdown::escape(&line) + period];
    if let Some(home) = &server.home {
        lines.extend([String::new(), format!("<{home}>")]);
    }
    lines
}

/// The documentation of its enum.
pub(super) fn summary(server: &Server) -> TokenStream {
    doc(&[
        format!("What {} defines.", super::markdown::escape(server.name.as_str())),
        String::new(),
        "A closed set, to be matched exhaustively.".to_owned(),
    ])
}

/// The enum of what one server defines.
pub(super) fn definitions_of(catalogue: &Catalogue, server: &Server) -> Artifact {
    let definitions: Vec<_> = catalogue.of(&server.id).collect();
    let variants = definitions.iter().map(|definition| {
        let name = definition.name.as_str();
        let (doc, aliases) = (about_definition(definition), search_words(definition, name));
        let (name, code) = (ident(name), packed(definition.code));
        quote!(#doc #aliases #name = #code,)
    });
    let names: Vec<_> = definitions.iter().map(|definition| ident(definition.name.as_str())).collect();
    let constant = ident(&server.id.constant());
    let enumeration = ident(&server.id.type_name());
    let summary = summary(server);
    // An enum without variants has no numbers.
    let (repr, code) = if definitions.is_empty() {
        (quote!(), quote!(match self {}))
    } else {
        (quote!(#[repr(u32)]), quote!(SubStatusCode::unpack(self as u32)))
    };
    let items = [
        print::names(),
        quote! {
            #summary
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            #repr
            pub enum #enumeration { #(#variants)* }
        },
        quote! {
            impl Known for #enumeration {
                const ALL: &'static [Self] = &[#(Self::#names),*];

                #[inline]
                fn code(self) -> SubStatusCode {
                    #code
                }

                #[inline]
                fn definition(self) -> &'static Definition {
                    built_in(Some(Server::#constant), self.code())
                }
            }
        },
    ];
    let about = format!("The definitions of {} as an enum.", super::markdown::escape(server.name.as_str()));
    print::rust(&format!("servers/{}", server.id.module()), &about, items)
}

/// A code and its sub-status as one number, to be read as both: `401_003` is 401.3.
fn packed(code: Code) -> TokenStream {
    let number = format!("{}_{:03}", code.code(), code.sub().unwrap_or_default());
    number.parse().unwrap_or_default()
}
