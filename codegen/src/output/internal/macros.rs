//! What the macros check against: names and numbers only, none of the prose.

use proc_macro2::TokenStream;
use quote::quote;

use crate::Catalogue;
use crate::catalogue::Standalone;
use crate::model::{Definition, Name, Phrase, Server, State, Text};
use crate::output::rust_file;
use crate::output::{Context, Error, File};
use crate::rust::names::Names;
use crate::rust::tokens::{ident, number};

pub(super) fn generate(standard: Standalone<'_>, context: &Context) -> Result<Vec<File>, Error> {
    let catalogue = standard.catalogue();
    let (codes, servers) =
        (catalogue.standard().map(code), catalogue.own_servers().iter().map(|of| server(catalogue, of)));
    let items = [
        quote!(
            use crate::table::{Code, Meaning, Server, State};
        ),
        quote! {
            /// The standard's codes, by number.
            pub(crate) const CODES: &[Code] = &[#(#codes),*];
        },
        quote! {
            /// The servers, by id, with what each defines.
            pub(crate) const SERVERS: &[Server] = &[#(#servers),*];
        },
    ];
    Ok(vec![rust_file::file(
        context,
        "generated",
        "The codes and servers that the macros know: names and numbers, no prose.",
        items,
    )?])
}

fn code(definition: &Definition) -> TokenStream {
    let (code, name, constant) = (number(definition.code.code()), definition.name.as_str(), definition.name.constant());
    let phrase = Names::Core.optional_text(definition.phrase.as_ref());
    let state = ident(match definition.state {
        State::Registered | State::Temporary { .. } | State::Unofficial => "InForce",
        State::Deprecated => "Deprecated",
        State::Obsoleted => "Obsoleted",
        State::Unused => "Unused",
    });
    let constants = definition.former.iter().filter_map(|former| former.name.as_ref().map(Name::constant));
    let former = definition.former.iter().map(|former| former.phrase.as_str());
    let phrases = former.chain(definition.aliases.iter().map(|alias| alias.phrase.as_str()));
    quote!(Code {
        number: #code, name: #name, constant: #constant, phrase: #phrase, state: State::#state,
        other_constants: &[#(#constants),*], other_phrases: &[#(#phrases),*],
    })
}

fn server(catalogue: &Catalogue, server: &Server) -> TokenStream {
    let meanings = catalogue.of(&server.id).map(|definition| {
        let (code, sub) = (number(definition.code.code()), number(definition.code.sub().unwrap_or_default()));
        let name = definition.name.as_str();
        let (phrase, title) = (definition.phrase.as_ref(), definition.title.as_ref());
        let labels = phrase.map(Phrase::as_str).into_iter().chain(title.map(Text::as_str));
        quote!(Meaning { code: #code, sub: #sub, name: #name, labels: &[#(#labels),*] })
    });
    let (id, name) = (server.id.as_str(), server.name.as_str());
    quote!(Server { id: #id, name: #name, meanings: &[#(#meanings),*] })
}
