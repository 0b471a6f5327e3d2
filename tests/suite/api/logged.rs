//! `explain_logged`: what a log line says, the most telling first.

use status_core::{
    Finding, Logged, Precision, Server, StatusCode, SubStatusCode, explain, explain_logged, find_reasons, reasons,
};
use status_tests::check;

use crate::all_codes;

const UNAVAILABLE: StatusCode = StatusCode::SERVICE_UNAVAILABLE;
const DENIED: SubStatusCode = SubStatusCode::new(StatusCode::UNAUTHORIZED, 3);

/// The name of each finding, a status with its code.
fn names(line: &Logged<'_>) -> Vec<String> {
    let name = |finding| match finding {
        Finding::Reason(reason) => reason.name().to_owned(),
        Finding::Status(status) => format!("{} {}", status.code(), status.definition().name()),
        _ => unreachable!("a new kind of finding"),
    };
    explain_logged(line).map(name).collect()
}

fn is_unknown(line: &Logged<'_>) -> (bool, bool) {
    let findings = explain_logged(line);
    (findings.is_reason_unknown(), findings.is_win32_unknown())
}

#[test]
fn a_line_that_says_nothing_has_no_findings() {
    assert!(names(&Logged::new()).is_empty());
    assert!(names(&Logged::new().with_server(Server::IIS)).is_empty());
    assert_eq!(Logged::default(), Logged::new());
    assert_eq!(is_unknown(&Logged::new()), (false, false));
}

#[test]
fn the_reason_comes_before_the_status() {
    let line = Logged::new().with_server(Server::ENVOY).with_code(UNAVAILABLE).with_reason("UF,URX");
    let expected = ["UpstreamConnectionFailure", "UpstreamRetryLimitExceeded", "503 ServiceUnavailable"];
    assert_eq!(names(&line), expected);
}

#[test]
fn of_several_reasons_those_that_go_with_the_status_come_first() {
    // UT comes with 504, UF with 503, and DC with no status.
    let line = Logged::new().with_server(Server::ENVOY).with_reason("DC,UF,UT");
    let [dc, uf, ut] = ["DownstreamConnectionTermination", "UpstreamConnectionFailure", "UpstreamRequestTimeout"];
    assert_eq!(names(&line), [dc, uf, ut]);
    assert_eq!(names(&line.with_code(UNAVAILABLE))[..3], [uf, dc, ut]);
    assert_eq!(names(&line.with_code(StatusCode::GATEWAY_TIMEOUT))[..3], [ut, dc, uf]);
    assert_eq!(names(&line.with_code(StatusCode::OK))[..3], [dc, uf, ut]);
    // With a sub-status code, what comes with its code.
    assert_eq!(names(&line.with_code(SubStatusCode::new(UNAVAILABLE, 2)))[..3], [uf, dc, ut]);
}

#[test]
fn a_sub_status_says_more_than_a_win32_status_and_that_more_than_a_code() {
    let line = Logged::new().with_server(Server::IIS).with_win32(5);
    let win32 = names(&line);
    assert_eq!(win32, ["Win32AccessDenied"]);
    assert_eq!(names(&line.with_code(DENIED)), ["401.3 DeniedByAcl", &win32[0]]);
    assert_eq!(names(&line.with_code(StatusCode::UNAUTHORIZED)), [&win32[0], "401 Unauthorized"]);
    // Nobody defines this one, so that only the code is known.
    let unknown = SubStatusCode::new(StatusCode::UNAUTHORIZED, 999);
    assert_eq!(names(&line.with_code(unknown)), [&win32[0], "401.999 Unauthorized"]);
    // A reason comes before both.
    let with_reason = Logged::new().with_code(DENIED).with_win32(5).with_reason("H12");
    assert_eq!(names(&with_reason), ["RequestTimeout", "401.3 DeniedByAcl", &win32[0]]);
}

#[test]
fn without_a_server_the_most_widely_used_one_is_meant() {
    let line = Logged::new().with_code(UNAVAILABLE).with_reason("H12").with_win32(64);
    assert_eq!(names(&line), ["RequestTimeout", "Win32NetNameDeleted", "503 ServiceUnavailable"]);
    // Envoy's flag before a state of HAProxy.
    assert_eq!(names(&Logged::new().with_reason("LH")), ["FailedLocalHealthCheck", "LocalResponse"]);
}

#[test]
fn what_is_not_known_is_told() {
    let line = Logged::new().with_server(Server::NGINX).with_code(UNAVAILABLE);
    assert_eq!(is_unknown(&line), (false, false));
    assert_eq!(is_unknown(&line.with_reason("no such reason")), (true, false));
    assert_eq!(names(&line.with_reason("no such reason")), ["503 ServiceUnavailable"]);
    assert_eq!(is_unknown(&line.with_win32(4_000_000_000)), (false, true));
    assert_eq!(names(&line.with_win32(4_000_000_000)), ["503 ServiceUnavailable"]);
    assert_eq!(is_unknown(&line.with_reason("?").with_win32(u32::MAX)), (true, true));
}

#[test]
fn the_reason_of_another_server_is_not_known() {
    let line = Logged::new().with_server(Server::NGINX).with_reason("H12");
    assert!(names(&line).is_empty());
    assert_eq!(is_unknown(&line), (true, false));
    assert_eq!(names(&line.with_server(Server::HEROKU)), ["RequestTimeout"]);
}

#[test]
fn what_stands_for_nothing_is_nothing() {
    let line = Logged::new().with_server(Server::IIS).with_code(StatusCode::OK);
    for nothing in
        [line.with_win32(0), line.with_reason("-"), line.with_reason(""), line.with_reason("-").with_win32(0)]
    {
        assert_eq!(nothing, line);
        assert_eq!(names(&nothing), ["200 Ok"]);
        assert_eq!(is_unknown(&nothing), (false, false));
    }
    // Asked for by themselves, some servers do log a dash for something.
    assert!(find_reasons(None, "-").len() > 0);
}

#[test]
fn every_status_is_explained_and_every_reason_found() {
    check(|findings| {
        for code in all_codes() {
            let found: Vec<_> = explain_logged(&Logged::new().with_server(Server::IIS).with_code(code)).collect();
            findings.equal(code, found, vec![Finding::Status(explain(Some(Server::IIS), code))]);
        }
        for reason in reasons().iter().filter(|reason| reason.part().is_none() && reason.token() != "-") {
            for &code in reason.codes() {
                let line = Logged::new().with_server(reason.server()).with_code(code).with_reason(reason.token());
                let mut found = explain_logged(&line);
                let first = found.next();
                let goes_with = |reason: &status_core::Reason| {
                    reason.codes().iter().any(|with| *with == code || *with == code.code())
                };
                let is_first = matches!(first, Some(Finding::Reason(first)) if goes_with(first));
                findings.holds(format_args!("{} {code}: {first:?}", reason.name()), is_first);
                let last = found.last();
                let explained = explain(Some(reason.server()), code);
                findings.equal(format_args!("{} {code}", reason.name()), last, Some(Finding::Status(explained)));
            }
        }
    });
}

#[test]
fn the_status_tells_how_far_the_look_up_fell() {
    let unknown = Logged::new().with_server(Server::IIS).with_code(SubStatusCode::new(StatusCode::UNAUTHORIZED, 999));
    let Some(Finding::Status(status)) = explain_logged(&unknown).next() else { panic!("a status") };
    assert_eq!(status.precision(), Precision::Code);
}
