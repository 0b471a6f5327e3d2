//! What codes ask of servers and clients.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::names::{Chain, Names};
use crate::emit::tokens::slice;
use crate::model::{Header, Level, Redirect, Requirement, Retry};

impl Names<'_> {
    pub(in crate::emit) fn headers(self, headers: &[Header]) -> TokenStream {
        slice(headers, |header| {
            let Header { name, value, level, when, example, source } = header;
            let (types, name, level) = (self.root("HeaderField"), name.as_str(), self.level(*level));
            Chain::new(quote!(#types::new(#name, #level)))
                .with_text("with_value", value.as_ref())
                .with_text("with_when", when.as_ref())
                .with_text("with_example", example.as_ref())
                .with_some("with_source", source.as_ref().map(|source| self.reference(source)))
                .end()
        })
    }

    pub(in crate::emit) fn retries(self, retries: &[Retry]) -> TokenStream {
        slice(retries, |retry| {
            let Retry { kind, level, when, source } = retry;
            let types = self.root("Retry");
            let (kind, level) = (self.word("RetryKind", kind.variant()), self.level(*level));
            Chain::new(quote!(#types::new(#kind, #level)))
                .with_text("with_when", when.as_ref())
                .with_some("with_source", source.as_ref().map(|source| self.reference(source)))
                .end()
        })
    }

    pub(in crate::emit) fn redirect(self, redirect: Redirect) -> TokenStream {
        let Redirect { kind, method, followed } = redirect;
        let (types, kind) = (self.root("Redirect"), self.word("RedirectKind", kind.variant()));
        Chain::new(quote!(#types::new(#kind)))
            .with_some("with_method", method.map(|method| self.word("RedirectMethod", method.variant())))
            .with_some("with_followed", followed.then_some(true))
            .end()
    }

    pub(in crate::emit) fn requirements(self, requirements: &[Requirement]) -> TokenStream {
        slice(requirements, |requirement| {
            let Requirement { who, level, what, when, source } = requirement;
            let types = self.root("Requirement");
            let (who, level, what) = (who.as_str(), self.level(*level), what.as_str());
            Chain::new(quote!(#types::new(#who, #level, #what)))
                .with_text("with_when", when.as_ref())
                .with_some("with_source", source.as_ref().map(|source| self.reference(source)))
                .end()
        })
    }

    fn level(self, level: Level) -> TokenStream {
        self.word("Level", level.variant())
    }
}
