//! The error of everything that makes a [`StatusCode`](crate::StatusCode).

use core::fmt;

/// What was given is no status code: not a number from 100 to 999, or not exactly three digits.
///
/// # Examples
///
/// ```
/// use status_core::StatusCode;
///
/// let error = StatusCode::from_u16(99).unwrap_err();
/// assert_eq!(error.to_string(), "invalid status code: 99 is not from 100 to 999");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct InvalidStatusCode {
    /// The number, if it was one.
    number: Option<u16>,
}

impl InvalidStatusCode {
    /// Cold: whoever reads codes reads mostly right ones.
    #[inline]
    #[cold]
    pub(crate) const fn text() -> Self {
        Self { number: None }
    }

    #[inline]
    pub(crate) const fn number(number: u16) -> Self {
        Self { number: Some(number) }
    }
}

impl fmt::Display for InvalidStatusCode {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.number {
            Some(number) => write!(f, "invalid status code: {number} is not from 100 to 999"),
            None => f.write_str("invalid status code: it takes three digits, from 100 to 999"),
        }
    }
}

impl core::error::Error for InvalidStatusCode {}
