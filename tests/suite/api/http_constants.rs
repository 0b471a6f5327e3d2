//! The constants of `http::StatusCode` are here under the same names.

use std::collections::BTreeSet;

use status_core::StatusCode;

/// Pairs each constant of the `http` crate with the one of the same name here.
macro_rules! constants {
    ($($name:ident)+) => {
        [$((stringify!($name), ::http::StatusCode::$name, StatusCode::$name)),+]
    };
}

/// Every constant of `http::StatusCode` 1.5.
const CONSTANTS: [(&str, http::StatusCode, StatusCode); 62] = constants! {
    CONTINUE SWITCHING_PROTOCOLS PROCESSING EARLY_HINTS
    OK CREATED ACCEPTED NON_AUTHORITATIVE_INFORMATION NO_CONTENT RESET_CONTENT PARTIAL_CONTENT MULTI_STATUS
    ALREADY_REPORTED IM_USED
    MULTIPLE_CHOICES MOVED_PERMANENTLY FOUND SEE_OTHER NOT_MODIFIED USE_PROXY TEMPORARY_REDIRECT PERMANENT_REDIRECT
    BAD_REQUEST UNAUTHORIZED PAYMENT_REQUIRED FORBIDDEN NOT_FOUND METHOD_NOT_ALLOWED NOT_ACCEPTABLE
    PROXY_AUTHENTICATION_REQUIRED REQUEST_TIMEOUT CONFLICT GONE LENGTH_REQUIRED PRECONDITION_FAILED PAYLOAD_TOO_LARGE
    URI_TOO_LONG UNSUPPORTED_MEDIA_TYPE RANGE_NOT_SATISFIABLE EXPECTATION_FAILED IM_A_TEAPOT MISDIRECTED_REQUEST
    UNPROCESSABLE_ENTITY LOCKED FAILED_DEPENDENCY TOO_EARLY UPGRADE_REQUIRED PRECONDITION_REQUIRED TOO_MANY_REQUESTS
    REQUEST_HEADER_FIELDS_TOO_LARGE UNAVAILABLE_FOR_LEGAL_REASONS
    INTERNAL_SERVER_ERROR NOT_IMPLEMENTED BAD_GATEWAY SERVICE_UNAVAILABLE GATEWAY_TIMEOUT HTTP_VERSION_NOT_SUPPORTED
    VARIANT_ALSO_NEGOTIATES INSUFFICIENT_STORAGE LOOP_DETECTED NOT_EXTENDED NETWORK_AUTHENTICATION_REQUIRED
};

#[test]
fn every_constant_has_the_same_number() {
    for (name, theirs, ours) in CONSTANTS {
        assert_eq!(ours.as_u16(), theirs.as_u16(), "{name}");
    }
}

#[test]
fn the_list_names_every_constant_of_the_http_crate() {
    // A code has a phrase there if, and only if, it has a constant.
    let with_phrase = (100..=999)
        .filter(|&code| http::StatusCode::from_u16(code).is_ok_and(|code| code.canonical_reason().is_some()));
    let listed: BTreeSet<u16> = CONSTANTS.iter().map(|(_, theirs, _)| theirs.as_u16()).collect();
    assert_eq!(listed, with_phrase.collect());
    assert_eq!(listed.len(), CONSTANTS.len());
}

#[test]
fn newer_names_stand_beside_the_older_ones() {
    assert_eq!(StatusCode::CONTENT_TOO_LARGE, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(StatusCode::UNPROCESSABLE_CONTENT, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(StatusCode::UPLOAD_RESUMPTION_SUPPORTED, 104);
}
