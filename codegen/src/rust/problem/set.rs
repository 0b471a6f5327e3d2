//! The enum of all problems of one server.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{Scope, allowances, response};
use crate::markdown_text::escape;
use crate::model::{FormerType, Problem, Server};
use crate::rust::tokens::{doc, ident};

/// The enum and its implementations.
pub(super) fn items(scope: Scope<'_>, server: &Server, problems: &[&Problem]) -> Vec<TokenStream> {
    let name = ident(&server.id.problem_enum());
    let variants: Vec<_> = problems.iter().map(|problem| ident(problem.name.as_str())).collect();
    let mut items = vec![enumeration(scope, server, problems, &name), methods(scope, problems, &name)];
    items.push(any(scope, &variants, &name));
    let (allowances, runtime) = (allowances(), scope.runtime());
    items.extend(variants.iter().map(|variant| {
        quote! {
            #allowances
            #[automatically_derived]
            impl ::core::convert::From<#variant> for #name {
                fn from(problem: #variant) -> Self {
                    Self::#variant(#runtime::Occurrence::from(problem))
                }
            }
        }
    }));
    items.extend(traits(scope, &name));
    items.extend(response::of_set(scope, &name));
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

/// What people call.
fn methods(scope: Scope<'_>, problems: &[&Problem], name: &Ident) -> TokenStream {
    let (runtime, krate, allowances) = (scope.runtime(), &scope.options.krate, allowances());
    let arms = problems.iter().map(|problem| {
        let variant = ident(problem.name.as_str());
        let uris = std::iter::once(problem.type_uri()).chain(problem.former.iter().map(FormerType::as_str));
        quote!(#(#uris)|* => members.known().map(Self::#variant),)
    });
    quote! {
        #allowances
        impl #name {
            /// Reads what a response holds, as RFC 9457 section 3.1 asks: an unknown type is no error.
            ///
            /// # Errors
            ///
            /// If the bytes are no JSON object, or too large or too deep a one.
            pub fn from_json(
                json: impl ::core::convert::AsRef<[u8]>,
            ) -> ::core::result::Result<Self, #runtime::FromJsonError> {
                let members = #runtime::Members::from_json(json.as_ref())?;
                let known = match members.type_uri() {
                    #(#arms)*
                    _ => ::core::option::Option::None,
                };
                ::core::result::Result::Ok(known.unwrap_or_else(|| Self::Unknown(members.unknown())))
            }

            /// What is known of the problem type; of an unknown one, that is what `about:blank` means.
            #[must_use]
            pub fn problem_type(&self) -> &'static #krate::ProblemType {
                self.as_any().problem_type()
            }

            /// The body of a response, `application/problem+json`.
            #[must_use]
            pub fn to_json(&self) -> #runtime::String {
                self.as_any().to_json()
            }

            /// The header fields of the response, without its content type.
            #[must_use]
            pub fn headers(&self) -> #runtime::Vec<(&'static str, #runtime::String)> {
                self.as_any().headers()
            }

            /// What is to be logged.
            #[must_use]
            pub fn report(&self) -> #runtime::Report<'_> {
                self.as_any().report()
            }

            /// The problem with the URI of this occurrence.
            #[must_use]
            pub fn with_instance(mut self, uri: impl ::core::convert::Into<#runtime::String>) -> Self {
                self.as_any_mut().set_instance(uri.into());
                self
            }

            /// The problem with the error that it was caused by, which is logged and never sent.
            #[must_use]
            pub fn because(mut self, source: impl ::core::convert::Into<#runtime::Source>) -> Self {
                self.as_any_mut().set_source(source.into());
                self
            }
        }
    }
}

/// The problem within, whatever its type.
fn any(scope: Scope<'_>, variants: &[Ident], name: &Ident) -> TokenStream {
    let (runtime, allowances) = (scope.runtime(), allowances());
    quote! {
        #allowances
        impl #name {
            /// The problem, whatever its type.
            #[must_use]
            pub fn as_any(&self) -> &dyn #runtime::AnyProblem {
                match self {
                    #(Self::#variants(problem) => problem,)*
                    Self::Unknown(problem) => &**problem,
                }
            }

            /// The problem, whatever its type.
            #[must_use]
            pub fn as_any_mut(&mut self) -> &mut dyn #runtime::AnyProblem {
                match self {
                    #(Self::#variants(problem) => problem,)*
                    Self::Unknown(problem) => &mut **problem,
                }
            }
        }
    }
}

/// The traits of an error.
fn traits(scope: Scope<'_>, name: &Ident) -> [TokenStream; 3] {
    let (krate, allowances) = (&scope.options.krate, allowances());
    [
        quote! {
            #allowances
            #[automatically_derived]
            impl ::core::fmt::Display for #name {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::core::fmt::Display::fmt(self.as_any(), f)
                }
            }
        },
        quote! {
            #allowances
            #[automatically_derived]
            impl ::core::error::Error for #name {
                fn source(&self) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
                    self.as_any().source()
                }
            }
        },
        quote! {
            #allowances
            #[automatically_derived]
            impl #krate::ToStatus for #name {
                fn to_status(&self) -> #krate::SubStatusCode {
                    self.as_any().status()
                }
            }
        },
    ]
}
