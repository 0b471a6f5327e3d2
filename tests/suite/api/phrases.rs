//! From a phrase to its code.

use std::collections::{BTreeMap, BTreeSet};

use status_core::{Definition, StatusCode, definitions, lookup};
use status_tests::{Row, check, facts};

use crate::data::ledger::{Sides, Table, compare};
use crate::{all_codes, code, registry_rows};

/// Every phrase that leads to a code, in lower case: the registry's, and those that the table knows to mean the same.
fn known() -> BTreeMap<String, u16> {
    let registry = registry_rows();
    let registry = registry.iter().filter(|row| !matches!(row.get("phrase"), "(Unused)" | "Unassigned"));
    let registry: Vec<_> = registry.map(|row| (row.get("phrase").to_owned(), row.number("code"))).collect();
    assert_eq!(registry.len(), 62);
    let others = names().into_iter().filter(|row| means_the_same(row) == Some(true));
    let others = others.map(|row| (row.get("other_phrase").to_owned(), row.number("code")));
    registry.into_iter().chain(others).map(|(phrase, code)| (phrase.to_ascii_lowercase(), code)).collect()
}

fn names() -> Vec<Row> {
    facts("names.csv", 29)
}

/// `None` is doubtful.
fn means_the_same(row: &Row) -> Option<bool> {
    match row.get("same_meaning") {
        "yes" | "unofficial name of a reserved code" => Some(true),
        "no" | "no (slip in http-types)" => Some(false),
        "unclear" => None,
        other => panic!("line {}: {other}", row.line),
    }
}

/// A phrase in many mixtures of upper and lower case.
fn cases(phrase: &str) -> Vec<String> {
    let alternating = |odd: usize| {
        let letters = phrase.chars().enumerate();
        letters
            .map(|(at, letter)| if at % 2 == odd { letter.to_ascii_uppercase() } else { letter.to_ascii_lowercase() })
            .collect()
    };
    vec![phrase.to_owned(), phrase.to_ascii_lowercase(), phrase.to_ascii_uppercase(), alternating(0), alternating(1)]
}

#[test]
fn every_known_phrase_leads_to_its_code_in_any_case() {
    check(|findings| {
        for (phrase, number) in known() {
            for phrase in cases(&phrase) {
                findings.equal(&phrase, StatusCode::from_phrase(&phrase), Some(code(number)));
            }
        }
    });
}

#[test]
fn every_former_phrase_and_alias_leads_to_its_code_and_is_a_known_one() {
    let known = known();
    check(|findings| {
        for row in definitions().iter().filter(|row| row.server().is_none()) {
            let former = row.former_phrases().iter().map(|former| former.phrase);
            for phrase in former.chain(row.aliases().iter().map(|alias| alias.phrase)) {
                findings.equal(phrase, StatusCode::from_phrase(phrase), Some(row.code().code()));
                let expected = known.get(&phrase.to_ascii_lowercase());
                findings.equal(format!("{phrase} in the tables"), expected, Some(&row.code().code().as_u16()));
            }
        }
    });
}

#[test]
fn phrases_that_mean_something_else_do_not_lead_to_the_code() {
    check(|findings| {
        for row in names().iter().filter(|row| means_the_same(row) != Some(true)) {
            for phrase in cases(row.get("other_phrase")) {
                findings.equal(&phrase, StatusCode::from_phrase(&phrase), None);
            }
        }
    });
}

#[test]
fn every_canonical_phrase_leads_back_to_its_code() {
    check(|findings| {
        for code in all_codes() {
            if let Some(phrase) = code.canonical_reason() {
                findings.equal(phrase, StatusCode::from_phrase(phrase), Some(code));
            }
        }
    });
}

#[test]
fn nothing_else_leads_to_a_code() {
    let known = known();
    let check_phrase = |phrase: &str| {
        let expected = known.get(&phrase.to_ascii_lowercase()).map(|&number| code(number));
        (phrase.to_owned(), StatusCode::from_phrase(phrase), expected)
    };
    let mut phrases: Vec<String> = [
        "",
        " ",
        "Checkpoint",
        "Destination Locked",
        "Unordered Collection",
        "Switch Proxy",
        "Modified",
        "Unused",
        "(Unused)",
        "Unassigned",
        "OK ",
        " OK",
        "O\u{212a}",
        "Proce\u{17f}sing",
        "Not\u{a0}Found",
        "Not  Found",
        "NotFound",
        "not_found",
        "NOT_FOUND",
        "404",
        "404 Not Found",
        "I\u{2019}m a teapot",
        "Im a teapot",
        "\0",
        "\u{ff}",
        "zzz",
        "Enhance Your Calm",
        "Client Closed Request",
        "Lost",
    ]
    .map(str::to_owned)
    .to_vec();
    // All that is one letter away from a known phrase.
    for phrase in known.keys() {
        let letters: Vec<char> = phrase.chars().collect();
        for at in 0..=letters.len() {
            let (before, after) = letters.split_at(at);
            let join = |middle: &str, after: &[char]| {
                before.iter().collect::<String>() + middle + &after.iter().collect::<String>()
            };
            for inserted in ["a", "s", " ", "-", "\0", "\u{e9}"] {
                phrases.push(join(inserted, after));
            }
            if let Some((_, after)) = after.split_first() {
                phrases.extend(["", "x", "~", "\u{130}"].map(|replaced| join(replaced, after)));
            }
        }
    }
    // A server's own phrases are not the standard's.
    phrases.extend(
        definitions().iter().filter(|row| row.server().is_some()).filter_map(Definition::phrase).map(str::to_owned),
    );
    check(|findings| {
        for phrase in &phrases {
            let (phrase, found, expected) = check_phrase(phrase);
            findings.equal(phrase, found, expected);
        }
    });
}

/// Who of those that use a phrase is a server of the catalogue, by what its entry in the table starts with.
const SENDERS: [(&str, &str); 6] = [
    ("nginx_", "nginx"),
    ("jshttp_apache.json", "apache-httpd"),
    ("spring", "spring"),
    ("node_", "nodejs"),
    ("jshttp_node.json", "nodejs"),
    ("dotnet_", "aspnet-core"),
];

/// Who is none: specifications, registries, tables of languages and client libraries, and servers of the past.
const NO_SENDERS: [&str; 11] = [
    "RFC",
    // It sends them no longer.
    "apache-httpd_until_2012",
    "rust_",
    "npm_",
    "go_",
    "cpython_",
    "draft-",
    "know-your-http-well_",
    "jshttp_iana.json",
    "jshttp/statuses before 2.0.0",
    "never registered;",
];

/// A server, a standard code, and the phrase that it sends in place of the standard's.
type Sent = (&'static str, u16, String);

/// What the table has.
fn sent() -> BTreeSet<Sent> {
    let mut sent = BTreeSet::new();
    for row in names() {
        for user in row.get("used_by").split(" ; ") {
            let sender = SENDERS.iter().find(|(start, _)| user.starts_with(start));
            let is_none = NO_SENDERS.iter().any(|start| user.starts_with(start));
            assert_ne!(sender.is_some(), is_none, "line {}: {user}", row.line);
            if let Some((_, server)) = sender {
                sent.insert((*server, row.number("code"), row.get("other_phrase").to_owned()));
            }
        }
    }
    sent
}

/// What the catalogue has, of these servers.
fn defined() -> BTreeSet<Sent> {
    let of_the_standard = definitions().iter().filter(|row| row.code().code().status().is_some());
    let by_senders = of_the_standard.filter_map(|row| {
        let (_, server) = SENDERS.iter().find(|(_, id)| row.server().is_some_and(|server| server.id() == *id))?;
        let standard = lookup(None, row.code()).and_then(Definition::phrase);
        // A definition with the standard's phrase, or without one, is not in the table.
        let own = row.phrase().filter(|&phrase| standard != Some(phrase))?;
        Some((*server, row.code().code().as_u16(), own.to_owned()))
    });
    by_senders.collect()
}

#[test]
fn what_a_server_sends_in_place_of_the_standard_phrase_is_its_definition() {
    let (sent, defined) = (sent(), defined());
    assert_eq!(sent.len(), 28);
    let sides = sent.union(&defined).map(|key @ (server, number, phrase)| {
        let side = |has: &BTreeSet<Sent>| has.contains(key).then_some(phrase.as_str());
        Sides::of(number, side(&sent), side(&defined)).by(server)
    });
    compare(Table::Names, "used_by", sides);
}
