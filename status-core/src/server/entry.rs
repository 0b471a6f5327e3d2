//! [`ServerEntry`]: what a dataset says about a server.

use super::ServerKind;

/// What a dataset says about a server: for a [`Server`](super::Server) of a team.
///
/// # Examples
///
/// ```
/// use status_core::Server;
/// use status_core::server::{ServerEntry, ServerKind};
///
/// static ENTRY: ServerEntry = ServerEntry::new("shop", "The shop's API").with_kind(ServerKind::Service);
/// const SHOP: Server = Server::new(&ENTRY);
/// assert_eq!(SHOP.name(), "The shop's API");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ServerEntry {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) vendor: Option<&'static str>,
    pub(super) kind: ServerKind,
    pub(super) home: Option<&'static str>,
    pub(super) discontinued: bool,
    pub(super) rank: Option<u8>,
    pub(super) problems: Option<&'static str>,
}

impl ServerEntry {
    /// An origin server by its id, lower-case words joined by `-`, and its full name; the methods `with_...` add to it.
    #[inline]
    #[must_use]
    pub const fn new(id: &'static str, name: &'static str) -> Self {
        Self {
            id,
            name,
            vendor: None,
            kind: ServerKind::OriginServer,
            home: None,
            discontinued: false,
            rank: None,
            problems: None,
        }
    }

    /// With who makes it.
    #[inline]
    #[must_use]
    pub const fn with_vendor(mut self, vendor: &'static str) -> Self {
        self.vendor = Some(vendor);
        self
    }

    /// With another kind than origin server.
    #[inline]
    #[must_use]
    pub const fn with_kind(mut self, kind: ServerKind) -> Self {
        self.kind = kind;
        self
    }

    /// With the address of its home page.
    #[inline]
    #[must_use]
    pub const fn with_home(mut self, home: &'static str) -> Self {
        self.home = Some(home);
        self
    }

    /// With whether it is no longer offered.
    #[inline]
    #[must_use]
    pub const fn with_discontinued(mut self, discontinued: bool) -> Self {
        self.discontinued = discontinued;
        self
    }

    /// With how widely it is used: 1 for the most widely used.
    #[inline]
    #[must_use]
    pub const fn with_rank(mut self, rank: u8) -> Self {
        self.rank = Some(rank);
        self
    }

    /// With what the type URIs of its problems begin with.
    #[inline]
    #[must_use]
    pub const fn with_problems(mut self, base: &'static str) -> Self {
        self.problems = Some(base);
        self
    }
}
