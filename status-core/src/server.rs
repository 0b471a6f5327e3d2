//! Server products, and an enum for what each of them defines.
//!
//! [`Server`] is open: a team's dataset adds its own servers. What one server defines is an enum here, which
//! implements [`Known`](crate::Known); it grows when more becomes known, so a `match` over it needs a `_` arm.

mod entry;

use core::cmp::Ordering;
use core::{fmt, hash, str::FromStr};

pub use entry::ServerEntry;

#[cfg(feature = "servers")]
pub use crate::generated::servers::*;
pub use crate::generated::words::{Authority, ServerKind};

/// A server product that defines codes, sub-status codes or phrases of its own.
///
/// The id says which one it is: servers are equal, sorted and hashed by it. It is also what `Display` shows and
/// `FromStr` takes.
///
/// # Examples
///
/// ```
/// use status_core::Server;
///
/// let server: Server = "iis".parse()?;
/// assert_eq!(server, Server::IIS);
/// assert_eq!(server.name(), "Internet Information Services");
/// assert_eq!(server.to_string(), "iis");
/// # Ok::<(), status_core::UnknownServer>(())
/// ```
#[derive(Clone, Copy)]
pub struct Server(&'static ServerEntry);

impl Server {
    /// A team's server; those of the built-in catalogue are constants.
    #[inline]
    #[must_use]
    pub const fn new(entry: &'static ServerEntry) -> Self {
        Self(entry)
    }

    /// The one with an id, in upper or lower case.
    #[inline]
    pub(crate) fn find(servers: &[Self], id: &str) -> Option<Self> {
        servers.iter().find(|server| server.id().eq_ignore_ascii_case(id)).copied()
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

    /// How widely it is used: 1 for the most widely used, `None` where nobody counted.
    #[inline]
    #[must_use]
    pub const fn rank(&self) -> Option<u8> {
        self.0.rank
    }

    /// What the type URIs of its problems begin with, if it has some.
    #[inline]
    #[must_use]
    pub const fn problems(&self) -> Option<&'static str> {
        self.0.problems
    }
}

impl PartialEq for Server {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        // Mostly both are the same constant, so there is no text to compare.
        core::ptr::eq(self.id(), other.id()) || self.id() == other.id()
    }
}

impl Eq for Server {}

impl PartialOrd for Server {
    #[inline]
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Server {
    #[inline]
    fn cmp(&self, other: &Self) -> Ordering {
        self.id().cmp(other.id())
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

/// Shows the id, which `FromStr` takes; for people there is the [`name`](Server::name).
impl fmt::Display for Server {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

impl FromStr for Server {
    type Err = UnknownServer;

    /// Finds a built-in server by its id, in upper or lower case.
    ///
    /// # Errors
    ///
    /// [`UnknownServer`] for any other text; [`Server::ALL`] lists the right ones.
    #[inline]
    fn from_str(id: &str) -> Result<Self, UnknownServer> {
        Self::find(Self::ALL, id).ok_or(UnknownServer(()))
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
