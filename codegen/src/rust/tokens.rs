//! Rust tokens that several outputs need: identifiers, numbers, lists and documentation.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;

use crate::markdown_text::{code, escape, link};
use crate::model::{Definition, Reference, Sentence, Server, Text};

/// How long a line of documentation may be, without what stands before it.
const DOC_WIDTH: usize = 100;

/// An identifier that the model has checked.
pub(crate) fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// A number without its type: `404`, not `404u16`.
pub(crate) fn number(number: impl Into<u64>) -> Literal {
    Literal::u64_unsuffixed(number.into())
}

/// Paragraphs of documentation, one attribute for each line; text of the dataset has to be escaped before.
pub(crate) fn doc(paragraphs: &[String]) -> TokenStream {
    let lines = paragraphs
        .iter()
        .flat_map(|paragraph| wrap(paragraph))
        .map(|line| if line.is_empty() { line } else { format!(" {line}") });
    quote!(#(#[doc = #lines])*)
}

/// Breaks a paragraph into lines of a readable length. Each line starts with a letter, since anything else might begin a
/// list or a heading.
fn wrap(paragraph: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in paragraph.split(' ') {
        let letter = word.starts_with(|first: char| first.is_alphabetic());
        match lines.last_mut() {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) if !letter || line.len() + word.len() < DOC_WIDTH => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// `&["a", "b"]`.
pub(crate) fn texts(texts: &[Text]) -> TokenStream {
    let texts = texts.iter().map(Text::as_str);
    quote!(&[#(#texts),*])
}

/// `&[a, b]`.
pub(crate) fn slice<T>(items: &[T], each: impl Fn(&T) -> TokenStream) -> TokenStream {
    slice_of(&items.iter().map(each).collect::<Vec<_>>())
}

/// Compiled once, whatever the items are made of.
fn slice_of(items: &[TokenStream]) -> TokenStream {
    quote!(&[#(#items),*])
}

/// The documentation of an item: number and phrase, the summary, and the defining source.
pub(crate) fn about(title: &str, summary: &Sentence, references: &[Reference]) -> Vec<String> {
    let mut lines = vec![format!("{}: {}", code(title), escape(summary.as_str()))];
    if let Some(reference) = references.first() {
        lines.push(String::new());
        lines.push(link(reference) + ".");
    }
    lines
}

/// The documentation of a server.
pub(crate) fn about_server(server: &Server) -> Vec<String> {
    let mut line = server.name.to_string();
    if let Some(vendor) = &server.vendor {
        line = format!("{line}, by {vendor}");
    }
    let period = if line.ends_with('.') { "" } else { "." };
    let mut lines = vec![escape(&line) + period];
    if let Some(home) = &server.home {
        lines.extend([String::new(), format!("<{home}>")]);
    }
    lines
}

/// The documentation of a definition.
pub(crate) fn about_definition(definition: &Definition) -> TokenStream {
    doc(&about(&definition.heading(), &definition.summary, &definition.references))
}

/// What people search the documentation for, besides the name of the item: its number, its phrase, its title, and every
/// other phrase for it.
pub(crate) fn search_words(definition: &Definition, item: &str) -> TokenStream {
    let own = definition.phrase.iter().map(ToString::to_string);
    let title = definition.title.iter().map(ToString::to_string);
    let former = definition.former.iter().map(|former| former.phrase.to_string());
    let aliases = definition.aliases.iter().map(|alias| alias.phrase.to_string());
    let words = std::iter::once(definition.code.to_string()).chain(own).chain(title).chain(former).chain(aliases);
    // rustdoc refuses quotes, and the name of the item itself.
    let words = words.filter(|word| !word.contains(['"', '\'']) && word != item);
    quote!(#(#[doc(alias = #words)])*)
}
