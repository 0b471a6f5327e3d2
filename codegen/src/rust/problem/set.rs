//! The enum of all problems of one server.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

#[cfg(feature = "openapi")]
use super::document;
use super::{Scope, allowances, response};
use crate::markdown_text::escape;
use crate::model::{FormerType, Problem, Server};
use crate::rust::tokens::{doc, ident};

/// The enum and its implementations.
pub(super) fn items(scope: Scope<'_>, server: &Server, problems: &[&Problem]) -> Vec<TokenStream> {
    let name = ident(&server.id.problem_enum());
    let runtime = scope.runtime();
    let variants = problems.iter().map(|problem| {
        let variant = ident(problem.name.as_str());
        let uris = std::iter::once(problem.type_uri()).chain(problem.former.iter().map(FormerType::as_str));
        quote!(#variant = #(#uris)|*)
    });
    let set = quote!(#runtime::set! { #name: #(#variants),* });
    let mut items = vec![enumeration(scope, server, problems, &name), set];
    items.extend(response::of_set(scope, &name));
    #[cfg(feature = "openapi")]
    items.extend(document::of_set(scope, server, &name));
    items
}

fn enumeration(scope: Scope<'_>, server: &Server, problems: &[&Problem], name: &Ident) -> TokenStream {
    let (runtime, allowances) = (scope.runtime(), allowances());
    let about = doc(&[
        format!("The problems of {}.", escape(server.name.as_str())),
        String::new(),
        "A closed set, to be matched exhaustively; it is two words large.".to_owned(),
    ]);
    let variants = problems.iter().map(|problem| {
        let (about, variant) = (doc(&[escape(problem.summary.as_str())]), ident(problem.name.as_str()));
        quote!(#about #variant(#runtime::Occurrence<#variant>),)
    });
    quote! {
        #about
        #allowances
        #[derive(Debug)]
        pub enum #name {
            #(#variants)*
            /// A problem of an unknown type, or one that lacks what its type asks for, with all that came with it.
            Unknown(#runtime::Box<#runtime::UnknownProblem>),
        }
    }
}
