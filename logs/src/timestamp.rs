//! Points in time, read in the forms that logs have.

use std::fmt;

use crate::cursor::number;

/// A point in time: milliseconds since the beginning of 1970 in UTC.
///
/// # Examples
///
/// ```
/// use status_logs::Timestamp;
///
/// let time = Timestamp::parse(b"10/Oct/2026:13:55:36 +0200").unwrap();
/// assert_eq!(time.to_string(), "2026-10-10T11:55:36Z");
/// assert_eq!(Timestamp::parse(b"2026-10-10T11:55:36.000Z"), Some(time));
/// assert_eq!(Timestamp::parse(b"1791633336.000"), Some(time));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

/// Where the time of a line stands.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) enum Stamp<'a> {
    #[default]
    None,
    One(&'a [u8]),
    DateAndTime(&'a [u8], &'a [u8]),
}

impl Stamp<'_> {
    pub(crate) fn read(self) -> Option<Timestamp> {
        match self {
            Stamp::None => None,
            Stamp::One(text) => Timestamp::parse(text),
            Stamp::DateAndTime(date, time) => {
                let mut digits = Digits { rest: date };
                let day = digits.iso_date()?;
                let mut digits = Digits { rest: time };
                let millis = digits.time_of_day()?;
                digits.rest.is_empty().then(|| Timestamp(day * DAY + millis))
            }
        }
    }
}

const DAY: i64 = 86_400_000;

impl Timestamp {
    /// A number of milliseconds since the beginning of 1970 in UTC.
    #[must_use]
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since the beginning of 1970 in UTC.
    #[must_use]
    pub const fn as_millis(&self) -> i64 {
        self.0
    }

    /// Reads a time as logs write it; without a zone, it is taken as UTC.
    ///
    /// * RFC 3339 and its like: `2026-10-10T11:55:36.123Z`, `2026-10-10 11:55:36`, `2026/10/10 11:55:36`
    /// * the common log format: `10/Oct/2026:13:55:36 +0200`, and HAProxy's `10/Oct/2026:13:55:36.123`
    /// * C's `ctime`: `Sat Oct 10 11:55:36 2026`
    /// * seconds, milliseconds, microseconds or nanoseconds since 1970: `1791633336.123`
    #[must_use]
    pub fn parse(text: &[u8]) -> Option<Self> {
        let mut digits = Digits { rest: text };
        let day = match text {
            [_, _, b'/', ..] => {
                let day = digits.two()?;
                digits.byte(b'/')?;
                let month = digits.month_name()?;
                digits.byte(b'/')?;
                let day = days(digits.four()?, month, day)?;
                digits.byte(b':')?;
                day
            }
            [b'A'..=b'Z', _, _, b' ', rest @ ..] => return ctime(rest),
            [_, _, _, _, b'-' | b'/', ..] => {
                let day = digits.iso_date()?;
                if !matches!(digits.rest.first(), Some(b'T' | b't' | b' ')) {
                    return None;
                }
                digits.rest = &digits.rest[1..];
                day
            }
            _ => return since_epoch(text),
        };
        let millis = digits.time_of_day()?;
        let zone = digits.zone()?;
        digits.rest.is_empty().then(|| Self(day * DAY + millis - zone))
    }
}

/// `Oct 10 11:55:36 2026`, in which a day below 10 has a space before it.
fn ctime(text: &[u8]) -> Option<Timestamp> {
    let mut digits = Digits { rest: text };
    let month = digits.month_name()?;
    digits.byte(b' ')?;
    let day = match digits.rest {
        [b' ', day @ b'0'..=b'9', rest @ ..] => {
            digits.rest = rest;
            i64::from(day - b'0')
        }
        _ => digits.two()?,
    };
    digits.byte(b' ')?;
    let millis = digits.time_of_day()?;
    digits.byte(b' ')?;
    let day = days(digits.four()?, month, day)?;
    digits.rest.is_empty().then_some(Timestamp(day * DAY + millis))
}

/// A count of seconds, with or without a fraction, or of smaller units, which its length tells.
fn since_epoch(text: &[u8]) -> Option<Timestamp> {
    let at = text.iter().position(|byte| *byte == b'.').unwrap_or(text.len());
    let whole = i64::try_from(number(&text[..at])?).ok()?;
    let millis = match at {
        ..=11 => whole * 1000 + fraction(text.get(at + 1..).unwrap_or_default())?,
        12..=14 => whole,
        15..=17 => whole / 1000,
        _ => whole / 1_000_000,
    };
    Some(Timestamp(millis))
}

/// The first three digits of a fraction, as milliseconds.
pub(crate) fn fraction(digits: &[u8]) -> Option<i64> {
    if !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let digit = |at: usize| i64::from(digits.get(at).map_or(0, |digit| digit - b'0'));
    Some(digit(0) * 100 + digit(1) * 10 + digit(2))
}

/// Days since 1970-01-01 of a date of the Gregorian calendar.
fn days(year: i64, month: i64, day: i64) -> Option<i64> {
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    // The year is counted from March, so that the day that is added in some years is its last.
    let year = if month <= 2 { year - 1 } else { year };
    let (era, month) = (year.div_euclid(400), (month + 9) % 12);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * month + 2) / 5 + day - 1;
    Some(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468)
}

/// The rest of a text of which the beginning has been read.
struct Digits<'a> {
    rest: &'a [u8],
}

impl Digits<'_> {
    fn byte(&mut self, byte: u8) -> Option<()> {
        self.rest = self.rest.strip_prefix(&[byte])?;
        Some(())
    }

    fn two(&mut self) -> Option<i64> {
        let [a @ b'0'..=b'9', b @ b'0'..=b'9', rest @ ..] = self.rest else { return None };
        self.rest = rest;
        Some(i64::from(a - b'0') * 10 + i64::from(b - b'0'))
    }

    fn four(&mut self) -> Option<i64> {
        Some(self.two()? * 100 + self.two()?)
    }

    fn iso_date(&mut self) -> Option<i64> {
        let year = self.four()?;
        let [separator @ (b'-' | b'/'), ..] = self.rest else { return None };
        self.byte(*separator)?;
        let month = self.two()?;
        self.byte(*separator)?;
        days(year, month, self.two()?)
    }

    fn month_name(&mut self) -> Option<i64> {
        let (name, rest) = self.rest.split_first_chunk::<3>()?;
        self.rest = rest;
        Some(match name {
            b"Jan" => 1,
            b"Feb" => 2,
            b"Mar" => 3,
            b"Apr" => 4,
            b"May" => 5,
            b"Jun" => 6,
            b"Jul" => 7,
            b"Aug" => 8,
            b"Sep" => 9,
            b"Oct" => 10,
            b"Nov" => 11,
            b"Dec" => 12,
            _ => return None,
        })
    }

    /// Milliseconds since midnight. A minute may have a leap second.
    fn time_of_day(&mut self) -> Option<i64> {
        let hour = self.two()?;
        self.byte(b':')?;
        let minute = self.two()?;
        self.byte(b':')?;
        let second = self.two()?;
        if hour > 23 || minute > 59 || second > 60 {
            return None;
        }
        let mut millis = ((hour * 60 + minute) * 60 + second) * 1000;
        if let [b'.' | b',', rest @ ..] = self.rest {
            let count = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
            millis += fraction(&rest[..count])?;
            self.rest = &rest[count..];
        }
        Some(millis)
    }

    /// What a zone is ahead of UTC, in milliseconds.
    fn zone(&mut self) -> Option<i64> {
        if let [b' ', rest @ ..] = self.rest {
            self.rest = rest;
        }
        let sign = match self.rest {
            [] => return Some(0),
            [b'Z' | b'z', rest @ ..] => {
                self.rest = rest;
                return Some(0);
            }
            [b'+', ..] => 1,
            [b'-', ..] => -1,
            _ => return None,
        };
        self.rest = &self.rest[1..];
        let hours = self.two()?;
        if let [b':', rest @ ..] = self.rest {
            self.rest = rest;
        }
        Some(sign * (hours * 60 + self.two()?) * 60_000)
    }
}

/// As RFC 3339 writes it, in UTC, with a fraction only where there is one: `2026-10-10T11:55:36Z`.
impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (day, millis) = (self.0.div_euclid(DAY), self.0.rem_euclid(DAY));
        // The way back of `days`.
        let day = day + 719_468;
        let (era, of_era) = (day.div_euclid(146_097), day.rem_euclid(146_097));
        let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        let year = era * 400 + year + i64::from(month <= 2);
        let (seconds, fraction) = (millis / 1000, millis % 1000);
        let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        write!(f, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")?;
        if fraction != 0 {
            write!(f, ".{fraction:03}")?;
        }
        f.write_str("Z")
    }
}
