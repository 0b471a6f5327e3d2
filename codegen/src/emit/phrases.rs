//! Every phrase that leads to a standard code.

use std::collections::BTreeMap;

use proc_macro2::Literal;
use quote::quote;

use super::print;
use super::tokens::ident;
use crate::Artifact;
use crate::model::Catalogue;

pub(super) fn generate(catalogue: &Catalogue) -> Artifact {
    // Keyed by length and lower-case form, which is the order that the look-up searches in.
    let mut phrases = BTreeMap::new();
    for definition in catalogue.standard() {
        let own = definition.phrase.iter();
        let former = definition.former.iter().map(|former| &former.phrase);
        let aliases = definition.aliases.iter().map(|alias| &alias.phrase);
        for phrase in own.chain(former).chain(aliases) {
            let key = (phrase.as_str().len(), phrase.as_str().to_ascii_lowercase());
            phrases.insert(key, (phrase.as_str(), definition.name.constant()));
        }
    }
    let count = Literal::usize_unsuffixed(phrases.len());
    let rows = phrases.values().map(|(phrase, constant)| {
        let constant = ident(constant);
        quote!((#phrase, StatusCode::#constant))
    });
    let all = quote! {
        /// Today's phrases, former ones and aliases, the shortest first, those of one length without regard to case.
        pub(crate) static PHRASES: [(&str, StatusCode); #count] = [#(#rows),*];
    };
    let longest = phrases.keys().map(|(length, _)| *length).max().unwrap_or_default();
    let starts = (0..=longest + 1).map(|length| phrases.keys().take_while(|(other, _)| *other < length).count());
    let (starts, lengths) = (starts.map(Literal::usize_unsuffixed), Literal::usize_unsuffixed(longest + 2));
    let starts = quote! {
        /// Where the phrases of each length start; those of the longest end at the last place.
        pub(crate) static STARTS: [u16; #lengths] = [#(#starts),*];
    };
    print::rust("phrases", "Every phrase that leads to a code.", [print::names(), all, starts])
}
