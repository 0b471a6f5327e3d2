//! The semantics of the standard's codes.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::print;
use super::tokens::{Fields, headers, ident, number, option, retries, slice};
use crate::Artifact;
use crate::model::{Catalogue, Content, Facts, Redirect};

pub(super) fn generate(catalogue: &Catalogue) -> Artifact {
    let rows = catalogue.standard().filter_map(|row| Some(literal(row.code.code(), row.facts.as_ref()?)));
    let rows: Vec<TokenStream> = rows.collect();
    let count = Literal::usize_unsuffixed(rows.len());
    let all = quote! {
        /// What each code asks of servers and clients, in the order of the enum `Status`.
        pub(crate) static FACTS: [Facts; #count] = [#(#rows),*];
    };
    print::rust("facts", "The semantics of the standard's codes.", [print::names(), all])
}

fn literal(code: u16, facts: &Facts) -> TokenStream {
    let content = ident(facts.content.variant());
    let emitters = slice(&facts.emitters, |emitter| {
        let emitter = ident(emitter.variant());
        quote!(Emitter::#emitter)
    });
    let redirect = facts.redirect.map(redirect);
    Fields::default()
        .set("code", number(code))
        .set_if(facts.cacheable, "cacheable", true)
        .set_if(facts.content != Content::Allowed, "content", quote!(Content::#content))
        .set_if(!facts.headers.is_empty(), "headers", headers(&facts.headers))
        .set_if(redirect.is_some(), "redirect", quote!(Some(#redirect)))
        .set_if(!facts.retry.is_empty(), "retry", retries(&facts.retry))
        .set_if(!facts.emitters.is_empty(), "emitters", emitters)
        .of("Facts", "BLANK")
}

fn redirect(redirect: Redirect) -> TokenStream {
    let (kind, followed) = (ident(redirect.kind.variant()), redirect.followed);
    let method = option(redirect.method.map(|method| {
        let method = ident(method.variant());
        quote!(RedirectMethod::#method)
    }));
    quote!(Redirect { kind: RedirectKind::#kind, method: #method, followed: #followed })
}
