//! Words, and whether two of them are the same. Plain loops over bytes: a search goes over the whole catalogue, and
//! whoever builds the crate pays for every adapter.

/// How well a word of a text fits a word that is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// Not at all.
    None = 0,
    /// It starts with it.
    Start = 1,
    /// It is another form of it.
    Form = 2,
    /// It is it.
    Word = 3,
}

/// Takes the first word from a text: what stands between anything but letters and digits. Whatever is not ASCII
/// counts as a letter.
#[inline]
pub(super) fn next_word<'t>(text: &mut &'t [u8]) -> Option<&'t [u8]> {
    while let [first, rest @ ..] = *text {
        if is_letter(*first) {
            break;
        }
        *text = rest;
    }
    let mut end = 0;
    while text.get(end).is_some_and(|letter| is_letter(*letter)) {
        end += 1;
    }
    take(text, end)
}

/// Takes the first word from what is looked for: as [`next_word`], but `401.3` is one word.
#[inline]
pub(super) fn next_wanted<'t>(text: &mut &'t [u8]) -> Option<&'t [u8]> {
    let before = *text;
    let word = next_word(text)?;
    let start = before.len() - text.len() - word.len();
    let is_number = |word: &[u8]| word.iter().all(u8::is_ascii_digit);
    if let [b'.', rest @ ..] = *text {
        let mut rest = rest;
        let touches = rest.first().is_some_and(u8::is_ascii_digit);
        match next_word(&mut rest) {
            Some(sub) if touches && is_number(word) && is_number(sub) => {
                *text = rest;
                return before.get(start..start + word.len() + 1 + sub.len());
            }
            _ => {}
        }
    }
    Some(word)
}

/// Whether a word is in nearly every text, so that it tells nothing.
#[inline]
pub(super) fn is_common(word: &[u8]) -> bool {
    const COMMON: [&[u8]; 14] =
        [b"a", b"an", b"and", b"for", b"in", b"is", b"it", b"of", b"on", b"or", b"the", b"to", b"was", b"with"];
    for common in COMMON {
        if word.eq_ignore_ascii_case(common) {
            return true;
        }
    }
    false
}

/// Takes the first word from a name in `UpperCamelCase`.
#[inline]
pub(super) fn next_part<'t>(name: &mut &'t [u8]) -> Option<&'t [u8]> {
    let mut end = 1;
    while name.get(end).is_some_and(|letter| !letter.is_ascii_uppercase()) {
        end += 1;
    }
    take(name, end)
}

#[inline]
fn take<'t>(text: &mut &'t [u8], end: usize) -> Option<&'t [u8]> {
    let (word, rest) = text.split_at_checked(end)?;
    *text = rest;
    if word.is_empty() { None } else { Some(word) }
}

#[inline]
fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || !byte.is_ascii()
}

/// How well a word fits one that is looked for.
#[inline]
pub(super) fn fit(word: &[u8], wanted: &[u8]) -> Fit {
    let starts_with = |start: &[u8]| word.get(..start.len()).is_some_and(|part| part.eq_ignore_ascii_case(start));
    match (word, wanted) {
        // Whatever fits begins with the same letter, and most words do not.
        ([first, ..], [letter, ..]) if !first.eq_ignore_ascii_case(letter) => Fit::None,
        _ if word.eq_ignore_ascii_case(wanted) => Fit::Word,
        _ if stem(word).eq_ignore_ascii_case(stem(wanted)) => Fit::Form,
        _ if wanted.len() >= 3 && starts_with(wanted) => Fit::Start,
        _ => Fit::None,
    }
}

/// What is left of an English word without its most common endings, unless that is too little to tell.
#[inline]
fn stem(word: &[u8]) -> &[u8] {
    for ending in [&b"ing"[..], b"ed", b"es", b"e", b"s"] {
        let length = word.len().saturating_sub(ending.len());
        let (start, end) = word.split_at(length);
        if length >= 4 && end.eq_ignore_ascii_case(ending) {
            return start;
        }
    }
    word
}

#[cfg(test)]
mod tests {
    extern crate std;

    use super::*;
    use std::vec::Vec;

    #[track_caller]
    fn check(word: &str, wanted: &str, expected: Fit) {
        assert_eq!(fit(word.as_bytes(), wanted.as_bytes()), expected, "{word} / {wanted}");
    }

    #[test]
    fn forms_of_a_word_fit() {
        check("Throttled", "throttled", Fit::Word);
        check("throttling", "throttle", Fit::Form);
        check("caches", "cached", Fit::Form);
        check("redirects", "redirect", Fit::Form);
        check("certificate", "cert", Fit::Start);
        check("uses", "us", Fit::None);
        check("need", "nes", Fit::None);
        check("na\u{ef}ve", "na\u{ef}ve", Fit::Word);
        check("na\u{ef}ve", "na\u{ef}", Fit::Start);
        check("", "abc", Fit::None);
    }

    #[track_caller]
    fn check_split(take: for<'t> fn(&mut &'t [u8]) -> Option<&'t [u8]>, text: &str, expected: &[&str]) {
        let mut rest = text.as_bytes();
        let words: Vec<_> =
            std::iter::from_fn(|| take(&mut rest)).map(|word| std::str::from_utf8(word).unwrap()).collect();
        assert_eq!(words, expected, "{text}");
    }

    #[test]
    fn texts_fall_into_words() {
        check_split(next_word, " Too many, re-quests (429)!", &["Too", "many", "re", "quests", "429"]);
        check_split(next_word, " .,", &[]);
        check_split(next_word, "", &[]);
        check_split(next_word, "na\u{ef}ve caf\u{e9}", &["na\u{ef}ve", "caf\u{e9}"]);
    }

    #[test]
    fn codes_are_words_of_what_is_looked_for() {
        check_split(next_wanted, "iis 401.3: denied", &["iis", "401.3", "denied"]);
        check_split(
            next_wanted,
            "401. 3 and 401.x or web.config 1.2.3",
            &["401", "3", "and", "401", "x", "or", "web", "config", "1.2", "3"],
        );
        check_split(next_wanted, "", &[]);
    }

    #[test]
    fn names_fall_into_words() {
        check_split(next_part, "ClientClosedRequest", &["Client", "Closed", "Request"]);
        check_split(next_part, "ImATeapot", &["Im", "A", "Teapot"]);
        check_split(next_part, "", &[]);
    }
}
