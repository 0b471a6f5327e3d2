//! Each look-up against the plainest way to do the same, for every code.

use std::collections::BTreeMap;

use status_core::{
    Catalogue, Class, Definition, Known, Precision, Server, Status, StatusCode, SubStatusCode, definitions, explain,
    lookup, meanings,
};
use status_tests::check;

use crate::all_codes;

/// Sub-status codes that somebody defines, their neighbors, and the ends of the range.
fn subs() -> Vec<u16> {
    let mut subs: Vec<u16> =
        definitions().iter().flat_map(|found| [found.code().sub(), found.code().sub() + 1]).chain([u16::MAX]).collect();
    subs.sort_unstable();
    subs.dedup();
    subs
}

/// Every publisher; `None` is the standard.
fn publishers() -> Vec<Option<Server>> {
    [None].into_iter().chain(Server::ALL.iter().copied().map(Some)).collect()
}

/// The catalogue by its key.
fn by_key() -> BTreeMap<(u16, u16, Option<&'static str>), &'static Definition> {
    let key = |found: &Definition| {
        (found.code().code().as_u16(), found.code().sub(), found.server().map(|server| server.id()))
    };
    definitions().iter().map(|found| (key(found), found)).collect()
}

/// The codes that somebody defines, and each so many of the others.
fn codes(step: u16) -> Vec<StatusCode> {
    let is_meant =
        |code: &StatusCode| code.as_u16().is_multiple_of(step) || !meanings(SubStatusCode::new(*code, 0)).is_empty();
    all_codes().filter(is_meant).collect()
}

/// Calls a check for each of these codes, sub-status code and publisher.
fn for_each(step: u16, mut check: impl FnMut(Option<Server>, SubStatusCode)) {
    let (subs, publishers) = (subs(), publishers());
    assert!(subs.len() > 40 && publishers.len() > 39, "{subs:?} {publishers:?}");
    for code in codes(step) {
        for &sub in &subs {
            for &server in &publishers {
                check(server, SubStatusCode::new(code, sub));
            }
        }
    }
}

#[test]
fn lookup_finds_what_stands_under_the_key() {
    finds_what_stands_under_the_key(23);
}

#[test]
#[ignore = "takes long: run by `cargo xtask prove`"]
fn lookup_finds_what_stands_under_every_key() {
    finds_what_stands_under_the_key(1);
}

#[track_caller]
fn finds_what_stands_under_the_key(step: u16) {
    let by_key = by_key();
    assert_eq!(by_key.len(), definitions().len());
    let mut found = 0;
    for_each(step, |server, code| {
        let expected = by_key.get(&(code.code().as_u16(), code.sub(), server.map(|server| server.id()))).copied();
        assert_eq!(lookup(server, code), expected, "{code} of {server:?}");
        found += usize::from(expected.is_some());
    });
    assert_eq!(found, definitions().len());
}

#[test]
fn explain_falls_back_step_by_step() {
    falls_back(23);
}

#[test]
#[ignore = "takes long: run by `cargo xtask prove`"]
fn explain_falls_back_for_every_code() {
    falls_back(1);
}

#[track_caller]
fn falls_back(step: u16) {
    let by_key = by_key();
    let exact = |server: Option<Server>, code: u16, sub| by_key.get(&(code, sub, server.map(|server| server.id())));
    // The standard, then the most widely used of those that say why or what to do.
    let rank = |found: &&&Definition| {
        let says_little = found.causes().is_empty() && found.remedies().is_empty();
        found.server().map(|server| (says_little, server.rank().unwrap_or(u8::MAX)))
    };
    let first = |code: u16, sub| {
        let of_code = by_key.range((code, sub, None)..).take_while(|((c, s, _), _)| (*c, *s) == (code, sub));
        of_code.map(|(_, found)| found).min_by_key(rank)
    };
    for_each(step, |server, whole| {
        let (code, sub) = (whole.code().as_u16(), whole.sub());
        let (expected, precision) = if let Some(found) = exact(server, code, sub) {
            (found, Precision::Exact)
        } else if let Some(found) = first(code, sub) {
            (found, Precision::Publisher)
        } else if let Some(found) = exact(server, code, 0).or_else(|| first(code, 0)) {
            (found, Precision::Code)
        } else if code < 600 {
            (&by_key[&(code - code % 100, 0, None)], Precision::Class)
        } else {
            (&by_key[&(500, 0, None)], Precision::OutOfRange)
        };
        let found = explain(server, whole);
        assert_eq!((found.precision(), found.definition()), (precision, *expected), "{whole} of {server:?}");
    });
}

#[test]
fn the_functions_are_those_of_the_built_in_catalogue() {
    let catalogue = Catalogue::built_in();
    assert!(catalogue.definitions().eq(definitions()));
    for code in codes(23) {
        for &sub in &subs() {
            let code = SubStatusCode::new(code, sub);
            assert!(catalogue.meanings(code).eq(meanings(code)), "{code}");
            for server in [None, Some(Server::IIS)] {
                assert_eq!(catalogue.lookup(server, code), lookup(server, code));
                assert_eq!(catalogue.explain(server, code), explain(server, code));
            }
        }
    }
}

#[test]
fn the_class_is_the_first_digit() {
    let class = |code: StatusCode| match code.as_str().as_bytes()[0] {
        b'1' => Some(Class::Informational),
        b'2' => Some(Class::Successful),
        b'3' => Some(Class::Redirection),
        b'4' => Some(Class::ClientError),
        b'5' => Some(Class::ServerError),
        _ => None,
    };
    check(|findings| {
        for code in all_codes() {
            let expected = class(code);
            findings.equal(code, code.class(), expected);
            let classes = [
                code.is_informational(),
                code.is_success(),
                code.is_redirection(),
                code.is_client_error(),
                code.is_server_error(),
            ];
            findings.equal(code, classes, Class::ALL.map(|class| Some(class) == expected));
        }
        for digit in 0..=u8::MAX {
            let expected = Class::ALL.into_iter().find(|class| class.digit() == digit);
            findings.equal(digit, Class::from_digit(digit), expected);
            findings.equal(digit, expected.is_some(), (1..=5).contains(&digit));
        }
    });
}

#[test]
fn status_and_definition_are_those_of_the_standards_rows() {
    check(|findings| {
        for code in all_codes() {
            let of_code = |found: &&Definition| found.server().is_none() && found.code() == code;
            let expected = definitions().iter().find(of_code);
            findings.equal(code, code.definition(), expected);
            let status = Status::ALL.iter().copied().find(|status| status.as_u16() == code.as_u16());
            findings.equal(code, code.status(), status);
            findings.equal(code, status.map(Known::definition), expected);
            findings.equal(code, status.map(StatusCode::from), status.map(|_| code));
        }
    });
}

#[test]
fn the_status_line_is_the_number_and_the_phrase() {
    check(|findings| {
        for code in all_codes() {
            let phrase = code.definition().and_then(Definition::phrase);
            findings.equal(code, code.canonical_reason(), phrase);
            let line = phrase.map(|phrase| format!("{} {phrase}", code.as_u16()));
            findings.equal(code, code.status_line(), line.as_deref());
            let shown = line.unwrap_or_else(|| format!("{} <unknown status code>", code.as_u16()));
            findings.equal(code, code.to_string(), shown);
        }
    });
}

#[test]
fn facts_are_those_of_the_code_that_it_counts_as() {
    check(|findings| {
        for code in all_codes() {
            let number = code.as_u16();
            let like = match code.definition() {
                Some(_) => number,
                None if number < 600 => number / 100 * 100,
                None => 500,
            };
            let like = crate::code(like);
            findings.equal(code, code.counts_as(), like);
            findings.equal(code, (code.content(), code.redirect()), (like.content(), like.redirect()));
            findings.equal(code, (code.headers(), code.retry()), (like.headers(), like.retry()));
            findings.equal(code, code.emitters(), like.emitters());
            // Only codes that say so are cacheable, not those that count as one.
            let cacheable = code == like && like.is_heuristically_cacheable();
            findings.equal(code, code.is_heuristically_cacheable(), cacheable);
        }
    });
}
