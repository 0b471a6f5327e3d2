//! A team's problems as items: a struct for each row, an enum for each server, and what web frameworks need.

#[cfg(feature = "openapi")]
mod document;
mod implementation;
mod one_of;
mod response;
mod row;
mod set;

use proc_macro2::TokenStream;
use quote::quote;

use super::integrations::RustOptions;
use crate::Catalogue;

/// What surrounds every item.
#[derive(Clone, Copy)]
struct Scope<'a> {
    options: &'a RustOptions,
    catalogue: &'a Catalogue,
}

impl Scope<'_> {
    /// The module of status-core that problems are made of.
    fn runtime(self) -> TokenStream {
        let krate = &self.options.krate;
        quote!(#krate::problem)
    }
}

/// The items of all problems of the dataset's own servers; none if they have none.
pub(super) fn items(catalogue: &Catalogue, options: &RustOptions) -> Vec<TokenStream> {
    let scope = Scope { options, catalogue };
    // What is registered belongs to no server, and has no struct.
    let rows: Vec<_> = catalogue.own_problems().iter().enumerate().filter(|(_, row)| row.server.is_some()).collect();
    let mut items: Vec<_> = rows.iter().flat_map(|(place, row)| row::items(scope, row, *place)).collect();
    for server in catalogue.own_servers() {
        let own: Vec<_> = catalogue.problems_of(&server.id).collect();
        if !own.is_empty() {
            items.extend(set::items(scope, server, &own));
        }
    }
    if !rows.is_empty() {
        items.extend(response::shared(scope));
    }
    items
}

/// What every generated item allows: whether the crate around it uses it, and how it reads, is not its fault.
fn allowances() -> TokenStream {
    quote!(#[allow(dead_code, deprecated, unreachable_pub, clippy::doc_markdown, clippy::pedantic)])
}
