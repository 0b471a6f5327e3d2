//! What can be added to a new [`Definition`].

use super::{Alias, Definition, FormerPhrase, State};
use crate::generated::definitions;
use crate::part::Part;
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
        self.causes = Part::whole(causes);
        self
    }

    /// With things to do about it.
    #[inline]
    #[must_use]
    pub const fn with_remedies(mut self, remedies: &'static [&'static str]) -> Self {
        self.remedies = Part::whole(remedies);
        self
    }

    /// With notes.
    #[inline]
    #[must_use]
    pub const fn with_notes(mut self, notes: &'static [&'static str]) -> Self {
        self.notes = Part::whole(notes);
        self
    }

    /// With what is not certain about it.
    #[inline]
    #[must_use]
    pub const fn with_doubts(mut self, doubts: &'static [&'static str]) -> Self {
        self.doubts = Part::whole(doubts);
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
        self.see_also = Part::whole(see_also);
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
        self.references = Part::whole(references);
        self
    }

    /// With causes, remedies, notes and doubts, which the rows of this crate have in one list, and how many there are of
    /// each.
    #[inline]
    pub(crate) const fn with_texts(mut self, counts: [u32; 4], texts: &'static [&'static str]) -> Self {
        let [causes, remedies, notes, doubts] = counts;
        self.causes = Part { all: texts, start: 0, count: causes };
        self.remedies = Part { all: texts, start: causes, count: remedies };
        self.notes = Part { all: texts, start: causes + remedies, count: notes };
        self.doubts = Part { all: texts, start: causes + remedies + notes, count: doubts };
        self
    }

    /// With sources that stand one after the other in a shared table.
    #[inline]
    pub(crate) const fn with_references_at(mut self, start: u32, count: u32) -> Self {
        self.references = Part { all: tables(self.server).0, start, count };
        self
    }

    /// With related codes that stand one after the other in a shared table.
    #[inline]
    pub(crate) const fn with_see_also_at(mut self, start: u32, count: u32) -> Self {
        self.see_also = Part { all: tables(self.server).1, start, count };
        self
    }
}

/// What the definitions of the standard have in common, or those of servers.
#[inline]
const fn tables(server: Option<Server>) -> (&'static [Reference], &'static [SubStatusCode]) {
    match server {
        #[cfg(feature = "servers")]
        Some(_) => (&definitions::servers::references::ALL, &definitions::servers::see_also::ALL),
        _ => (&definitions::standard::references::ALL, &definitions::standard::see_also::ALL),
    }
}
