//! Counts, shares and times as people read them.

use status_logs::Timestamp;

/// `1234567` as `1,234,567`.
pub(crate) fn count(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() * 4 / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// `1 request`, `2 requests`.
pub(crate) fn of(number: u64, one: &str) -> String {
    format!("{} {one}{}", count(number), if number == 1 { "" } else { "s" })
}

/// A part of a whole in percent. What is not nothing never reads as nothing, and what is not all never as all.
pub(crate) fn percent(part: u64, whole: u64) -> String {
    // Tenths of a percent, rounded.
    let tenths = if whole == 0 { 0 } else { (u128::from(part) * 2000 / u128::from(whole)).div_ceil(2) };
    match tenths {
        0 if part > 0 => "<0.1%".to_owned(),
        1000.. if part < whole => ">99.9%".to_owned(),
        _ => format!("{}.{}%", tenths / 10, tenths % 10),
    }
}

/// A part of a whole, from 0 to 1.
#[expect(clippy::cast_precision_loss, reason = "nobody sees the difference")]
pub(crate) fn ratio(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// `2026-10-10 13:55:36`, without a fraction.
pub(crate) fn time(time: Timestamp) -> String {
    let text = time.to_string();
    text.get(..19).unwrap_or(&text).replace('T', " ")
}

/// The same, without its date where that is known already.
pub(crate) fn time_on(time: Timestamp, day: Option<&str>) -> String {
    let text = self::time(time);
    match day.and_then(|day| text.strip_prefix(day)) {
        Some(rest) => rest.trim_start().to_owned(),
        None => text,
    }
}

/// Two times, the second without what it has in common with the first.
pub(crate) fn span(first: Timestamp, last: Timestamp, day: Option<&str>) -> String {
    let (from, to) = (time_on(first, day), time_on(last, day));
    if from == to {
        return from;
    }
    let same_day = from.get(..11).filter(|date| date.ends_with(' ') && to.starts_with(date));
    format!("{from} to {}", same_day.and_then(|date| to.strip_prefix(date)).unwrap_or(&to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_rounded_but_never_to_nothing_or_all() {
        let cases = [(0, 0, "0.0%"), (0, 7, "0.0%"), (1, 3, "33.3%"), (2, 3, "66.7%"), (1, 100_000, "<0.1%")];
        for (part, whole, wanted) in cases {
            assert_eq!(percent(part, whole), wanted, "{part} of {whole}");
        }
        assert_eq!(percent(99_999, 100_000), ">99.9%");
        assert_eq!(percent(5, 5), "100.0%");
        assert_eq!(percent(u64::MAX, u64::MAX), "100.0%");
        assert_eq!([1, 999, 1000, 1_234_567].map(count), ["1", "999", "1,000", "1,234,567"]);
    }

    #[test]
    fn times_leave_out_what_is_known() {
        let at = |text: &str| Timestamp::parse(text.as_bytes()).expect("it is a time");
        let (one, other) = (at("2026-10-10T13:00:00Z"), at("2026-10-10T14:00:00.5Z"));
        assert_eq!(span(one, other, None), "2026-10-10 13:00:00 to 14:00:00");
        assert_eq!(span(one, other, Some("2026-10-10")), "13:00:00 to 14:00:00");
        assert_eq!(span(one, one, None), "2026-10-10 13:00:00");
        assert_eq!(span(one, at("2026-10-11T00:00:00Z"), None), "2026-10-10 13:00:00 to 2026-10-11 00:00:00");
    }
}
