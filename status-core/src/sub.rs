//! [`SubStatusCode`]: a code and what a server adds to it.

use core::{fmt, str::FromStr};

use crate::StatusCode;

/// A status code with a server's sub-status: `401.3`.
///
/// IIS writes it so in its logs and on its error pages. Sub-status 0 is its way of saying none: `404.0` is `404`, and
/// every [`StatusCode`] is a `SubStatusCode` without a sub-status. It takes four bytes, and so does an `Option` of it.
///
/// # Examples
///
/// ```
/// use status_core::{StatusCode, SubStatusCode};
///
/// let code: SubStatusCode = "401.3".parse()?;
/// assert_eq!(code, SubStatusCode::new(StatusCode::UNAUTHORIZED, 3));
/// assert_eq!(code.to_string(), "401.3");
///
/// // A code alone is equal to it only where there is no sub-status.
/// assert_ne!(code, StatusCode::UNAUTHORIZED);
/// assert_eq!(code.code(), 401);
/// assert_eq!("404.0".parse::<SubStatusCode>()?, StatusCode::NOT_FOUND);
/// # Ok::<(), status_core::InvalidSubStatusCode>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SubStatusCode {
    code: StatusCode,
    sub: u16,
}

impl SubStatusCode {
    /// Adds a sub-status to a code; 0 is none.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_core::{StatusCode, SubStatusCode};
    ///
    /// assert_eq!(SubStatusCode::new(StatusCode::UNAUTHORIZED, 3).to_string(), "401.3");
    /// ```
    #[inline]
    #[must_use]
    pub const fn new(code: StatusCode, sub: u16) -> Self {
        Self { code, sub }
    }

    /// The code without the sub-status.
    #[inline]
    #[must_use]
    pub const fn code(&self) -> StatusCode {
        self.code
    }

    /// The sub-status; 0 where there is none.
    #[inline]
    #[must_use]
    pub const fn sub(&self) -> u16 {
        self.sub
    }

    /// Both numbers as one, which is sorted in the same way.
    #[inline]
    pub(crate) const fn key(self) -> u32 {
        (self.code.as_u16() as u32) << 16 | self.sub as u32
    }

    /// For constants, whose numbers the generator has checked.
    #[inline]
    pub(crate) const fn checked(code: u16, sub: u16) -> Self {
        match StatusCode::from_u16(code) {
            Ok(code) => Self { code, sub },
            Err(_) => panic!("a status code is a number from 100 to 999"),
        }
    }
}

impl From<StatusCode> for SubStatusCode {
    #[inline]
    fn from(code: StatusCode) -> Self {
        Self::new(code, 0)
    }
}

/// Whether it is this code without a sub-status: `401.3` is not `401`.
impl PartialEq<StatusCode> for SubStatusCode {
    #[inline]
    fn eq(&self, other: &StatusCode) -> bool {
        self.code == *other && self.sub == 0
    }
}

impl PartialEq<SubStatusCode> for StatusCode {
    #[inline]
    fn eq(&self, other: &SubStatusCode) -> bool {
        other == self
    }
}

/// Whether it is the code with this number, without a sub-status: `401.3` is not `401`.
impl PartialEq<u16> for SubStatusCode {
    #[inline]
    fn eq(&self, other: &u16) -> bool {
        self.code == *other && self.sub == 0
    }
}

impl PartialEq<SubStatusCode> for u16 {
    #[inline]
    fn eq(&self, other: &SubStatusCode) -> bool {
        other == self
    }
}

impl FromStr for SubStatusCode {
    type Err = InvalidSubStatusCode;

    /// Takes `401.3`, or `401` alone; a sub-status is a number, not a decimal fraction: `401.1` is not `401.10`.
    ///
    /// # Errors
    ///
    /// [`InvalidSubStatusCode`] for anything but three digits, and then a point and a sub-status from 0 to 65535,
    /// written without leading zeros.
    #[inline]
    fn from_str(text: &str) -> Result<Self, InvalidSubStatusCode> {
        // A code has three digits, so there is nothing to look for.
        let (code, sub) = match text.split_at_checked(3) {
            Some((code, rest)) if rest.starts_with('.') => (code, rest.strip_prefix('.')),
            _ => (text, None),
        };
        let code = code.parse().map_err(|_| InvalidSubStatusCode(Part::Code))?;
        let sub = sub.map_or(Some(0), parse_sub).ok_or(InvalidSubStatusCode(Part::Sub))?;
        Ok(Self::new(code, sub))
    }
}

/// Takes digits only: neither `+3` nor `03`, which a standard parser lets through.
#[inline]
fn parse_sub(digits: &str) -> Option<u16> {
    let plain = digits == "0" || digits.starts_with(|first: char| matches!(first, '1'..='9'));
    if plain { digits.parse().ok() } else { None }
}

/// Shows `401.3`, or `401` where there is no sub-status; width and alignment count.
impl fmt::Display for SubStatusCode {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.sub == 0 {
            return f.pad(self.code.as_str());
        }
        // The longest is "999.65535"; digits are filled in from the end.
        let mut text = *b"000.00000";
        let mut start = text.len();
        let mut rest = self.sub;
        while rest > 0 {
            start -= 1;
            text[start] = b"0123456789"[usize::from(rest % 10)];
            rest /= 10;
        }
        text[start - 1] = b'.';
        text[start - 4..start - 1].copy_from_slice(self.code.as_str().as_bytes());
        // Digits and a point are always text.
        f.pad(core::str::from_utf8(&text[start - 4..]).map_err(|_| fmt::Error)?)
    }
}

/// Shows the same as `Display`.
impl fmt::Debug for SubStatusCode {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A text that is no status code with an optional sub-status.
///
/// # Examples
///
/// ```
/// use status_core::SubStatusCode;
///
/// let error = "401.x".parse::<SubStatusCode>().unwrap_err();
/// assert_eq!(error.to_string(), "invalid sub-status: it takes a number from 0 to 65535 after the point, as in 401.3");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct InvalidSubStatusCode(Part);

/// The part that was wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Part {
    Code,
    Sub,
}

impl fmt::Display for InvalidSubStatusCode {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            Part::Code => "invalid status code: it takes three digits, from 100 to 999",
            Part::Sub => "invalid sub-status: it takes a number from 0 to 65535 after the point, as in 401.3",
        })
    }
}

impl core::error::Error for InvalidSubStatusCode {}
