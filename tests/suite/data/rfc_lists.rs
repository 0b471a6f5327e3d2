//! What holds over all codes at once. The lists are written out by hand, from RFC 9110 and its companions.

use std::collections::BTreeSet;

use status_core::{
    Class, Content, Emitter, HeaderField, Level, Precision, Redirect, RedirectKind, RedirectMethod, Requirement,
    RetryKind, State, StatusCode, explain,
};
use status_tests::check;

use crate::{all_codes, code, definition, standard};

/// Checks that a property holds for exactly these codes, of all that there can be.
#[track_caller]
fn check_codes(property: impl Fn(StatusCode) -> bool, expected: &[u16]) {
    let found: Vec<u16> = all_codes().filter(|&code| property(code)).map(|code| code.as_u16()).collect();
    assert_eq!(found, expected);
}

/// As [`check_codes`], of the standard's codes. An unregistered one counts as the x00 of its class.
#[track_caller]
fn check_standard(property: impl Fn(StatusCode) -> bool, expected: &[u16]) {
    let found: Vec<u16> = standard().filter(|&code| property(code)).map(|code| code.as_u16()).collect();
    assert_eq!(found, expected);
}

#[test]
fn assigned_codes() {
    let ranges = [
        100..=104,
        200..=208,
        226..=226,
        300..=308,
        400..=418,
        421..=426,
        428..=429,
        431..=431,
        451..=451,
        500..=508,
        510..=511,
    ];
    let assigned: Vec<u16> = ranges.into_iter().flatten().collect();
    assert_eq!(assigned.len(), 64);
    check_codes(|code| code.status().is_some(), &assigned);
    check_codes(|code| code.definition().is_some(), &assigned);
}

#[test]
fn an_unknown_code_counts_as_the_first_of_its_class_and_one_without_class_as_a_server_error() {
    check(|findings| {
        for unknown in all_codes().filter(|code| code.status().is_none()) {
            let classed = (100..=599).contains(&unknown.as_u16());
            let stand_in = if classed { code(unknown.as_u16() / 100 * 100) } else { code(500) };
            findings.equal(format!("{unknown:?}: class"), unknown.class().is_some(), classed);
            findings.equal(format!("{unknown:?}: content"), unknown.content(), stand_in.content());
            findings.equal(format!("{unknown:?}: headers"), unknown.headers(), stand_in.headers());
            findings.equal(format!("{unknown:?}: retry"), unknown.retry(), stand_in.retry());
            findings.equal(format!("{unknown:?}: redirect"), unknown.redirect(), stand_in.redirect());
            findings.equal(format!("{unknown:?}: emitters"), unknown.emitters(), stand_in.emitters());
            let explanation = explain(None, unknown);
            if explanation.precision() != Precision::Publisher {
                let precision = if classed { Precision::Class } else { Precision::OutOfRange };
                findings.equal(format!("{unknown:?}: precision"), explanation.precision(), precision);
                findings.equal(format!("{unknown:?}: meaning"), explanation.definition().code(), stand_in);
            }
        }
    });
}

#[test]
fn heuristically_cacheable() {
    let cacheable = [200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 451, 501];
    check_codes(|code| code.is_heuristically_cacheable(), &cacheable);
}

#[test]
fn never_stored_by_a_cache() {
    let forbids = |rules: &[Requirement]| {
        rules.iter().any(|rule| rule.who == "cache" && rule.level == Level::MustNot && rule.what.starts_with("store "))
    };
    check_standard(|code| forbids(definition(code.as_u16()).requirements()), &[428, 429, 431, 511]);
    let classes: Vec<_> = Class::ALL.into_iter().filter(|class| forbids(class.requirements())).collect();
    assert_eq!(classes, [Class::Informational]);
}

#[test]
fn content() {
    check_codes(|code| code.content() == Content::Forbidden, &(100..=199).chain([204, 304]).collect::<Vec<_>>());
    check_codes(|code| code.content() == Content::Empty, &[205]);
    check_codes(|code| code.content() == Content::Required, &[206]);
}

#[test]
fn neither_content_length_nor_transfer_encoding() {
    let forbids = |fields: &[HeaderField], name, always: bool| {
        let mut fields = fields.iter().filter(|field| field.name == name && field.level == Level::MustNot);
        fields.any(|field| field.when.is_none() == always)
    };
    for name in ["Content-Length", "Transfer-Encoding"] {
        check_standard(|code| forbids(code.headers(), name, true), &[204]);
        check_standard(|code| forbids(code.headers(), name, false), &[]);
        let classes = |always| Class::ALL.into_iter().filter(move |class| forbids(class.headers(), name, always));
        assert!(classes(true).eq([Class::Informational]), "{name}");
        assert!(classes(false).eq([Class::Successful]), "{name}, answering CONNECT");
    }
}

/// The header fields at a level, with a condition or without.
fn fields(level: Level, conditional: bool) -> Vec<(u16, &'static str)> {
    let mut fields = Vec::new();
    for code in standard() {
        let of_code = code.headers().iter().filter(|field| field.level == level && field.when.is_some() == conditional);
        fields.extend(of_code.map(|field| (code.as_u16(), field.name)));
    }
    fields
}

#[test]
fn header_fields_that_must_come_always() {
    let expected = [
        (101, "Upgrade"),
        (101, "Connection"),
        (226, "ETag"),
        (401, "WWW-Authenticate"),
        (405, "Allow"),
        (407, "Proxy-Authenticate"),
        (426, "Upgrade"),
        (426, "Connection"),
    ];
    assert_eq!(fields(Level::Must, false), expected);
    for (number, _) in expected.into_iter().filter(|(_, name)| *name == "Connection") {
        let field = code(number).headers().iter().find(|field| field.name == "Connection");
        assert_eq!(field.and_then(|field| field.value), Some("Upgrade"), "{number}");
    }
}

#[test]
fn header_fields_that_must_come_on_a_condition() {
    let mut expected = vec![(104, "Location"), (104, "Upload-Limit"), (104, "Upload-Draft-Interop-Version")];
    expected.extend([(206, "Content-Range"), (206, "Content-Type")]);
    // Whatever a 200 would have had.
    expected.extend(["Date", "Cache-Control", "ETag", "Expires", "Content-Location", "Vary"].map(|name| (206, name)));
    expected.push((226, "Delta-Base"));
    expected.extend(["Content-Location", "Date", "ETag", "Vary", "Cache-Control", "Expires"].map(|name| (304, name)));
    assert_eq!(fields(Level::Must, true), expected);
}

#[test]
fn header_fields_that_should_come() {
    assert_eq!(
        fields(Level::Should, false),
        [(301, "Location"), (302, "Location"), (307, "Location"), (308, "Location"), (451, "Link")]
    );
    assert_eq!(
        fields(Level::Should, true),
        [
            (104, "Upload-Offset"),
            (200, "ETag"),
            (200, "Last-Modified"),
            (201, "Location"),
            (300, "Location"),
            (413, "Retry-After"),
            (415, "Accept-Patch"),
            (416, "Content-Range"),
        ]
    );
    let link = code(451).headers().iter().find(|field| field.name == "Link").and_then(|field| field.value);
    assert_eq!(link, Some("rel=blocked-by"));
}

#[test]
fn header_fields_that_may_come() {
    assert_eq!(fields(Level::May, false), [(304, "Content-Length"), (429, "Retry-After"), (503, "Retry-After")]);
    assert_eq!(fields(Level::May, true), [(104, "Upload-Offset"), (226, "Delta-Base")]);
}

#[test]
fn what_becomes_of_the_method() {
    let method = |wanted| move |code: StatusCode| code.redirect().and_then(|redirect| redirect.method) == Some(wanted);
    check_standard(method(RedirectMethod::PostMayBecomeGet), &[301, 302]);
    check_standard(method(RedirectMethod::Get), &[303]);
    check_standard(method(RedirectMethod::Kept), &[307, 308]);
    let rules = definition(307).requirements();
    assert!(rules.iter().any(|rule| rule.level == Level::MustNot && rule.what.contains("change the method")));
}

#[test]
fn where_redirects_lead() {
    let kind = |wanted| move |code: StatusCode| code.redirect().is_some_and(|redirect| redirect.kind == wanted);
    check_standard(kind(RedirectKind::Permanent), &[301, 308]);
    check_standard(|code| code.redirect().as_ref().is_some_and(Redirect::is_permanent), &[301, 308]);
    check_standard(kind(RedirectKind::Temporary), &[302, 307]);
    check_standard(kind(RedirectKind::SeeOther), &[303]);
    check_standard(kind(RedirectKind::Choice), &[300]);
    check_standard(kind(RedirectKind::StoredResponse), &[304]);
    check_standard(|code| code.redirect().is_some_and(|redirect| redirect.followed), &[301, 302, 303, 307, 308]);
}

/// Whether the specification lets, or makes, a client send the request again in this form.
fn repeats(wanted: RetryKind) -> impl Fn(StatusCode) -> bool {
    let positive = [Level::Must, Level::Should, Level::May, Level::Expected];
    move |code| code.retry().iter().any(|retry| retry.kind == wanted && positive.contains(&retry.level))
}

#[test]
fn whether_the_request_may_be_sent_again() {
    check_standard(repeats(RetryKind::SameRequest), &[408, 425]);
    check_standard(repeats(RetryKind::AfterDelay), &[413, 429, 503]);
    check_standard(repeats(RetryKind::OtherConnection), &[421]);
    check_standard(repeats(RetryKind::ChangedRequest), &[401, 403, 407, 411, 417, 428, 431, 510]);
    check_standard(repeats(RetryKind::AfterResolution), &[409]);
    check_standard(repeats(RetryKind::OtherProtocol), &[426]);
    check_standard(repeats(RetryKind::OtherResource), &[406]);
    check_standard(|code| code.retry().iter().any(|retry| retry.level == Level::Must), &[425]);
    check_standard(|code| code.retry().iter().any(|retry| retry.level == Level::MustNot), &[507]);
}

#[test]
fn no_word_on_sending_the_request_again() {
    let silent =
        [400, 402, 404, 405, 410, 412, 414, 415, 416, 418, 422, 423, 424, 451, 500, 501, 502, 504, 505, 506, 508, 511];
    // What is no specification may advise against it all the same.
    let no_word = |code: StatusCode| code.retry().iter().all(|retry| retry.level == Level::Discouraged);
    check_standard(|code| code.as_u16() >= 400 && no_word(code), &silent);
    check_standard(|code| code.as_u16() < 400 && !code.retry().is_empty(), &[]);
}

#[test]
fn who_sends_which_code() {
    use Emitter::{AnyServer, Cache, Gateway, InterceptionProxy, OriginServer, Proxy, TransformingProxy};

    let set = |code: u16| crate::code(code).emitters().iter().copied().collect::<BTreeSet<_>>();
    assert_eq!(set(407), BTreeSet::from([Proxy]));
    assert_eq!(set(502), BTreeSet::from([Gateway, Proxy]));
    assert_eq!(set(504), BTreeSet::from([Gateway, Proxy, Cache]));
    assert_eq!(set(203), BTreeSet::from([TransformingProxy]));
    assert_eq!(set(511), BTreeSet::from([InterceptionProxy]));
    assert_eq!(set(421), BTreeSet::from([OriginServer, Gateway]));
    assert!(!set(421).contains(&AnyServer));
    let ruled_out = |number: u16, who, level| {
        definition(number)
            .requirements()
            .iter()
            .any(|rule| rule.who == who && rule.level == level && rule.what.starts_with("generate"))
    };
    assert!(ruled_out(421, "proxy", Level::MustNot));
    assert!(ruled_out(511, "origin server", Level::ShouldNot));
}

#[test]
fn renamed_codes() {
    let renamed: Vec<_> = standard()
        .flat_map(|code| definition(code.as_u16()).former_phrases().iter().map(move |former| (code, former)))
        .map(|(code, former)| (code.as_u16(), former.phrase, former.rfc, former.replaced_by))
        .collect();
    assert_eq!(
        renamed,
        [
            (302, "Moved Temporarily", 2068, 2616),
            (413, "Payload Too Large", 7231, 9110),
            (413, "Request Entity Too Large", 2616, 7231),
            (414, "Request-URI Too Long", 2616, 7231),
            (416, "Requested Range Not Satisfiable", 2616, 7233),
            (422, "Unprocessable Entity", 4918, 9110),
        ]
    );
}

#[test]
fn the_sections_of_307_and_308_are_not_those_that_the_http_crate_links() {
    let url = |number| definition(number).references()[0].url().map(|url| url.to_string());
    assert_eq!(url(307).as_deref(), Some("https://www.rfc-editor.org/rfc/rfc9110.html#section-15.4.8"));
    assert_eq!(url(308).as_deref(), Some("https://www.rfc-editor.org/rfc/rfc9110.html#section-15.4.9"));
}

#[test]
fn the_temporary_registration_has_its_day() {
    check_standard(|code| matches!(definition(code.as_u16()).state(), State::Temporary { .. }), &[104]);
    let State::Temporary { expires } = definition(104).state() else { panic!("104 is temporary") };
    assert_eq!((expires.year, expires.month, expires.day), (2026, 11, 13));
}

#[test]
fn states_other_than_registered() {
    check_standard(|code| definition(code.as_u16()).state() == State::Unused, &[306, 418]);
    check_standard(|code| definition(code.as_u16()).state() == State::Deprecated, &[305]);
    check_standard(|code| definition(code.as_u16()).state() == State::Obsoleted, &[510]);
    check_standard(|code| definition(code.as_u16()).state() == State::Unofficial, &[]);
}
