//! Keys of rows: where each stands first, and which could not be read.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::Hash;

use crate::diagnostics::{Diagnostic, Sink, Span};
use crate::rows::Kind;
use crate::suggest::similar;
use crate::syntax::BrokenRow;

/// The first place of each key.
pub(super) struct FirstPlaces<K>(HashMap<K, Span>);

impl<K: Eq + Hash> FirstPlaces<K> {
    pub(super) fn new() -> Self {
        Self(HashMap::new())
    }

    /// Whether a key is new; one that was there before is reported, with the place of the first.
    pub(super) fn is_new(
        &mut self,
        key: K,
        place: &Span,
        sink: &mut Sink<'_>,
        duplicate: impl FnOnce(Span) -> Diagnostic,
    ) -> bool {
        match self.0.entry(key) {
            Entry::Vacant(entry) => {
                entry.insert(place.clone());
                true
            }
            Entry::Occupied(first) => {
                sink.report(duplicate(place.clone()).related(first.get().clone(), "first one here"));
                false
            }
        }
    }
}

/// With more of them, every reference may be to one.
const MANY: usize = 100;

/// The keys of rows that are there but could not be read: what refers to them is not reported as well.
pub(super) struct UnreadableKeys {
    may_be_any: bool,
    texts: Vec<String>,
}

impl UnreadableKeys {
    /// Begins with the rows of a kind that are no TOML.
    pub(super) fn of(kind: Kind, broken: &[BrokenRow]) -> Self {
        let mut keys = Self { may_be_any: false, texts: Vec::new() };
        for row in broken.iter().filter(|row| row.may_be(kind)) {
            keys.add(row.key.as_deref());
        }
        keys
    }

    /// Adds a row whose key is wrong: what stands there instead, if anything does.
    pub(super) fn add(&mut self, text: Option<&str>) {
        match text {
            Some(text) if self.texts.len() < MANY => self.texts.push(text.to_owned()),
            _ => self.may_be_any = true,
        }
    }

    /// Whether a key that is missing looks like one that was meant to be there.
    pub(super) fn may_include(&self, key: &str) -> bool {
        self.may_be_any || similar(key, self.texts.iter().map(String::as_str)).is_some()
    }
}
