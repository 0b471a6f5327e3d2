//! The catalogue itself: a file for each class of the standard and for each server, and the list of all.

use std::collections::BTreeMap;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::print;
use super::tokens::{self, Fields, code, ident, number, optional, slice, texts};
use crate::Artifact;
use crate::model::{Article, Catalogue, Date, Definition, ServerId, State};

pub(super) fn generate(catalogue: &Catalogue) -> Vec<Artifact> {
    let mut files: BTreeMap<String, (String, Vec<TokenStream>)> = BTreeMap::new();
    for definition in &catalogue.definitions {
        let about = about_file(catalogue, definition);
        files.entry(file(catalogue, definition)).or_insert((about, Vec::new())).1.push(constant(definition));
    }
    let mut artifacts = vec![list(catalogue, files.keys())];
    for (name, (about, constants)) in files {
        artifacts.push(print::rust(&format!("definitions/{name}"), &about, constants));
    }
    artifacts
}

/// The rows of one publisher in `DEFINITIONS`.
pub(super) fn rows(catalogue: &Catalogue, server: Option<&ServerId>) -> Vec<Literal> {
    let rows = catalogue.definitions.iter().enumerate();
    rows.filter(|(_, row)| row.server.as_ref() == server).map(|(at, _)| Literal::usize_unsuffixed(at)).collect()
}

/// The file, and module, that holds a definition.
fn file(catalogue: &Catalogue, definition: &Definition) -> String {
    let class = || catalogue.classes.iter().find(|class| u16::from(class.digit) == definition.code.digit());
    match (&definition.server, class()) {
        (Some(server), _) => server.module(),
        (None, Some(class)) => format!("standard_{}xx", class.digit),
        (None, None) => "standard".to_owned(),
    }
}

fn about_file(catalogue: &Catalogue, definition: &Definition) -> String {
    let server = catalogue.servers.iter().find(|server| Some(&server.id) == definition.server.as_ref());
    match server {
        Some(server) => format!("What {} says.", server.name),
        None => format!("What the standard says about the codes {}xx.", definition.code.digit()),
    }
}

/// `C401`, `C401_3_IIS`.
fn constant_name(definition: &Definition) -> Ident {
    let mut name = format!("C{}", definition.code.code());
    if let Some(sub) = definition.code.sub() {
        name = format!("{name}_{sub}");
    }
    if let Some(server) = &definition.server {
        name = format!("{name}_{}", server.constant());
    }
    ident(&name)
}

/// The list of all, in their order.
fn list<'a>(catalogue: &Catalogue, files: impl Iterator<Item = &'a String>) -> Artifact {
    let modules = files.map(|name| ident(name)).map(|module| quote!(mod #module;));
    let rows = catalogue.definitions.iter().map(|definition| {
        let (module, constant) = (ident(&file(catalogue, definition)), constant_name(definition));
        quote!(#module::#constant)
    });
    let count = Literal::usize_unsuffixed(catalogue.definitions.len());
    let all = quote! {
        /// Every definition, sorted by (code, sub-status, server).
        pub(crate) static DEFINITIONS: [Definition; #count] = [#(#rows),*];
    };
    print::rust("definitions", "The catalogue.", [quote!(#(#modules)*), all])
}

fn constant(definition: &Definition) -> TokenStream {
    let name = constant_name(definition);
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
    let fields = Fields::default()
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
        .set_if(!definition.see_also.is_empty(), "see_also", slice(&definition.see_also, |related| code(*related)))
        .optional("since", definition.since.as_ref())
        .optional("until", definition.until.as_ref())
        .set_if(authority.is_some(), "authority", quote!(Some(Authority::#authority)))
        .set_if(!definition.references.is_empty(), "references", tokens::references(&definition.references))
        .of("Definition", "BLANK");
    quote!(pub(super) const #name: Definition = #fields;)
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
