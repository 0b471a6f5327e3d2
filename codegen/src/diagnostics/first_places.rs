//! Finds duplicates.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::{Diagnostic, Sink, Span};

/// The first place of each key. Keys are texts, whatever they stand for: a map for each type of keys takes longer to
/// compile.
pub(crate) struct FirstPlaces(HashMap<String, (Span, String)>);

impl FirstPlaces {
    pub(crate) fn new() -> Self {
        Self(HashMap::new())
    }

    /// Whether a key is new; one that was there before is reported, with the place of the first.
    pub(crate) fn is_new(
        &mut self,
        key: &str,
        place: &Span,
        sink: &mut Sink<'_>,
        duplicate: &dyn Fn(Span) -> Diagnostic,
    ) -> bool {
        match self.0.entry(key.to_owned()) {
            Entry::Vacant(entry) => {
                entry.insert((place.clone(), String::new()));
                true
            }
            Entry::Occupied(first) => {
                sink.report(duplicate(place.clone()).related(first.get().0.clone(), "first one here"));
                false
            }
        }
    }

    /// Adds a key and says whose it is, unless it is there: then it gives the first place, and whose it is there.
    pub(crate) fn add(&mut self, key: &str, place: &Span, whose: &str) -> Option<(Span, String)> {
        match self.0.entry(key.to_owned()) {
            Entry::Vacant(entry) => {
                entry.insert((place.clone(), whose.to_owned()));
                None
            }
            Entry::Occupied(first) => Some(first.get().clone()),
        }
    }
}

/// One key of several texts. Their lengths stand in it, so that `a` and `bc` differ from `ab` and `c`.
pub(crate) fn joined(parts: &[&str]) -> String {
    let mut key = String::new();
    for part in parts {
        key.push_str(&part.len().to_string());
        key.push(':');
        key.push_str(part);
    }
    key
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn a_key_says_where_its_parts_end() {
        assert_eq!(joined(&["a", "bc"]), joined(&["a", "bc"]));
        assert_ne!(joined(&["a", "bc"]), joined(&["ab", "c"]));
        assert_ne!(joined(&["", "1:a"]), joined(&["1:a", ""]));
        assert_ne!(joined(&["a"]), joined(&["a", ""]));
    }
}
