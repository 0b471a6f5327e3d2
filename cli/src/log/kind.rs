//! Whether a request went well, by its status.

use super::report::Key;

/// How a request ended, by its status alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// 5xx, and numbers that are no code of HTTP, which count as 5xx (RFC 9110 section 15).
    Server,
    /// 4xx.
    Client,
    /// 0, 000 or `-`: no status was sent.
    NoStatus,
    /// 1xx, 2xx and 3xx.
    Fine,
}

impl Kind {
    pub(crate) fn of(key: &Key) -> Self {
        Self::of_status(key.status)
    }

    pub(crate) const fn of_status(status: Option<u16>) -> Self {
        match status {
            None | Some(0) => Self::NoStatus,
            Some(100..400) => Self::Fine,
            Some(400..500) => Self::Client,
            Some(_) => Self::Server,
        }
    }

    pub(crate) fn is_error(self) -> bool {
        self != Self::Fine
    }
}
