//! Reads times of which many are alike.

use crate::record::Record;
use crate::timestamp::{Stamp, Timestamp, fraction};

/// Reads the times of records one after the other. Lines that follow each other mostly tell of the same second, and a
/// second that was read just now is not read again.
///
/// It finds what [`Record::time`] does.
///
/// # Examples
///
/// ```
/// use status_logs::{Clock, Entry, Format, Reader};
///
/// let log = b"192.0.2.1 - - [10/Oct/2026:13:55:36 +0000] \"GET / HTTP/1.1\" 200 5\n";
/// let (mut reader, mut clock) = (Reader::new(Format::COMBINED), Clock::default());
/// for (_, entry) in reader.lines(log) {
///     let Entry::Record(record) = entry else { continue };
///     assert_eq!(clock.time(&record), record.time());
/// }
/// ```
#[derive(Clone, Debug, Default)]
pub struct Clock {
    /// What stands before and behind the fraction of a second, and how long the first of them is.
    text: [u8; 32],
    lengths: [usize; 2],
    /// The time without its fraction.
    second: Option<Timestamp>,
}

impl Clock {
    /// The time of a record.
    #[inline]
    pub fn time(&mut self, record: &Record<'_>) -> Option<Timestamp> {
        let (before, digits, behind) = match record.stamp {
            Stamp::None => return None,
            Stamp::One(text) => parts(text),
            Stamp::DateAndTime(date, time) => (date, &b""[..], time),
        };
        if self.second.is_none() || !self.is_same(before, behind) {
            self.second = None;
            let time = record.stamp.read()?;
            self.remember(before, digits, behind, time);
            return Some(time);
        }
        let second = self.second?;
        Some(if digits.is_empty() { second } else { Timestamp::from_millis(second.as_millis() + fraction(digits)?) })
    }

    #[inline]
    fn is_same(&self, before: &[u8], behind: &[u8]) -> bool {
        let [first, second] = self.lengths;
        (before.len(), behind.len()) == (first, second)
            && self.text[..first] == *before
            && self.text[first..first + second] == *behind
    }

    fn remember(&mut self, before: &[u8], digits: &[u8], behind: &[u8], time: Timestamp) {
        let length = before.len() + behind.len();
        let Some(text) = self.text.get_mut(..length) else { return };
        // A count of seconds since 1970 is quick to read, and its digits may be of smaller units.
        let Some(fraction) = fraction(digits).filter(|_| !behind.is_empty() || before.contains(&b':')) else { return };
        text[..before.len()].copy_from_slice(before);
        text[before.len()..].copy_from_slice(behind);
        self.lengths = [before.len(), behind.len()];
        self.second = Some(Timestamp::from_millis(time.as_millis() - fraction));
    }
}

/// What stands before a point or a comma, the digits behind it, and the rest.
#[inline]
fn parts(text: &[u8]) -> (&[u8], &[u8], &[u8]) {
    // After 19 bytes in RFC 3339, after 20 in the common format.
    let at = match (text.get(19), text.get(20)) {
        (Some(b'.' | b','), _) => 19,
        (_, Some(b'.' | b',')) => 20,
        _ => return (text, b"", b""),
    };
    let behind = &text[at + 1..];
    let count = behind.iter().take_while(|byte| byte.is_ascii_digit()).count();
    (&text[..at], &behind[..count], &behind[count..])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::Format;

    /// Texts that are alike but for a byte or two.
    fn text() -> impl Strategy<Value = String> {
        let second = (0..3_u8, 0..3_u8).prop_map(|(minute, second)| format!("13:0{minute}:0{second}"));
        let fraction = prop_oneof![Just(""), Just("."), Just(".1"), Just(",25"), Just(".123456789"), Just(".x")];
        let zone = prop_oneof![Just(""), Just("Z"), Just(" +0000"), Just("+02:00"), Just("-0130"), Just("?")];
        let date = prop_oneof![Just("10/Oct/2026:"), Just("2026-10-10T"), Just("2026-10-10 "), Just("1791633336")];
        (date, second, fraction, zone)
            .prop_map(|(date, second, fraction, zone)| format!("{date}{second}{fraction}{zone}"))
    }

    proptest! {
        #[test]
        fn a_clock_finds_what_a_record_tells(texts in proptest::collection::vec(text(), 1..30), count: u64) {
            let mut clock = Clock::default();
            let counts = [count.to_string(), format!("{}.25", count % 10_000_000_000)];
            for text in texts.iter().chain(&counts) {
                let mut record = Record::new(Format::COMBINED);
                record.stamp = Stamp::One(text.as_bytes());
                prop_assert_eq!(clock.time(&record), record.time(), "{}", text);
                if let Some((date, time)) = text.split_once(['T', ' ']) {
                    record.stamp = Stamp::DateAndTime(date.as_bytes(), time.as_bytes());
                    prop_assert_eq!(clock.time(&record), record.time(), "{} {}", date, time);
                }
            }
        }
    }
}
