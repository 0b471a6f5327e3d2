//! Everything that turns a [`StatusCode`] into something else, and back.

use core::{fmt, str::FromStr};

use crate::{InvalidStatusCode, Status, StatusCode};

/// Shows the number.
impl fmt::Debug for StatusCode {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.as_u16(), f)
    }
}

/// Shows the code *with* its reason phrase.
///
/// # Examples
///
/// ```
/// use status_core::StatusCode;
///
/// assert_eq!(StatusCode::OK.to_string(), "200 OK");
/// assert_eq!(StatusCode::from_u16(442)?.to_string(), "442 <unknown status code>");
/// # Ok::<(), status_core::InvalidStatusCode>(())
/// ```
impl fmt::Display for StatusCode {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.status_line() {
            return f.write_str(line);
        }
        f.write_str(self.as_str())?;
        f.write_str(" <unknown status code>")
    }
}

/// 200, as for the `http` crate.
impl Default for StatusCode {
    #[inline]
    fn default() -> Self {
        Self::OK
    }
}

impl PartialEq<u16> for StatusCode {
    #[inline]
    fn eq(&self, other: &u16) -> bool {
        self.as_u16() == *other
    }
}

impl PartialEq<StatusCode> for u16 {
    #[inline]
    fn eq(&self, other: &StatusCode) -> bool {
        *self == other.as_u16()
    }
}

impl From<StatusCode> for u16 {
    #[inline]
    fn from(code: StatusCode) -> Self {
        code.as_u16()
    }
}

impl From<Status> for StatusCode {
    #[inline]
    fn from(status: Status) -> Self {
        status.status_code()
    }
}

impl From<&StatusCode> for StatusCode {
    #[inline]
    fn from(code: &StatusCode) -> Self {
        *code
    }
}

impl FromStr for StatusCode {
    type Err = InvalidStatusCode;

    #[inline]
    fn from_str(digits: &str) -> Result<Self, InvalidStatusCode> {
        Self::from_bytes(digits.as_bytes())
    }
}

impl TryFrom<&[u8]> for StatusCode {
    type Error = InvalidStatusCode;

    #[inline]
    fn try_from(digits: &[u8]) -> Result<Self, InvalidStatusCode> {
        Self::from_bytes(digits)
    }
}

impl TryFrom<&str> for StatusCode {
    type Error = InvalidStatusCode;

    #[inline]
    fn try_from(digits: &str) -> Result<Self, InvalidStatusCode> {
        digits.parse()
    }
}

impl TryFrom<u16> for StatusCode {
    type Error = InvalidStatusCode;

    #[inline]
    fn try_from(number: u16) -> Result<Self, InvalidStatusCode> {
        Self::from_u16(number)
    }
}
