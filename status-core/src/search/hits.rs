//! What a search finds: the best of all, in a place of fixed size.

use core::array;
use core::iter::{FusedIterator, Take};

use super::SearchRank;
use crate::Definition;

/// What [`search`](crate::search()) found, the best first.
///
/// # Examples
///
/// ```
/// let hits = status_core::search("too many requests");
/// let best = hits.iter().next().expect("that is the phrase of 429");
/// assert_eq!(best.definition().code(), 429);
///
/// for hit in hits.into_iter().take(3) {
///     println!("{} {}", hit.definition().code(), hit.definition().name());
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Hits {
    /// The first `len` are there.
    found: [Option<Hit>; Hits::MOST],
    len: usize,
}

impl Hits {
    /// How many a search finds at most.
    pub const MOST: usize = 32;

    /// The best of some definitions.
    #[inline]
    pub(crate) fn among(definitions: impl Iterator<Item = &'static Definition>, words: &str) -> Self {
        let mut hits = Self { found: [None; Self::MOST], len: 0 };
        for definition in definitions {
            let hit = Hit::of(definition, words);
            if hit.words() > 0 {
                hits.insert(hit);
            }
        }
        hits
    }

    /// How many there are.
    #[inline]
    #[must_use]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    #[inline]
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The hits, the best first.
    #[inline]
    #[must_use]
    pub fn iter(&self) -> HitsIter<'_> {
        HitsIter(self.found.get(..self.len).unwrap_or_default())
    }

    /// Puts a hit where it belongs: behind those that are as good, which come before it in the catalogue. Where there
    /// is no more room, the last one falls out.
    #[inline]
    fn insert(&mut self, hit: Hit) {
        let mut hit = Some(hit);
        let mut placed = false;
        for other in &mut self.found {
            placed |= rank(hit) > rank(*other);
            if placed {
                core::mem::swap(&mut hit, other);
            }
            if hit.is_none() {
                self.len += 1;
                return;
            }
        }
    }
}

/// The rank of a hit; no hit is below each.
#[inline]
fn rank(hit: Option<Hit>) -> Option<(SearchRank, bool)> {
    hit.map(|hit| hit.rank())
}

impl<'a> IntoIterator for &'a Hits {
    type Item = &'a Hit;
    type IntoIter = HitsIter<'a>;

    #[inline]
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for Hits {
    type Item = Hit;
    type IntoIter = HitsIntoIter;

    #[inline]
    fn into_iter(self) -> HitsIntoIter {
        HitsIntoIter(self.found.into_iter().take(self.len))
    }
}

/// One of the definitions that a [`search`](crate::search()) found; one of [`Hits`].
#[derive(Clone, Copy, Debug)]
pub struct Hit {
    definition: &'static Definition,
    rank: SearchRank,
}

impl Hit {
    /// The definition.
    #[inline]
    #[must_use]
    pub const fn definition(&self) -> &'static Definition {
        self.definition
    }

    /// How many of the words that were looked for it has.
    ///
    /// # Examples
    ///
    /// ```
    /// let hits = status_core::search("certificate of the unicorn");
    /// assert!(hits.iter().all(|hit| hit.words() == 1));
    /// ```
    #[inline]
    #[must_use]
    pub const fn words(&self) -> u16 {
        self.rank.words()
    }

    /// More words first, then more weight, then the standard.
    #[inline]
    const fn rank(&self) -> (SearchRank, bool) {
        (self.rank, self.definition.server().is_none())
    }

    #[inline]
    fn of(definition: &'static Definition, query: &str) -> Self {
        Self { definition, rank: definition.search_rank(query) }
    }
}

/// [`Hits`] one by one, by [`Hits::iter`].
#[derive(Clone, Debug)]
pub struct HitsIter<'a>(&'a [Option<Hit>]);

impl<'a> Iterator for HitsIter<'a> {
    type Item = &'a Hit;

    #[inline]
    fn next(&mut self) -> Option<&'a Hit> {
        let (hit, rest) = self.0.split_first()?;
        self.0 = rest;
        hit.as_ref()
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.0.len(), Some(self.0.len()))
    }
}

impl ExactSizeIterator for HitsIter<'_> {}

impl FusedIterator for HitsIter<'_> {}

/// [`Hits`] one by one, where they are not kept.
#[derive(Clone, Debug)]
pub struct HitsIntoIter(Take<array::IntoIter<Option<Hit>, { Hits::MOST }>>);

impl Iterator for HitsIntoIter {
    type Item = Hit;

    #[inline]
    fn next(&mut self) -> Option<Hit> {
        self.0.next().flatten()
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl ExactSizeIterator for HitsIntoIter {}

impl FusedIterator for HitsIntoIter {}
