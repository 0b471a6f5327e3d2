//! The standard's codes by name: the enum `Status`, and the constants of `StatusCode`.

use proc_macro2::TokenStream;
use quote::quote;

use super::names_in_scope;
use crate::Catalogue;
use crate::model::{Definition, Former, Name};
use crate::output::rust_file;
use crate::output::{Context, Error, File};
use crate::rust::enums::conversions;
use crate::rust::names::Names;
use crate::rust::tokens::{about_definition, ident, number, search_words};

pub(super) fn generate(catalogue: &Catalogue, context: &Context) -> Result<File, Error> {
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
        names_in_scope(),
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
    rust_file::file(context, "status", "The codes of the IANA registry as an enum.", items)
}

pub(super) fn constants(catalogue: &Catalogue, context: &Context) -> Result<File, Error> {
    let constants = catalogue.standard().map(|definition| {
        let constant = definition.name.constant();
        let (doc, aliases) = (about_definition(definition), search_words(definition, &constant));
        let (constant, code) = (ident(&constant), number(definition.code.code()));
        let former = definition.former.iter().filter_map(|former| former_constant(definition, former));
        quote! {
            #doc #aliases pub const #constant: Self = Self::checked(#code);
            #(#former)*
        }
    });
    let item = quote! {
        /// The codes of the IANA registry.
        impl StatusCode { #(#constants)* }
    };
    rust_file::file(context, "constants", "The codes of the IANA registry as constants.", [names_in_scope(), item])
}

/// A second constant for the same code, under the name it had before.
fn former_constant(definition: &Definition, former: &Former) -> Option<TokenStream> {
    let constant = former.name.as_ref().map(Name::constant)?;
    let today = definition.name.constant();
    let doc = format!(
        " `{} {}`: the name that RFC {} gave to [`{today}`](Self::{today}), until RFC {}.",
        definition.code, former.phrase, former.rfc, former.replaced_by
    );
    let (constant, today) = (ident(&constant), ident(&today));
    Some(quote!(#[doc = #doc] pub const #constant: Self = Self::#today;))
}
