//! Durations as JSON numbers of seconds.

use core::time::Duration;

use crate::problem::json::Digits;

/// Writes whole seconds as a whole number, others with up to nine digits after the point.
#[inline]
pub(crate) fn write(duration: Duration, mut write: impl FnMut(&str)) {
    write(Digits::from(duration.as_secs()).as_str());
    let nanos = u64::from(duration.subsec_nanos());
    if nanos > 0 {
        write(".");
        // The 1 keeps the zeros after the point.
        let digits = Digits::from(1_000_000_000 + nanos);
        write(digits.as_str().get(1..).unwrap_or_default().trim_end_matches('0'));
    }
}

/// Reads a JSON number, to the nanosecond; what is finer is cut off. There is no negative one.
#[inline]
pub(crate) fn read(number: &str) -> Option<Duration> {
    if number.contains(['e', 'E']) {
        return Duration::try_from_secs_f64(number.parse().ok()?).ok();
    }
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let digits = fraction.bytes().chain(core::iter::repeat(b'0')).take(9);
    let nanos = digits.fold(0, |nanos, digit| nanos * 10 + u32::from(digit - b'0'));
    Some(Duration::new(whole.parse().ok()?, nanos))
}
