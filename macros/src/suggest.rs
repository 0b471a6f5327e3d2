//! What somebody may have meant.

/// The candidate that looks most like a word, if one does: one slip in three letters, as rustc has it.
pub(crate) fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let (word, most) = (fold(word), (word.len() / 3).max(1));
    let near = candidates.into_iter().filter_map(|candidate| {
        let its = fold(candidate);
        // The distance is at least the difference in length: this keeps immense words cheap.
        let may_be = its.len().abs_diff(word.len()) <= most;
        let distance = may_be.then(|| distance(&word, &its)).filter(|distance| *distance <= most)?;
        Some((distance, candidate))
    });
    near.min_by_key(|(distance, _)| *distance).map(|(_, candidate)| candidate)
}

/// Case, and what joins words, are what people get wrong first.
fn fold(word: &str) -> String {
    word.chars().filter(|letter| !matches!(letter, '_' | '-' | ' ')).flat_map(char::to_lowercase).collect()
}

/// How many letters have to be changed, added, taken away or swapped with the next to make one word the other (optimal
/// string alignment).
pub(crate) fn distance(one: &str, other: &str) -> usize {
    let [one, other] = [one, other].map(|word| word.chars().collect::<Vec<char>>());
    let first: Vec<usize> = (0..=other.len()).collect();
    let mut rows = vec![first];
    for (y, letter) in one.iter().enumerate() {
        let mut row = vec![y + 1];
        for (x, its) in other.iter().enumerate() {
            let changed = rows[y][x] + usize::from(letter != its);
            let mut least = changed.min(row[x] + 1).min(rows[y][x + 1] + 1);
            if x > 0 && y > 0 && *letter == other[x - 1] && one[y - 1] == *its {
                least = least.min(rows[y - 1][x - 1] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[one.len()][other.len()]
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
    use super::{distance, nearest};

    #[test]
    fn a_swap_is_one_slip() {
        for (one, other, expected) in [
            ("", "", 0),
            ("a", "", 1),
            ("", "ab", 2),
            ("kitten", "sitting", 3),
            ("404", "4040", 1),
            ("ab", "ba", 1),
            ("ngnix", "nginx", 1),
        ] {
            assert_eq!(distance(one, other), expected, "{one} {other}");
            assert_eq!(distance(other, one), expected, "{other} {one}");
        }
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
