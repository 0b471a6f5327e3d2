//! What somebody may have meant: the rule of status-codegen's `suggest`, on which macros without a dataset do not depend.

use std::iter;

use strsim::osa_distance;

/// The candidate that looks most like a word, if one does: one slip in three letters, as rustc has it.
pub(crate) fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // The search is compiled once, not again for each kind of iterator; nor is all that an iterator can do.
    let mut candidates = candidates.into_iter();
    nearest_of(word, &mut || candidates.next())
}

fn nearest_of<'a>(word: &str, next: &mut dyn FnMut() -> Option<&'a str>) -> Option<&'a str> {
    let (word, most) = (fold(word), (word.len() / 3).max(1));
    let near = iter::from_fn(next).filter_map(|candidate| {
        let other = fold(candidate);
        // The distance is at least the difference in length: this keeps immense words cheap.
        let may_be_near = other.len().abs_diff(word.len()) <= most;
        let distance = may_be_near.then(|| osa_distance(&word, &other)).filter(|distance| *distance <= most)?;
        Some((distance, candidate))
    });
    near.min_by_key(|(distance, _)| *distance).map(|(_, candidate)| candidate)
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

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_swap_is_one_slip() {
        assert_eq!(nearest("ab", ["ba"]), Some("ba"));
        assert_eq!(nearest("ngnix", ["nginx"]), Some("nginx"));
        assert_eq!(nearest("404", ["4040"]), Some("4040"));
        // These are three slips in six letters, and in seven.
        assert_eq!(nearest("kitten", ["sitting"]), None);
        assert_eq!(nearest("sitting", ["kitten"]), None);
    }

    #[test]
    fn what_looks_like_nothing_suggests_nothing() {
        assert_eq!(nearest("not_fund", ["NotFound", "Found"]), Some("NotFound"));
        assert_eq!(nearest("Xylophone", ["NotFound", "Found"]), None);
        // Two slips in six letters, and one in five; not two in five.
        assert_eq!(nearest("abcdef", ["abcxyf"]), Some("abcxyf"));
        assert_eq!(nearest("abcde", ["abcdx", "abcxy"]), Some("abcdx"));
        assert_eq!(nearest("abcde", ["abcxy"]), None);
        assert_eq!(nearest("ab", ["ax"]), Some("ax"));
    }
}
