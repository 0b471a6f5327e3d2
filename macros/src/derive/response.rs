//! An error as the response of web frameworks: a problem of the type `about:blank`.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{DeriveInput, Path};

use super::attr::Report;
use super::valid::Response;

/// The implementations of `ToResponse` and of the frameworks' traits; nothing where no framework is named.
pub(super) fn responses(input: &DeriveInput, response: &Response, krate: &Path) -> TokenStream {
    let Response { frameworks, report } = response;
    if frameworks.is_empty() {
        return TokenStream::new();
    }
    let name = &input.ident;
    let (for_all, arguments, _) = input.generics.split_for_impl();
    let own = input.generics.where_clause.iter().flat_map(|clause| &clause.predicates);
    let own: Vec<_> = own.map(ToTokens::to_token_stream).collect();
    // A type with parameters has a status, and is shown, only where its arguments have and are.
    let where_it = |bound: TokenStream| {
        let more = (!input.generics.params.is_empty()).then(|| quote!(#name #arguments: #bound));
        let all: Vec<_> = own.iter().cloned().chain(more).collect();
        if all.is_empty() { TokenStream::new() } else { quote!(where #(#all),*) }
    };
    let (report, needed) = match report {
        None => (TokenStream::new(), quote!(::core::fmt::Display)),
        Some(to) => {
            let report = quote!(&#krate::problem::Report::of_error(status, self));
            let call = match to {
                Report::Tracing => quote!(#krate::problem::tracing!(#report);),
                Report::Function(path) => quote!(#path(#report);),
            };
            (call, quote!(::core::error::Error + 'static))
        }
    };
    let bounds = where_it(quote!(#krate::ToStatus + #needed));
    let is_response = where_it(quote!(#krate::problem::ToResponse));
    quote! {
        #[automatically_derived]
        impl #for_all #krate::problem::ToResponse for #name #arguments #bounds {
            fn to_response(&self) -> #krate::problem::Response {
                let status = #krate::ToStatus::to_status(self);
                #report
                #krate::problem::Response::about_blank(status, ::core::option::Option::Some(self))
            }
        }
        #(#krate::problem::#frameworks! { impl [#for_all] #name #arguments, [#is_response] })*
    }
}
