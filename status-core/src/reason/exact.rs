//! Tokens that are logged as they stand: from a text to their reasons.

use super::Reason;
use crate::generated::reasons::REASONS;
use crate::generated::reasons::index::{ENDINGS, EXACT, STARTS};

/// The built-in reasons with a token or an alias, those of the most widely used server first.
#[inline]
pub(super) fn with_token(text: &str) -> impl Iterator<Item = &'static Reason> {
    let place = |length: usize| STARTS.get(length).map_or(EXACT.len(), |&start| start as usize);
    let (start, end) = (place(text.len()), place(text.len() + 1));
    let key = ending(text.as_bytes());
    let endings = ENDINGS.get(start..end).unwrap_or_default();
    let first = endings.partition_point(|ending| *ending < key);
    let count = endings.iter().skip(first).take_while(|ending| **ending == key).count();
    let tokens = EXACT.get(start + first..start + first + count).unwrap_or_default();
    tokens.iter().filter(move |(token, _)| *token == text).filter_map(|(_, row)| REASONS.get(*row as usize))
}

/// The last eight bytes of a text, the last one counting most; of a shorter one all. The generator computes the same of
/// each token: the compiler would take longer.
#[inline]
const fn ending(text: &[u8]) -> u64 {
    match (text.last_chunk::<8>(), text.first_chunk::<4>(), text.last_chunk::<4>()) {
        (Some(eight), ..) => u64::from_le_bytes(*eight),
        // Four to seven: these overlap, or nearly so.
        (None, Some(first), Some(last)) => (u32::from_le_bytes(*last) as u64) << 32 | u32::from_le_bytes(*first) as u64,
        _ => {
            let (mut bytes, mut at) = (0, text.len());
            while at > 0 {
                at -= 1;
                bytes = bytes << 8 | text[at] as u64;
            }
            bytes
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{ENDINGS, EXACT, ending};

    #[test]
    fn the_endings_are_those_of_the_tokens() {
        assert_eq!(ENDINGS.len(), EXACT.len());
        for (number, (token, _)) in ENDINGS.iter().zip(EXACT) {
            assert_eq!(*number, ending(token.as_bytes()), "{token}");
        }
    }

    #[test]
    fn tokens_of_one_length_are_sorted_by_their_endings() {
        assert!(EXACT.is_sorted_by_key(|(token, _)| (token.len(), ending(token.as_bytes()))));
    }
}
