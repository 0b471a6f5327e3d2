//! Server products, and an enum for what each of them defines.
//!
//! [`Server`] is open: a dataset of your own brings servers of its own. What *one* server defines is closed: each has
//! an enum here, which can be matched exhaustively and implements [`Known`](crate::Known).

use core::{fmt, hash, str::FromStr};

pub use crate::generated::servers::*;
pub use crate::generated::words::{Authority, ServerKind};

/// A server product that defines codes, sub-status codes or phrases of its own.
///
/// # Examples
///
/// ```
/// use status_core::Server;
///
/// let server: Server = "iis".parse()?;
/// assert_eq!(server, Server::IIS);
/// assert_eq!(server.name(), "Internet Information Services");
/// # Ok::<(), status_core::UnknownServer>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Server(&'static ServerEntry);

/// What a dataset says about a server: for a [`Server`] of your own.
///
/// # Examples
///
/// ```
/// use status_core::Server;
/// use status_core::server::{ServerEntry, ServerKind};
///
/// static ENTRY: ServerEntry = ServerEntry::new("shop", "The shop's API").with_kind(ServerKind::Service);
/// const SHOP: Server = Server::new(&ENTRY);
/// assert_eq!(SHOP.to_string(), "The shop's API");
/// ```
// The id comes first: servers compare by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ServerEntry {
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    pub(crate) vendor: Option<&'static str>,
    pub(crate) kind: ServerKind,
    pub(crate) home: Option<&'static str>,
    pub(crate) discontinued: bool,
}

impl ServerEntry {
    /// What holds where the dataset says nothing else.
    pub(crate) const BLANK: Self =
        Self { id: "", name: "", vendor: None, kind: ServerKind::OriginServer, home: None, discontinued: false };

    /// An origin server by its id, lower-case words joined by `-`, and its full name; the methods `with_...` add to it.
    #[inline]
    #[must_use]
    pub const fn new(id: &'static str, name: &'static str) -> Self {
        Self { id, name, ..Self::BLANK }
    }

    /// With who makes it.
    #[inline]
    #[must_use]
    pub const fn with_vendor(mut self, vendor: Option<&'static str>) -> Self {
        self.vendor = vendor;
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
    pub const fn with_home(mut self, home: Option<&'static str>) -> Self {
        self.home = home;
        self
    }

    /// With whether it is no longer offered.
    #[inline]
    #[must_use]
    pub const fn with_discontinued(mut self, discontinued: bool) -> Self {
        self.discontinued = discontinued;
        self
    }
}

impl Server {
    /// A server of your own; those of the built-in catalogue are constants.
    #[inline]
    #[must_use]
    pub const fn new(entry: &'static ServerEntry) -> Self {
        Self(entry)
    }

    /// Its key, such as `iis`: lower-case words joined by `-`.
    #[inline]
    #[must_use]
    pub const fn id(&self) -> &'static str {
        self.0.id
    }

    /// Its full name.
    #[inline]
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.0.name
    }

    /// Who makes it.
    #[inline]
    #[must_use]
    pub const fn vendor(&self) -> Option<&'static str> {
        self.0.vendor
    }

    /// What kind of product it is.
    #[inline]
    #[must_use]
    pub const fn kind(&self) -> ServerKind {
        self.0.kind
    }

    /// The address of its home page.
    #[inline]
    #[must_use]
    pub const fn home(&self) -> Option<&'static str> {
        self.0.home
    }

    /// Whether it is no longer offered.
    #[inline]
    #[must_use]
    pub const fn is_discontinued(&self) -> bool {
        self.0.discontinued
    }
}

impl hash::Hash for Server {
    #[inline]
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.id().hash(state);
    }
}

/// Shows the id.
impl fmt::Debug for Server {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Server").field(&self.id()).finish()
    }
}

/// Shows the full name.
impl fmt::Display for Server {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Server {
    type Err = UnknownServer;

    /// Finds a built-in server by its id, whatever its case.
    ///
    /// # Errors
    ///
    /// [`UnknownServer`] for any other text; [`Server::ALL`] lists the right ones.
    #[inline]
    fn from_str(id: &str) -> Result<Self, UnknownServer> {
        Self::ALL.iter().find(|server| server.id().eq_ignore_ascii_case(id)).copied().ok_or(UnknownServer(()))
    }
}

/// A text that is the id of no built-in server.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct UnknownServer(());

impl fmt::Display for UnknownServer {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unknown server: it takes one of ")?;
        for (at, server) in Server::ALL.iter().enumerate() {
            f.write_str(if at == 0 { "`" } else { ", `" })?;
            f.write_str(server.id())?;
            f.write_str("`")?;
        }
        Ok(())
    }
}

impl core::error::Error for UnknownServer {}
