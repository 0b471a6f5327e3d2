//! Whole numbers in JSON.

/// The largest whole number that every reader of JSON takes for what it is: 2^53 - 1 (RFC 8259 section 6).
pub(crate) const MAX_SAFE: i64 = (1 << 53) - 1;

/// A whole number as text.
pub(crate) struct Digits {
    bytes: [u8; 20],
    start: usize,
}

impl Digits {
    #[inline]
    pub(crate) fn new(negative: bool, mut number: u64) -> Self {
        let mut digits = Self { bytes: [b'-'; 20], start: 20 };
        loop {
            digits.start -= 1;
            // A remainder of 10 is a digit.
            digits.bytes[digits.start] = b'0' + (number % 10) as u8;
            number /= 10;
            if number == 0 {
                break;
            }
        }
        digits.start -= usize::from(negative);
        digits
    }

    #[inline]
    pub(crate) fn as_str(&self) -> &str {
        self.bytes.get(self.start..).and_then(|digits| core::str::from_utf8(digits).ok()).unwrap_or_default()
    }
}

impl From<i64> for Digits {
    #[inline]
    fn from(number: i64) -> Self {
        Self::new(number < 0, number.unsigned_abs())
    }
}

impl From<u64> for Digits {
    #[inline]
    fn from(number: u64) -> Self {
        Self::new(false, number)
    }
}
