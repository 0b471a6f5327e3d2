//! [`SearchRank`]: how well a row fits some words.

use super::words::{is_common, next_wanted};
use super::{weight, weight_of_problem, weight_of_reason};
use crate::{Definition, ProblemType, Reason};

/// How well something fits some words that are looked for: the greater, the better. The number of the words that it has
/// counts first, and then where they stand.
///
/// # Examples
///
/// ```
/// use status_core::{StatusCode, find_problem_type};
///
/// let query = "hashing algorithm";
/// let problem = find_problem_type("UnsupportedHashingAlgorithms").expect("it is registered");
/// let not_found = StatusCode::NOT_FOUND.definition().expect("it is of the standard");
/// assert_eq!(problem.search_rank(query).words(), 2);
/// assert!(problem.search_rank(query) > not_found.search_rank(query));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SearchRank {
    words: u16,
    weight: u32,
}

impl SearchRank {
    /// How many of the words there are; 0 if nothing fits.
    #[inline]
    #[must_use]
    pub const fn words(self) -> u16 {
        self.words
    }

    /// Adds up what each word weighs. What is called by the words themselves, one of the names, is what was meant.
    #[inline]
    fn of(query: &str, names: [Option<&str>; 2], weight: impl Fn(&[u8]) -> u32) -> Self {
        let mut rank = Self { words: 0, weight: 0 };
        let mut rest = query.as_bytes();
        while let Some(word) = next_wanted(&mut rest) {
            if is_common(word) {
                continue;
            }
            let weight = weight(word);
            rank.words = rank.words.saturating_add((weight > 0).into());
            rank.weight = rank.weight.saturating_add(weight);
        }
        if names.into_iter().flatten().any(|name| name.eq_ignore_ascii_case(query.trim_ascii())) {
            rank.weight = rank.weight.saturating_add(1000);
        }
        rank
    }
}

impl Definition {
    /// How well it fits some words, as [`search`](crate::search()) ranks it.
    ///
    /// # Examples
    ///
    /// ```
    /// let hits = status_core::search("too large");
    /// let ranks: Vec<_> = hits.iter().map(|hit| hit.definition().search_rank("too large")).collect();
    /// assert!(ranks.is_sorted_by(|one, next| one >= next));
    /// ```
    #[inline]
    #[must_use]
    pub fn search_rank(&self, words: &str) -> SearchRank {
        SearchRank::of(words, [self.phrase(), self.title()], |word| weight(self, word))
    }
}

impl ProblemType {
    /// How well it fits some words, by the rules of [`search`](crate::search()): its status counts as the code, and its
    /// title as the phrase.
    ///
    /// # Examples
    ///
    /// ```
    /// let best = status_core::problem_types().iter().max_by_key(|problem| problem.search_rank("clock is wrong"));
    /// assert_eq!(best.map(|problem| problem.name()), Some("DateNotAcceptable"));
    /// ```
    #[inline]
    #[must_use]
    pub fn search_rank(&self, words: &str) -> SearchRank {
        SearchRank::of(words, [Some(self.title()), Some(self.name())], |word| weight_of_problem(self, word))
    }
}

impl Reason {
    /// How well it fits some words, by the rules of [`search`](crate::search()): its token counts as the phrase.
    ///
    /// # Examples
    ///
    /// ```
    /// let best = status_core::reasons().iter().max_by_key(|reason| reason.search_rank("upstream overflow"));
    /// assert_eq!(best.map(|reason| reason.token()), Some("UO"));
    /// ```
    #[inline]
    #[must_use]
    pub fn search_rank(&self, words: &str) -> SearchRank {
        SearchRank::of(words, [Some(self.token()), Some(self.name())], |word| weight_of_reason(self, word))
    }
}
