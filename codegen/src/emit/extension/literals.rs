//! Values of `status-core` as its users have to write them.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::tokens::{ident, number, texts};
use crate::model::{Code, Date, Definition, Reference, Requirement, Server, State};

/// Writes values.
pub(super) struct Literals<'a> {
    /// The path of `status-core`.
    pub(super) krate: &'a TokenStream,
}

/// `code(409, 1)`: the generated code has this function.
pub(super) fn code(code: Code) -> TokenStream {
    let (number, sub) = (number(code.code()), number(code.sub().unwrap_or_default()));
    quote!(code(#number, #sub))
}

impl Literals<'_> {
    /// `ServerEntry::new("shop", "The shop's API").with_kind(..)` and so on.
    pub(super) fn server(&self, server: &Server) -> TokenStream {
        let krate = self.krate;
        let (id, name, kind) = (server.id.as_str(), server.name.as_str(), ident(server.kind.variant()));
        Chain(quote!(#krate::server::ServerEntry::new(#id, #name)))
            .with("with_vendor", text(server.vendor.as_ref()))
            .with("with_kind", Some(quote!(#krate::server::ServerKind::#kind)))
            .with("with_home", text(server.home.as_ref()))
            .with("with_discontinued", server.discontinued.then(|| quote!(true)))
            .0
    }

    /// `Definition::new(.., "CartChanged", "Somebody changed it.").with_server(..)` and so on.
    pub(super) fn definition(&self, definition: &Definition) -> TokenStream {
        let krate = self.krate;
        let Definition { name, summary, .. } = definition;
        let (own, name, summary) = (code(definition.code), name.as_str(), summary.as_str());
        let server = definition.server.as_ref().map(|server| ident(&server.constant()));
        let state = (definition.state != State::Registered).then(|| self.state(definition.state));
        let authority = definition.authority.map(|authority| ident(authority.variant()));
        Chain(quote!(#krate::Definition::new(#own, #name, #summary)))
            .with("with_server", server.map(some))
            .with("with_phrase", text(definition.phrase.as_ref()))
            .with("with_causes", list(&definition.causes, texts))
            .with("with_remedies", list(&definition.remedies, texts))
            .with("with_notes", list(&definition.notes, texts))
            .with("with_state", state)
            .with(
                "with_requirements",
                list(&definition.requirements, |rules| {
                    let rules = rules.iter().map(|rule| self.requirement(rule));
                    quote!(const { &[#(#rules),*] })
                }),
            )
            .with(
                "with_see_also",
                list(&definition.see_also, |codes| {
                    let codes = codes.iter().copied().map(code);
                    quote!(const { &[#(#codes),*] })
                }),
            )
            .with("with_since", text(definition.since.as_ref()))
            .with("with_until", text(definition.until.as_ref()))
            .with("with_authority", authority.map(|authority| some(quote!(#krate::server::Authority::#authority))))
            .with(
                "with_references",
                list(&definition.references, |references| {
                    let references = references.iter().map(|reference| self.reference(reference));
                    quote!(&[#(#references),*])
                }),
            )
            .0
    }

    fn state(&self, state: State) -> TokenStream {
        let krate = self.krate;
        match state {
            State::Temporary { expires: Date { year, month, day } } => {
                let (year, month, day) = (number(year), number(month), number(day));
                quote!(#krate::State::Temporary { expires: #krate::Date::new(#year, #month, #day) })
            }
            State::Registered => quote!(#krate::State::Registered),
            State::Deprecated => quote!(#krate::State::Deprecated),
            State::Obsoleted => quote!(#krate::State::Obsoleted),
            State::Unused => quote!(#krate::State::Unused),
            State::Unofficial => quote!(#krate::State::Unofficial),
        }
    }

    fn requirement(&self, requirement: &Requirement) -> TokenStream {
        let krate = self.krate;
        let Requirement { who, level, what, when, source } = requirement;
        let (who, level, what) = (who.as_str(), ident(level.variant()), what.as_str());
        Chain(quote!(#krate::Requirement::new(#who, #krate::Level::#level, #what)))
            .with("with_when", text(when.as_ref()))
            .with("with_source", source.as_ref().map(|source| some(self.reference(source))))
            .0
    }

    fn reference(&self, reference: &Reference) -> TokenStream {
        let krate = self.krate;
        let none = quote!(::core::option::Option::None);
        match reference {
            Reference::Rfc { rfc, section } => {
                let (rfc, section) = (number(*rfc), section.as_str());
                quote!(#krate::Reference::Rfc { number: #rfc, section: #section })
            }
            Reference::Draft { draft, section } => {
                let (draft, section) = (draft.as_str(), text(section.as_ref()).unwrap_or(none));
                quote!(#krate::Reference::Draft { name: #draft, section: #section })
            }
            Reference::Page { title, url } => {
                let (title, url) = (title.as_str(), text(url.as_ref()).unwrap_or(none));
                quote!(#krate::Reference::Page { title: #title, url: #url })
            }
        }
    }
}

/// A value, and the calls that add to it.
struct Chain(TokenStream);

impl Chain {
    /// Adds a call if there is something to add.
    fn with(mut self, method: &str, value: Option<TokenStream>) -> Self {
        let method = ident(method);
        self.0.extend(value.map(|value| quote!(.#method(#value))));
        self
    }
}

fn some(value: impl quote::ToTokens) -> TokenStream {
    quote!(::core::option::Option::Some(#value))
}

fn text(text: Option<impl ToString>) -> Option<TokenStream> {
    text.map(|text| some(text.to_string()))
}

fn list<T>(items: &[T], tokens: impl Fn(&[T]) -> TokenStream) -> Option<TokenStream> {
    (!items.is_empty()).then(|| tokens(items))
}
