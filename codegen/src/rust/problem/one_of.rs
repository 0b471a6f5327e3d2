//! The enum of a member that is one of some words.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Scope, allowances};
use crate::markdown_text::{code, escape};
use crate::model::{Member, Problem};
use crate::rust::tokens::{doc, ident};

/// The enum and its implementations; nothing for members of other types.
pub(super) fn items(scope: Scope<'_>, problem: &Problem, member: &Member) -> Vec<TokenStream> {
    let Some(name) = member.enum_name(&problem.name) else { return Vec::new() };
    let (name, runtime, allowances) = (ident(&name), scope.runtime(), allowances());
    let about = match &member.about {
        Some(about) => doc(&[escape(about.as_str())]),
        None => doc(&[format!("A {} of [`{}`].", code(member.name.as_str()), problem.name)]),
    };
    let all = member.variants();
    let variants: Vec<_> = all.iter().map(|variant| ident(&variant.name)).collect();
    let words: Vec<_> = all.iter().map(|variant| variant.word.as_str()).collect();
    let docs = words.iter().map(|word| doc(&[code(word)]));
    let first = variants.first();
    vec![
        quote! {
            #about
            #allowances
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            pub enum #name { #(#docs #variants,)* }
        },
        quote! {
            #allowances
            impl #name {
                /// The word that is sent.
                #[must_use]
                pub const fn as_str(self) -> &'static str {
                    match self { #(Self::#variants => #words,)* }
                }
            }
        },
        quote! {
            #allowances
            #[automatically_derived]
            impl #runtime::MemberValue for #name {
                fn write(&self, json: &mut #runtime::json::Writer) {
                    json.string(self.as_str());
                }

                fn read(value: #runtime::json::Value<'_>) -> ::core::option::Option<Self> {
                    match &*value.as_str()? {
                        #(#words => ::core::option::Option::Some(Self::#variants),)*
                        _ => ::core::option::Option::None,
                    }
                }

                fn show(&self, text: &mut dyn ::core::fmt::Write) -> ::core::fmt::Result {
                    text.write_str(self.as_str())
                }

                fn unsent() -> Self {
                    Self::#first
                }
            }
        },
        quote! {
            #allowances
            #[automatically_derived]
            impl ::core::fmt::Display for #name {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    f.write_str(self.as_str())
                }
            }
        },
    ]
}
