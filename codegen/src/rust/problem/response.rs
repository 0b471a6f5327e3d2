//! Problems as responses of web frameworks. What each framework needs is a macro of status-core.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{Scope, allowances};
use crate::rust::integrations::Integration;
use crate::rust::tokens::ident;

/// The implementations for the enum of a server; none where no framework is named.
pub(super) fn of_set(scope: Scope<'_>, name: &Ident) -> Vec<TokenStream> {
    let (runtime, allowances) = (scope.runtime(), allowances());
    let frameworks: Vec<_> = frameworks(scope).collect();
    if frameworks.is_empty() {
        return Vec::new();
    }
    let mut items = vec![quote! {
        #allowances
        #[automatically_derived]
        impl #runtime::ToResponse for #name {
            fn to_response(&self) -> #runtime::Response {
                __report(&self.report());
                #runtime::Response::new(self.as_any())
            }
        }
    }];
    items.extend(frameworks.iter().map(|framework| {
        let framework = ident(framework.name());
        quote!(#runtime::#framework! { #name })
    }));
    items
}

/// What all enums share: the function that gets the reports, and the layers.
pub(super) fn shared(scope: Scope<'_>) -> Vec<TokenStream> {
    let (runtime, allowances) = (scope.runtime(), allowances());
    if frameworks(scope).next().is_none() {
        return Vec::new();
    }
    let calls: Vec<_> = [
        scope.options.integrations.contains(&Integration::Tracing).then(|| quote!(#runtime::tracing!(__problem);)),
        scope.options.report.as_ref().map(|path| quote!(#path(__problem);)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let argument = if calls.is_empty() { quote!(_) } else { quote!(__problem) };
    let mut items = vec![quote! {
        /// Where the report of each response goes. A user's own function has another name.
        #allowances
        fn __report(#argument: &#runtime::Report<'_>) {
            #(#calls)*
        }
    }];
    items.extend(frameworks(scope).filter_map(|framework| match framework {
        Integration::ActixWeb => Some(quote!(#runtime::actix_layer! { __report })),
        Integration::Axum => Some(quote!(#runtime::axum_layer! { __report })),
        _ => None,
    }));
    items
}

/// The web frameworks among the crates that are named.
fn frameworks(scope: Scope<'_>) -> impl Iterator<Item = Integration> {
    scope.options.integrations.iter().copied().filter(|integration| Integration::FRAMEWORKS.contains(integration))
}
