//! [`DateTime`]: a moment, with the offset of the place where it was noted.

use alloc::{format, string::String};
use core::time::Duration;
use core::{fmt, str::FromStr};

use super::calendar::{date, day, days};

const DAY: i64 = 86_400;
/// The years that RFC 3339 can write.
const FIRST: i64 = day(0, 1, 1) * DAY;
const LAST: i64 = day(9999, 12, 31) * DAY + DAY - 1;

/// A moment in the years 0000 to 9999, to the nanosecond, with an offset from UTC (RFC 3339).
///
/// Two are equal if they are written alike: the same moment with another offset is another `DateTime`. They are ordered by
/// moment first.
///
/// # Examples
///
/// ```
/// use status_core::problem::DateTime;
///
/// let moment: DateTime = "1994-11-06T09:49:37+01:00".parse()?;
/// assert_eq!(moment.unix(), 784_111_777);
/// assert_eq!(moment.to_http_date(), "Sun, 06 Nov 1994 08:49:37 GMT");
/// # Ok::<(), status_core::problem::InvalidDateTime>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DateTime {
    unix: i64,
    nanos: u32,
    /// In minutes.
    offset: i16,
}

impl DateTime {
    /// 1970-01-01T00:00:00Z.
    pub const UNIX_EPOCH: Self = Self { unix: 0, nanos: 0, offset: 0 };

    /// A moment in UTC by the seconds since 1970-01-01T00:00:00Z; `None` outside the years 0000 to 9999.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_core::problem::DateTime;
    ///
    /// assert_eq!(DateTime::from_unix(784_111_777).expect("in 1994").to_string(), "1994-11-06T08:49:37Z");
    /// assert_eq!(DateTime::from_unix(i64::MAX), None);
    /// ```
    #[inline]
    #[must_use]
    pub const fn from_unix(seconds: i64) -> Option<Self> {
        if seconds < FIRST || seconds > LAST { None } else { Some(Self { unix: seconds, nanos: 0, offset: 0 }) }
    }

    /// A moment in UTC by the time since 1970-01-01T00:00:00Z, as `SystemTime` gives it; `None` after the year 9999.
    ///
    /// # Examples
    ///
    /// ```
    /// use std::time::{SystemTime, UNIX_EPOCH};
    /// use status_core::problem::DateTime;
    ///
    /// let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("it is after 1970");
    /// assert!(DateTime::since_unix_epoch(now) > Some(DateTime::UNIX_EPOCH));
    /// ```
    #[inline]
    #[must_use]
    pub fn since_unix_epoch(duration: Duration) -> Option<Self> {
        let moment = Self::from_unix(i64::try_from(duration.as_secs()).ok()?)?;
        Some(Self { nanos: duration.subsec_nanos(), ..moment })
    }

    /// The same moment with another offset from UTC, in minutes; `None` if that is a day or more, or leads outside the
    /// years 0000 to 9999.
    #[inline]
    #[must_use]
    pub const fn with_offset(self, minutes: i16) -> Option<Self> {
        let local = self.unix + minutes as i64 * 60;
        if minutes.unsigned_abs() >= 24 * 60 || local < FIRST || local > LAST {
            return None;
        }
        Some(Self { offset: minutes, ..self })
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    #[inline]
    #[must_use]
    pub const fn unix(self) -> i64 {
        self.unix
    }

    /// Nanoseconds after that second: 0 to 999,999,999.
    #[inline]
    #[must_use]
    pub const fn nanos(self) -> u32 {
        self.nanos
    }

    /// The offset from UTC in minutes.
    #[inline]
    #[must_use]
    pub const fn offset(self) -> i16 {
        self.offset
    }

    /// The form of header fields, in which there are whole seconds only (RFC 9110 section 5.6.7).
    #[inline]
    #[must_use]
    pub fn to_http_date(self) -> String {
        const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
        const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        #[inline]
        fn name<'a>(names: &[&'a str], index: i64) -> &'a str {
            usize::try_from(index).ok().and_then(|index| names.get(index)).copied().unwrap_or_default()
        }
        let (days, second) = (self.unix.div_euclid(DAY), self.unix.rem_euclid(DAY));
        let (year, month, day) = date(days);
        let (weekday, month) = (name(&DAYS, days.rem_euclid(7)), name(&MONTHS, month - 1));
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        format!("{weekday}, {day:02} {month} {year:04} {hour:02}:{minute:02}:{second:02} GMT")
    }
}

/// Shows it as RFC 3339 writes it, with `Z` for UTC.
impl fmt::Display for DateTime {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let local = self.unix + i64::from(self.offset) * 60;
        let (year, month, day) = date(local.div_euclid(DAY));
        let second = local.rem_euclid(DAY);
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        write!(f, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")?;
        if self.nanos > 0 {
            f.write_str(".")?;
            let (mut rest, mut place) = (self.nanos, 100_000_000);
            while rest > 0 {
                write!(f, "{}", rest / place)?;
                rest %= place;
                place /= 10;
            }
        }
        if self.offset == 0 {
            return f.write_str("Z");
        }
        let minutes = self.offset.unsigned_abs();
        write!(f, "{}{:02}:{:02}", if self.offset < 0 { '-' } else { '+' }, minutes / 60, minutes % 60)
    }
}

impl fmt::Debug for DateTime {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DateTime({self})")
    }
}

/// Reads what RFC 3339 allows. More than nine digits of a second are cut off; a leap second is the one after it; an offset
/// that is said to be unknown, `-00:00`, is UTC.
impl FromStr for DateTime {
    type Err = InvalidDateTime;

    #[inline]
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        parse(text.as_bytes()).ok_or(InvalidDateTime(()))
    }
}

#[inline]
fn parse(text: &[u8]) -> Option<DateTime> {
    let (year, month, of_month) = (number(text, 0, 4)?, number(text, 5, 2)?, number(text, 8, 2)?);
    let (hour, minute, second) = (number(text, 11, 2)?, number(text, 14, 2)?, number(text, 17, 2)?);
    let separators = [4, 7, 10, 13, 16].map(|at| text[at].to_ascii_uppercase());
    let is_valid = separators == *b"--T::"
        && (1..=12).contains(&month)
        && (1..=days(year, month)).contains(&of_month)
        && hour < 24
        && minute < 60
        && second <= 60;
    if !is_valid {
        return None;
    }
    let mut rest = text.get(19..)?;
    let mut nanos = 0;
    if let [b'.', fraction @ ..] = rest {
        let count = fraction.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let (digits, after) = fraction.split_at_checked(count)?;
        let padded = digits.first().map(|_| digits.iter().copied().chain(core::iter::repeat(b'0')).take(9))?;
        nanos = padded.fold(0, |nanos, digit| nanos * 10 + u32::from(digit - b'0'));
        rest = after;
    }
    let offset = match rest {
        [b'Z' | b'z'] => 0,
        [sign @ (b'+' | b'-'), _, _, b':', _, _] => {
            let (hours, minutes) = (number(rest, 1, 2)?, number(rest, 4, 2)?);
            let offset = hours * 60 + minutes;
            if hours > 23 || minutes > 59 {
                return None;
            }
            if *sign == b'-' { -offset } else { offset }
        }
        _ => return None,
    };
    let local = day(year, month, of_month) * DAY + hour * 3600 + minute * 60 + second;
    let utc = DateTime::from_unix(local - offset * 60)?;
    DateTime { nanos, ..utc }.with_offset(i16::try_from(offset).ok()?)
}

/// A number of so many digits.
#[inline]
fn number(text: &[u8], at: usize, length: usize) -> Option<i64> {
    text.get(at..at + length)?
        .iter()
        .try_fold(0, |number, byte| byte.is_ascii_digit().then(|| number * 10 + i64::from(byte - b'0')))
}

/// The error of a text that is no date and time of RFC 3339.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct InvalidDateTime(());

impl fmt::Display for InvalidDateTime {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a date and time is expected, such as 1994-11-06T08:49:37Z or 1994-11-06T09:49:37.5+01:00")
    }
}

impl core::error::Error for InvalidDateTime {}
