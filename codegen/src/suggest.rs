//! Suggests what a misspelled word was meant to be, and writes words for messages.
//!
//! The macros have the same rule in their own `suggest`: without a dataset they do not depend on this crate.

use std::borrow::Cow;

use strsim::osa_distance;

// What does the work in these takes any iterator behind a reference: it is compiled once, and not for each of them.

/// The candidate that looks most like a word, or else the only one that contains it.
pub(crate) fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str> + Clone) -> Option<&'a str> {
    similar(word, candidates.clone()).or_else(|| only_longer(word, &mut candidates.into_iter()))
}

/// The only candidate that contains a word.
fn only_longer<'a>(word: &str, candidates: &mut dyn Iterator<Item = &'a str>) -> Option<&'a str> {
    let word = fold(word);
    let mut longer = candidates.filter(|candidate| word.len() > 2 && fold(candidate).contains(&word));
    longer.next().filter(|_| longer.next().is_none())
}

/// Longer words are not compared: the time for that grows with the lengths of both.
const MAX_BYTES: usize = 100;

/// The candidate that looks most like a word, if one does.
pub(crate) fn similar<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    most_similar(word, &mut candidates.into_iter())
}

fn most_similar<'a>(word: &str, candidates: &mut dyn Iterator<Item = &'a str>) -> Option<&'a str> {
    if word.len() > MAX_BYTES {
        return None;
    }
    let word = fold(word);
    // One slip in three letters, as in rustc.
    let max_distance = (word.len() / 3).max(1);
    let near = candidates.filter_map(|candidate| {
        let other = fold(candidate);
        // The distance is at least the difference in length: this saves the comparison of most words.
        let may_be_near = other.len().abs_diff(word.len()) <= max_distance;
        let distance = may_be_near.then(|| osa_distance(&word, &other))?;
        (distance <= max_distance).then_some((distance, candidate))
    });
    near.min_by_key(|&(distance, _)| distance).map(|(_, candidate)| candidate)
}

/// A word in lower case, without the marks that join its parts: case and marks are what people get wrong first.
fn fold(word: &str) -> String {
    word.chars().filter(|letter| !matches!(letter, '_' | '-' | ' ')).map(|letter| letter.to_ascii_lowercase()).collect()
}

/// Words in backticks: "`a`, `b` and `c`".
pub(crate) fn list<S: AsRef<str>>(words: &[S], last: &str) -> String {
    let quoted: Vec<_> = words.iter().map(|word| format!("`{}`", word.as_ref())).collect();
    match quoted.split_last() {
        Some((end, start)) if !start.is_empty() => format!("{} {last} {end}", start.join(", ")),
        _ => quoted.concat(),
    }
}

/// A word of the dataset for a message, cut if it is long.
pub(crate) fn short(word: &str) -> Cow<'_, str> {
    match word.char_indices().nth(40) {
        Some((end, _)) => Cow::Owned(format!("{}...", word.get(..end).unwrap_or_default())),
        None => Cow::Borrowed(word),
    }
}

#[cfg(test)]
mod tests {
    use super::{MAX_BYTES, nearest, similar};

    #[test]
    fn one_slip_in_three_letters_is_near() {
        assert_eq!(similar("ngnix", ["iis", "nginx"]), Some("nginx"));
        assert_eq!(similar("a-b", ["A_B"]), Some("A_B"));
        assert_eq!(similar("abcd", ["a-b-c-d"]), Some("a-b-c-d"));
        assert_eq!(similar("apache", ["nginx"]), None);
    }

    #[test]
    fn the_only_longer_one_with_the_word_is_near() {
        assert_eq!(nearest("elb", ["aws-elb", "iis"]), Some("aws-elb"));
        assert_eq!(nearest("aws", ["aws-elb", "aws-alb"]), None);
        assert_eq!(nearest("ws", ["aws-elb"]), None);
    }

    #[test]
    fn long_words_are_not_compared() {
        let word = "x".repeat(MAX_BYTES);
        assert_eq!(similar(&word, [&*word]), Some(&*word));
        let word = "x".repeat(MAX_BYTES + 1);
        assert_eq!(similar(&word, [&*word]), None);
    }
}
