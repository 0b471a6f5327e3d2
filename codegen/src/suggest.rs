//! What somebody may have meant.

use std::borrow::Cow;

use strsim::osa_distance;

/// The candidate that somebody may have meant by a word, if there is one.
pub(crate) fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str> + Clone) -> Option<&'a str> {
    similar(word, candidates.clone()).or_else(|| {
        let word = fold(word);
        let mut longer = candidates.into_iter().filter(|candidate| word.len() > 2 && fold(candidate).contains(&word));
        longer.next().filter(|_| longer.next().is_none())
    })
}

/// The time to compare two words grows with both lengths; longer ones are not compared.
const LONGEST: usize = 100;

/// The candidate that looks most like a word, if one does.
pub(crate) fn similar<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if word.len() > LONGEST {
        return None;
    }
    let word = fold(word);
    // One slip in three letters, as rustc has it.
    let most = (word.len() / 3).max(1);
    let near = candidates.into_iter().filter_map(|candidate| {
        // The distance is at least the difference in length: this keeps immense words cheap.
        let near = candidate.len().abs_diff(word.len()) <= most;
        let distance = near.then(|| osa_distance(&word, &fold(candidate)))?;
        (distance <= most).then_some((distance, candidate))
    });
    near.min_by_key(|&(distance, _)| distance).map(|(_, candidate)| candidate)
}

/// Case and the kind of hyphen are what people get wrong first.
fn fold(word: &str) -> String {
    word.to_lowercase().replace(['-', ' '], "_")
}

/// Words in backticks: "`a`, `b` and `c`".
pub(crate) fn list<S: AsRef<str>>(words: &[S], last: &str) -> String {
    let quoted: Vec<_> = words.iter().map(|word| format!("`{}`", word.as_ref())).collect();
    match quoted.split_last() {
        Some((end, start)) if !start.is_empty() => format!("{} {last} {end}", start.join(", ")),
        _ => quoted.concat(),
    }
}

/// A word of the dataset for a message, not at any length.
pub(crate) fn short(word: &str) -> Cow<'_, str> {
    match word.char_indices().nth(40) {
        Some((end, _)) => Cow::Owned(format!("{}...", word.get(..end).unwrap_or_default())),
        None => Cow::Borrowed(word),
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, nearest, similar};

    #[test]
    fn one_slip_in_three_letters_is_near() {
        assert_eq!(similar("ngnix", ["iis", "nginx"]), Some("nginx"));
        assert_eq!(similar("a-b", ["A_B"]), Some("A_B"));
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
        let word = "x".repeat(LONGEST);
        assert_eq!(similar(&word, [&*word]), Some(&*word));
        let word = "x".repeat(LONGEST + 1);
        assert_eq!(similar(&word, [&*word]), None);
    }
}
