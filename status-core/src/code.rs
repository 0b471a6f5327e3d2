//! [`StatusCode`]: three digits, of which the first is the class.

mod convert;
mod facts;
mod invalid;

use core::num::NonZeroU16;

pub use invalid::InvalidStatusCode;

use crate::{Class, Status, tables};

/// An HTTP status code: any number from 100 to 999 (RFC 9110 [section 15]).
///
/// It holds every code that a response can carry, assigned or not, in two bytes; so does an `Option` of it. There is
/// a constant for each code of the IANA registry. It does all that `http::StatusCode` does, under the same names, and
/// knows [what the code asks for](#method.headers), [whether to try again](#method.retry) and
/// [what it means](#method.definition).
///
/// # Examples
///
/// ```
/// use status_core::{Class, StatusCode};
///
/// let code = StatusCode::from_u16(404)?;
/// assert_eq!(code, StatusCode::NOT_FOUND);
/// assert_eq!(code.canonical_reason(), Some("Not Found"));
/// assert_eq!(code.class(), Some(Class::ClientError));
///
/// // Codes that nobody has assigned are codes all the same.
/// assert_eq!(StatusCode::from_u16(442)?.canonical_reason(), None);
/// # Ok::<(), status_core::InvalidStatusCode>(())
/// ```
///
/// [section 15]: https://www.rfc-editor.org/rfc/rfc9110.html#section-15
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StatusCode(NonZeroU16);

impl StatusCode {
    /// Takes a number from 100 to 999.
    ///
    /// # Errors
    ///
    /// [`InvalidStatusCode`] for any other number.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_core::StatusCode;
    ///
    /// assert_eq!(StatusCode::from_u16(200), Ok(StatusCode::OK));
    /// assert!(StatusCode::from_u16(99).is_err());
    /// ```
    #[inline]
    pub const fn from_u16(number: u16) -> Result<Self, InvalidStatusCode> {
        match NonZeroU16::new(number) {
            Some(code) if number >= 100 && number <= 999 => Ok(Self(code)),
            _ => Err(InvalidStatusCode::number(number)),
        }
    }

    /// Takes exactly three ASCII digits, as they stand in a status line (RFC 9112 [section 4]).
    ///
    /// # Errors
    ///
    /// [`InvalidStatusCode`] for anything but three digits of which the first is not 0.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_core::StatusCode;
    ///
    /// assert_eq!(StatusCode::from_bytes(b"200"), Ok(StatusCode::OK));
    /// assert!(StatusCode::from_bytes(b"2000").is_err());
    /// ```
    ///
    /// [section 4]: https://www.rfc-editor.org/rfc/rfc9112.html#section-4
    #[inline]
    pub const fn from_bytes(digits: &[u8]) -> Result<Self, InvalidStatusCode> {
        if let &[hundreds @ b'1'..=b'9', tens @ b'0'..=b'9', ones @ b'0'..=b'9'] = digits {
            let number = (hundreds - b'0') as u16 * 100 + (tens - b'0') as u16 * 10 + (ones - b'0') as u16;
            if let Some(code) = NonZeroU16::new(number) {
                return Ok(Self(code));
            }
        }
        Err(InvalidStatusCode::text())
    }

    /// The code that a reason phrase belongs to.
    ///
    /// It knows the standard's phrases, those of earlier specifications, and others in use that mean the same. ASCII
    /// case is ignored.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_core::StatusCode;
    ///
    /// assert_eq!(StatusCode::from_phrase("not found"), Some(StatusCode::NOT_FOUND));
    /// assert_eq!(StatusCode::from_phrase("Request Entity Too Large"), Some(StatusCode::CONTENT_TOO_LARGE));
    /// assert_eq!(StatusCode::from_phrase("Moved Temporarily"), Some(StatusCode::FOUND));
    /// assert_eq!(StatusCode::from_phrase("Lost"), None);
    /// ```
    #[inline]
    #[must_use]
    pub fn from_phrase(phrase: &str) -> Option<Self> {
        tables::code_of_phrase(phrase)
    }

    /// The number, 100 to 999.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(status_core::StatusCode::OK.as_u16(), 200);
    /// ```
    #[inline]
    #[must_use]
    pub const fn as_u16(&self) -> u16 {
        self.0.get()
    }

    /// The three digits.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(status_core::StatusCode::OK.as_str(), "200");
    /// ```
    #[inline]
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        tables::digits(*self)
    }

    /// The standard's reason phrase; `None` where there is none.
    ///
    /// It is for people only: HTTP/2 and later do not send it, and nothing may depend on it (RFC 9110
    /// [section 15.1]).
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(status_core::StatusCode::OK.canonical_reason(), Some("OK"));
    /// ```
    ///
    /// [section 15.1]: https://www.rfc-editor.org/rfc/rfc9110.html#section-15.1
    #[inline]
    #[must_use]
    pub const fn canonical_reason(&self) -> Option<&'static str> {
        tables::reason(*self)
    }

    /// The code and its reason phrase, ready to be written; `None` where there is no phrase.
    ///
    /// This is what follows the HTTP version in a status line (RFC 9112 [section 4]).
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(status_core::StatusCode::NOT_FOUND.status_line(), Some("404 Not Found"));
    /// ```
    ///
    /// [section 4]: https://www.rfc-editor.org/rfc/rfc9112.html#section-4
    #[inline]
    #[must_use]
    pub const fn status_line(&self) -> Option<&'static str> {
        tables::status_line(*self)
    }

    /// The class that the first digit stands for; `None` outside 100 to 599.
    ///
    /// A client treats a code outside that range as a server error (RFC 9110 [section 15]).
    ///
    /// # Examples
    ///
    /// ```
    /// use status_core::{Class, StatusCode};
    ///
    /// assert_eq!(StatusCode::NOT_FOUND.class(), Some(Class::ClientError));
    /// assert_eq!(StatusCode::from_u16(999)?.class(), None);
    /// # Ok::<(), status_core::InvalidStatusCode>(())
    /// ```
    ///
    /// [section 15]: https://www.rfc-editor.org/rfc/rfc9110.html#section-15
    #[inline]
    #[must_use]
    pub const fn class(&self) -> Option<Class> {
        #[allow(clippy::cast_possible_truncation, reason = "the first of three digits")]
        Class::from_digit((self.as_u16() / 100) as u8)
    }

    /// The standard's name for the code; `None` where the IANA registry has no entry.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_core::{Status, StatusCode};
    ///
    /// assert_eq!(StatusCode::NOT_FOUND.status(), Some(Status::NotFound));
    /// ```
    #[inline]
    #[must_use]
    pub const fn status(&self) -> Option<Status> {
        tables::status(*self)
    }

    /// Whether the code is from 100 to 199.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_core::StatusCode;
    ///
    /// assert!(StatusCode::CONTINUE.is_informational() && !StatusCode::OK.is_informational());
    /// ```
    #[inline]
    #[must_use]
    pub const fn is_informational(&self) -> bool {
        matches!(self.as_u16(), 100..=199)
    }

    /// Whether the code is from 200 to 299.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_core::StatusCode;
    ///
    /// assert!(StatusCode::NO_CONTENT.is_success() && !StatusCode::FOUND.is_success());
    /// ```
    #[inline]
    #[must_use]
    pub const fn is_success(&self) -> bool {
        matches!(self.as_u16(), 200..=299)
    }

    /// Whether the code is from 300 to 399.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_core::StatusCode;
    ///
    /// assert!(StatusCode::FOUND.is_redirection() && !StatusCode::OK.is_redirection());
    /// ```
    #[inline]
    #[must_use]
    pub const fn is_redirection(&self) -> bool {
        matches!(self.as_u16(), 300..=399)
    }

    /// Whether the code is from 400 to 499.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_core::StatusCode;
    ///
    /// assert!(StatusCode::NOT_FOUND.is_client_error() && !StatusCode::BAD_GATEWAY.is_client_error());
    /// ```
    #[inline]
    #[must_use]
    pub const fn is_client_error(&self) -> bool {
        matches!(self.as_u16(), 400..=499)
    }

    /// Whether the code is from 500 to 599.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_core::StatusCode;
    ///
    /// assert!(StatusCode::BAD_GATEWAY.is_server_error() && !StatusCode::NOT_FOUND.is_server_error());
    /// ```
    #[inline]
    #[must_use]
    pub const fn is_server_error(&self) -> bool {
        matches!(self.as_u16(), 500..=599)
    }

    /// For constants, whose number the generator has checked: a wrong one would not compile.
    #[inline]
    pub(crate) const fn checked(number: u16) -> Self {
        match Self::from_u16(number) {
            Ok(code) => code,
            Err(_) => panic!("a status code is a number from 100 to 999"),
        }
    }
}
