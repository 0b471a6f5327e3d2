//! The digits of every code there can be.

use quote::quote;

use super::print;
use crate::Artifact;

pub(super) fn generate() -> Artifact {
    let digits = (100..=999).map(|code: u16| code.to_string());
    let item = quote! {
        /// From 100 to 999, as texts: to make them while the crate is compiled takes longer than to read them.
        pub(crate) static DIGITS: [&str; 900] = [#(#digits),*];
    };
    print::rust("digits", "The digits of every code.", [item])
}
