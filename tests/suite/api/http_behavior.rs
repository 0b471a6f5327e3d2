//! `StatusCode` does what `http::StatusCode` does, over all values.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::hash::{DefaultHasher, Hash, Hasher};

use status_core::StatusCode;
use status_tests::check;

use crate::data::ledger::{Sides, Table, compare, settled};
use crate::{all_codes, registry_rows};

/// Each code with that of the `http` crate.
fn pairs() -> impl Iterator<Item = (http::StatusCode, StatusCode)> {
    all_codes().map(|ours| (http::StatusCode::from_u16(ours.as_u16()).expect("a code there too"), ours))
}

#[test]
fn every_number_is_taken_or_refused_alike() {
    for number in 0..=u16::MAX {
        let theirs = http::StatusCode::from_u16(number).map(|code| code.as_u16()).ok();
        assert_eq!(StatusCode::from_u16(number).map(|code| code.as_u16()).ok(), theirs, "from_u16({number})");
        assert_eq!(StatusCode::try_from(number).map(u16::from).ok(), theirs, "try_from({number})");
        assert_eq!(theirs.is_some(), (100..=999).contains(&number));
    }
}

#[test]
fn texts_of_up_to_three_bytes_are_taken_or_refused_alike() {
    are_taken_or_refused_alike(51);
}

#[test]
#[ignore = "takes long: run by `cargo xtask prove`"]
fn every_text_of_up_to_three_bytes_is_taken_or_refused_alike() {
    are_taken_or_refused_alike(1);
}

/// Where the first two bytes are no digits, each so many bytes are the third.
#[track_caller]
fn are_taken_or_refused_alike(step: u8) {
    fn same(bytes: &[u8]) -> bool {
        let theirs = http::StatusCode::from_bytes(bytes).map(|code| code.as_u16()).ok();
        let is_theirs = |ours: Result<StatusCode, _>| ours.map(u16::from).ok() == theirs;
        is_theirs(StatusCode::from_bytes(bytes))
            && is_theirs(StatusCode::try_from(bytes))
            && str::from_utf8(bytes).ok().is_none_or(|text| is_theirs(text.parse()) && is_theirs(text.try_into()))
    }
    assert!(same(&[]));
    let mut taken = 0;
    for first in 0..=u8::MAX {
        assert!(same(&[first]), "{first}");
        for second in 0..=u8::MAX {
            assert!(same(&[first, second]), "{first} {second}");
            let is_number = first.is_ascii_digit() && second.is_ascii_digit();
            for third in (0..=u8::MAX).step_by(if is_number { 1 } else { step.into() }) {
                let bytes = [first, second, third];
                assert!(same(&bytes), "{bytes:?}");
                taken += u32::from(first.is_ascii_digit() && StatusCode::from_bytes(&bytes).is_ok());
            }
        }
    }
    assert_eq!(taken, 900);
}

#[test]
fn longer_and_odd_texts_are_taken_or_refused_alike() {
    let mut texts: Vec<String> = [
        "",
        "0",
        "20",
        "099",
        "100",
        "999",
        "1000",
        "0200",
        "200 ",
        " 200",
        "+20",
        "-20",
        "2e2",
        "2.0",
        "200\0",
        "0x1",
        "\u{0662}\u{0660}\u{0660}",
        "\u{ff12}00",
        "404 Not Found",
        "OK",
    ]
    .map(str::to_owned)
    .to_vec();
    for code in 100..=999 {
        texts.extend([
            format!("{code}"),
            format!("{code}0"),
            format!("0{code}"),
            format!("{code}.0"),
            format!("{code}\n"),
        ]);
    }
    texts.push("2".repeat(100_000));
    check(|findings| {
        for text in &texts {
            let theirs = text.parse::<http::StatusCode>().map(|code| code.as_u16()).ok();
            let bytes = text.as_bytes();
            let ours = [
                text.parse::<StatusCode>(),
                StatusCode::try_from(text.as_str()),
                StatusCode::try_from(bytes),
                StatusCode::from_bytes(bytes),
            ];
            for result in ours {
                findings.equal(text, result.map(|code| code.as_u16()).ok(), theirs);
            }
        }
    });
}

#[test]
fn every_code_answers_alike() {
    check(|findings| {
        for (theirs, ours) in pairs() {
            findings.equal("as_u16", ours.as_u16(), theirs.as_u16());
            findings.equal("as_str", ours.as_str(), theirs.as_str());
            findings.equal("u16::from", u16::from(ours), u16::from(theirs));
            let classes = |code: StatusCode| {
                [
                    code.is_informational(),
                    code.is_success(),
                    code.is_redirection(),
                    code.is_client_error(),
                    code.is_server_error(),
                ]
            };
            let expected = [
                theirs.is_informational(),
                theirs.is_success(),
                theirs.is_redirection(),
                theirs.is_client_error(),
                theirs.is_server_error(),
            ];
            findings.equal(format!("{ours:?}: is_*"), classes(ours), expected);
        }
        findings.equal("default", StatusCode::default().as_u16(), http::StatusCode::default().as_u16());
    });
}

#[test]
fn every_phrase_is_the_same_but_for_those_that_differ_on_purpose() {
    let phrases =
        pairs().map(|(theirs, ours)| Sides::of(ours.as_u16(), theirs.canonical_reason(), ours.canonical_reason()));
    compare(Table::Http, "phrase", phrases);
}

#[test]
fn the_phrases_that_differ_are_those_in_which_the_http_crate_differs_from_the_registry() {
    let registry = registry_rows();
    let registry: BTreeMap<_, _> = registry
        .iter()
        .filter(|row| row.get("state") != "unassigned-range")
        .map(|row| (row.number("code"), row.get("phrase")))
        .collect();
    let differs = |code: &http::StatusCode| code.canonical_reason() != registry.get(&code.as_u16()).copied();
    let differing = pairs().map(|(theirs, _)| theirs).filter(differs).map(|code| code.as_str().to_owned());
    // Where the catalogue is not the registry's, the crate is not either.
    let settled = [Table::Registry, Table::Http].map(|table| settled(table, "phrase"));
    let settled = settled.into_iter().flatten().map(|sides| sides.code);
    assert_eq!(differing.collect::<BTreeSet<_>>(), settled.collect());
}

#[test]
fn every_code_is_shown_alike_whatever_the_format() {
    /// All that a format can ask for, of `Display` and of `Debug`.
    macro_rules! shown {
        ($code:expr) => {
            [
                format!("{}", $code),
                format!("{:>16}", $code),
                format!("{:*<30}", $code),
                format!("{:^40}", $code),
                format!("{:.2}", $code),
                format!("{:#}", $code),
                format!("{:08}", $code),
                format!("{:+}", $code),
                format!("{:?}", $code),
                format!("{:>6?}", $code),
                format!("{:-^9?}", $code),
                format!("{:#?}", $code),
                format!("{:06?}", $code),
                format!("{:+?}", $code),
                format!("{:x?}", $code),
                format!("{:#X?}", $code),
                format!("{:?}", Some($code)),
                format!("{:#?}", [$code]),
            ]
        };
    }
    let settled = settled(Table::Http, "phrase");
    let other_phrase = |code: StatusCode| settled.iter().find(|sides| sides.code == code.as_str());
    check(|findings| {
        for (theirs, ours) in pairs() {
            let mut expected = shown!(theirs);
            if let Some(other) = other_phrase(ours) {
                let theirs = other.says.as_deref().unwrap_or("<unknown status code>");
                expected = expected.map(|text| text.replace(theirs, other.catalogue.as_deref().unwrap_or_default()));
            }
            findings.equal(format!("{ours:?}"), shown!(ours), expected);
        }
    });
}

#[test]
fn codes_compare_and_hash_alike() {
    fn hash(value: impl Hash) -> u64 {
        let mut hasher = DefaultHasher::new();
        value.hash(&mut hasher);
        hasher.finish()
    }
    let pairs: Vec<_> = pairs().collect();
    for &(theirs, ours) in &pairs {
        assert_eq!(hash(ours), hash(theirs), "{ours}");
        for &(their_other, our_other) in &pairs {
            let number = our_other.as_u16();
            let ours_say =
                (ours.cmp(&our_other), ours.partial_cmp(&our_other), ours == our_other, ours == number, number == ours);
            let theirs_say = (
                theirs.cmp(&their_other),
                theirs.partial_cmp(&their_other),
                theirs == their_other,
                theirs == number,
                number == theirs,
            );
            assert_eq!(ours_say, theirs_say, "{ours} and {our_other}");
        }
        for number in 0..=u16::MAX {
            let same = number == ours.as_u16();
            // Without arrays, as there are sixty million.
            assert_eq!(ours == number, same, "{ours} and {number}");
            assert_eq!(number == ours, same, "{number} and {ours}");
        }
    }
    assert_eq!(StatusCode::OK.cmp(&StatusCode::NOT_FOUND), Ordering::Less);
}

#[test]
fn errors_say_at_least_as_much() {
    fn message(error: impl Display) -> String {
        error.to_string()
    }
    let theirs = message(http::StatusCode::from_u16(99).expect_err("99 is no code"));
    let ours = [
        message(StatusCode::from_u16(99).expect_err("no code")),
        message("x".parse::<StatusCode>().expect_err("no code")),
    ];
    for ours in ours {
        assert!(ours.starts_with(&theirs) && ours.contains("100 to 999"), "{ours}");
    }
}
