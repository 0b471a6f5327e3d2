//! Problems in the documents of OpenAPI that other crates make. What each of these crates needs is a macro of status-core.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::Scope;
use crate::model::Server;
use crate::openapi::{Model, inline};
use crate::rust::integrations::Integration;
use crate::rust::tokens::ident;

/// The implementations for the enum of a server; none where no such crate is named.
pub(super) fn of_set(scope: Scope<'_>, server: &Server, name: &Ident) -> Vec<TokenStream> {
    let runtime = scope.runtime();
    let crates: Vec<_> = [Integration::Aide, Integration::Utoipa]
        .into_iter()
        .filter(|integration| scope.options.integrations.contains(integration))
        .map(|integration| ident(integration.name()))
        .collect();
    if crates.is_empty() {
        return Vec::new();
    }
    let responses = Model::new(scope.catalogue).set_of(server).map(inline).unwrap_or_default();
    let responses: Vec<_> = responses.iter().map(|(status, json)| (status, json.compact())).collect();
    let responses = responses.iter().map(|(status, json)| quote!((#status, #json),));
    let responses: TokenStream = responses.collect();
    crates.iter().map(|krate| quote!(#runtime::#krate! { #name, [#responses] })).collect()
}
