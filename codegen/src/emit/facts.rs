//! The semantics of the standard's codes.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::names::Names;
use super::print;
use super::tokens::{number, option, slice};
use crate::Artifact;
use crate::model::{Catalogue, Facts};

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
    let Facts { cacheable, content, headers, redirect, retry, emitters } = facts;
    let (code, content) = (number(code), Names::Core.word("Content", content.variant()));
    let (headers, retry) = (Names::Core.headers(headers), Names::Core.retries(retry));
    let redirect = option(redirect.map(|redirect| Names::Core.redirect(redirect)));
    let emitters = slice(emitters, |emitter| Names::Core.word("Emitter", emitter.variant()));
    quote!(Facts {
        code: #code,
        cacheable: #cacheable,
        content: #content,
        headers: #headers,
        redirect: #redirect,
        retry: #retry,
        emitters: #emitters,
    })
}
