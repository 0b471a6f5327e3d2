//! The catalogue itself: a file for every ten codes, and the list of all.
//!
//! The rows of a file are one array. A constant for each definition would read better, but the compiler takes a quarter
//! longer over them.

mod shared;

use std::sync::Arc;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use shared::Shared;

use super::parallel::Task;
use super::print;
use super::tokens::{self, Fields, code, ident, number, optional, slice, texts};
use crate::Artifact;
use crate::model::{Article, Catalogue, Date, Definition, State};

pub(super) fn tasks(catalogue: &Catalogue) -> Vec<Task<'_>> {
    let parts: Vec<&[Definition]> = catalogue.definitions.chunk_by(|one, next| ten(one) == ten(next)).collect();
    let tens: Vec<u16> = parts.iter().filter_map(|part| part.first().map(ten)).collect();
    let shared = Arc::new(Shared::of(catalogue));
    let lists = Arc::clone(&shared);
    let first = move || {
        let file = (!lists.is_empty()).then(|| lists.file());
        [list(catalogue, &tens, file.is_some())].into_iter().chain(file).collect()
    };
    let mut tasks: Vec<Task<'_>> = vec![Box::new(first)];
    tasks.extend(parts.into_iter().map(|definitions| -> Task<'_> {
        let shared = Arc::clone(&shared);
        Box::new(move || part(definitions, &shared).into_iter().collect())
    }));
    tasks
}

/// The code without its last digit.
fn ten(definition: &Definition) -> u16 {
    definition.code.code() / 10
}

/// The module of ten codes: `c40x` holds all about 400 to 409.
fn module(ten: u16) -> String {
    format!("c{ten}x")
}

/// All parts, put together.
fn list(catalogue: &Catalogue, tens: &[u16], has_shared: bool) -> Artifact {
    let shared = has_shared.then(|| {
        quote!(
            mod shared;
        )
    });
    let modules: Vec<Ident> = tens.iter().map(|ten| ident(&module(*ten))).collect();
    let count = Literal::usize_unsuffixed(catalogue.definitions.len());
    let all = quote! {
        /// Every definition, sorted by (code, sub-status, server).
        pub(crate) static DEFINITIONS: [Definition; #count] = concat(&[#(&#modules::ROWS),*]);
    };
    print::rust("definitions", "The catalogue.", [print::names(), quote!(#(mod #modules;)* #shared), all])
}

/// The definitions of ten codes.
fn part(definitions: &[Definition], shared: &Shared<'_>) -> Option<Artifact> {
    let ten = definitions.first().map(ten)?;
    let count = Literal::usize_unsuffixed(definitions.len());
    let definitions = definitions.iter().map(|definition| literal(definition, shared));
    let head = quote!(pub(super) static ROWS: [Definition; #count]);
    let about = format!("Everything about the codes {ten}0 to {ten}9.");
    Some(print::rust_array(&format!("definitions/{}", module(ten)), &about, &head, definitions))
}

fn literal(definition: &Definition, shared: &Shared<'_>) -> TokenStream {
    let server = definition.server.as_ref().map(tokens::server);
    let authority = definition.authority.map(|authority| ident(authority.variant()));
    let state = state(definition.state);
    let former = slice(&definition.former, |former| {
        let (phrase, rfc, replaced_by) = (former.phrase.as_str(), number(former.rfc), number(former.replaced_by));
        let name = optional(former.name.as_ref());
        quote!(FormerPhrase { phrase: #phrase, name: #name, rfc: #rfc, replaced_by: #replaced_by })
    });
    let aliases = slice(&definition.aliases, |alias| {
        let (phrase, used_by) = (alias.phrase.as_str(), texts(&alias.used_by));
        quote!(Alias { phrase: #phrase, used_by: #used_by })
    });
    let article = definition.article.as_ref().map(article);
    Fields::default()
        .set("code", code(definition.code))
        .set_if(server.is_some(), "server", quote!(Some(#server)))
        .set("name", definition.name.as_str())
        .optional("phrase", definition.phrase.as_ref())
        .set_if(!definition.former.is_empty(), "former", former)
        .set_if(!definition.aliases.is_empty(), "aliases", aliases)
        .set("summary", definition.summary.as_str())
        .set_if(article.is_some(), "article", quote!(Some(#article)))
        .set_if(!definition.causes.is_empty(), "causes", texts(&definition.causes))
        .set_if(!definition.remedies.is_empty(), "remedies", texts(&definition.remedies))
        .set_if(!definition.notes.is_empty(), "notes", texts(&definition.notes))
        .set_if(definition.state != State::Registered, "state", state)
        .set_if(!definition.requirements.is_empty(), "requirements", tokens::requirements(&definition.requirements))
        .set_if(!definition.see_also.is_empty(), "see_also", shared.see_also(definition))
        .optional("since", definition.since.as_ref())
        .optional("until", definition.until.as_ref())
        .set_if(authority.is_some(), "authority", quote!(Some(Authority::#authority)))
        .set_if(!definition.references.is_empty(), "references", shared.references(definition))
        .of("Definition", "BLANK")
}

fn article(article: &Article) -> TokenStream {
    let (meaning, hints, further) = (article.meaning.as_str(), texts(&article.hints), texts(&article.further));
    quote!(Article { meaning: #meaning, hints: #hints, further: #further })
}

fn state(state: State) -> TokenStream {
    match state {
        State::Registered => quote!(State::Registered),
        State::Temporary { expires } => {
            let expires = date(expires);
            quote!(State::Temporary { expires: #expires })
        }
        State::Deprecated => quote!(State::Deprecated),
        State::Obsoleted => quote!(State::Obsoleted),
        State::Unused => quote!(State::Unused),
        State::Unofficial => quote!(State::Unofficial),
    }
}

/// `Date::new(2026, 11, 13)`.
pub(super) fn date(date: Date) -> TokenStream {
    let (year, month, day) = (number(date.year), number(date.month), number(date.day));
    quote!(Date::new(#year, #month, #day))
}
