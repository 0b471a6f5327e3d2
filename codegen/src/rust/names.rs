//! [`Names`]: how generated code names the items of `status-core`.

use std::hash::Hash;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, quote};

use super::shared::Table;
use super::tokens::ident;
use crate::model::{ServerId, Text};

/// Where the generated code stands.
#[derive(Clone, Copy)]
pub(crate) enum Names<'a> {
    /// Within `status-core`, with the names of its `generated::names` in scope.
    #[cfg_attr(not(feature = "files"), allow(dead_code, reason = "the files of status-core need it"))]
    Core,
    /// In a module of any crate, where this is the path of `status-core`.
    Outside(&'a TokenStream),
}

impl Names<'_> {
    /// A type or trait at the root of the crate, such as `Definition`.
    pub(crate) fn root(self, name: &str) -> TokenStream {
        let name = ident(name);
        match self {
            Self::Core => quote!(#name),
            Self::Outside(krate) => quote!(#krate::#name),
        }
    }

    /// The same by its full path, for names that an enum of a server may have too.
    pub(crate) fn path(self, name: &str) -> TokenStream {
        let name = ident(name);
        match self {
            Self::Core => quote!(crate::#name),
            Self::Outside(krate) => quote!(#krate::#name),
        }
    }

    /// A type of the module `server`.
    pub(crate) fn in_server(self, name: &str) -> TokenStream {
        let name = ident(name);
        match self {
            Self::Core => quote!(#name),
            Self::Outside(krate) => quote!(#krate::server::#name),
        }
    }

    /// A variant of an enum of words at the root of the crate: `Level::Must`.
    pub(crate) fn word(self, name: &str, variant: &str) -> TokenStream {
        let (name, variant) = (self.root(name), ident(variant));
        quote!(#name::#variant)
    }

    /// The constant of a server: `Server::IIS`, or `SHOP` beside the enums.
    pub(crate) fn server(self, id: &ServerId) -> TokenStream {
        let constant = ident(&id.constant());
        match self {
            Self::Core => quote!(Server::#constant),
            Self::Outside(_) => quote!(#constant),
        }
    }

    /// A static within a function. In a team's module the name ends with an underscore, as no server's constant does:
    /// otherwise it would hide the constant of a server with the id `places`.
    pub(crate) fn local_static(self, name: &str) -> Ident {
        match self {
            Self::Core => ident(name),
            Self::Outside(_) => ident(&format!("{name}_")),
        }
    }

    /// The catalogue that the generated definitions stand in.
    pub(crate) fn catalogue(self) -> TokenStream {
        match self {
            Self::Core => quote!(crate::Catalogue::built_in()),
            Self::Outside(_) => quote!(catalogue()),
        }
    }

    /// Its own definitions, in their order.
    pub(crate) fn definitions(self) -> TokenStream {
        match self {
            Self::Core => quote!(crate::generated::definitions::DEFINITIONS),
            Self::Outside(_) => quote!(catalogue().own()),
        }
    }

    /// The trait `From`.
    pub(crate) fn from(self) -> TokenStream {
        match self {
            Self::Core => quote!(From),
            Self::Outside(_) => quote!(::core::convert::From),
        }
    }

    pub(crate) fn some(self, value: impl ToTokens) -> TokenStream {
        match self {
            Self::Core => quote!(Some(#value)),
            Self::Outside(_) => quote!(::core::option::Option::Some(#value)),
        }
    }

    pub(crate) fn none(self) -> TokenStream {
        match self {
            Self::Core => quote!(None),
            Self::Outside(_) => quote!(::core::option::Option::None),
        }
    }

    /// `Some(value)` or `None`.
    pub(crate) fn option(self, value: Option<impl ToTokens>) -> TokenStream {
        value.map_or_else(|| self.none(), |value| self.some(value))
    }

    /// The same for a text: `Some("text")` or `None`.
    pub(crate) fn optional_text(self, text: Option<impl ToString>) -> TokenStream {
        self.option(text.map(|text| text.to_string()))
    }
}

/// A value, and the calls that add to it.
pub(crate) struct Chain(TokenStream);

impl Chain {
    pub(crate) fn new(value: TokenStream) -> Self {
        Self(value)
    }

    /// Adds a call.
    pub(crate) fn with(mut self, method: &str, value: impl ToTokens) -> Self {
        let method = ident(method);
        self.0.extend(quote!(.#method(#value)));
        self
    }

    /// Adds a call if there is something to add.
    pub(crate) fn with_some(self, method: &str, value: Option<impl ToTokens>) -> Self {
        match value {
            Some(value) => self.with(method, value),
            None => self,
        }
    }

    /// The same for a text.
    pub(crate) fn with_text(self, method: &str, text: Option<&impl ToString>) -> Self {
        self.with_some(method, text.map(ToString::to_string))
    }

    /// The same for texts.
    pub(crate) fn with_texts(self, method: &str, texts: &[Text]) -> Self {
        self.with_list(method, texts, super::tokens::texts)
    }

    /// Causes, remedies, notes and doubts. In status-core they are one list: four take longer to compile.
    pub(crate) fn with_prose(mut self, names: Names<'_>, prose: [&[Text]; 4]) -> Self {
        let [causes, remedies, notes, doubts] = prose;
        match names {
            Names::Core => {
                let texts = prose.concat();
                if texts.is_empty() {
                    return self;
                }
                let (counts, texts) =
                    (prose.map(|texts| Literal::usize_unsuffixed(texts.len())), super::tokens::texts(&texts));
                self.0.extend(quote!(.with_texts([#(#counts),*], #texts)));
                self
            }
            Names::Outside(_) => self
                .with_texts("with_causes", causes)
                .with_texts("with_remedies", remedies)
                .with_texts("with_notes", notes)
                .with_texts("with_doubts", doubts),
        }
    }

    /// The same for any list.
    pub(crate) fn with_list<T>(self, method: &str, list: &[T], tokens: impl Fn(&[T]) -> TokenStream) -> Self {
        self.with_some(method, (!list.is_empty()).then(|| tokens(list)))
    }

    /// The same for a list that may be a part of a table: `.with_references_at(12, 2)`.
    pub(crate) fn with_shared<T: Eq + Hash>(
        self,
        name: &str,
        table: &Table<'_, T>,
        list: &[T],
        tokens: impl Fn(&[T]) -> TokenStream,
    ) -> Self {
        match table.part(list) {
            Some(part) => self.with(&format!("with_{name}_at"), part),
            None => self.with_list(&format!("with_{name}"), list, tokens),
        }
    }

    pub(crate) fn end(self) -> TokenStream {
        self.0
    }
}
