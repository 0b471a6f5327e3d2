//! An error as the response of web frameworks: a problem of the type `about:blank`.

use proc_macro2::TokenStream;
use quote::quote;

use super::attr::Report;
use super::input::Input;
use super::valid::Response;
use crate::path::Path;

/// The implementations of `ToResponse` and of the frameworks' traits; nothing where no framework is named.
pub(super) fn responses(input: &Input, response: &Response, krate: &Path) -> TokenStream {
    let Response { frameworks, report } = response;
    if frameworks.is_empty() {
        return TokenStream::new();
    }
    let (name, generics) = (&input.name, &input.generics);
    let (for_all, arguments) = (generics.declared(), generics.named());
    // A type with parameters has a status, and is shown, only where its arguments have and are.
    let where_it = |bound: TokenStream| {
        let more = (!generics.is_empty()).then(|| quote!(#name #arguments: #bound));
        generics.bounded(more.as_slice())
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
