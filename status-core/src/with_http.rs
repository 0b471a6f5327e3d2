//! Feature `http`: conversions from and to the `http` crate. Both types hold 100 to 999, so nothing is lost.

use crate::{StatusCode, SubStatusCode};

/// Both take the same numbers: this does not compile with a version of `http` for which that is not so.
const _: () = {
    let mut number = 0;
    loop {
        let theirs = match http::StatusCode::from_u16(number) {
            Ok(code) => code.as_u16() == number,
            Err(_) => false,
        };
        assert!(theirs == StatusCode::from_u16(number).is_ok(), "`http::StatusCode` holds other numbers");
        if number == u16::MAX {
            break;
        }
        number += 1;
    }
};

impl From<http::StatusCode> for StatusCode {
    #[inline]
    fn from(code: http::StatusCode) -> Self {
        // There is always one, as proven above. What is no code counts as 500 (RFC 9110 section 15).
        Self::from_u16(code.as_u16()).unwrap_or(Self::INTERNAL_SERVER_ERROR)
    }
}

impl From<StatusCode> for http::StatusCode {
    #[inline]
    fn from(code: StatusCode) -> Self {
        // The same holds in this direction.
        Self::from_u16(code.as_u16()).unwrap_or(Self::INTERNAL_SERVER_ERROR)
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
