//! [`search`]: the definitions that fit some words best.

mod words;

use crate::generated::definitions::DEFINITIONS;
use crate::{Definition, SubStatusCode, definitions};
use words::{Fit, fit, is_common, next_part, next_wanted, next_word};

/// The definitions that fit some words, the best first: at most [`Hits::MOST`].
///
/// It looks for each word in the code, phrases, name, summary, the server, causes and remedies. Upper and lower case are
/// the same, and so are forms such as "throttle" and "throttled"; the start of a word finds it too. Words such as "the"
/// and "of" do not count. A definition that has more of the words comes before one that has fewer, a word in the phrase
/// or name counts more than one in a cause, and at equal weight the standard comes first.
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
#[inline]
#[must_use]
pub fn search(words: &str) -> Hits {
    search_where(words, |_| true)
}

/// As [`search`], among some of the definitions.
///
/// # Examples
///
/// ```
/// use status_core::{Server, search_where};
///
/// let hits = search_where("too large", |definition| definition.server() == Some(Server::NGINX));
/// let best = hits.iter().next().expect("nginx has an upload limit");
/// assert_eq!(best.definition().phrase(), Some("Request Entity Too Large"));
/// ```
#[inline]
#[must_use]
pub fn search_where(words: &str, keep: impl Fn(&Definition) -> bool) -> Hits {
    let mut hits = Hits { found: [Hit::NONE; Hits::MOST], len: 0 };
    for definition in definitions().iter().filter(|definition| keep(definition)) {
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
    pub fn iter(&self) -> core::slice::Iter<'_, Hit> {
        self.as_slice().iter()
    }

    #[inline]
    fn as_slice(&self) -> &[Hit] {
        self.found.get(..self.len).unwrap_or_default()
    }

    /// Puts a hit where it belongs: behind those that are as good, which come before it in the catalogue. Where there
    /// is no more room, the last one falls out.
    #[inline]
    fn insert(&mut self, mut hit: Hit) {
        let mut placed = false;
        for other in self.found.get_mut(..self.len).unwrap_or_default() {
            placed |= hit.rank() > other.rank();
            if placed {
                core::mem::swap(&mut hit, other);
            }
        }
        if let Some(free) = self.found.get_mut(self.len) {
            *free = hit;
            self.len += 1;
        }
    }
}

impl<'a> IntoIterator for &'a Hits {
    type Item = &'a Hit;
    type IntoIter = core::slice::Iter<'a, Hit>;

    #[inline]
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
    #[inline]
    #[must_use]
    pub const fn definition(&self) -> &'static Definition {
        self.definition
    }

    /// How many of the words it has.
    #[inline]
    #[must_use]
    pub const fn words(&self) -> u16 {
        self.words
    }

    /// More words first, then more weight, then the standard.
    #[inline]
    const fn rank(&self) -> (u16, u32, bool) {
        (self.words, self.weight, self.definition.server.is_none())
    }

    /// Fills the places that no search has filled.
    const NONE: Self = Self { definition: &DEFINITIONS[0], words: 0, weight: 0 };

    #[inline]
    fn of(definition: &'static Definition, query: &str) -> Self {
        let mut hit = Self { definition, words: 0, weight: 0 };
        let mut rest = query.as_bytes();
        while let Some(word) = next_wanted(&mut rest) {
            if is_common(word) {
                continue;
            }
            let weight = weight(definition, word);
            hit.words = hit.words.saturating_add((weight > 0).into());
            hit.weight = hit.weight.saturating_add(weight);
        }
        // The phrase itself, word for word, is what was meant.
        if definition.phrase().is_some_and(|phrase| phrase.eq_ignore_ascii_case(query.trim_ascii())) {
            hit.weight = hit.weight.saturating_add(1000);
        }
        hit
    }
}

/// How much a word counts for a definition: its best place decides.
#[inline]
fn weight(definition: &Definition, wanted: &[u8]) -> u32 {
    let mut best = Best { wanted, weight: 0 };
    best.code(100, definition.code);
    let mut name = definition.name.as_bytes();
    while let Some(word) = next_part(&mut name) {
        best.word(40, word, Fit::Start);
    }
    best.texts(40, definition.phrase.as_slice());
    for former in definition.former {
        best.texts(30, &[former.phrase]);
    }
    for alias in definition.aliases {
        best.texts(30, &[alias.phrase]);
    }
    best.texts(20, &[definition.summary]);
    if let Some(server) = definition.server {
        best.texts(15, &[server.id(), server.name()]);
    }
    best.texts(10, definition.causes);
    best.texts(5, definition.remedies);
    best.weight
}

/// The greatest weight so far of a word that is looked for.
struct Best<'w> {
    wanted: &'w [u8],
    weight: u32,
}

impl Best<'_> {
    /// Weighs a code: who looks for `401` finds `401.3` too, and the other way round.
    #[inline]
    fn code(&mut self, weight: u32, code: SubStatusCode) {
        let wanted = core::str::from_utf8(self.wanted).ok().and_then(|word| word.parse::<SubStatusCode>().ok());
        let fit = match wanted {
            Some(wanted) if wanted == code => Fit::Word,
            Some(wanted) if wanted.code() == code.code() && wanted.sub() == 0 => Fit::Form,
            Some(wanted) if wanted.code() == code.code() && code.sub() == 0 => Fit::Start,
            _ => Fit::None,
        };
        self.weight = self.weight.max(weight * fit as u32);
    }

    /// Weighs a word that has to fit at least so well.
    #[inline]
    fn word(&mut self, weight: u32, word: &[u8], least: Fit) {
        let fit = fit(word, self.wanted);
        if fit >= least {
            self.weight = self.weight.max(weight * fit as u32);
        }
    }

    #[inline]
    fn texts(&mut self, weight: u32, texts: &[&str]) {
        // What cannot be better than the best is not worth reading.
        if self.weight >= weight * Fit::Word as u32 {
            return;
        }
        for text in texts {
            let mut rest = text.as_bytes();
            while let Some(word) = next_word(&mut rest) {
                self.word(weight, word, Fit::Start);
            }
        }
    }
}
