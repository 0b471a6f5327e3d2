//! [`search`]: the definitions that fit some words best.

mod words;

use crate::generated::definitions::DEFINITIONS;
use crate::{Definition, definitions};
use words::{Fit, fit, of_name, of_text};

/// The definitions that fit some words, the best first: at most [`Hits::MOST`].
///
/// It looks for each word in the code, phrases, name, summary, causes and remedies. Upper and lower case are the same,
/// and so are forms such as "throttle" and "throttled"; the start of a word finds it too. A definition that has more of
/// the words comes before one that has fewer, and a word in the phrase or name counts more than one in a cause.
///
/// # Examples
///
/// ```
/// let hits = status_core::search("credentials rejected");
/// let best = hits.iter().next().expect("some definitions are about credentials");
/// assert_eq!(best.definition().code().to_string(), "401.1");
///
/// assert_eq!(status_core::search("xyzzy").len(), 0);
/// ```
#[must_use]
pub fn search(words: &str) -> Hits {
    let mut hits = Hits { found: [Hit { definition: &DEFINITIONS[0], words: 0, weight: 0 }; Hits::MOST], len: 0 };
    for definition in definitions() {
        let hit = Hit::of(definition, words);
        if hit.words > 0 {
            hits.insert(hit);
        }
    }
    hits
}

/// What [`search`] found, the best first.
#[derive(Clone, Debug)]
pub struct Hits {
    found: [Hit; Hits::MOST],
    len: usize,
}

impl Hits {
    /// How many a search finds at most.
    pub const MOST: usize = 32;

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The hits, the best first.
    pub fn iter(&self) -> core::slice::Iter<'_, Hit> {
        self.as_slice().iter()
    }

    fn as_slice(&self) -> &[Hit] {
        self.found.get(..self.len).unwrap_or_default()
    }

    /// Puts a hit where it belongs; behind those that are as good, which come before it in the catalogue.
    fn insert(&mut self, hit: Hit) {
        let at = self.as_slice().partition_point(|other| other.rank() >= hit.rank());
        self.len = Self::MOST.min(self.len + 1);
        // The last one falls out where there is no more room; a hit that is worse than all has no place then.
        if let Some(behind @ [_, ..]) = self.found.get_mut(at..self.len) {
            behind.rotate_right(1);
            behind[0] = hit;
        }
    }
}

impl<'a> IntoIterator for &'a Hits {
    type Item = &'a Hit;
    type IntoIter = core::slice::Iter<'a, Hit>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// One of the definitions that a [`search`] found.
#[derive(Clone, Copy, Debug)]
pub struct Hit {
    definition: &'static Definition,
    words: u16,
    weight: u32,
}

impl Hit {
    /// The definition.
    #[must_use]
    pub const fn definition(&self) -> &'static Definition {
        self.definition
    }

    /// How many of the words it has.
    #[must_use]
    pub const fn words(&self) -> u16 {
        self.words
    }

    /// More words first, then more weight.
    const fn rank(&self) -> (u16, u32) {
        (self.words, self.weight)
    }

    fn of(definition: &'static Definition, query: &str) -> Self {
        let mut hit = Self { definition, words: 0, weight: 0 };
        for word in of_text(query) {
            let weight = weight(definition, word);
            hit.words = hit.words.saturating_add(u16::from(weight > 0));
            hit.weight = hit.weight.saturating_add(weight);
        }
        // The phrase itself, word for word, is what was meant.
        if definition.phrase().is_some_and(|phrase| phrase.eq_ignore_ascii_case(query.trim())) {
            hit.weight = hit.weight.saturating_add(1000);
        }
        hit
    }
}

/// How much a word counts for a definition: its best place decides.
fn weight(definition: &Definition, word: &str) -> u32 {
    let titles = definition.phrase.into_iter().flat_map(of_text).chain(of_name(definition.name));
    let former = definition.former.iter().map(|former| former.phrase);
    let aliases = definition.aliases.iter().map(|alias| alias.phrase);
    let places = [
        (100, is_code(definition, word)),
        (40, best(titles, word)),
        (30, best(former.chain(aliases).flat_map(of_text), word)),
        (20, best(of_text(definition.summary), word)),
        (10, best(definition.causes.iter().flat_map(|text| of_text(text)), word)),
        (5, best(definition.remedies.iter().flat_map(|text| of_text(text)), word)),
    ];
    places.into_iter().map(|(weight, fit)| weight * fit as u32).max().unwrap_or_default()
}

fn is_code(definition: &Definition, word: &str) -> Fit {
    if definition.code.code().as_str() == word { Fit::Word } else { Fit::None }
}

fn best<'a>(texts: impl Iterator<Item = &'a str>, word: &str) -> Fit {
    texts.map(|text| fit(text, word)).max().unwrap_or(Fit::None)
}
