//! Remembers what came first.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::Hash;

use crate::diagnostics::{Diagnostic, Reported, Sink, Span};

/// The first place of each key.
pub(crate) struct Firsts<K>(HashMap<K, Span>);

impl<K: Eq + Hash> Firsts<K> {
    pub(crate) fn new() -> Self {
        Self(HashMap::new())
    }

    /// Reports a key that was there before, with the place of the first.
    pub(crate) fn check(
        &mut self,
        key: K,
        place: &Span,
        sink: &mut Sink<'_>,
        duplicate: impl FnOnce(Span) -> Diagnostic,
    ) -> Result<(), Reported> {
        match self.0.entry(key) {
            Entry::Vacant(entry) => {
                entry.insert(place.clone());
                Ok(())
            }
            Entry::Occupied(first) => {
                let diagnostic = duplicate(place.clone()).related(first.get().clone(), "first one here");
                Err(sink.report(diagnostic))
            }
        }
    }
}
