//! Whatever bytes come in, an answer comes out: the corpus of the fuzz targets again, random bytes, and datasets with
//! mistakes in them.

#[path = "../../fuzz/properties.rs"]
mod properties;
#[path = "../../fuzz/received.rs"]
mod received;

use std::fs;

use proptest::collection::vec;
use proptest::prelude::*;
use status_tests::root;

use crate::api::problem_generated::shop;

/// The files that a fuzz target begins with, and those that it found something with.
fn corpus(target: &str) -> Vec<Vec<u8>> {
    let folder = root().join("tests/fuzz/corpus").join(target);
    let files = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let files: Vec<_> = files.map(|file| fs::read(file.expect("a file").path()).expect("its bytes")).collect();
    assert!(!files.is_empty(), "{} is empty", folder.display());
    files
}

#[test]
fn the_corpus_gets_answers() {
    for bytes in corpus("codes") {
        properties::codes(&bytes);
        properties::searches(&String::from_utf8_lossy(&bytes));
    }
    for bytes in corpus("from_json") {
        received::from_json(&bytes);
    }
    for bytes in corpus("dataset") {
        properties::dataset(&bytes);
    }
    for bytes in corpus("team") {
        properties::team(&bytes);
    }
}

/// Something that goes wrong with a text.
#[derive(Clone, Debug)]
enum Slip {
    Delete(usize),
    Repeat(usize),
    Swap(usize, usize),
    Change(usize, char),
    Cut(usize),
}

fn slip() -> impl Strategy<Value = Slip> {
    prop_oneof![
        any::<usize>().prop_map(Slip::Delete),
        any::<usize>().prop_map(Slip::Repeat),
        any::<(usize, usize)>().prop_map(|(one, other)| Slip::Swap(one, other)),
        (
            any::<usize>(),
            prop_oneof![
                any::<char>(),
                "[\\[\\]{}\"'=#.,0-9\n\\\\]".prop_map(|text| text.chars().next().unwrap_or(' '))
            ]
        )
            .prop_map(|(at, letter)| Slip::Change(at, letter)),
        any::<usize>().prop_map(Slip::Cut),
    ]
}

/// A text after some slips; places count around its end.
fn after(text: &str, slips: &[Slip]) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for slip in slips {
        let count = lines.len().max(1);
        match *slip {
            Slip::Delete(at) if !lines.is_empty() => drop(lines.remove(at % count)),
            Slip::Repeat(at) if !lines.is_empty() => lines.insert(at % count, lines[at % count].clone()),
            Slip::Swap(one, other) if !lines.is_empty() => lines.swap(one % count, other % count),
            Slip::Change(at, letter) if !lines.is_empty() => {
                let line = &mut lines[at % count];
                let mut letters: Vec<char> = line.chars().collect();
                let place = at / count % (letters.len() + 1);
                if place < letters.len() {
                    letters[place] = letter;
                } else {
                    letters.push(letter);
                }
                *line = letters.into_iter().collect();
            }
            Slip::Cut(at) => lines.truncate(at % count + 1),
            _ => {}
        }
    }
    lines.join("\n")
}

fn datasets_get_answers(slips: &[Slip]) {
    for dataset in corpus("dataset").iter().filter_map(|bytes| std::str::from_utf8(bytes).ok()) {
        properties::dataset(after(dataset, slips).as_bytes());
    }
}

fn datasets_of_teams_get_answers(slips: &[Slip]) {
    for dataset in corpus("team").iter().filter_map(|bytes| std::str::from_utf8(bytes).ok()) {
        properties::team(after(dataset, slips).as_bytes());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_get_answers(bytes in vec(any::<u8>(), 0..200)) {
        properties::codes(&bytes);
        received::from_json(&bytes);
        properties::dataset(&bytes);
        properties::team(&bytes);
    }

    #[test]
    fn random_texts_get_answers(text in "\\PC{0,40}") {
        properties::codes(text.as_bytes());
        properties::dataset(text.as_bytes());
    }

    #[test]
    fn problems_with_mistakes_get_answers(at in any::<usize>(), changes in vec(any::<(usize, u8)>(), 1..4)) {
        let problems = corpus("from_json");
        let mut bytes = problems[at % problems.len()].clone();
        for (at, byte) in changes {
            let at = at % bytes.len();
            bytes[at] = byte;
        }
        received::from_json(&bytes);
    }

    #[test]
    fn datasets_with_mistakes_get_answers(slips in vec(slip(), 1..6)) {
        datasets_get_answers(&slips);
    }

    #[test]
    #[ignore = "takes long: run by `cargo xtask prove`"]
    fn many_datasets_of_teams_with_mistakes_get_answers(slips in vec(slip(), 1..6)) {
        datasets_of_teams_get_answers(&slips);
    }
}

proptest! {
    // A third of them is accepted after all, and then every output is made of it and of the whole standard.
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn datasets_of_teams_with_mistakes_get_answers(slips in vec(slip(), 1..6)) {
        datasets_of_teams_get_answers(&slips);
    }
}
