use std::collections::BTreeSet;

use super::PerfectHash;

/// Finds the hash of some phrases, and makes sure that each has a slot of its own in a table that is not too wide.
#[track_caller]
fn check(phrases: impl IntoIterator<Item = impl Into<String>>) -> PerfectHash {
    let phrases: BTreeSet<String> = phrases.into_iter().map(Into::into).collect();
    let hash = PerfectHash::find(&phrases);
    for (at, phrase) in phrases.iter().enumerate() {
        let (offset, slot) = hash.of(phrase);
        let slot = hash.moved(slot, hash.offsets[offset]);
        assert_eq!(hash.slots[slot], Some(at), "{phrase}");
    }
    assert_eq!(hash.slots.iter().flatten().count(), phrases.len());
    assert!(hash.slots.len() <= 4 * phrases.len().max(2), "{} of {}", hash.slots.len(), phrases.len());
    assert_eq!(PerfectHash::find(&phrases), hash, "it depends on something else");
    hash
}

/// All texts of some length from some letters.
fn words(letters: &str, length: u32) -> Vec<String> {
    (0..length).fold(vec![String::new()], |words, _| {
        words.iter().flat_map(|word| letters.chars().map(move |letter| format!("{word}{letter}"))).collect()
    })
}

#[test]
fn few_phrases_have_a_hash() {
    check(Vec::<String>::new());
    check(["a"]);
    check(["a", "b"]);
    check(["", "a"]);
    check(["a", "aa", "aaa", "aaaa", "aaaaa"]);
}

#[test]
fn as_few_bytes_are_read_as_tell_the_phrases_apart() {
    let positions =
        |phrases: &[&'static str]| check(phrases.to_vec()).windows.iter().map(|(at, _)| *at).collect::<Vec<_>>();
    assert!(positions(&["a", "bc", "def"]).is_empty());
    assert_eq!(positions(&["aa", "ab", "ba"]), [0]);
    assert_eq!(positions(&["a phrase with one", "a phrase with two"]), [7]);
    assert_eq!(positions(&["one is a phrase", "two is a phrase", "one is a sentence"]), [0]);
    assert_eq!(positions(&["a------------1", "b------------1", "a------------2"]), [0, 6]);
}

#[test]
fn phrases_that_differ_in_one_letter_have_a_hash() {
    // Each position is needed: no other tells these phrases from the first.
    let base = "a".repeat(40);
    let others = (0..40).map(|at| format!("{}b{}", &base[..at], &base[at + 1..]));
    assert!(check(others.chain([base.clone()])).windows.len() >= 5);
    // The difference stands behind much that is the same, and before it.
    let long = "x".repeat(300);
    check(
        ('!'..='~')
            .filter(|letter| !letter.is_ascii_uppercase())
            .flat_map(|letter| [format!("{long}{letter}"), format!("{letter}{long}"), format!("{long}{letter}{long}")]),
    );
}

#[test]
fn letters_that_differ_only_in_the_bit_of_the_case_have_a_hash() {
    check(["a@", "a`", "a[", "a{", "a\\", "a|", "a]", "a}", "a^", "a~", "a_", "a?"]);
    check(words("@`[{", 4));
}

#[test]
fn many_phrases_of_one_length_have_a_hash() {
    check(words("ab", 10));
    check(words("abcdefgh", 4));
    check(words(" -", 8).into_iter().map(|word| format!("request{word}timeout")));
    // Only every eighth byte differs.
    check(
        words("abcde", 4)
            .into_iter()
            .map(|word| word.chars().map(|letter| format!("{letter}       ")).collect::<String>()),
    );
}

#[test]
fn every_number_of_phrases_has_a_hash() {
    let words = words("abcdefgh", 3);
    for count in 0..200 {
        check(words[..count].to_vec());
    }
    check((0..20_000).map(|number| number.to_string()));
}
