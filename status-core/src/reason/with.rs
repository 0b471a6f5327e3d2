//! A new [`Reason`], and what can be added to it.

use super::Reason;
#[cfg(feature = "reasons")]
use crate::generated::reasons;
use crate::part::Part;
use crate::server::Authority;
use crate::{ReasonPart, Reference, Server, SubStatusCode};

impl Reason {
    /// A reason by its server, field, token, name and summary, for a team's [`Catalogue`](crate::Catalogue); the
    /// methods `with_...` add to it.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_core::server::ServerEntry;
    /// use status_core::{Catalogue, Reason, Server};
    ///
    /// const SHOP: Server = Server::new(&ServerEntry::new("shop", "The shop's API"));
    /// static REASONS: [Reason; 1] =
    ///     [Reason::new(SHOP, "reason", "stock:{item}", "OutOfStock", "The item is out of stock.")];
    /// static CATALOGUE: Catalogue = Catalogue::extending(&[]).expect("nothing is out of order").with_reasons(&REASONS);
    ///
    /// let found = CATALOGUE.find_reasons(None, "stock:A-17").next().expect("the variable part matches anything");
    /// assert_eq!(found.name(), "OutOfStock");
    /// ```
    #[inline]
    #[must_use]
    pub const fn new(
        server: Server,
        field: &'static str,
        token: &'static str,
        name: &'static str,
        summary: &'static str,
    ) -> Self {
        Self {
            server,
            field,
            token,
            part: None,
            name,
            aliases: &[],
            codes: &[],
            summary,
            causes: Part::EMPTY,
            remedies: Part::EMPTY,
            notes: Part::EMPTY,
            doubts: Part::EMPTY,
            since: None,
            until: None,
            authority: None,
            references: Part::EMPTY,
        }
    }

    /// With which part of its field it is.
    #[inline]
    #[must_use]
    pub const fn with_part(mut self, part: ReasonPart) -> Self {
        self.part = Some(part);
        self
    }

    /// With other tokens for the same.
    #[inline]
    #[must_use]
    pub const fn with_aliases(mut self, aliases: &'static [&'static str]) -> Self {
        self.aliases = aliases;
        self
    }

    /// With the statuses that it comes with.
    #[inline]
    #[must_use]
    pub const fn with_codes(mut self, codes: &'static [SubStatusCode]) -> Self {
        self.codes = codes;
        self
    }

    /// With why it happens.
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

    /// With the first version of the server that writes it.
    #[inline]
    #[must_use]
    pub const fn with_since(mut self, since: &'static str) -> Self {
        self.since = Some(since);
        self
    }

    /// With the last version of the server that writes it.
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
    #[cfg(feature = "reasons")]
    pub(crate) const fn with_texts(mut self, counts: [u32; 4], texts: &'static [&'static str]) -> Self {
        let [causes, remedies, notes, doubts] = counts;
        self.causes = Part { all: texts, start: 0, count: causes };
        self.remedies = Part { all: texts, start: causes, count: remedies };
        self.notes = Part { all: texts, start: causes + remedies, count: notes };
        self.doubts = Part { all: texts, start: causes + remedies + notes, count: doubts };
        self
    }

    /// With sources that stand one after the other in the table of all.
    #[inline]
    #[cfg(feature = "reasons")]
    pub(crate) const fn with_references_at(mut self, start: u32, count: u32) -> Self {
        self.references = Part { all: &reasons::references::ALL, start, count };
        self
    }
}
