//! A new [`ProblemType`], and what can be added to it.

use super::{Deprecation, LogLevel, Member, ProblemHeader, ProblemType};
use crate::{Reference, Retry, Server, SubStatusCode};

impl ProblemType {
    /// A problem type by its name, type URI, title and summary, for a team's [`Catalogue`](crate::Catalogue); the methods
    /// `with_...` add to it. Without a status it comes with any.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_core::server::ServerEntry;
    /// use status_core::{Catalogue, Member, MemberKind, ProblemType, Server, StatusCode, SubStatusCode};
    ///
    /// const SHOP: Server = Server::new(&ServerEntry::new("shop", "The shop's API"));
    /// static PROBLEMS: [ProblemType; 1] =
    ///     [ProblemType::new("SoldOut", "https://shop.example/sold-out", "Sold out", "Somebody else was faster.")
    ///         .with_server(SHOP)
    ///         .with_status(SubStatusCode::new(StatusCode::CONFLICT, 0))
    ///         .with_detail("Only {left} are left.")
    ///         .with_members(&[Member::new("left", MemberKind::Integer)])];
    /// static CATALOGUE: Catalogue =
    ///     Catalogue::extending(&[]).expect("nothing is out of order").with_problem_types(&PROBLEMS);
    ///
    /// let found = CATALOGUE.find_problem_type("sold-out").expect("it is there");
    /// assert_eq!(found.name(), "SoldOut");
    /// ```
    #[inline]
    #[must_use]
    pub const fn new(name: &'static str, uri: &'static str, title: &'static str, summary: &'static str) -> Self {
        Self {
            server: None,
            name,
            uri,
            former: &[],
            status: None,
            title,
            detail: None,
            summary,
            members: &[],
            headers: &[],
            causes: &[],
            remedies: &[],
            retry: &[],
            level: None,
            doubts: &[],
            references: &[],
            deprecated: None,
        }
    }

    /// With the server whose it is.
    #[inline]
    #[must_use]
    pub const fn with_server(mut self, server: Server) -> Self {
        self.server = Some(server);
        self
    }

    /// With type URIs that it had before.
    #[inline]
    #[must_use]
    pub const fn with_former_uris(mut self, uris: &'static [&'static str]) -> Self {
        self.former = uris;
        self
    }

    /// With the status that it comes with.
    #[inline]
    #[must_use]
    pub const fn with_status(mut self, status: SubStatusCode) -> Self {
        self.status = Some(status);
        self
    }

    /// With the template of what happened.
    #[inline]
    #[must_use]
    pub const fn with_detail(mut self, template: &'static str) -> Self {
        self.detail = Some(template);
        self
    }

    /// With the values that it carries.
    #[inline]
    #[must_use]
    pub const fn with_members(mut self, members: &'static [Member]) -> Self {
        self.members = members;
        self
    }

    /// With the header fields that its responses carry.
    #[inline]
    #[must_use]
    pub const fn with_headers(mut self, headers: &'static [ProblemHeader]) -> Self {
        self.headers = headers;
        self
    }

    /// With why it happens.
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

    /// With whether, and how, the request may be sent again.
    #[inline]
    #[must_use]
    pub const fn with_retry(mut self, retry: &'static [Retry]) -> Self {
        self.retry = retry;
        self
    }

    /// With how it is logged.
    #[inline]
    #[must_use]
    pub const fn with_level(mut self, level: LogLevel) -> Self {
        self.level = Some(level);
        self
    }

    /// With what is not certain about it.
    #[inline]
    #[must_use]
    pub const fn with_doubts(mut self, doubts: &'static [&'static str]) -> Self {
        self.doubts = doubts;
        self
    }

    /// With sources, the defining one first.
    #[inline]
    #[must_use]
    pub const fn with_references(mut self, references: &'static [Reference]) -> Self {
        self.references = references;
        self
    }

    /// With since when it is no longer sent.
    #[inline]
    #[must_use]
    pub const fn with_deprecation(mut self, deprecated: Deprecation) -> Self {
        self.deprecated = Some(deprecated);
        self
    }
}
