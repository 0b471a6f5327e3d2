//! The constants of `Server`, and an enum for the definitions of each.

use quote::quote;

use super::enums::{complete, enumeration};
use super::names::Names;
use super::print;
use super::tokens::{doc, ident};
use crate::Artifact;
use crate::model::{Catalogue, Server};

pub(super) fn generate(catalogue: &Catalogue) -> Artifact {
    let constants = catalogue.servers.iter().map(|server| {
        let (constant, doc) = (ident(&server.id.constant()), doc(&about(server)));
        let entry = Names::Core.entry(server);
        quote!(#doc pub const #constant: Self = Self::new(&#entry);)
    });
    let names: Vec<_> = catalogue.servers.iter().map(|server| ident(&server.id.constant())).collect();
    let modules = catalogue.servers.iter().map(|server| {
        let (module, enumeration) = (ident(&server.id.module()), ident(&server.id.type_name()));
        quote!(mod #module; pub use #module::#enumeration;)
    });
    let enums: Vec<_> = catalogue.servers.iter().map(|server| server.id.type_name()).collect();
    let complete = complete(Names::Core, std::iter::once("Status").chain(enums.iter().map(String::as_str)));
    let enums = enums.iter().map(|name| ident(name));
    let with_serde = quote! {
        #[cfg(feature = "serde")]
        crate::with_serde::as_codes!(#(#enums),*);
    };
    let items = std::iter::once(print::names()).chain(modules).chain([
        complete,
        with_serde,
        quote! {
            /// The servers of the built-in catalogue.
            impl Server {
                #(#constants)*

                /// Every server of the built-in catalogue, by id.
                pub const ALL: &'static [Self] = &[#(Self::#names),*];
            }
        },
    ]);
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

/// The enum of what one server defines.
pub(super) fn definitions_of(catalogue: &Catalogue, server: &Server) -> Artifact {
    let definitions: Vec<_> = catalogue.of(&server.id).collect();
    let items = enumeration(Names::Core, server, &definitions);
    let about = format!("The definitions of {} as an enum.", super::markdown::escape(server.name.as_str()));
    print::rust(&format!("servers/{}", server.id.module()), &about, std::iter::once(print::names()).chain(items))
}
