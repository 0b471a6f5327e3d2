//! The names of lists that several definitions have.

use std::collections::HashMap;

use proc_macro2::TokenStream;
use quote::quote;

use super::tokens::ident;
use crate::model::{Code, Reference};

/// The names of the lists that status-core shares. In a module outside of it no list is shared: the default.
#[derive(Default)]
pub(crate) struct Shared<'a> {
    pub(crate) references: HashMap<&'a [Reference], String>,
    pub(crate) see_also: HashMap<&'a [Code], String>,
}

impl Shared<'_> {
    /// The path of a list of references that is shared.
    pub(crate) fn references(&self, list: &[Reference]) -> Option<TokenStream> {
        self.references.get(list).map(|name| path(name))
    }

    /// The path of a list of related codes that is shared.
    pub(crate) fn see_also(&self, list: &[Code]) -> Option<TokenStream> {
        self.see_also.get(list).map(|name| path(name))
    }
}

fn path(name: &str) -> TokenStream {
    let name = ident(name);
    quote!(super::shared::#name)
}
