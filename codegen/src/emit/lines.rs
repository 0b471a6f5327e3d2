//! What a status line says after the HTTP version.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::print;
use super::tokens::optional;
use crate::Artifact;
use crate::model::{Catalogue, Definition};

pub(super) fn generate(catalogue: &Catalogue) -> Artifact {
    let count = Literal::usize_unsuffixed(catalogue.standard().count() + 1);
    let lines = table(catalogue, |definition| definition.phrase.as_ref().map(|_| definition.title()));
    let phrases = table(catalogue, |definition| definition.phrase.as_ref().map(ToString::to_string));
    let status_lines = quote! {
        /// Code and reason phrase.
        pub(crate) static STATUS_LINES: [Option<&str>; #count] = [#lines];
    };
    let reasons = quote! {
        /// The reason phrase.
        pub(crate) static REASONS: [Option<&str>; #count] = [#phrases];
    };
    let about = "What a status line says, in the order of the enum `Status`; the first place is for all other codes.";
    print::rust("lines", about, [status_lines, reasons])
}

fn table(catalogue: &Catalogue, text: impl Fn(&Definition) -> Option<String>) -> TokenStream {
    let texts = catalogue.standard().map(|definition| optional(text(definition)));
    quote!(None, #(#texts),*)
}
