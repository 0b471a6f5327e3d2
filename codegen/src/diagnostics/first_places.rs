//! Finds duplicates.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::Hash;

use super::{Diagnostic, Sink, Span};

/// The first place of each key.
pub(crate) struct FirstPlaces<K>(HashMap<K, Span>);

impl<K: Eq + Hash> FirstPlaces<K> {
    pub(crate) fn new() -> Self {
        Self(HashMap::new())
    }

    /// Whether a key is new; one that was there before is reported, with the place of the first.
    pub(crate) fn is_new(
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
