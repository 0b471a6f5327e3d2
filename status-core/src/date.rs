//! [`Date`]: a day, for facts that end on one.

use core::fmt;

/// A day of the calendar, such as 2026-11-13; days compare in their order.
///
/// # Examples
///
/// ```
/// use status_core::{State, StatusCode};
///
/// let definition = StatusCode::UPLOAD_RESUMPTION_SUPPORTED.definition().expect("104 is registered");
/// let State::Temporary { expires } = definition.state() else { panic!("for a time") };
/// assert_eq!(expires.to_string(), "2026-11-13");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Date {
    /// Year, such as 2026.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, 1 to 31.
    pub day: u8,
}

impl Date {
    /// A day of the calendar: the numbers are taken as they are.
    #[inline]
    #[must_use]
    pub const fn new(year: u16, month: u8, day: u8) -> Self {
        Self { year, month, day }
    }
}

/// Shows the day as in ISO 8601.
impl fmt::Display for Date {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}
