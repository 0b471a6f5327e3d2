//! Logged texts and tokens: variable parts, parts of a field, and numbers.

use super::Reason;
use crate::ReasonPart;

/// Whether a token stands for the whole of a logged text; a variable part matches anything, nothing too.
#[inline]
pub(super) fn matches(token: &str, text: &str) -> bool {
    let Some((fixed, mut rest)) = token.split_once('{') else { return token == text };
    let Some(mut text) = text.strip_prefix(fixed) else { return false };
    // A variable part takes as little as it can, and the last one the rest.
    loop {
        let after = rest.split_once('}').map_or("", |(_, after)| after);
        let Some((fixed, next)) = after.split_once('{') else { return text.ends_with(after) };
        let Some((_, behind)) = text.split_once(fixed) else { return false };
        (text, rest) = (behind, next);
    }
}

/// What stands for the first variable part of a token, without brackets around it.
#[inline]
pub(super) fn variable<'t>(token: &str, text: &'t str) -> Option<&'t str> {
    let (fixed, rest) = token.split_once('{')?;
    let (_, after) = rest.split_once('}')?;
    let end = if after.contains('{') { "" } else { after };
    let inner = text.strip_prefix(fixed)?.strip_suffix(end)?;
    let brackets = [('{', '}'), ('(', ')'), ('[', ']')];
    let within = brackets.into_iter().find_map(|(open, close)| inner.strip_prefix(open)?.strip_suffix(close));
    Some(within.unwrap_or(inner))
}

/// Whether a text may be a state, which has a character for each of its parts: two or four.
#[inline]
pub(super) const fn is_state(text: &str) -> bool {
    matches!(text.len(), 2 | 4) && text.is_ascii()
}

/// Whether a reason that is a part of its field stands for that part of a text; only a state has characters.
#[inline]
pub(super) fn is_part(reason: &Reason, part: ReasonPart, text: &str) -> bool {
    match part {
        ReasonPart::FirstCharacter => text.get(..1) == Some(reason.token),
        ReasonPart::SecondCharacter => text.get(1..2) == Some(reason.token),
        ReasonPart::FirstTwoCharacters => text.get(..2) == Some(reason.token),
        ReasonPart::Suffix => text.len() > reason.token.len() && text.ends_with(reason.token),
    }
}

/// A number of Windows as it is logged: in decimal, of 32 bits.
pub(crate) struct Decimal {
    digits: [u8; 10],
    start: u8,
}

impl Decimal {
    /// The decimal form of a number that is written another way: `0x80070005`, or -2147024891, as a signed number.
    #[inline]
    pub(super) fn of(text: &str) -> Option<u32> {
        if let Some(digits) = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
            return if digits.starts_with('+') { None } else { u32::from_str_radix(digits, 16).ok() };
        }
        if text.starts_with('-') {
            text.parse::<i32>().ok().map(|number| u32::from_ne_bytes(number.to_ne_bytes()))
        } else {
            None
        }
    }

    /// The Win32 status that an `HRESULT` of the facility `WIN32` (7) stands for.
    #[inline]
    pub(super) fn win32(number: u32) -> Option<u32> {
        (number >> 16 == 0x8007).then_some(number & 0xffff)
    }

    #[inline]
    pub(crate) fn new(mut number: u32) -> Self {
        let mut decimal = Self { digits: [b'0'; 10], start: 10 };
        for digit in decimal.digits.iter_mut().rev() {
            *digit = b"0123456789"[(number % 10) as usize];
            number /= 10;
            decimal.start -= 1;
            if number == 0 {
                break;
            }
        }
        decimal
    }

    #[inline]
    pub(crate) fn as_str(&self) -> &str {
        self.digits.get(self.start.into()..).and_then(|digits| core::str::from_utf8(digits).ok()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{Decimal, matches, variable};

    #[test]
    fn a_variable_part_matches_anything() {
        for (token, text) in [
            ("UF", "UF"),
            ("reset{details}", "reset{connection_failure}"),
            ("reset{details}", "reset"),
            ("policy[{name}]", "policy[a]b]"),
            ("{host} could not be resolved{details}", "a.example could not be resolved (3: Host not found)"),
            ("directory index of {path} is forbidden", "directory index of \"/x/\" is forbidden"),
        ] {
            assert!(matches(token, text), "{token} {text}");
        }
        for (token, text) in [("UF", "UFX"), ("policy[{name}]", "policy[a"), ("a{x}b{y}c", "abd"), ("{x}a", "b")] {
            assert!(!matches(token, text), "{token} {text}");
        }
    }

    #[test]
    fn what_stands_for_a_variable_part_is_without_brackets() {
        assert_eq!(variable("reset{details}", "reset{a,b}"), Some("a,b"));
        assert_eq!(variable("closed({reason})", "closed(idle)"), Some("idle"));
        assert_eq!(variable("UF", "UF"), None);
    }

    #[test]
    fn numbers_are_the_same_however_they_are_written() {
        assert_eq!(Decimal::of("0x80070005"), Some(2_147_942_405));
        assert_eq!(Decimal::of("-2147024891"), Some(2_147_942_405));
        assert_eq!(Decimal::of("5"), None, "it is logged so");
        assert_eq!(Decimal::of("0x+5"), None);
        assert_eq!(Decimal::win32(0x8007_0005), Some(5));
        assert_eq!(Decimal::win32(5), None);
        for number in [0, 5, 64, 2_147_942_405, u32::MAX] {
            let decimal = Decimal::new(number);
            assert_eq!(decimal.as_str().parse(), Ok(number));
        }
    }
}
