//! `find_reasons`, for every reason that there is, and against a plain scan over all of them.

use std::collections::BTreeSet;

use proptest::prelude::*;
use status_core::{Reason, ReasonPart, Server, find_reasons, reasons};
use status_tests::check;

mod scan;

use scan::{Key, key, scan};

fn found(server: Option<Server>, text: &str) -> BTreeSet<Key> {
    find_reasons(server, text).map(key).collect()
}

/// Names of what is found, in its order.
fn names(server: Server, text: &str) -> Vec<&'static str> {
    find_reasons(Some(server), text).map(Reason::name).collect()
}

/// A token with something else for each of its variable parts.
fn filled(token: &str, with: &str) -> String {
    let mut pieces = token.split('{');
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |text, piece| text + with + piece.split_once('}').map_or(piece, |(_, after)| after))
}

/// What a log has where the token of a reason, or one of its aliases, stands.
fn logged(reason: &Reason, token: &str) -> Vec<String> {
    match reason.part() {
        None if token.contains('{') => ["", "x1", "a, b", "{a}|(b)"].map(|part| filled(token, part)).into(),
        None => vec![token.to_owned()],
        Some(ReasonPart::FirstCharacter) => vec![format!("{token}L"), format!("{token}L--")],
        Some(ReasonPart::SecondCharacter) => vec![format!("K{token}"), format!("K{token}NI")],
        Some(ReasonPart::FirstTwoCharacters) => vec![token.to_owned(), format!("{token}--"), format!("{token}VN")],
        Some(ReasonPart::Suffix) => vec![format!("TCP_MISS{token}"), format!("TCP_HIT{token}")],
        Some(_) => unreachable!("a new part"),
    }
}

/// Every text by which a reason is found, with the reason.
fn texts() -> Vec<(&'static Reason, String)> {
    let tokens = reasons().iter().flat_map(|reason| {
        [reason.token()].into_iter().chain(reason.aliases().iter().copied()).map(move |token| (reason, token))
    });
    tokens.flat_map(|(reason, token)| logged(reason, token).into_iter().map(move |text| (reason, text))).collect()
}

#[test]
fn every_token_and_every_alias_finds_its_reason() {
    check(|findings| {
        for (reason, text) in texts() {
            // A character of a state may be another server's token with the next one.
            let is_character = matches!(reason.part(), Some(ReasonPart::FirstCharacter | ReasonPart::SecondCharacter));
            for server in [Some(Some(reason.server())), (!is_character).then_some(None)].into_iter().flatten() {
                let is_found = find_reasons(server, &text).any(|other| std::ptr::eq(other, reason));
                findings.holds(format_args!("{server:?} {text}: {} is not found", reason.name()), is_found);
            }
        }
    });
}

#[test]
fn nothing_is_found_twice_or_of_another_server() {
    check(|findings| {
        for (_, text) in texts() {
            for server in [None].into_iter().chain(Server::ALL.iter().copied().map(Some)) {
                let found: Vec<_> = find_reasons(server, &text).collect();
                let is_of_server = found.iter().all(|reason| server.is_none_or(|server| reason.server() == server));
                findings.holds(format_args!("{server:?} {text}: another server's"), is_of_server);
                let different: BTreeSet<_> = found.iter().map(|reason| key(reason)).collect();
                findings.equal(&text, found.len(), different.len());
                findings.equal(&text, find_reasons(server, &text).len(), found.len());
            }
        }
    });
}

#[test]
fn of_several_servers_the_most_widely_used_one_comes_first() {
    let rank = |reason: &&Reason| (reason.server().rank().unwrap_or(u8::MAX), reason.server());
    let mut shared = 0;
    for (reason, text) in texts().into_iter().filter(|(reason, _)| reason.part().is_none()) {
        let found: Vec<_> = find_reasons(None, &text).collect();
        assert!(found.is_sorted_by_key(rank), "{text}: {found:?}");
        shared += usize::from(found.iter().any(|other| other.server() != reason.server()));
    }
    assert!(shared > 10, "{shared} tokens of several servers");
}

#[test]
fn every_state_of_haproxy_is_found_as_a_pair_or_by_its_characters() {
    // The third and the fourth character are about the cookie by which a client finds its server again.
    let [first, second, third, fourth] = ["CSPLRIDUKcs-", "RQCHDLT-", "NIDVEOU-", "NIUPRD-"];
    let name = |part, token: &str| {
        let is_meant = |reason: &&Reason| reason.part() == Some(part) && reason.token() == token;
        reasons().iter().find(is_meant).map(Reason::name)
    };
    let ends: Vec<String> = third.chars().flat_map(|a| fourth.chars().map(move |b| format!("{a}{b}"))).collect();
    let mut pairs = 0;
    for (a, b) in first.chars().flat_map(|a| second.chars().map(move |b| (a.to_string(), b.to_string()))) {
        let state = a.clone() + &b;
        let expected = match name(ReasonPart::FirstTwoCharacters, &state) {
            Some(pair) => vec![pair],
            None => [name(ReasonPart::FirstCharacter, &a), name(ReasonPart::SecondCharacter, &b)]
                .map(|name| name.expect("each character is known"))
                .into(),
        };
        pairs += usize::from(expected.len() == 1);
        assert_eq!(names(Server::HAPROXY, &state), expected, "{state}");
        for end in &ends {
            assert_eq!(names(Server::HAPROXY, &format!("{state}{end}")), expected, "{state}{end}");
        }
        for other in [a.clone(), format!("{state}-"), format!("{state}---"), format!("{state}ä")] {
            assert!(names(Server::HAPROXY, &other).is_empty(), "{other}");
        }
    }
    assert_eq!(pairs, 26);
}

#[test]
fn the_endings_of_squid_are_found_with_what_they_follow() {
    let cases: [(&str, &[&str]); 7] = [
        ("TCP_MISS_ABORTED", &["TcpMiss", "SuffixAborted"]),
        ("TCP_MISS_TIMEDOUT_ABORTED", &["TcpMiss", "SuffixAborted", "SuffixTimedout"]),
        ("TCP_REFRESH_MODIFIED_IGNORED_TIMEDOUT", &["TcpRefreshModified", "SuffixTimedout", "SuffixIgnored"]),
        ("TCP_MISS_ABORTED_ABORTED", &["TcpMiss", "SuffixAborted"]),
        ("_ABORTED", &[]),
        ("NO_SUCH_RESULT_ABORTED", &[]),
        ("TCP_MISS_ABORTED_", &[]),
    ];
    for (text, expected) in cases {
        assert_eq!(names(Server::SQUID, text), expected, "{text}");
    }
    // However long it is.
    assert!(names(Server::SQUID, &"_ABORTED".repeat(10_000)).is_empty());
}

#[test]
fn a_number_of_windows_is_the_same_in_every_form() {
    let numbers = reasons().iter().filter(|reason| reason.server() == Server::IIS);
    let numbers: Vec<u32> = numbers.filter_map(|reason| reason.token().parse().ok()).collect();
    assert!(numbers.len() > 70, "{}", numbers.len());
    for &number in &numbers {
        let decimal = names(Server::IIS, &number.to_string());
        assert_eq!(decimal.len(), 1, "{number}");
        let mut forms = vec![format!("{number:#x}"), format!("0X{number:X}"), format!("{number:#010x}")];
        forms.extend(i32::try_from(number).is_err().then(|| number.cast_signed().to_string()));
        // The same as an HRESULT, unless that has a row of its own.
        let result = 0x8007_0000 | number;
        if number <= 0xffff && !numbers.contains(&result) {
            forms.extend([result.to_string(), format!("{result:#x}"), result.cast_signed().to_string()]);
        }
        for form in forms {
            assert_eq!(names(Server::IIS, &form), decimal, "{number} as {form}");
            assert_eq!(find_reasons(Some(Server::ENVOY), &form).len(), 0, "{form}");
        }
    }
    for form in ["0x", "0x+5", "-", "5x", "0x100000005", "4294967301", "-2147483649", " 5", "5.0", "0x 5"] {
        let found = names(Server::IIS, form);
        assert!(found.iter().all(|name| *name == "NoStatus"), "{form}: {found:?}");
    }
}

#[test]
fn of_several_tokens_each_is_found() {
    let whole = |reason: &&Reason| reason.part().is_none() && !reason.token().contains(['{', ',']);
    for server in Server::ALL {
        let of_server: Vec<_> = reasons().iter().filter(|reason| reason.server() == *server).filter(whole).collect();
        for three in of_server.windows(3) {
            let [a, b, c] = [0, 1, 2].map(|at| three[at].token());
            let expected: BTreeSet<_> = [a, b, c].iter().flat_map(|token| found(Some(*server), token)).collect();
            for text in [format!("{a},{b},{c}"), format!("{c}, {a} ,{b},"), format!("{a},{b},{a},no such token,{c}")] {
                assert_eq!(found(Some(*server), &text), expected, "{text}");
            }
            let first = find_reasons(Some(*server), &format!("{b},{a}")).next();
            assert_eq!(first, find_reasons(Some(*server), b).next(), "{b},{a}");
        }
    }
}

#[test]
fn what_stands_for_a_variable_part_is_found_too() {
    let text = "upstream_reset_before_response_started{connection_failure|delayed_connect_error:_111}";
    let expected = ["EarlyUpstreamReset", "ResetConnectionFailure"];
    assert_eq!(names(Server::ENVOY, text)[..2], expected);
    assert!(names(Server::ENVOY, "downstream_local_disconnect(on_idle_timeout)").len() == 2);
}

#[test]
fn what_is_not_known_finds_nothing() {
    for text in ["", ",", ",,", " ", "no such token", "uf", "h12", "UFX", "{", "}", "{}", "H12 ", "H12;H13", "0x", "é"]
    {
        assert_eq!(find_reasons(None, text).len(), 0, "{text:?}");
    }
    assert_eq!(find_reasons(Some(Server::NGINX), "H12").len(), 0);
    assert_eq!(find_reasons(Some(Server::JETTY), "UF").len(), 0);
}

/// A text, and others that differ little from it.
fn mutations(text: &str, next: &str) -> Vec<String> {
    let mut characters = text.chars();
    characters.next();
    let without_first = characters.as_str().to_owned();
    let mut characters = text.chars();
    characters.next_back();
    let without_last = characters.as_str().to_owned();
    vec![
        without_first,
        without_last,
        format!("{text}X"),
        format!("X{text}"),
        format!("{text}_ABORTED"),
        format!("{text}{text}"),
        format!("{text}{next}"),
        format!("{text},{next}"),
        format!("{text} , X"),
        format!("{{{text}}}"),
        format!("upstream_reset_before_response_started{{{text}}}"),
        format!("user \"{text}\" was not found in \"{next}\", client: 192.0.2.1"),
        text.to_ascii_lowercase(),
        text.to_ascii_uppercase(),
        text.to_owned(),
    ]
}

#[test]
fn the_same_is_found_as_by_a_plain_scan() {
    is_found_by_a_plain_scan(8);
}

#[test]
#[ignore = "takes long: run by `cargo xtask prove`"]
fn the_same_is_found_of_every_reason() {
    is_found_by_a_plain_scan(1);
}

/// Compares for the texts of each so many reasons.
#[track_caller]
fn is_found_by_a_plain_scan(step: usize) {
    let texts = texts();
    check(|findings| {
        for ((reason, text), (_, next)) in texts.iter().zip(texts.iter().cycle().skip(1)).step_by(step) {
            for text in mutations(text, next) {
                for server in [None, Some(reason.server())] {
                    findings.equal(format_args!("{server:?} {text:?}"), found(server, &text), scan(server, &text));
                }
            }
        }
    });
}

/// Pieces of what is logged, put together at random.
fn pieces() -> impl Strategy<Value = String> {
    let pieces: Vec<String> = texts()
        .into_iter()
        .map(|(_, text)| text)
        .chain(["{", "}", ",", "_ABORTED", "0x", "-", " "].map(str::to_owned))
        .collect();
    proptest::collection::vec(proptest::sample::select(pieces), 0..5).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_text_is_looked_up_as_by_a_plain_scan(text in prop_oneof![any::<String>(), "[-0-9A-Za-z_{},. \"]{0,12}", pieces()]) {
        for server in [None, Some(Server::IIS), Some(Server::SQUID), Some(Server::NGINX)] {
            prop_assert_eq!(found(server, &text), scan(server, &text));
        }
    }
}
