//! The texts that the records of a block are counted by: requests, paths, hosts, clients or hours.

use status_logs::Escapes;

use super::{PlacedName, Pool, Span};
use crate::log::hash::Hash;
use crate::log::tally::LONGEST_TEXT;

/// How often each text came in each group.
#[derive(Debug)]
pub(in crate::log::tally) struct Names {
    names: Vec<Counted>,
    /// A hash table: numbers of names, counted from 1. There are twice as many as names, or more.
    slots: Vec<u32>,
}

#[derive(Debug)]
struct Counted {
    hash: u64,
    method: Span,
    rest: Span,
    group: u32,
    count: u32,
    escapes: Escapes,
}

const FEWEST_SLOTS: usize = 1 << 12;

impl Names {
    pub(super) fn new() -> Self {
        Self { names: Vec::new(), slots: vec![0; FEWEST_SLOTS] }
    }

    pub(super) fn clear(&mut self) {
        self.names.clear();
        // As large as the last block needed it: the next one will be like it.
        self.slots.fill(0);
    }

    #[inline]
    pub(super) fn count(&mut self, block: &[u8], pool: &Pool, group: usize, name: PlacedName) {
        let method = pool.text(block, name.method);
        #[expect(clippy::cast_possible_truncation, reason = "a constant")]
        let rest_span = name.rest.first(LONGEST_TEXT as u32);
        let rest = pool.text(block, rest_span);
        let hash = Hash::new().number(group as u64).bytes(method).bytes(rest).finish();
        let mask = self.slots.len() - 1;
        #[expect(clippy::cast_possible_truncation, reason = "any bits of it will do")]
        let mut slot = hash as usize & mask;
        while let Some(number) = (self.slots[slot] as usize).checked_sub(1) {
            let known = &mut self.names[number];
            if known.hash == hash
                && known.group as usize == group
                && known.escapes == name.escapes
                && pool.text(block, known.rest) == rest
                && pool.text(block, known.method) == method
            {
                known.count += 1;
                return;
            }
            slot = (slot + 1) & mask;
        }
        self.names.push(Counted {
            hash,
            method: name.method,
            rest: rest_span,
            group: u32::try_from(group).unwrap_or(0),
            count: 1,
            escapes: name.escapes,
        });
        self.slots[slot] = u32::try_from(self.names.len()).unwrap_or(0);
        if self.names.len() * 2 > self.slots.len() {
            self.grow();
        }
    }

    #[cold]
    fn grow(&mut self) {
        let size = self.slots.len() * 4;
        self.slots.clear();
        self.slots.resize(size, 0);
        for (number, name) in (1..).zip(&self.names) {
            #[expect(clippy::cast_possible_truncation, reason = "any bits of it will do")]
            let mut slot = name.hash as usize & (size - 1);
            while self.slots[slot] != 0 {
                slot = (slot + 1) & (size - 1);
            }
            self.slots[slot] = number;
        }
    }

    /// Group, method, the rest, and the count of each name.
    pub(in crate::log::tally) fn iter(&self) -> impl Iterator<Item = (usize, PlacedName, u64)> {
        self.names.iter().map(|name| {
            let placed = PlacedName { method: name.method, rest: name.rest, escapes: name.escapes };
            (name.group as usize, placed, u64::from(name.count))
        })
    }
}

impl PlacedName {
    /// Method and the rest in one, for which there may be need of a place.
    pub(in crate::log::tally) fn text<'a>(self, block: &'a [u8], pool: &'a Pool, joined: &'a mut Vec<u8>) -> &'a [u8] {
        let (method, rest) = (pool.text(block, self.method), pool.text(block, self.rest));
        if method.is_empty() {
            return &rest[..rest.len().min(LONGEST_TEXT)];
        }
        joined.clear();
        joined.extend_from_slice(method);
        joined.push(b' ');
        joined.extend_from_slice(rest);
        joined.truncate(LONGEST_TEXT);
        joined
    }
}
