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
    vec![
        quote! {
            #about
            #allowances
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            pub enum #name { #(#docs #variants,)* }
        },
        quote!(#runtime::one_of! { #name: #(#variants = #words),* }),
    ]
}
