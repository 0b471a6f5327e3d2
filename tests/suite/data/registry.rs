//! The standard's codes against the IANA registry.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use status_core::{Known, State, Status, definitions, document};
use status_tests::{Row, check};

use crate::data::ledger::{Sides, Table, compare};
use crate::support::REGISTRY;
use crate::{all_codes, cited, definition, registry_rows};

/// The rows of assigned codes, and the ranges of the others.
fn registry() -> (BTreeMap<u16, Row>, Vec<RangeInclusive<u16>>) {
    let rows = registry_rows();
    let (ranges, assigned): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.get("state") == "unassigned-range");
    let ranges: Vec<_> = ranges
        .iter()
        .map(|row| {
            let (first, last) = row.get("code").split_once('-').unwrap_or((row.get("code"), row.get("code")));
            first.parse().expect("a code")..=last.parse().expect("a code")
        })
        .collect();
    let assigned: BTreeMap<_, _> = assigned.into_iter().map(|row| (row.number("code"), row)).collect();
    assert_eq!((assigned.len(), ranges.len()), (64, 11));
    (assigned, ranges)
}

#[test]
fn every_code_from_100_to_599_is_either_assigned_or_in_an_unassigned_range() {
    let (assigned, ranges) = registry();
    check(|findings| {
        for code in 100..=599 {
            let places =
                usize::from(assigned.contains_key(&code)) + ranges.iter().filter(|r| r.contains(&code)).count();
            findings.equal(code, places, 1);
        }
    });
}

#[test]
fn the_standard_defines_the_assigned_codes_and_no_other() {
    let (assigned, ranges) = registry();
    let assigned: BTreeSet<u16> = assigned.into_keys().collect();
    check(|findings| {
        let rows = definitions().iter().filter(|definition| definition.server().is_none());
        let rows: Vec<_> = rows.map(|row| (row.code().code().as_u16(), row.code().sub())).collect();
        findings.equal("definitions()", rows, assigned.iter().map(|&code| (code, 0)).collect::<Vec<_>>());
        let variants: Vec<u16> = Status::ALL.iter().map(|status| status.as_u16()).collect();
        findings.equal("Status::ALL", variants, assigned.iter().copied().collect::<Vec<_>>());
        for code in all_codes() {
            let number = code.as_u16();
            let expected = assigned.contains(&number);
            findings.equal(
                format!("{number} as Status"),
                code.status().map(Status::as_u16),
                expected.then_some(number),
            );
            let defined = code.definition().map(|definition| definition.code().code());
            findings.equal(format!("{number}'s definition"), defined, expected.then_some(code));
            let unassigned = ranges.iter().any(|range| range.contains(&number)) || number > 599;
            findings.equal(
                format!("{number} has a phrase though unassigned"),
                unassigned && code.canonical_reason().is_some(),
                false,
            );
        }
    });
}

#[test]
fn every_phrase_is_the_registrys() {
    let (assigned, _) = registry();
    let phrases =
        assigned.iter().map(|(&number, row)| Sides::of(number, Some(row.get("phrase")), definition(number).phrase()));
    compare(Table::Registry, "phrase", phrases);
    check(|findings| {
        for &number in assigned.keys() {
            let found = definition(number);
            let (code, phrase) = (found.code().code(), found.phrase());
            let line = phrase.map(|phrase| format!("{number} {phrase}"));
            findings.equal(format!("{number}: canonical_reason()"), code.canonical_reason(), phrase);
            findings.equal(format!("{number}: status_line()"), code.status_line(), line.as_deref());
        }
    });
}

#[test]
fn every_state_is_the_registrys() {
    let (assigned, _) = registry();
    let state = |number| definition(number).state();
    let states =
        assigned.iter().map(|(&number, row)| Sides::of(number, Some(row.get("state")), Some(state(number).word())));
    compare(Table::Registry, "state", states);
    check(|findings| {
        for (&number, row) in &assigned {
            let description = row.get("registry_description");
            findings.equal(
                format!("{number}: {description}"),
                state(number) == State::Obsoleted,
                description.contains("(OBSOLETED)"),
            );
            if let State::Temporary { expires } = state(number) {
                findings.holds(
                    format_args!("{number} expires on {expires}, but the registry says: {description}"),
                    description.contains(&format!("expires {expires})")),
                );
            }
        }
    });
}

#[test]
fn the_first_reference_is_the_registrys_and_the_others_follow() {
    let (assigned, _) = registry();
    check(|findings| {
        for (&number, row) in &assigned {
            let found: Vec<String> = definition(number).references().iter().map(cited).collect();
            for (at, expected) in row.get("references").split("; ").enumerate() {
                let expected = expected.replace(" Section ", " ");
                let what = format!("{number}: {expected}, found {found:?}");
                match (expected.strip_prefix("RFC"), at) {
                    // With its section, or any section where the registry names none.
                    (Some(_), _) => {
                        let starts = |cited: &String| *cited == expected || cited.starts_with(&format!("{expected} "));
                        findings.holds(what, found.get(at).is_some_and(starts));
                    }
                    (None, 0) => findings.holds(what, found.first() == Some(&expected)),
                    (None, _) => {
                        let page = definition(number).references()[at];
                        let url = page.url().map(|url| url.to_string()).unwrap_or_default();
                        findings.holds(format_args!("{what} at {url}"), url.contains(&expected));
                    }
                }
            }
        }
    });
}

#[test]
fn the_document_names_the_day_of_the_registry() {
    assert_eq!(document::REGISTRY.map(|day| day.to_string()).as_deref(), Some(REGISTRY));
}
