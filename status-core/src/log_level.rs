//! [`LogLevel`]: how a problem is logged.

use crate::StatusCode;

/// How a problem is logged by the service that answers with it.
///
/// # Examples
///
/// ```
/// use status_core::{LogLevel, StatusCode};
///
/// assert_eq!(LogLevel::of(StatusCode::BAD_GATEWAY), LogLevel::Error);
/// assert_eq!(LogLevel::of(StatusCode::CONFLICT), LogLevel::Info);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum LogLevel {
    /// Somebody has to look at it.
    Error,
    /// Somebody has to look at it if it happens often.
    Warn,
    /// It is good to know when a client asks.
    Info,
    /// It is not logged.
    Off,
}

impl LogLevel {
    /// What is usual for a code: the server's own errors are errors, the client's are information.
    #[inline]
    #[must_use]
    pub const fn of(code: StatusCode) -> Self {
        if code.as_u16() >= 500 { Self::Error } else { Self::Info }
    }

    /// The word that stands in a dataset.
    #[inline]
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warn => "warn",
            Self::Info => "info",
            Self::Off => "off",
        }
    }
}
