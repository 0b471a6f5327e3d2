//! [`Uuid`]: a universally unique identifier.

use core::{fmt, str::FromStr};

/// A universally unique identifier (RFC 9562): its 16 bytes.
///
/// # Examples
///
/// ```
/// use status_core::problem::Uuid;
///
/// let id: Uuid = "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6".parse()?;
/// assert_eq!(id.to_string(), "f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
/// # Ok::<(), status_core::problem::InvalidUuid>(())
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Uuid([u8; 16]);

impl Uuid {
    /// The one whose bytes are all 0 (RFC 9562 section 5.9).
    pub const NIL: Self = Self([0; 16]);

    /// By its bytes.
    #[inline]
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// Its bytes.
    #[inline]
    #[must_use]
    pub const fn to_bytes(self) -> [u8; 16] {
        self.0
    }
}

/// Shows it with small letters.
impl fmt::Display for Uuid {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = u128::from_be_bytes(self.0);
        let part = |shift: u32, bits: u32| (number >> shift) & ((1 << bits) - 1);
        let (first, second, third) = (part(96, 32), part(80, 16), part(64, 16));
        write!(f, "{first:08x}-{second:04x}-{third:04x}-{:04x}-{:012x}", part(48, 16), part(0, 48))
    }
}

impl fmt::Debug for Uuid {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Uuid({self})")
    }
}

/// Reads 32 hexadecimal digits in the groups of RFC 9562 section 4.
impl FromStr for Uuid {
    type Err = InvalidUuid;

    #[inline]
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        parse(text).ok_or(InvalidUuid(()))
    }
}

#[inline]
fn parse(text: &str) -> Option<Uuid> {
    if text.len() != 36 {
        return None;
    }
    let mut number: u128 = 0;
    for (index, character) in text.chars().enumerate() {
        match (index, character) {
            (8 | 13 | 18 | 23, '-') => {}
            (8 | 13 | 18 | 23, _) => return None,
            (_, digit) => number = number << 4 | u128::from(digit.to_digit(16)?),
        }
    }
    Some(Uuid(number.to_be_bytes()))
}

/// The error of a text that is no UUID.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct InvalidUuid(());

impl fmt::Display for InvalidUuid {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a UUID is expected, such as f81d4fae-7dec-11d0-a765-00a0c91e6bf6")
    }
}

impl core::error::Error for InvalidUuid {}
