//! Every phrase that leads to a standard code.

use std::collections::BTreeMap;

use proc_macro2::Literal;
use quote::quote;

use super::print;
use super::tokens::ident;
use crate::Artifact;
use crate::model::Catalogue;

pub(super) fn generate(catalogue: &Catalogue) -> Artifact {
    // Keyed by the lower-case form, which is the order that the look-up searches in.
    let mut phrases = BTreeMap::new();
    for definition in catalogue.standard() {
        let own = definition.phrase.iter();
        let former = definition.former.iter().map(|former| &former.phrase);
        let aliases = definition.aliases.iter().map(|alias| &alias.phrase);
        for phrase in own.chain(former).chain(aliases) {
            phrases.insert(phrase.as_str().to_ascii_lowercase(), (phrase.as_str(), definition.name.constant()));
        }
    }
    let count = Literal::usize_unsuffixed(phrases.len());
    let rows = phrases.values().map(|(phrase, constant)| {
        let constant = ident(constant);
        quote!((#phrase, StatusCode::#constant))
    });
    let item = quote! {
        /// Today's phrases, former ones and aliases, sorted without regard to case.
        pub(crate) static PHRASES: [(&str, StatusCode); #count] = [#(#rows),*];
    };
    print::rust("phrases", "Every phrase that leads to a code.", [print::names(), item])
}
