//! The enum `Status`: the standard's codes by name.

use quote::quote;

use super::print;
use super::tokens::{about_definition, ident, number, search_words};
use crate::Artifact;
use crate::model::Catalogue;

pub(super) fn generate(catalogue: &Catalogue) -> Artifact {
    let variants = catalogue.standard().map(|definition| {
        let name = definition.name.as_str();
        let (doc, aliases) = (about_definition(definition), search_words(definition, name));
        let (name, code) = (ident(name), number(definition.code.code()));
        quote!(#doc #aliases #name = #code,)
    });
    let names: Vec<_> = catalogue.standard().map(|definition| ident(definition.name.as_str())).collect();
    let items = [
        print::names(),
        quote! {
            /// The status codes of the IANA registry, by name.
            ///
            /// A closed set, to be matched exhaustively; [`StatusCode`](crate::StatusCode) holds every
            /// other code as well.
            ///
            /// # Examples
            ///
            /// ```
            /// use status_core::{Known, Status, StatusCode};
            ///
            /// assert_eq!(StatusCode::from(Status::NotFound), StatusCode::NOT_FOUND);
            /// assert_eq!(StatusCode::NOT_FOUND.status(), Some(Status::NotFound));
            /// assert_eq!(Status::NotFound.definition().phrase(), Some("Not Found"));
            /// ```
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            #[repr(u16)]
            pub enum Status { #(#variants)* }
        },
        quote! {
            impl Known for Status {
                const ALL: &'static [Self] = &[#(Self::#names),*];

                #[inline]
                fn code(self) -> SubStatusCode {
                    SubStatusCode::new(self.into(), 0)
                }

                #[inline]
                fn definition(self) -> &'static Definition {
                    built_in(None, self.code())
                }
            }
        },
    ];
    print::rust("status", "The codes of the IANA registry as an enum.", items)
}
