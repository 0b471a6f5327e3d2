//! Feature `http`: conversions from and to the `http` crate. Both types hold 100 to 999, so nothing is lost.

use crate::{StatusCode, SubStatusCode};

impl From<http::StatusCode> for StatusCode {
    #[inline]
    fn from(code: http::StatusCode) -> Self {
        // Every code there is one here, so the default is never taken.
        Self::from_u16(code.as_u16()).unwrap_or_default()
    }
}

impl From<StatusCode> for http::StatusCode {
    #[inline]
    fn from(code: StatusCode) -> Self {
        // Every code here is one there, so the default is never taken.
        Self::from_u16(code.as_u16()).unwrap_or_default()
    }
}

impl PartialEq<http::StatusCode> for StatusCode {
    #[inline]
    fn eq(&self, other: &http::StatusCode) -> bool {
        self.as_u16() == other.as_u16()
    }
}

impl PartialEq<StatusCode> for http::StatusCode {
    #[inline]
    fn eq(&self, other: &StatusCode) -> bool {
        self.as_u16() == other.as_u16()
    }
}

impl From<http::StatusCode> for SubStatusCode {
    #[inline]
    fn from(code: http::StatusCode) -> Self {
        StatusCode::from(code).into()
    }
}
