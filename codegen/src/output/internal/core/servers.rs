//! The constants of `Server`, and an enum for the definitions of each.

use proc_macro2::Literal;
use quote::quote;

use super::names_in_scope;
use crate::Catalogue;
use crate::markdown_text::escape;
use crate::model::Server;
use crate::output::rust_file;
use crate::output::{Context, Error, File, parallel};
use crate::rust::enums::{Publisher, completeness_check, enumeration};
use crate::rust::lists::Lists;
use crate::rust::names::Names;
use crate::rust::tokens::{about_server, doc, ident};

pub(super) fn constants(catalogue: &Catalogue, context: &Context) -> Result<File, Error> {
    let count = Literal::usize_unsuffixed(catalogue.own_servers().len());
    let entries = catalogue.own_servers().iter().map(|server| Names::Core.entry(server));
    let constants = catalogue.own_servers().iter().enumerate().map(|(place, server)| {
        let (constant, doc) = (ident(&server.id.constant()), doc(&about_server(server)));
        let place = Literal::usize_unsuffixed(place);
        quote!(#doc pub const #constant: Self = Self::new(&ENTRIES[#place]);)
    });
    let names: Vec<_> = catalogue.own_servers().iter().map(|server| ident(&server.id.constant())).collect();
    let items = [
        names_in_scope(),
        quote! {
            /// What the dataset says about each server, by id. It is a static, so that a server has one address wherever its
            /// constant is used: to compare two servers is then mostly to compare two addresses.
            static ENTRIES: [ServerEntry; #count] = [#(#entries),*];
        },
        quote! {
            /// The servers of the built-in catalogue.
            impl Server {
                #(#constants)*

                /// Every server of the built-in catalogue, by id.
                pub const ALL: &'static [Self] = &[#(Self::#names),*];
            }
        },
    ];
    rust_file::file(context, "server", "Server products.", items)
}

/// The enum of what each server defines, and the list of all.
pub(super) fn enums(catalogue: &Catalogue, context: &Context) -> Result<Vec<File>, Error> {
    let publishers: Vec<_> = catalogue.own_servers().iter().map(Publisher::Server).collect();
    let enums = publishers.iter().map(|publisher| ident(&publisher.type_name()));
    let modules = catalogue.own_servers().iter().map(|server| {
        let (module, enumeration) = (ident(&server.id.module()), ident(&server.id.type_name()));
        quote!(mod #module; pub use #module::#enumeration;)
    });
    let with_serde = quote! {
        #[cfg(feature = "serde")]
        crate::with_serde::as_codes!(#(#enums),*);
    };
    let all: Vec<_> = std::iter::once(Publisher::Standard).chain(publishers.iter().copied()).collect();
    let items =
        std::iter::once(names_in_scope()).chain(modules).chain([completeness_check(Names::Core, &all), with_serde]);
    let list = rust_file::file(context, "servers", "What each server defines, as an enum.", items)?;
    let mut files = parallel::each(catalogue.own_servers(), |server| enumerated(catalogue, server, context))?;
    files.push(list);
    Ok(files)
}

/// The enum of what one server defines.
fn enumerated(catalogue: &Catalogue, server: &Server, context: &Context) -> Result<File, Error> {
    let all = catalogue.own().iter().enumerate();
    let definitions: Vec<_> = all.filter(|(_, it)| it.server.as_ref() == Some(&server.id)).collect();
    let about = format!("The definitions of {} as an enum.", escape(server.name.as_str()));
    let mut lists = Lists::TakenOut(Vec::new());
    let enumeration = enumeration(Names::Core, Publisher::Server(server), &definitions, &mut lists);
    let items = std::iter::once(names_in_scope()).chain(enumeration);
    rust_file::file_with(context, &format!("servers/{}", server.id.module()), &about, items, &lists)
}
