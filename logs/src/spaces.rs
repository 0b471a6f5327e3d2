//! Finds spaces in short texts, eight bytes at a time: for fields of some bytes that is quicker than a search that gets
//! ready for long texts.

/// Eight spaces.
const SPACES: u64 = u64::from_ne_bytes([b' '; 8]);
const ONES: u64 = u64::from_ne_bytes([1; 8]);
const LOW: u64 = u64::from_ne_bytes([0x7F; 8]);

/// The highest bit of each byte that is a space, and no other bit.
#[inline]
const fn marks(word: u64) -> u64 {
    let differing = word ^ SPACES;
    // The sum reaches the highest bit where one of the lower bits is set, and never the next byte.
    !(((differing & LOW) + LOW) | differing | LOW)
}

/// Where the first space stands.
#[inline]
pub(crate) fn first(text: &[u8]) -> Option<usize> {
    let (words, rest) = text.as_chunks::<8>();
    for (at, word) in words.iter().enumerate() {
        let differing = u64::from_le_bytes(*word) ^ SPACES;
        // The lowest bit that is set is right; a borrow may set others above it.
        let marks = differing.wrapping_sub(ONES) & !differing & !LOW;
        if marks != 0 {
            return Some(at * 8 + marks.trailing_zeros() as usize / 8);
        }
    }
    let at = rest.iter().position(|byte| *byte == b' ')?;
    Some(text.len() - rest.len() + at)
}

/// Where the space of a number stands; the first one is 1.
#[inline]
pub(crate) fn nth(text: &[u8], number: u32) -> Option<usize> {
    let mut missing = number;
    let (words, rest) = text.as_chunks::<8>();
    for (at, word) in words.iter().enumerate() {
        let mut marks = marks(u64::from_le_bytes(*word));
        let count = marks.count_ones();
        if count < missing {
            missing -= count;
            continue;
        }
        for _ in 1..missing {
            marks &= marks - 1;
        }
        return Some(at * 8 + marks.trailing_zeros() as usize / 8);
    }
    for (at, byte) in rest.iter().enumerate() {
        if *byte == b' ' {
            missing -= 1;
            if missing == 0 {
                return Some(text.len() - rest.len() + at);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn spaces_are_found_where_they_are(text in proptest::collection::vec(proptest::sample::select(&b" !x\xA0\x00\x80"[..]), 0..60)) {
            let places = (0..text.len()).filter(|at| text[*at] == b' ');
            prop_assert_eq!(first(&text), places.clone().next());
            for (number, at) in (1..).zip(places.clone()) {
                prop_assert_eq!(nth(&text, number), Some(at));
            }
            prop_assert_eq!(nth(&text, u32::try_from(places.count()).unwrap() + 1), None);
        }
    }
}
