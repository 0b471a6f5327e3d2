//! The hash that `StatusCode::from_phrase` looks up in, against a search through all phrases.

use status_core::{StatusCode, definitions};

/// Every phrase of the standard, former phrases and aliases too.
fn known() -> Vec<(&'static str, StatusCode)> {
    let mut known = Vec::new();
    for definition in definitions().iter().filter(|definition| definition.server().is_none()) {
        let former = definition.former_phrases().iter().map(|former| former.phrase);
        let aliases = definition.aliases().iter().map(|alias| alias.phrase);
        let phrases = definition.phrase().into_iter().chain(former).chain(aliases);
        known.extend(phrases.map(|phrase| (phrase, definition.code().code())));
    }
    assert!(known.len() > 70, "{}", known.len());
    known
}

/// Compares what is found for a text with what a search finds.
#[track_caller]
fn check(known: &[(&str, StatusCode)], text: &[u8]) {
    let Ok(text) = std::str::from_utf8(text) else { return };
    let expected = known.iter().find(|(phrase, _)| phrase.eq_ignore_ascii_case(text)).map(|(_, code)| *code);
    assert_eq!(StatusCode::from_phrase(text), expected, "{text:?}");
}

/// A phrase in several mixtures of upper and lower case.
fn cases(phrase: &str) -> Vec<Vec<u8>> {
    let upper_where = |is_upper: &dyn Fn(usize) -> bool| {
        let bytes = phrase.bytes().enumerate();
        bytes
            .map(|(at, byte)| if is_upper(at) { byte.to_ascii_uppercase() } else { byte.to_ascii_lowercase() })
            .collect()
    };
    vec![
        phrase.as_bytes().to_vec(),
        upper_where(&|_| false),
        upper_where(&|_| true),
        upper_where(&|at| at % 2 == 0),
        upper_where(&|at| at % 2 == 1),
        upper_where(&|at| at == 0),
    ]
}

#[test]
fn every_phrase_is_found_in_every_case() {
    let known = known();
    for (phrase, code) in &known {
        for text in cases(phrase) {
            assert_eq!(StatusCode::from_phrase(std::str::from_utf8(&text).unwrap()), Some(*code), "{phrase}");
        }
        for at in 0..phrase.len() {
            let mut text = phrase.as_bytes().to_vec();
            text[at] ^= if text[at].is_ascii_alphabetic() { 0x20 } else { 0 };
            check(&known, &text);
        }
    }
}

#[test]
fn a_phrase_with_one_byte_changed_is_another_text() {
    let known = known();
    for (phrase, _) in &known {
        for at in 0..phrase.len() {
            let mut text = phrase.as_bytes().to_vec();
            for byte in 0..0x80 {
                text[at] = byte;
                check(&known, &text);
            }
        }
    }
}

#[test]
fn a_phrase_with_a_letter_beyond_ascii_is_another_text() {
    let known = known();
    for (phrase, _) in &known {
        for (at, _) in phrase.char_indices() {
            for letter in ["\u{80}", "\u{a0}", "\u{c9}", "\u{e9}", "\u{130}", "\u{17f}", "\u{212a}", "\u{ff34}"] {
                // In place of as many bytes as it has itself, and of one.
                for end in [at + letter.len(), at + 1] {
                    let rest = phrase.get(end..).unwrap_or_default();
                    check(&known, [&phrase[..at], letter, rest].concat().as_bytes());
                }
            }
        }
    }
}

#[test]
fn a_phrase_cut_or_extended_is_another_text() {
    let known = known();
    for (phrase, _) in &known {
        for at in 0..=phrase.len() {
            check(&known, &phrase.as_bytes()[..at]);
            check(&known, &phrase.as_bytes()[at..]);
            let without = [&phrase.as_bytes()[..at], phrase.as_bytes().get(at + 1..).unwrap_or_default()];
            check(&known, &without.concat());
            for byte in 0..0x80 {
                check(&known, &[&phrase.as_bytes()[..at], &[byte], &phrase.as_bytes()[at..]].concat());
            }
        }
        for (other, _) in &known {
            check(&known, &[phrase.as_bytes(), other.as_bytes()].concat());
        }
        check(&known, phrase.repeat(1000).as_bytes());
    }
}
