//! The values of `status-core` as Rust expressions, by its public interface alone.

use proc_macro2::TokenStream;
use quote::quote;

use super::names::{Chain, Names};
use super::shared::Shared;
use super::tokens::{ident, number, slice, texts};
use crate::model::{
    Alias, Article, Authority, Code, Date, Definition, Former, Level, Name, Reason, Reference, Requirement, Retry,
    Server, State, Token,
};
#[cfg(feature = "files")]
use crate::model::{Header, Redirect};

/// `code(401, 3)`: a call of the function that stands in scope of all generated code.
pub(crate) fn code(code: Code) -> TokenStream {
    let (number, sub) = (number(code.code()), number(code.sub().unwrap_or_default()));
    quote!(code(#number, #sub))
}

pub(crate) fn codes(codes: &[Code]) -> TokenStream {
    slice(codes, |related| code(*related))
}

impl Names<'_> {
    /// `ServerEntry::new("iis", "Internet Information Services").with_vendor("Microsoft")` and so on.
    pub(crate) fn entry(self, server: &Server) -> TokenStream {
        let Server { id, name, vendor, kind, home, discontinued, rank, problems } = server;
        let (entry, id, name) = (self.in_server("ServerEntry"), id.as_str(), name.as_str());
        let (kinds, kind) = (self.in_server("ServerKind"), ident(kind.variant()));
        Chain::new(quote!(#entry::new(#id, #name)))
            .with_text("with_vendor", vendor.as_ref())
            .with("with_kind", quote!(#kinds::#kind))
            .with_text("with_home", home.as_ref())
            .with_some("with_discontinued", discontinued.then_some(true))
            .with_some("with_rank", rank.map(number))
            .with_text("with_problems", problems.as_ref())
            .end()
    }

    /// `Definition::new(code(401, 3), "DeniedByAcl", "...").with_server(Server::IIS)` and so on.
    pub(crate) fn definition(self, definition: &Definition, shared: &Shared<'_>) -> TokenStream {
        let Definition {
            code: own,
            server,
            name,
            phrase,
            title,
            former,
            aliases,
            summary,
            article,
            causes,
            remedies,
            notes,
            doubts,
            state,
            // Only the standard's definitions have facts, which stand in a table of their own.
            facts: _,
            requirements,
            see_also,
            since,
            until,
            authority,
            references,
            // Whether a field was inherited makes no difference there.
            inherited: _,
        } = definition;
        let (types, own, name, summary) = (self.root("Definition"), code(*own), name.as_str(), summary.as_str());
        Chain::new(quote!(#types::new(#own, #name, #summary)))
            .with_some("with_server", server.as_ref().map(|server| self.server(server)))
            .with_text("with_phrase", phrase.as_ref())
            .with_text("with_title", title.as_ref())
            .with_list("with_former_phrases", former, |former| slice(former, |former| self.former(former)))
            .with_list("with_aliases", aliases, |aliases| slice(aliases, |alias| self.alias(alias)))
            .with_some("with_article", article.as_ref().map(|article| self.article(article)))
            .with_prose(self, [causes, remedies, notes, doubts])
            .with_some("with_state", (*state != State::Registered).then(|| self.state(*state)))
            .with_list("with_requirements", requirements, |rules| self.requirements(rules))
            .with_shared("see_also", &shared.see_also, see_also, codes)
            .with_text("with_since", since.as_ref())
            .with_text("with_until", until.as_ref())
            .with_some("with_authority", authority.map(|authority| self.authority(authority)))
            .with_shared("references", &shared.references, references, |list| self.references(list))
            .end()
    }

    /// `Reason::new(Server::ENVOY, "%RESPONSE_FLAGS%", "UF", "UpstreamConnectionFailure", "...")` and so on.
    pub(crate) fn reason(self, reason: &Reason, shared: &Shared<'_>) -> TokenStream {
        let Reason {
            server,
            field,
            token,
            part,
            name,
            aliases,
            codes: with_codes,
            summary,
            causes,
            remedies,
            notes,
            doubts,
            since,
            until,
            authority,
            references,
        } = reason;
        let (types, server) = (self.root("Reason"), self.server(server));
        let (field, token, name, summary) = (field.as_str(), token.as_str(), name.as_str(), summary.as_str());
        Chain::new(quote!(#types::new(#server, #field, #token, #name, #summary)))
            .with_some("with_part", part.map(|part| self.word("ReasonPart", part.variant())))
            .with_list("with_aliases", aliases, |aliases| {
                let aliases = aliases.iter().map(Token::as_str);
                quote!(&[#(#aliases),*])
            })
            .with_list("with_codes", with_codes, codes)
            .with_prose(self, [causes, remedies, notes, doubts])
            .with_text("with_since", since.as_ref())
            .with_text("with_until", until.as_ref())
            .with_some("with_authority", authority.map(|authority| self.authority(authority)))
            .with_shared("references", &shared.references, references, |list| self.references(list))
            .end()
    }

    fn authority(self, authority: Authority) -> TokenStream {
        let (types, authority) = (self.in_server("Authority"), ident(authority.variant()));
        quote!(#types::#authority)
    }

    fn former(self, former: &Former) -> TokenStream {
        let Former { phrase, name, rfc, replaced_by } = former;
        let (types, phrase) = (self.root("FormerPhrase"), phrase.as_str());
        let (rfc, replaced_by) = (number(*rfc), number(*replaced_by));
        Chain::new(quote!(#types::new(#phrase, #rfc, #replaced_by)))
            .with_some("with_name", name.as_ref().map(Name::as_str))
            .end()
    }

    fn alias(self, alias: &Alias) -> TokenStream {
        let Alias { phrase, used_by } = alias;
        let (types, phrase, used_by) = (self.root("Alias"), phrase.as_str(), texts(used_by));
        quote!(#types::new(#phrase, #used_by))
    }

    fn article(self, article: &Article) -> TokenStream {
        let Article { meaning, hints, further } = article;
        let (types, meaning) = (self.root("Article"), meaning.as_str());
        Chain::new(quote!(#types::new(#meaning)))
            .with_texts("with_hints", hints)
            .with_texts("with_further", further)
            .end()
    }

    fn state(self, state: State) -> TokenStream {
        let types = self.root("State");
        match state {
            State::Registered => quote!(#types::Registered),
            State::Temporary { expires } => {
                let expires = self.date(expires);
                quote!(#types::Temporary { expires: #expires })
            }
            State::Deprecated => quote!(#types::Deprecated),
            State::Obsoleted => quote!(#types::Obsoleted),
            State::Unused => quote!(#types::Unused),
            State::Unofficial => quote!(#types::Unofficial),
        }
    }

    /// `Date::new(2026, 11, 13)`.
    pub(crate) fn date(self, date: Date) -> TokenStream {
        let Date { year, month, day } = date;
        let (types, year, month, day) = (self.root("Date"), number(year), number(month), number(day));
        quote!(#types::new(#year, #month, #day))
    }

    pub(crate) fn references(self, references: &[Reference]) -> TokenStream {
        slice(references, |reference| self.reference(reference))
    }

    /// `Reference::Rfc { number: 9110, section: "15.5.2" }` and its like.
    pub(crate) fn reference(self, reference: &Reference) -> TokenStream {
        let types = self.root("Reference");
        match reference {
            Reference::Rfc { rfc, section } => {
                let (rfc, section) = (number(*rfc), section.as_str());
                quote!(#types::Rfc { number: #rfc, section: #section })
            }
            Reference::Draft { draft, section } => {
                let (draft, section) = (draft.as_str(), self.optional_text(section.as_ref()));
                quote!(#types::Draft { name: #draft, section: #section })
            }
            Reference::File { repository, path, commit, section } => {
                let (repository, path, commit) = (repository.as_str(), path.as_str(), commit.as_str());
                let section = self.optional_text(section.as_ref());
                quote!(#types::File { repository: #repository, path: #path, commit: #commit, section: #section })
            }
            Reference::Page { title, url } => {
                let (title, url) = (title.as_str(), self.optional_text(url.as_ref()));
                quote!(#types::Page { title: #title, url: #url })
            }
        }
    }
}

/// What codes ask of servers and clients.
impl Names<'_> {
    #[cfg(feature = "files")]
    pub(crate) fn headers(self, headers: &[Header]) -> TokenStream {
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

    pub(crate) fn retries(self, retries: &[Retry]) -> TokenStream {
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

    #[cfg(feature = "files")]
    pub(crate) fn redirect(self, redirect: &Redirect) -> TokenStream {
        let Redirect { kind, method, followed } = redirect;
        let (types, kind) = (self.root("Redirect"), self.word("RedirectKind", kind.variant()));
        Chain::new(quote!(#types::new(#kind)))
            .with_some("with_method", method.map(|method| self.word("RedirectMethod", method.variant())))
            .with_some("with_followed", followed.then_some(true))
            .end()
    }

    pub(crate) fn requirements(self, requirements: &[Requirement]) -> TokenStream {
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
