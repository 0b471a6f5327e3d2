//! A perfect hash: no two phrases share a slot, so that one comparison decides whether a text is a phrase.
//!
//! It is of the kind called "hash and displace". The hash of a phrase is a sum: of its length and of some of its bytes,
//! eight at each of a few positions, all multiplied with factors. The top bits of the hash choose an offset; the bits
//! below them, moved by that offset, are the slot. `status-core/src/tables/phrases.rs` computes the same.

use std::cmp::Reverse;
use std::collections::BTreeSet;

/// How many choices of factors are tried before the table is made twice as wide.
const ATTEMPTS: usize = 16;

/// What the hash of a phrase is computed from, and where it leads.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct PerfectHash {
    /// The positions of the bytes that count, with a factor for the first four and one for the last four.
    pub(super) windows: Vec<(usize, [u64; 2])>,
    /// The factor of the length.
    pub(super) length: u64,
    /// By how much the slots are moved, for each value of the top bits of the hash.
    pub(super) offsets: Vec<u16>,
    /// For each slot the position of its phrase among all.
    pub(super) slots: Vec<Option<usize>>,
}

impl PerfectHash {
    /// Finds the hash for some phrases in lower case; for the same phrases always the same one.
    ///
    /// The search ends: two phrases get the same slot only by chance, and each doubling of the table halves that chance.
    /// Since the offsets resolve nearly all conflicts, the first table is usually wide enough.
    pub(super) fn find(phrases: &BTreeSet<String>) -> Self {
        let positions = positions(phrases);
        let mut random = Random(0);
        let mut size = phrases.len().next_power_of_two().max(4);
        loop {
            for _ in 0..ATTEMPTS {
                let mut hash = Self {
                    windows: positions.iter().map(|&position| (position, [random.next(), random.next()])).collect(),
                    length: random.next(),
                    offsets: vec![0; size / 2],
                    slots: vec![None; size],
                };
                if hash.place(phrases).is_some() {
                    return hash;
                }
            }
            size *= 2;
        }
    }

    /// The index of the offset of a phrase in lower case, and its slot before it is moved.
    fn of(&self, phrase: &str) -> (usize, usize) {
        let mut hash = self.length.wrapping_mul(phrase.len() as u64);
        for &(position, [first, last]) in &self.windows {
            let window = window(phrase.as_bytes(), position);
            hash = hash.wrapping_add(first.wrapping_mul(window & u64::from(u32::MAX)));
            hash = hash.wrapping_add(last.wrapping_mul(window >> 32));
        }
        let offset_bits = self.offsets.len().ilog2();
        let slot_bits = self.slots.len().ilog2();
        let (offset, slot) = (hash >> (64 - offset_bits), (hash << offset_bits) >> (64 - slot_bits));
        #[allow(clippy::cast_possible_truncation, reason = "both are below the length of a table")]
        (offset as usize, slot as usize)
    }

    /// Chooses the offsets so that no two phrases meet; `None` if there are no such offsets.
    fn place(&mut self, phrases: &BTreeSet<String>) -> Option<()> {
        let mut groups = vec![Vec::new(); self.offsets.len()];
        for (at, phrase) in phrases.iter().enumerate() {
            let (offset, slot) = self.of(phrase);
            groups.get_mut(offset)?.push((at, slot));
        }
        // The largest groups first, while there is much room; single phrases then fill what is left.
        let mut order: Vec<usize> = (0..groups.len()).collect();
        order.sort_by_key(|&group| Reverse(groups.get(group).map(Vec::len)));
        for group in order {
            let members = groups.get(group)?;
            let offset = (0..=u16::MAX).take(self.slots.len()).find(|&offset| self.has_room(members, offset))?;
            for &(at, slot) in members {
                let slot = self.moved(slot, offset);
                *self.slots.get_mut(slot)? = Some(at);
            }
            *self.offsets.get_mut(group)? = offset;
        }
        Some(())
    }

    /// Whether an offset moves the phrases of a group to free slots, no two of them to the same one.
    fn has_room(&self, group: &[(usize, usize)], offset: u16) -> bool {
        let mut taken = BTreeSet::new();
        group.iter().map(|&(_, slot)| self.moved(slot, offset)).all(|slot| {
            let is_free = self.slots.get(slot).is_some_and(Option::is_none);
            is_free && taken.insert(slot)
        })
    }

    /// The slot that an offset leads to.
    fn moved(&self, slot: usize, offset: u16) -> usize {
        (slot + usize::from(offset)) % self.slots.len()
    }
}

/// Eight bytes of a text from a position on, or its last eight if there are not that many; of a shorter text all.
fn window(text: &[u8], position: usize) -> u64 {
    let following = text.get(position..).and_then(<[u8]>::first_chunk);
    if let Some(eight) = following.or(text.last_chunk()) {
        return u64::from_le_bytes(*eight);
    }
    match (text.first_chunk(), text.last_chunk()) {
        // Four to seven bytes: these overlap, or nearly so.
        (Some(first), Some(last)) => u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << 32,
        _ => text.iter().fold(0, |bytes, &byte| bytes << 8 | u64::from(byte)),
    }
}

/// Positions whose windows, together with the length, tell all phrases apart. The search ends: each position that is added
/// tells more phrases apart, and all positions together tell all of them apart.
fn positions(phrases: &BTreeSet<String>) -> Vec<usize> {
    let longest = phrases.iter().map(String::len).max().unwrap_or_default();
    let mut positions = Vec::new();
    let mut apart = count_distinct(phrases, &positions);
    while apart < phrases.len() {
        let candidates = (0..=longest.saturating_sub(8)).map(|position| {
            let more = [positions.as_slice(), &[position]].concat();
            (count_distinct(phrases, &more), Reverse(position))
        });
        let Some((count, Reverse(best))) = candidates.max() else { break };
        positions.push(best);
        apart = count;
    }
    positions.sort_unstable();
    positions
}

/// How many phrases differ in their length or in the windows at some positions.
fn count_distinct(phrases: &BTreeSet<String>, positions: &[usize]) -> usize {
    let key = |phrase: &String| {
        let windows = positions.iter().map(|&position| window(phrase.as_bytes(), position));
        (phrase.len(), windows.collect::<Vec<_>>())
    };
    phrases.iter().map(key).collect::<BTreeSet<_>>().len()
}

/// Numbers without a pattern, the same in each run: `SplitMix64`.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::PerfectHash;

    /// Finds the hash of some phrases, and makes sure that each has a slot of its own in a table that is not too wide.
    #[track_caller]
    fn check(phrases: impl IntoIterator<Item = impl Into<String>>) -> PerfectHash {
        let phrases: BTreeSet<String> = phrases.into_iter().map(Into::into).collect();
        let hash = PerfectHash::find(&phrases);
        for (at, phrase) in phrases.iter().enumerate() {
            let (offset, slot) = hash.of(phrase);
            let slot = hash.moved(slot, hash.offsets[offset]);
            assert_eq!(hash.slots[slot], Some(at), "{phrase}");
        }
        assert_eq!(hash.slots.iter().flatten().count(), phrases.len());
        assert!(hash.slots.len() <= 4 * phrases.len().max(2), "{} of {}", hash.slots.len(), phrases.len());
        assert_eq!(PerfectHash::find(&phrases), hash, "it depends on something else");
        hash
    }

    /// All texts of some length from some letters.
    fn words(letters: &str, length: u32) -> Vec<String> {
        (0..length).fold(vec![String::new()], |words, _| {
            words.iter().flat_map(|word| letters.chars().map(move |letter| format!("{word}{letter}"))).collect()
        })
    }

    #[test]
    fn few_phrases_have_a_hash() {
        check(Vec::<String>::new());
        check(["a"]);
        check(["a", "b"]);
        check(["", "a"]);
        check(["a", "aa", "aaa", "aaaa", "aaaaa"]);
    }

    #[test]
    fn as_few_bytes_are_read_as_tell_the_phrases_apart() {
        let positions =
            |phrases: &[&'static str]| check(phrases.to_vec()).windows.iter().map(|(at, _)| *at).collect::<Vec<_>>();
        assert!(positions(&["a", "bc", "def"]).is_empty());
        assert_eq!(positions(&["aa", "ab", "ba"]), [0]);
        assert_eq!(positions(&["a phrase with one", "a phrase with two"]), [7]);
        assert_eq!(positions(&["one is a phrase", "two is a phrase", "one is a sentence"]), [0]);
        assert_eq!(positions(&["a------------1", "b------------1", "a------------2"]), [0, 6]);
    }

    #[test]
    fn phrases_that_differ_in_one_letter_have_a_hash() {
        // Each position is needed: no other tells these phrases from the first.
        let base = "a".repeat(40);
        let others = (0..40).map(|at| format!("{}b{}", &base[..at], &base[at + 1..]));
        assert!(check(others.chain([base.clone()])).windows.len() >= 5);
        // The difference stands behind much that is the same, and before it.
        let long = "x".repeat(300);
        check(('!'..='~').filter(|letter| !letter.is_ascii_uppercase()).flat_map(|letter| {
            [format!("{long}{letter}"), format!("{letter}{long}"), format!("{long}{letter}{long}")]
        }));
    }

    #[test]
    fn letters_that_differ_only_in_the_bit_of_the_case_have_a_hash() {
        check(["a@", "a`", "a[", "a{", "a\\", "a|", "a]", "a}", "a^", "a~", "a_", "a?"]);
        check(words("@`[{", 4));
    }

    #[test]
    fn many_phrases_of_one_length_have_a_hash() {
        check(words("ab", 10));
        check(words("abcdefgh", 4));
        check(words(" -", 8).into_iter().map(|word| format!("request{word}timeout")));
        // Only every eighth byte differs.
        check(
            words("abcde", 4)
                .into_iter()
                .map(|word| word.chars().flat_map(|letter| [letter].into_iter().chain([' '; 7])).collect::<String>()),
        );
    }

    #[test]
    fn every_number_of_phrases_has_a_hash() {
        let words = words("abcdefgh", 3);
        for count in 0..200 {
            check(words[..count].to_vec());
        }
        check((0..20_000).map(|number| number.to_string()));
    }
}
