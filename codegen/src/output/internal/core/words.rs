//! The enums of fixed words, the same as in the model.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Level, WORD_ENUMS, WordEnum};
use crate::output::rust_file;
use crate::output::{Context, Error, File};
use crate::rust::tokens::ident;

/// The words are the schema's, so they do not depend on the catalogue.
pub(super) fn generate(context: &Context) -> Result<File, Error> {
    rust_file::file(
        context,
        "words",
        "Facts that are one of a few words.",
        WORD_ENUMS.iter().flat_map(items).chain([verbs()]),
    )
}

/// How a level reads between who and what.
fn verbs() -> TokenStream {
    let names = Level::WORDS.iter().map(|(_, level)| ident(level.variant()));
    let verbs = Level::WORDS.iter().map(|(_, level)| level.verb());
    quote! {
        impl Level {
            /// What stands between who and what is asked for: "must", or "is expected to".
            ///
            /// # Examples
            ///
            /// ```
            /// assert_eq!(status_core::Level::MustNot.verb(), "must not");
            /// ```
            #[inline]
            #[must_use]
            pub const fn verb(self) -> &'static str {
                match self { #(Self::#names => #verbs,)* }
            }
        }
    }
}

fn items(words: &WordEnum) -> [TokenStream; 3] {
    let (name, doc) = (ident(words.name), words.doc);
    let names: Vec<_> = words.variants.iter().map(|word| ident(word.variant)).collect();
    let texts: Vec<_> = words.variants.iter().map(|word| word.text).collect();
    let variants = words.variants.iter().zip(&names).map(|(word, name)| {
        let doc = word.doc;
        quote!(#[doc = #doc] #name,)
    });
    [
        quote! {
            #[doc = #doc]
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            #[non_exhaustive]
            pub enum #name { #(#variants)* }
        },
        quote! {
            impl #name {
                /// Every word.
                pub const ALL: &'static [Self] = &[#(Self::#names),*];

                /// The word for it in the dataset and in JSON.
                #[inline]
                #[must_use]
                pub const fn word(self) -> &'static str {
                    match self { #(Self::#names => #texts,)* }
                }
            }
        },
        quote! {
            impl core::fmt::Display for #name {
                #[inline]
                fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                    f.pad(self.word())
                }
            }
        },
    ]
}
