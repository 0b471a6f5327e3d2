//! Tokens that are logged as they stand: from a text to their reasons.

use super::Reason;
use crate::generated::reasons::REASONS;
use crate::generated::reasons::index::{EXACT, STARTS};

/// The ending of each token, which is a number, so that a search compares no texts.
static ENDINGS: [u64; EXACT.len()] = {
    let (mut endings, mut at) = ([0; EXACT.len()], 0);
    while at < endings.len() {
        endings[at] = ending(EXACT[at].0.as_bytes());
        assert!(
            at == 0 || EXACT[at - 1].0.len() < EXACT[at].0.len() || endings[at - 1] <= endings[at],
            "tokens of one length are sorted from the last byte back"
        );
        at += 1;
    }
    endings
};

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

/// The last eight bytes of a text, the last one counting most; of a shorter one all.
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
