//! [`State`]: whether a definition is in force.

use crate::Date;

/// Whether a definition is in force, deprecated and so on.
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
