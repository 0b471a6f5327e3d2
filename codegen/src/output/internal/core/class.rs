//! The enum `Class`, and what the dataset says about each class.

use quote::quote;

use super::names_in_scope;
use crate::Catalogue;
use crate::model::Class;
use crate::output::rust_file;
use crate::output::{Context, Error, File};
use crate::rust::names::Names;
use crate::rust::tokens::{about, doc, ident, number};

pub(super) fn generate(catalogue: &Catalogue, context: &Context) -> Result<File, Error> {
    let variants = catalogue.classes().iter().map(|class| {
        let (name, digit) = (ident(class.name.as_str()), number(class.digit));
        let alias = format!("{}xx", class.digit);
        let doc = doc(&about(&format!("{alias} {}", class.title), &class.summary, &class.references));
        quote!(#doc #[doc(alias = #alias)] #name = #digit,)
    });
    let names: Vec<_> = catalogue.classes().iter().map(|class| ident(class.name.as_str())).collect();
    let digits = catalogue.classes().iter().map(|class| number(class.digit));
    let entries = catalogue.classes().iter().map(|class| {
        // Digit and name are the enum's.
        let Class { digit: _, name: _, title, summary, article, headers, requirements, references } = class;
        let (title, summary, article) = (title.as_str(), summary.as_str(), Names::Core.optional_text(article.as_ref()));
        let (headers, requirements) = (Names::Core.headers(headers), Names::Core.requirements(requirements));
        let references = Names::Core.references(references);
        quote!(ClassEntry {
            title: #title,
            summary: #summary,
            article: #article,
            headers: #headers,
            requirements: #requirements,
            references: #references,
        })
    });
    let items = [
        names_in_scope(),
        quote! {
            /// The class of a status code: its first digit (RFC 9110
            /// [section 15](https://www.rfc-editor.org/rfc/rfc9110.html#section-15)).
            ///
            /// # Examples
            ///
            /// ```
            /// use status_core::{Class, StatusCode};
            ///
            /// assert_eq!(StatusCode::NOT_FOUND.class(), Some(Class::ClientError));
            /// assert_eq!(Class::ClientError.to_string(), "Client Error");
            /// ```
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub enum Class { #(#variants)* }
        },
        quote! {
            impl Class {
                /// Every class, by digit.
                pub const ALL: [Self; 5] = [#(Self::#names),*];

                /// The class of the codes that start with a digit; `None` unless it is from 1 to 5.
                ///
                /// # Examples
                ///
                /// ```
                /// use status_core::Class;
                ///
                /// assert_eq!(Class::from_digit(4), Some(Class::ClientError));
                /// assert_eq!(Class::from_digit(6), None);
                /// ```
                #[inline]
                #[must_use]
                pub const fn from_digit(digit: u8) -> Option<Self> {
                    match digit {
                        #(#digits => Some(Self::#names),)*
                        _ => None,
                    }
                }
            }
        },
        quote! {
            /// What the dataset says about each class, in the order of their digits.
            pub(crate) static CLASSES: [ClassEntry; 5] = [#(#entries),*];
        },
    ];
    rust_file::file(context, "class", "The five classes.", items)
}
