//! `match_status!`, compared with what it says over every code.

#![deny(warnings, clippy::pedantic)]

use status_core::server::Nginx;
use status_core::{Known, Status, StatusCode, SubStatusCode, match_status};

/// Every code, without and with some sub-status codes.
fn codes() -> impl Iterator<Item = SubStatusCode> {
    let codes = (100..=999).filter_map(|code| StatusCode::from_u16(code).ok());
    codes.flat_map(|code| [0, 1, 2, 3, 4, 9, 10, 99, 999, 1000, u16::MAX].map(|sub| SubStatusCode::new(code, sub)))
}

#[test]
fn each_pattern_covers_what_it_says() {
    for status in codes() {
        let (code, sub) = (status.code().as_u16(), status.sub());
        let found = match_status!(status {
            404 | 410 => 1,
            401.3 => 2,
            unassigned 401.10 => 3,
            401.* => 4,
            403.1..=403.4 => 5,
            500..=504 => 6,
            505..507 => 7,
            NotAcceptable | "Conflict" | nginx 499 | unassigned 442 => 8,
            4xx => 9,
            ..200 => 10,
            900.. => 11,
            6xx | 7xx => 12,
            _ => 13,
        });
        let expected = match (code, sub) {
            (404 | 410, 0) => 1,
            (401, 3) => 2,
            (401, 10) => 3,
            (401, _) => 4,
            (403, 1..=4) => 5,
            (500..=504, _) => 6,
            (505 | 506, _) => 7,
            (406 | 409 | 499 | 442, 0) => 8,
            (400..=499, _) => 9,
            (..200, _) => 10,
            (900.., _) => 11,
            (600..=799, _) => 12,
            _ => 13,
        };
        assert_eq!(found, expected, "{status}");
    }
}

#[test]
fn everything_can_be_covered_without_a_wildcard() {
    for status in codes() {
        let class = match_status!(status {
            1xx => 1,
            2xx => 2,
            3xx => 3,
            404 => 404,
            404.1..=404.65535 => 405,
            4xx => 4,
            5xx => 5,
            600..=999 => 6,
        });
        let expected = match (status.code().as_u16(), status.sub()) {
            (404, 0) => 404,
            (404, _) => 405,
            (code, _) => (code / 100).min(6),
        };
        assert_eq!(class, expected, "{status}");
    }
}

#[test]
fn guards_and_bindings_work_as_in_match() {
    let describe = |status: SubStatusCode| {
        match_status!(status {
            code @ (404 | 410) => format!("gone: {code}"),
            code @ 4xx if code.sub() > 2 => format!("deep: {code}"),
            4xx if status.sub() == 2 => { "two".to_owned() }
            | 5xx => if status.sub() == 0 { "server".to_owned() } else { "server's part".to_owned() }
            #[allow(clippy::useless_format)]
            other @ 2xx => format!("{other}"),
            other => format!("other: {other}"),
        })
    };
    let texts =
        ["404", "401.3", "401.2", "401.1", "500", "502.3", "204", "301"].map(|text| describe(text.parse().unwrap()));
    let expected = ["gone: 404", "deep: 401.3", "two", "other: 401.1", "server", "server's part", "204", "other: 301"];
    assert_eq!(texts, expected);
}

#[test]
fn it_takes_whatever_converts() {
    fn is_client(code: impl Into<SubStatusCode>) -> bool {
        match_status!(code { 4xx => true, _ => false })
    }
    assert!(is_client(StatusCode::NOT_FOUND));
    assert!(is_client(Status::Gone));
    assert!(is_client(Nginx::ClientClosedRequest));
    assert!(!is_client(Nginx::GatewayTimeout.code()));
}

#[test]
fn it_is_a_statement_and_an_expression() {
    let mut count = 0;
    for status in codes() {
        match_status!(status {
            4xx => count += 1,
            5xx => assert!(status.code() != 200),
            _ => {}
        }
        );
    }
    assert_eq!(count, 1100);
    let is_ok = match_status!(crate = status_core; StatusCode::OK { 200 => true, _ => false });
    assert!(is_ok);
}

struct Codes(StatusCode);

#[test]
fn the_value_may_be_any_expression() {
    let codes = Codes(StatusCode::OK);
    assert!(match_status!(codes.0 { 200 => true, _ => false }));
    assert!(match_status!(StatusCode::default() { 200 => true, _ => false }));
    assert!(match_status!([codes.0, StatusCode::GONE][1] { 200 => false, _ => true }));
}

/// The compiler decides after the macro which of these arms there are.
#[test]
fn an_arm_that_may_be_left_out_covers_nothing() {
    let name = |code: StatusCode| {
        match_status!(code {
            #[cfg(test)]
            4xx => "tested",
            #[cfg(not(test))]
            4xx => "used",
            #[cfg(not(test))]
            500.. => "late",
            ..400 => "early",
            400.. => "other",
        })
    };
    assert_eq!([204, 404, 503].map(|code| name(StatusCode::from_u16(code).unwrap())), ["early", "tested", "other"]);
}
