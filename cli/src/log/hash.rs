//! A fast hash for the tables of groups and texts.

use std::hash::{BuildHasher, RandomState};
use std::sync::LazyLock;

/// Differs from run to run: what stands in a log may come from somebody who wants all of it in one slot.
static SEED: LazyLock<u64> = LazyLock::new(|| RandomState::new().hash_one(0) | 1);

/// Takes in numbers and bytes. Nothing that is shown depends on its result.
#[derive(Clone, Copy)]
pub(crate) struct Hash(u64);

impl Hash {
    pub(crate) fn new() -> Self {
        Self(*SEED)
    }

    #[inline]
    pub(crate) fn number(self, number: u64) -> Self {
        // Both halves of the product: each bit of the number reaches many bits of the result.
        let product = u128::from(self.0 ^ number) * 0x9E37_79B9_7F4A_7C15;
        #[expect(clippy::cast_possible_truncation, reason = "the two halves")]
        Self((product as u64) ^ ((product >> 64) as u64))
    }

    #[inline]
    pub(crate) fn bytes(self, bytes: &[u8]) -> Self {
        let mut hash = self.number(bytes.len() as u64);
        let (words, rest) = bytes.as_chunks::<8>();
        for word in words {
            hash = hash.number(u64::from_le_bytes(*word));
        }
        if rest.is_empty() {
            return hash;
        }
        let last = rest.iter().fold(0, |last, byte| last << 8 | u64::from(*byte));
        hash.number(last)
    }

    #[inline]
    pub(crate) const fn finish(self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_spread_over_the_slots() {
        let mut slots = vec![0; 1024];
        for number in 0..10_240 {
            let hash = Hash::new().bytes(format!("GET /item/{number}").as_bytes()).finish();
            slots[usize::try_from(hash % 1024).expect("below 1024")] += 1;
        }
        // Ten in each, more or less.
        assert!(slots.iter().all(|count| *count < 40), "{slots:?}");
    }

    #[test]
    fn ends_count() {
        let hash = |bytes: &[u8]| Hash::new().bytes(bytes).finish();
        assert_ne!(hash(b"a"), hash(b"a\0"));
        assert_ne!(hash(b"12345678"), hash(b"12345678\0"));
        assert_eq!(hash(b"123456789"), hash(b"123456789"));
    }
}
