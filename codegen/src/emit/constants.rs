//! The constants of `StatusCode`, under today's names and under former ones.

use proc_macro2::TokenStream;
use quote::quote;

use super::print;
use super::tokens::{about_definition, ident, number, search_words};
use crate::Artifact;
use crate::model::{Catalogue, Definition, Former, Name};

pub(super) fn generate(catalogue: &Catalogue) -> Artifact {
    let constants = catalogue.standard().map(|definition| {
        let constant = definition.name.constant();
        let (doc, aliases) = (about_definition(definition), search_words(definition, &constant));
        let (constant, code) = (ident(&constant), number(definition.code.code()));
        let former = definition.former.iter().filter_map(|former| former_constant(definition, former));
        quote! {
            #doc #aliases pub const #constant: Self = Self::checked(#code);
            #(#former)*
        }
    });
    let item = quote! {
        /// The codes of the IANA registry.
        impl StatusCode { #(#constants)* }
    };
    print::rust("constants", "The codes of the IANA registry as constants.", [print::names(), item])
}

/// A second constant for the same code, under the name it had before.
fn former_constant(definition: &Definition, former: &Former) -> Option<TokenStream> {
    let constant = former.name.as_ref().map(Name::constant)?;
    let today = definition.name.constant();
    let doc = format!(
        " `{} {}`: the name that RFC {} gave to [`{today}`](Self::{today}), until RFC {}.",
        definition.code, former.phrase, former.rfc, former.replaced_by
    );
    let (constant, today) = (ident(&constant), ident(&today));
    Some(quote!(#[doc = #doc] pub const #constant: Self = Self::#today;))
}
