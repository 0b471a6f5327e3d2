//! The most frequent ones of many texts, in bounded memory.

use status_logs::Escapes;

use crate::log::hash::Hash;

/// Texts and how often each came. All of them, until there are too many; then the rare ones are forgotten, as Misra and
/// Gries do it: what came more often than the [`floor`](Self::floor) is there, and its count is at least the one given.
#[derive(Clone, Debug, Default)]
pub(crate) struct Texts {
    entries: Vec<Entry>,
    /// The bytes of all texts.
    bytes: Vec<u8>,
    /// A hash table: numbers of entries, counted from 1. There are twice as many as entries, or more.
    slots: Vec<u32>,
    floor: u64,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    hash: u64,
    start: u32,
    length: u16,
    escapes: Escapes,
    /// How often it came since it was last taken in.
    count: u64,
    /// The same, less what it paid so that others could be forgotten.
    weight: u64,
}

/// A text of which it is known how often it came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Counted<'a> {
    pub(crate) text: &'a [u8],
    pub(crate) escapes: Escapes,
    pub(crate) count: u64,
    pub(crate) weight: u64,
}

impl Texts {
    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }

    /// The memory that is in use, about.
    pub(crate) fn size(&self) -> usize {
        self.entries.capacity() * size_of::<Entry>() + self.bytes.capacity() + self.slots.capacity() * 4
    }

    /// How often a text may have come that is not there, and how much more often one that is there: 0 if all are there.
    pub(crate) const fn floor(&self) -> u64 {
        self.floor
    }

    pub(crate) fn raise_floor(&mut self, by: u64) {
        self.floor = self.floor.saturating_add(by);
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = Counted<'_>> {
        self.entries.iter().map(|entry| Counted {
            text: self.text(entry),
            escapes: entry.escapes,
            count: entry.count,
            weight: entry.weight,
        })
    }

    fn text(&self, entry: &Entry) -> &[u8] {
        &self.bytes[entry.start as usize..][..usize::from(entry.length)]
    }

    /// Adds to the counts of a text.
    pub(crate) fn add(&mut self, counted: Counted<'_>) {
        let Counted { text, escapes, count, weight } = counted;
        let text = &text[..text.len().min(usize::from(u16::MAX))];
        if self.slots.len() < self.entries.len() * 2 + 2 {
            self.index((self.entries.len() * 4).max(16).next_power_of_two());
        }
        let hash = Hash::new().bytes(text).finish();
        let mask = self.slots.len() - 1;
        #[expect(clippy::cast_possible_truncation, reason = "any bits of it will do")]
        let mut slot = hash as usize & mask;
        while let Some(at) = (self.slots[slot] as usize).checked_sub(1) {
            let entry = &self.entries[at];
            if entry.hash == hash && entry.escapes == escapes && self.text(entry) == text {
                let entry = &mut self.entries[at];
                entry.count += count;
                entry.weight += weight;
                return;
            }
            slot = (slot + 1) & mask;
        }
        // More than 4 GiB of texts do not come together: there is a bound to their number.
        let (Ok(start), Ok(length)) = (u32::try_from(self.bytes.len()), u16::try_from(text.len())) else { return };
        self.bytes.extend_from_slice(text);
        self.entries.push(Entry { hash, start, length, escapes, count, weight });
        self.slots[slot] = u32::try_from(self.entries.len()).unwrap_or(0);
    }

    /// Forgets the rare ones, so that no more than so many are left.
    pub(crate) fn keep(&mut self, most: usize) {
        if self.entries.len() <= most {
            return;
        }
        let mut weights: Vec<u64> = self.entries.iter().map(|entry| entry.weight).collect();
        let (_, paid, _) = weights.select_nth_unstable_by(most, |a, b| b.cmp(a));
        let paid = *paid;
        self.floor += paid;
        let old = std::mem::take(&mut self.bytes);
        self.entries.retain_mut(|entry| {
            if entry.weight <= paid {
                return false;
            }
            entry.weight -= paid;
            let start = self.bytes.len();
            self.bytes.extend_from_slice(&old[entry.start as usize..][..usize::from(entry.length)]);
            entry.start = u32::try_from(start).unwrap_or(0);
            true
        });
        self.entries.shrink_to(most);
        self.index((self.entries.len() * 4).max(16).next_power_of_two());
    }

    /// Makes the hash table anew.
    fn index(&mut self, size: usize) {
        self.slots.clear();
        self.slots.resize(size, 0);
        self.slots.shrink_to(size);
        for (number, entry) in (1..).zip(&self.entries) {
            #[expect(clippy::cast_possible_truncation, reason = "any bits of it will do")]
            let mut slot = entry.hash as usize & (size - 1);
            while self.slots[slot] != 0 {
                slot = (slot + 1) & (size - 1);
            }
            self.slots[slot] = number;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    fn add(texts: &mut Texts, text: &str, count: u64) {
        texts.add(Counted { text: text.as_bytes(), escapes: Escapes::None, count, weight: count });
    }

    fn counts(texts: &Texts) -> BTreeMap<String, u64> {
        texts.iter().map(|counted| (String::from_utf8_lossy(counted.text).into_owned(), counted.count)).collect()
    }

    #[test]
    fn the_same_text_escaped_in_another_way_is_another() {
        let mut texts = Texts::default();
        for escapes in [Escapes::None, Escapes::Json, Escapes::None] {
            texts.add(Counted { text: b"a", escapes, count: 1, weight: 1 });
        }
        assert_eq!(texts.len(), 2);
    }

    #[test]
    fn memory_is_bounded() {
        let mut texts = Texts::default();
        for number in 0..200_000 {
            add(&mut texts, &format!("GET /a/long/way/to/{number}"), 1);
            add(&mut texts, "GET /often", 1);
            if texts.len() > 2000 {
                texts.keep(1000);
            }
        }
        assert!(texts.size() < 300_000, "{}", texts.size());
        assert_eq!(counts(&texts)["GET /often"], 200_000);
        assert!(texts.floor() > 0 && texts.floor() <= 400_000 / 1000, "{}", texts.floor());
    }

    proptest! {
        #[test]
        fn counts_are_exact_or_at_least(words in prop::collection::vec((0_u32..40, 1_u64..9), 0..400), most in 1_usize..60) {
            let mut texts = Texts::default();
            let mut exact = BTreeMap::new();
            for (word, count) in words {
                add(&mut texts, &word.to_string(), count);
                *exact.entry(word.to_string()).or_insert(0) += count;
                if texts.len() > 2 * most {
                    texts.keep(most);
                }
            }
            let found = counts(&texts);
            if texts.floor() == 0 {
                prop_assert_eq!(&found, &exact);
            }
            for (word, count) in exact {
                let found = found.get(&word).copied().unwrap_or(0);
                prop_assert!(found <= count && count <= found + texts.floor(), "{}: {} {} {}", word, found, count, texts.floor());
            }
        }
    }
}
