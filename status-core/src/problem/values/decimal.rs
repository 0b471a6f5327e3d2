//! [`Decimal`]: a number as it is written.

use alloc::string::String;
use core::{fmt, str::FromStr};

/// A decimal number of any length, kept as it is written; in JSON it is a string.
///
/// It takes no part in arithmetic: parse its text with a crate that does. `1.0` and `1.00` are not equal.
///
/// # Examples
///
/// ```
/// use status_core::problem::Decimal;
///
/// let price: Decimal = "19.90".parse()?;
/// assert_eq!(price.as_str(), "19.90");
/// assert!("1e3".parse::<Decimal>().is_err());
/// # Ok::<(), status_core::problem::InvalidDecimal>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Decimal {
    text: String,
}

impl Decimal {
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

/// 0.
impl Default for Decimal {
    #[inline]
    fn default() -> Self {
        Self { text: "0".into() }
    }
}

impl From<i64> for Decimal {
    #[inline]
    fn from(number: i64) -> Self {
        Self { text: crate::problem::json::Digits::from(number).as_str().into() }
    }
}

impl fmt::Display for Decimal {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Debug for Decimal {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Decimal({self})")
    }
}

/// Reads digits, with a `-` before them and a `.` between them if need be; there are no needless zeros before the point.
impl FromStr for Decimal {
    type Err = InvalidDecimal;

    #[inline]
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if is_decimal(text) { Ok(Self { text: text.into() }) } else { Err(InvalidDecimal(())) }
    }
}

/// A JSON number without an exponent.
#[inline]
fn is_decimal(text: &str) -> bool {
    let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    is_number(whole) && is_number(fraction) && (whole == "0" || !whole.starts_with('0'))
}

/// The error of a text that is no decimal number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct InvalidDecimal(());

impl fmt::Display for InvalidDecimal {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a decimal number is expected, such as -12.50, without an exponent")
    }
}

impl core::error::Error for InvalidDecimal {}
