//! [`Uri`]: a URI or a reference to one.

use alloc::string::String;
use core::{fmt, str::FromStr};

/// A URI, or a reference relative to one, of the characters that RFC 3986 allows at their places; kept as it is written.
///
/// # Examples
///
/// ```
/// use status_core::problem::Uri;
///
/// let order: Uri = "/orders/17?from=cart".parse()?;
/// assert_eq!(order.as_str(), "/orders/17?from=cart");
/// assert_eq!("/two words".parse::<Uri>().map_err(|error| error.offset()), Err(4));
/// # Ok::<(), status_core::problem::InvalidUri>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Uri {
    text: String,
}

impl Uri {
    /// As it is written.
    #[inline]
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// As it is written.
    #[inline]
    #[must_use]
    pub fn into_string(self) -> String {
        self.text
    }
}

impl fmt::Display for Uri {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Debug for Uri {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Uri({self})")
    }
}

/// Reads a URI reference (RFC 3986 section 4.1).
impl FromStr for Uri {
    type Err = InvalidUri;

    #[inline]
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match first_mistake(text) {
            Some(offset) => Err(InvalidUri { offset }),
            None => Ok(Self { text: text.into() }),
        }
    }
}

/// Where the first character stands that cannot stand there.
#[inline]
fn first_mistake(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let authority = authority(text);
    let mut fragment = false;
    for (at, byte) in bytes.iter().enumerate() {
        let is_allowed = match byte {
            b'%' => matches!(bytes.get(at + 1..at + 3), Some([a, b]) if a.is_ascii_hexdigit() && b.is_ascii_hexdigit()),
            b'#' => !core::mem::replace(&mut fragment, true),
            b'[' | b']' => authority.contains(&at),
            // They may stand in every part.
            _ => byte.is_ascii_alphanumeric() || b"-._~:/?@!$&'()*+,;=".contains(byte),
        };
        if !is_allowed {
            return Some(at);
        }
    }
    // What stands before the first colon is a scheme, or the colon stands in a later segment of a path.
    let first = text.split(['/', '?', '#']).next().unwrap_or_default();
    let (scheme, _) = first.split_once(':')?;
    let is_scheme = scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'));
    (!is_scheme).then_some(scheme.len())
}

/// The part that names a host, which alone may have brackets: those of an IP address.
#[inline]
fn authority(text: &str) -> core::ops::Range<usize> {
    let hierarchy = text.find(['/', '?', '#']).unwrap_or(text.len());
    let Some(rest) = text.get(hierarchy..).and_then(|rest| rest.strip_prefix("//")) else { return 0..0 };
    let start = hierarchy + 2;
    start..start + rest.find(['/', '?', '#']).unwrap_or(rest.len())
}

/// The error of a text that is no URI.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct InvalidUri {
    offset: usize,
}

impl InvalidUri {
    /// Where the first character stands that cannot stand there: how many bytes are before it.
    #[inline]
    #[must_use]
    pub const fn offset(&self) -> usize {
        self.offset
    }
}

impl fmt::Display for InvalidUri {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "byte {}: a URI has no such character there; `%` and its two hexadecimal digits stand for it",
            self.offset
        )
    }
}

impl core::error::Error for InvalidUri {}
