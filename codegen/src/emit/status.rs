//! The enum `Status`: the standard's codes by name.

use quote::quote;

use super::enums::conversions;
use super::names::Names;
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
    let constants = catalogue.standard().map(|definition| ident(&definition.name.constant()));
    let [to_status, from] = conversions(Names::Core, "Status");
    let items = [
        print::names(),
        quote! {
            /// The status codes of the IANA registry, by name.
            ///
            /// It grows with the registry, so a `match` needs a `_` arm; `match_status!` (feature `macros`) knows
            /// which codes an arm leaves out. [`StatusCode`] holds every other code as well.
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
            #[non_exhaustive]
            #[repr(u16)]
            pub enum Status { #(#variants)* }
        },
        quote! {
            impl Status {
                /// The code.
                ///
                /// # Examples
                ///
                /// ```
                /// use status_core::{Status, StatusCode};
                ///
                /// assert_eq!(Status::NotFound.status_code(), StatusCode::NOT_FOUND);
                /// ```
                #[inline]
                #[must_use]
                pub const fn status_code(self) -> StatusCode {
                    match self { #(Self::#names => StatusCode::#constants,)* }
                }
            }
        },
        quote! {
            impl Known for Status {
                const ALL: &'static [Self] = &[#(Self::#names),*];

                #[inline]
                fn code(self) -> SubStatusCode {
                    SubStatusCode::new(self.status_code(), 0)
                }

                #[inline]
                fn definition(self) -> &'static Definition {
                    crate::tables::counted_definition(self.status_code())
                }
            }
        },
        to_status,
        from,
    ];
    print::rust("status", "The codes of the IANA registry as an enum.", items)
}
