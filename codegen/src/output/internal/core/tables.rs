//! Tables by code: digits, status lines, semantics; and what holds for every response.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::names_in_scope;
use crate::Catalogue;
use crate::model::{Definition, Document, Facts};
use crate::output::rust_file;
use crate::output::{Context, Error, File};
use crate::rust::names::Names;
use crate::rust::tokens::{number, slice};

pub(super) fn digits(context: &Context) -> Result<File, Error> {
    let digits = (100..1124).map(|code: u16| if code < 1000 { code.to_string() } else { String::new() });
    let item = quote! {
        /// From 100 to 999, as texts: the compiler takes longer to compute them than to read them. Empty texts behind
        /// them fill it up to 1024, so that an index of ten bits is always within it.
        pub(crate) static DIGITS: [&str; 1024] = [#(#digits),*];
    };
    rust_file::file(context, "digits", "The digits of every code.", [item])
}

pub(super) fn lines(catalogue: &Catalogue, context: &Context) -> Result<File, Error> {
    let count = Literal::usize_unsuffixed(catalogue.standard().count() + 1);
    let lines = by_position(catalogue, |definition| definition.phrase.as_ref().map(|_| definition.heading()));
    let phrases = by_position(catalogue, |definition| definition.phrase.as_ref().map(ToString::to_string));
    let status_lines = quote! {
        /// Code and reason phrase.
        pub(crate) static STATUS_LINES: [Option<&str>; #count] = [#lines];
    };
    let reasons = quote! {
        /// The reason phrase.
        pub(crate) static REASONS: [Option<&str>; #count] = [#phrases];
    };
    let about = "What a status line says, in the order of the enum `Status`; the first place is for all other codes.";
    rust_file::file(context, "lines", about, [status_lines, reasons])
}

fn by_position(catalogue: &Catalogue, text: impl Fn(&Definition) -> Option<String>) -> TokenStream {
    let texts = catalogue.standard().map(|definition| Names::Core.optional_text(text(definition)));
    quote!(None, #(#texts),*)
}

pub(super) fn facts(catalogue: &Catalogue, context: &Context) -> Result<File, Error> {
    let rows = catalogue.standard().filter_map(|row| Some(facts_of(row.code.code(), row.facts.as_ref()?)));
    let rows: Vec<TokenStream> = rows.collect();
    let count = Literal::usize_unsuffixed(rows.len());
    let all = quote! {
        /// What each code asks of servers and clients, in the order of the enum `Status`.
        pub(crate) static FACTS: [Facts; #count] = [#(#rows),*];
    };
    rust_file::file(context, "facts", "The semantics of the standard's codes.", [names_in_scope(), all])
}

fn facts_of(code: u16, facts: &Facts) -> TokenStream {
    let Facts { cacheable, content, headers, redirect, retry, emitters } = facts;
    let (code, content) = (number(code), Names::Core.word("Content", content.variant()));
    let (headers, retry) = (Names::Core.headers(headers), Names::Core.retries(retry));
    let redirect = Names::Core.option(redirect.as_ref().map(|redirect| Names::Core.redirect(redirect)));
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

pub(super) fn document(catalogue: &Catalogue, context: &Context) -> Result<File, Error> {
    // A site is made of the dataset, not of what is generated from it.
    let Document { schema, registry, article, requirements, site: _ } = catalogue.document();
    let schema = number(*schema);
    let registry = Names::Core.option(registry.map(|registry| Names::Core.date(registry)));
    let title = Names::Core.optional_text(article.as_ref().map(|article| &article.title));
    let parent = Names::Core.optional_text(article.as_ref().map(|article| &article.parent));
    let requirements = Names::Core.requirements(requirements);
    let items = [
        names_in_scope(),
        quote! {
            /// Version of the dataset's schema.
            pub const SCHEMA: u16 = #schema;
        },
        quote! {
            /// Date of the IANA registry that the standard's definitions follow.
            pub const REGISTRY: Option<Date> = #registry;
        },
        quote! {
            /// What the standard asks of the parties for every response.
            pub const REQUIREMENTS: &[Requirement] = #requirements;
        },
        quote! {
            /// The article as a whole.
            impl Article {
                /// Its title; `None` if the dataset holds no statements of an article.
                pub const TITLE: Option<&'static str> = #title;

                /// Title of the article that it belongs to.
                pub const PARENT: Option<&'static str> = #parent;
            }
        },
    ];
    rust_file::file(
        context,
        "document",
        "What the dataset says about itself, and what holds for every response.",
        items,
    )
}
