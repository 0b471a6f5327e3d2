//! Days: today, and those that texts name.

use std::time::{SystemTime, UNIX_EPOCH};

use status_codegen::model::Date;
use toml::de::DeValue;

/// The day that the clock of this machine shows, in UTC.
#[must_use]
pub fn today() -> Date {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    day_after_epoch(since.as_secs() / 86_400)
}

/// The day of the calendar so many days after 1970-01-01: `civil_from_days` of Howard Hinnant's
/// <https://howardhinnant.github.io/date_algorithms.html>. Its years begin in March, so that a leap day is the last
/// day of a year, and its eras have 400 years, after which the calendar repeats.
fn day_after_epoch(days: u64) -> Date {
    let days = days + 719_468;
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let (month, in_next_year) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    let small = |number: u64| u8::try_from(number).unwrap_or(u8::MAX);
    let year = u16::try_from(era * 400 + year + in_next_year).unwrap_or(u16::MAX);
    Date { year, month: small(month), day: small(day) }
}

/// The day that a text such as `2026-11-13` names, if there is such a day.
pub(crate) fn day(text: &str) -> Option<Date> {
    match DeValue::parse(text).ok()?.into_inner() {
        DeValue::Datetime(found) if found.time.is_none() => {
            found.date.map(|day| Date { year: day.year, month: day.month, day: day.day })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Date, day, day_after_epoch};

    #[test]
    fn the_days_of_known_times() {
        // Seconds since 1970, as Unix counts them.
        for (seconds, expected) in [
            (0, "1970-01-01"),
            (951_782_400, "2000-02-29"),
            (951_868_800, "2000-03-01"),
            (1_000_000_000, "2001-09-09"),
            (1_234_567_890, "2009-02-13"),
            (1_709_164_800, "2024-02-29"),
            (2_000_000_000, "2033-05-18"),
            (4_107_542_400, "2100-03-01"),
        ] {
            assert_eq!(day_after_epoch(seconds / 86_400).to_string(), expected, "{seconds}");
        }
    }

    #[test]
    fn every_day_of_800_years_is_the_one_after_the_day_before() {
        let mut expected = Date { year: 1970, month: 1, day: 1 };
        for days in 0..800 * 366 {
            assert_eq!(day_after_epoch(days), expected, "{days} days after 1970-01-01");
            let Date { year, month, day } = expected;
            let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            let length = match month {
                2 if is_leap => 29,
                2 => 28,
                4 | 6 | 9 | 11 => 30,
                _ => 31,
            };
            expected = match (month, day) {
                (12, 31) => Date { year: year + 1, month: 1, day: 1 },
                _ if day == length => Date { month: month + 1, day: 1, ..expected },
                _ => Date { day: day + 1, ..expected },
            };
        }
    }

    #[test]
    fn a_text_names_a_day_that_exists() {
        assert_eq!(day("2024-02-29"), Some(Date { year: 2024, month: 2, day: 29 }));
        for text in ["2026-02-29", "2026-13-01", "2026-11-31", "2026-11-1", "13.11.2026", "2026-11-13T00:00:00", ""] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
