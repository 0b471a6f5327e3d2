//! What can be added to a new [`Definition`].

use super::{Alias, Definition, FormerPhrase, State};
use crate::server::Authority;
use crate::{Article, Reference, Requirement, Server, SubStatusCode};

/// What can be added to a [`new`](Self::new) definition.
impl Definition {
    /// With a server as the publisher.
    #[inline]
    #[must_use]
    pub const fn with_server(mut self, server: Server) -> Self {
        self.server = Some(server);
        self
    }

    /// With a reason phrase.
    #[inline]
    #[must_use]
    pub const fn with_phrase(mut self, phrase: &'static str) -> Self {
        self.phrase = Some(phrase);
        self
    }

    /// With what the publisher's documentation calls it.
    #[inline]
    #[must_use]
    pub const fn with_title(mut self, title: &'static str) -> Self {
        self.title = Some(title);
        self
    }

    /// With phrases that earlier specifications gave the code.
    #[inline]
    #[must_use]
    pub const fn with_former_phrases(mut self, former: &'static [FormerPhrase]) -> Self {
        self.former = former;
        self
    }

    /// With other phrases that mean the same.
    #[inline]
    #[must_use]
    pub const fn with_aliases(mut self, aliases: &'static [Alias]) -> Self {
        self.aliases = aliases;
        self
    }

    /// With what the support article says of it.
    #[inline]
    #[must_use]
    pub const fn with_article(mut self, article: Article) -> Self {
        self.article = Some(article);
        self
    }

    /// With reasons why it happens.
    #[inline]
    #[must_use]
    pub const fn with_causes(mut self, causes: &'static [&'static str]) -> Self {
        self.causes = causes;
        self
    }

    /// With things to do about it.
    #[inline]
    #[must_use]
    pub const fn with_remedies(mut self, remedies: &'static [&'static str]) -> Self {
        self.remedies = remedies;
        self
    }

    /// With notes.
    #[inline]
    #[must_use]
    pub const fn with_notes(mut self, notes: &'static [&'static str]) -> Self {
        self.notes = notes;
        self
    }

    /// With what is not certain about it.
    #[inline]
    #[must_use]
    pub const fn with_doubts(mut self, doubts: &'static [&'static str]) -> Self {
        self.doubts = doubts;
        self
    }

    /// With another state than registered.
    #[inline]
    #[must_use]
    pub const fn with_state(mut self, state: State) -> Self {
        self.state = state;
        self
    }

    /// With what specifications ask of clients, servers and others.
    #[inline]
    #[must_use]
    pub const fn with_requirements(mut self, requirements: &'static [Requirement]) -> Self {
        self.requirements = requirements;
        self
    }

    /// With related codes.
    #[inline]
    #[must_use]
    pub const fn with_see_also(mut self, see_also: &'static [SubStatusCode]) -> Self {
        self.see_also = see_also;
        self
    }

    /// With the first version of the server that sends it.
    #[inline]
    #[must_use]
    pub const fn with_since(mut self, since: &'static str) -> Self {
        self.since = Some(since);
        self
    }

    /// With the last version of the server that sends it.
    #[inline]
    #[must_use]
    pub const fn with_until(mut self, until: &'static str) -> Self {
        self.until = Some(until);
        self
    }

    /// With how good the source is.
    #[inline]
    #[must_use]
    pub const fn with_authority(mut self, authority: Authority) -> Self {
        self.authority = Some(authority);
        self
    }

    /// With sources, the defining one first.
    #[inline]
    #[must_use]
    pub const fn with_references(mut self, references: &'static [Reference]) -> Self {
        self.references = references;
        self
    }
}
