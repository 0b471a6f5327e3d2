//! [`State`]: whether a definition is in force.

use crate::Date;

/// Whether a definition is in force, deprecated and so on.
///
/// # Examples
///
/// ```
/// use status_core::{Server, State, StatusCode, lookup};
///
/// let state = |code: StatusCode| code.definition().map(|definition| definition.state());
/// assert_eq!(state(StatusCode::CONFLICT), Some(State::Registered));
/// assert_eq!(state(StatusCode::USE_PROXY), Some(State::Deprecated));
/// assert_eq!(state(StatusCode::IM_A_TEAPOT), Some(State::Unused));
///
/// // What a server defines is not registered.
/// let closed = lookup(Some(Server::NGINX), StatusCode::from_u16(499)?).expect("nginx defines 499");
/// assert_eq!(closed.state(), State::Unofficial);
/// # Ok::<(), status_core::InvalidStatusCode>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum State {
    /// In force.
    Registered,
    /// Registered until a day.
    Temporary {
        /// The day on which the registration ends, unless it is extended.
        expires: Date,
    },
    /// No longer to be used, says its specification.
    Deprecated,
    /// Withdrawn by the registry.
    Obsoleted,
    /// Reserved, without a meaning.
    Unused,
    /// In use, but not registered.
    Unofficial,
}

impl State {
    /// The word for it in the dataset, such as `registered`.
    #[inline]
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Registered => "registered",
            Self::Temporary { .. } => "temporary",
            Self::Deprecated => "deprecated",
            Self::Obsoleted => "obsoleted",
            Self::Unused => "unused",
            Self::Unofficial => "unofficial",
        }
    }
}
