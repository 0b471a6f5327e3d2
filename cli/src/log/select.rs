//! What `--status` takes: which groups are shown.

use std::str::FromStr;

use crate::log::report::Key;

/// Some statuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Selector {
    /// `5xx`: all that begin with a digit.
    Class(u16),
    /// `404`: with any sub-status.
    Code(u16),
    /// `404.2`; 0 is none.
    Sub(u16, u16),
    /// `-`: no status was logged.
    Missing,
}

impl Selector {
    pub(crate) fn fits(self, key: &Key) -> bool {
        match (self, key.status) {
            (Self::Class(digit), Some(status)) => status / 100 == digit && status >= 100,
            (Self::Code(code), Some(status)) => status == code,
            (Self::Sub(code, sub), Some(status)) => status == code && key.sub.unwrap_or(0) == sub,
            (Self::Missing, None) => true,
            _ => false,
        }
    }
}

const WANTED: &str = "statuses are given as 404, 404.2, 4xx, 000 or -, separated by commas";

impl FromStr for Selector {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        read(text.trim()).ok_or_else(|| WANTED.to_owned())
    }
}

fn read(text: &str) -> Option<Selector> {
    if text == "-" {
        return Some(Selector::Missing);
    }
    if let [digit @ b'1'..=b'9', b'x' | b'X', b'x' | b'X'] = text.as_bytes() {
        return Some(Selector::Class(u16::from(digit - b'0')));
    }
    let number = |digits: &str| digits.bytes().all(|it| it.is_ascii_digit()).then(|| digits.parse().ok()).flatten();
    let code = |digits: &str| if digits.len() == 3 || digits == "0" { number(digits) } else { None };
    match text.split_once('.') {
        Some((status, sub)) => Some(Selector::Sub(code(status)?, number(sub)?)),
        None => code(text).map(Selector::Code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(status: Option<u16>, sub: Option<u16>) -> Key {
        Key { status, sub, ..Key::default() }
    }

    #[test]
    fn statuses_are_selected() {
        let fits = |text: &str, key: &Key| text.parse::<Selector>().expect("it is right").fits(key);
        let (denied, unsent, missing) = (key(Some(401), Some(3)), key(Some(0), None), key(None, None));
        for text in ["4xx", "4XX", "401", "401.3"] {
            assert!(fits(text, &denied), "{text}");
            assert!(!fits(text, &unsent) && !fits(text, &missing), "{text}");
        }
        for text in ["5xx", "402", "401.0", "401.30", "000", "-"] {
            assert!(!fits(text, &denied), "{text}");
        }
        assert!(fits("000", &unsent) && fits("0", &unsent) && fits("-", &missing));
        assert!(fits("404.0", &key(Some(404), None)));
    }

    #[test]
    fn other_texts_are_refused() {
        for text in ["", "4", "40", "4x", "xxx", "0xx", "404.", "404.x", "404.99999999", "+40", "4000", "-1", "500-599"]
        {
            assert!(text.parse::<Selector>().is_err(), "{text}");
        }
    }
}
