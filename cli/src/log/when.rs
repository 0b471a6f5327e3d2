//! What `--since` and `--until` take: a point in time, or how long ago it is.

use std::time::{SystemTime, UNIX_EPOCH};

use status_logs::Timestamp;

const WANTED: &str = "a time is given as 2026-10-10T13:00:00Z, '2026-10-10 13:00', 2026-10-10, or as how long ago it is: 30m, 1h, 2d; without a zone it is UTC";

/// Reads a time, for the present moment.
pub(crate) fn read(text: &str) -> Result<Timestamp, String> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).ok().and_then(|it| i64::try_from(it.as_millis()).ok());
    point(text.trim(), now.unwrap_or_default()).ok_or_else(|| WANTED.to_owned())
}

fn point(text: &str, now: i64) -> Option<Timestamp> {
    if let Some(millis) = ago(text) {
        return Some(Timestamp::from_millis(now.checked_sub(millis)?));
    }
    let bytes = text.as_bytes();
    match bytes {
        // A date, a date with hours and minutes.
        [_, _, _, _, b'-', _, _, b'-', _, _] => Timestamp::parse(format!("{text}T00:00:00Z").as_bytes()),
        [_, _, _, _, b'-', _, _, b'-', _, _, b' ' | b'T', _, _, b':', _, _] => {
            Timestamp::parse(format!("{text}:00Z").as_bytes())
        }
        _ => Timestamp::parse(bytes),
    }
}

/// Milliseconds of `90s`, `30m`, `1h`, `2d`, `1w`, with or without the word `ago`.
fn ago(text: &str) -> Option<i64> {
    let text = text.strip_suffix("ago").unwrap_or(text).trim_end();
    let unit = match text.as_bytes().last()? {
        b's' => 1000,
        b'm' => 60_000,
        b'h' => 3_600_000,
        b'd' => 86_400_000,
        b'w' => 604_800_000,
        _ => return None,
    };
    let number = text.get(..text.len() - 1)?.trim_end();
    let is_plain = !number.is_empty() && number.bytes().all(|it| it.is_ascii_digit());
    number.parse::<i64>().ok().filter(|_| is_plain)?.checked_mul(unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read() {
        let now = 1_791_640_800_000; // 2026-10-10T14:00:00Z
        let cases = [
            ("2026-10-10T13:00:00Z", "2026-10-10T13:00:00Z"),
            ("2026-10-10T15:00:00+02:00", "2026-10-10T13:00:00Z"),
            ("2026-10-10 13:00:05", "2026-10-10T13:00:05Z"),
            ("2026-10-10 13:00", "2026-10-10T13:00:00Z"),
            ("2026-10-10T13:00", "2026-10-10T13:00:00Z"),
            ("2026-10-10", "2026-10-10T00:00:00Z"),
            ("10/Oct/2026:15:00:00 +0200", "2026-10-10T13:00:00Z"),
            ("1h", "2026-10-10T13:00:00Z"),
            ("60 m ago", "2026-10-10T13:00:00Z"),
            ("2d", "2026-10-08T14:00:00Z"),
        ];
        for (text, wanted) in cases {
            assert_eq!(point(text, now).map(|it| it.to_string()).as_deref(), Some(wanted), "{text}");
        }
        for text in
            ["", "h", "-1h", "1y", "yesterday", "2026-13-01", "2026-10-10 25:00", "99999999999999999d", "ago", "+5m"]
        {
            assert_eq!(point(text, now), None, "{text}");
        }
    }
}
