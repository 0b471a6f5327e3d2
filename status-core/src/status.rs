//! [`Status`]: the standard's codes by name.

use core::fmt;

pub use crate::generated::status::Status;

use crate::StatusCode;

impl Status {
    /// The number.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(status_core::Status::NotFound.as_u16(), 404);
    /// ```
    #[inline]
    #[must_use]
    pub const fn as_u16(self) -> u16 {
        self as u16
    }
}

/// Shows the code with its reason phrase, as [`StatusCode`] does.
impl fmt::Display for Status {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&StatusCode::from(*self), f)
    }
}
