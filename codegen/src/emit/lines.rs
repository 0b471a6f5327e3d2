//! What a status line says after the HTTP version.

use proc_macro2::Literal;
use quote::quote;

use super::print;
use crate::Artifact;
use crate::model::{Catalogue, Definition};

pub(super) fn generate(catalogue: &Catalogue) -> Artifact {
    let lines: Vec<String> = catalogue.standard().map(Definition::title).collect();
    let count = Literal::usize_unsuffixed(lines.len());
    let item = quote! {
        /// Code and reason phrase, in the order of the enum `Status`; a code without a phrase stands alone.
        pub(crate) const LINES: [&str; #count] = [#(#lines),*];
    };
    print::rust("lines", "Status lines.", [item])
}
