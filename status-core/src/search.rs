//! [`search`]: the definitions that fit some words best.

mod hits;
mod rank;
mod words;

pub use hits::{Hit, Hits, HitsIntoIter, HitsIter};
pub use rank::SearchRank;

use crate::{Catalogue, Definition, ProblemType, Reason, SubStatusCode};
use words::{Fit, fit, next_part, next_word};

/// The definitions that fit some words, the best first: at most [`Hits::MOST`].
///
/// It looks for each word in the code, phrases, title, name, summary, the server, causes and remedies. Upper and lower case are
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
    Catalogue::built_in().search(words)
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
    Catalogue::built_in().search_where(words, keep)
}

/// How much a word counts for a definition: its best place decides.
#[inline]
fn weight(definition: &Definition, wanted: &[u8]) -> u32 {
    let mut best = Best { wanted, weight: 0 };
    best.code(100, definition.code());
    best.name(40, definition.name());
    best.texts(40, definition.phrase().as_slice());
    best.texts(40, definition.title().as_slice());
    for former in definition.former_phrases() {
        best.texts(30, &[former.phrase]);
    }
    for alias in definition.aliases() {
        best.texts(30, &[alias.phrase]);
    }
    best.texts(20, &[definition.summary()]);
    if let Some(server) = definition.server() {
        best.texts(15, &[server.id(), server.name()]);
    }
    best.texts(10, definition.causes());
    best.texts(5, definition.remedies());
    best.weight
}

/// How much a word counts for a problem type.
#[inline]
fn weight_of_problem(problem: &ProblemType, wanted: &[u8]) -> u32 {
    let mut best = Best { wanted, weight: 0 };
    if !problem.has_any_status() {
        best.code(30, problem.status());
    }
    best.name(40, problem.name());
    best.texts(40, &[problem.title()]);
    best.texts(30, &[problem.slug()]);
    best.texts(20, &[problem.summary()]);
    if let Some(server) = problem.server() {
        best.texts(15, &[server.id(), server.name()]);
    }
    for member in problem.members() {
        best.texts(15, &[member.name()]);
        best.texts(10, member.about().as_slice());
    }
    best.texts(10, problem.causes());
    best.texts(5, problem.remedies());
    best.weight
}

/// How much a word counts for a reason.
#[inline]
fn weight_of_reason(reason: &Reason, wanted: &[u8]) -> u32 {
    let mut best = Best { wanted, weight: 0 };
    best.name(40, reason.name());
    best.texts(40, &[reason.token()]);
    best.texts(30, reason.aliases());
    best.texts(20, &[reason.summary()]);
    best.texts(15, &[reason.server().id(), reason.server().name()]);
    best.texts(10, reason.causes());
    best.texts(5, reason.remedies());
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

    /// Weighs the words that a name in `UpperCamelCase` consists of.
    #[inline]
    fn name(&mut self, weight: u32, name: &str) {
        let mut rest = name.as_bytes();
        while let Some(word) = next_part(&mut rest) {
            self.word(weight, word, Fit::Start);
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
