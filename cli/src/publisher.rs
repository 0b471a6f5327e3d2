//! [`Publisher`]: who defines a code.

use status_core::Server;

/// What `--server` takes for the standard, and what lists show for it.
pub(crate) const STANDARD: &str = "standard";

/// Who defines a code: what `--server` takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Publisher {
    /// The standard: the IANA registry, and the specifications that it names.
    Standard,
    /// A server product.
    Server(Server),
}

impl Publisher {
    /// As status-core's functions take it.
    pub(crate) fn server(self) -> Option<Server> {
        match self {
            Self::Standard => None,
            Self::Server(server) => Some(server),
        }
    }
}
