//! The texts of rows as search has them.

use std::collections::BTreeSet;

/// Words that stand everywhere.
const COMMON: &[&str] = &[
    "and", "are", "but", "can", "for", "from", "has", "have", "into", "its", "one", "than", "that", "the", "then",
    "there", "they", "this", "was", "were", "which", "with",
];

/// The words of longer texts that a row does not have anywhere else, for search alone.
pub(super) fn further_words<'a>(
    longer: impl IntoIterator<Item = &'a str>,
    shown: impl IntoIterator<Item = &'a str>,
) -> String {
    let mut known: BTreeSet<String> = shown.into_iter().flat_map(words).collect();
    let new =
        longer.into_iter().flat_map(words).filter(|word| !COMMON.contains(&&**word) && known.insert(word.clone()));
    new.collect::<Vec<_>>().join(" ")
}

/// The words of a text that say something.
fn words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| word.chars().count() > 2).map(str::to_lowercase)
}

/// The words of a name in `UpperCamelCase`: `NotFound` gives `Not Found`.
pub(super) fn spaced(name: &str) -> String {
    let mut text = String::new();
    let mut before = ' ';
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && (before.is_ascii_lowercase() || before.is_ascii_digit()) {
            text.push(' ');
        }
        text.push(letter);
        before = letter;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{further_words, spaced};

    #[test]
    fn a_name_is_taken_apart_where_a_word_begins() {
        let names = ["NotFound", "Http2UnknownError", "UF", "Tls1Handshake"];
        assert_eq!(names.map(spaced), ["Not Found", "Http2 Unknown Error", "UF", "Tls1 Handshake"]);
    }

    #[test]
    fn further_words_are_those_that_are_not_shown_each_once() {
        let longer = ["The proxy of the page, or the Proxy", "A page: \u{c9}toile"];
        assert_eq!(further_words(longer, ["404 Page"]), "proxy \u{e9}toile");
        assert_eq!(further_words([], ["404 Page"]), "");
    }
}
