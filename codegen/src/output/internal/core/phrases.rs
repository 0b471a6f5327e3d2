//! Every phrase that leads to a standard code.

mod hash;

use std::collections::BTreeMap;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use self::hash::PerfectHash;
use super::{hexadecimal, names_in_scope};
use crate::Catalogue;
use crate::output::rust_file;
use crate::output::{Context, Error, File};
use crate::rust::names::Names;
use crate::rust::tokens::ident;

pub(super) fn generate(catalogue: &Catalogue, context: &Context) -> Result<File, Error> {
    // By lower-case form: upper and lower case are the same to a look-up.
    let mut phrases = BTreeMap::new();
    for definition in catalogue.standard() {
        let own = definition.phrase.iter();
        let former = definition.former.iter().map(|former| &former.phrase);
        let aliases = definition.aliases.iter().map(|alias| &alias.phrase);
        for phrase in own.chain(former).chain(aliases) {
            phrases.insert(phrase.as_str().to_ascii_lowercase(), (phrase.as_str(), definition.name.constant()));
        }
    }
    let hash = PerfectHash::find(&phrases.keys().cloned().collect());
    let rows: Vec<_> = phrases.values().collect();
    let slots = hash.slots.iter().map(|at| {
        let row = at.and_then(|at| rows.get(at)).map(|(phrase, constant)| {
            let constant = ident(constant);
            quote!((#phrase, StatusCode::#constant))
        });
        Names::Core.option(row)
    });
    let size = Literal::usize_unsuffixed(hash.slots.len());
    let slots = quote! {
        /// Today's phrases, former ones and aliases, each in its slot: the bits of the hash below those that choose the
        /// offset, plus the offset, modulo the number of slots.
        pub(crate) static SLOTS: [Option<(&str, StatusCode)>; #size] = [#(#slots),*];
    };
    let parameters = parameters(&hash);
    rust_file::file(
        context,
        "phrases",
        "Every phrase that leads to a code, by a perfect hash.",
        [names_in_scope(), parameters, slots],
    )
}

/// What the hash is computed from.
fn parameters(hash: &PerfectHash) -> TokenStream {
    let length = hexadecimal(hash.length);
    let windows = hash.windows.iter().map(|&(position, factors)| {
        let (position, [first, last]) = (Literal::usize_unsuffixed(position), factors.map(hexadecimal));
        quote!((#position, [#first, #last]))
    });
    let offsets = hash.offsets.iter().map(|&offset| Literal::u16_unsuffixed(offset));
    let [window_count, offset_count] = [hash.windows.len(), hash.offsets.len()].map(Literal::usize_unsuffixed);
    quote! {
        /// The hash of a text starts with its length, multiplied with this.
        pub(crate) const LENGTH_FACTOR: u64 = #length;

        /// For each of these positions, eight bytes from there on are taken, in lower case: the first four as a number,
        /// multiplied with the first factor, and the other four with the second, are added to the hash. Where fewer than
        /// eight bytes follow, they are the last eight of the text; of a shorter text they are all.
        pub(crate) const WINDOWS: [(usize, [u64; 2]); #window_count] = [#(#windows),*];

        /// The top bits of the hash choose one of these.
        pub(crate) static OFFSETS: [u16; #offset_count] = [#(#offsets),*];
    }
}
