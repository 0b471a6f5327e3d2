//! `status!` where constants and patterns stand.

#![deny(warnings, clippy::pedantic)]

use status_core::server::{AwsElb, Iis, Nginx};
use status_core::{Known, StatusCode, SubStatusCode, status};

const NOT_FOUND: StatusCode = status!(404);
static DENIED: SubStatusCode = status!(401.3);
const fn of_array<const N: usize>(_: [u8; N]) -> usize {
    N
}

#[test]
fn every_form_means_the_same_code() {
    assert_eq!(NOT_FOUND, StatusCode::NOT_FOUND);
    assert_eq!(status!(NotFound), NOT_FOUND);
    assert_eq!(status!(NOT_FOUND), NOT_FOUND);
    assert_eq!(status!("Not Found"), NOT_FOUND);
    assert_eq!(status!(PAYLOAD_TOO_LARGE), StatusCode::CONTENT_TOO_LARGE);
    assert_eq!(status!(104), StatusCode::UPLOAD_RESUMPTION_SUPPORTED);
}

#[test]
fn a_sub_status_is_a_number_of_its_own() {
    assert_eq!(DENIED, SubStatusCode::new(StatusCode::UNAUTHORIZED, 3));
    assert_eq!(status!(iis 401.3), DENIED);
    assert_eq!(status!(iis DeniedByAcl), DENIED);
    assert_ne!(status!(403.1), status!(403.10));
    assert_eq!(status!(401.0), SubStatusCode::from(StatusCode::UNAUTHORIZED));
}

#[test]
fn what_servers_define_is_taken_where_they_are_named() {
    assert_eq!(status!(nginx 499), Nginx::ClientClosedRequest.code().code());
    assert_eq!(status!(nginx ClientClosedRequest), status!(nginx 499));
    assert_eq!(status!(aws-elb 460), AwsElb::ClientClosedConnection.code().code());
    assert_eq!(status!(aws_elb 460), status!(aws-elb 460));
    assert_eq!(status!(iis-arr 502.3), SubStatusCode::new(StatusCode::BAD_GATEWAY, 3));
}

#[test]
fn what_is_meant_is_taken() {
    const ODD: StatusCode = status!(unassigned 442);
    assert_eq!(ODD.as_u16(), 442);
    assert_eq!(status!(unassigned 418), StatusCode::IM_A_TEAPOT);
    assert_eq!(status!(unassigned 401.99).sub(), 99);
    assert_eq!(status!(unassigned 499).as_u16(), 499);
}

#[test]
fn a_standard_code_is_a_pattern() {
    let name = |code: StatusCode| match code {
        status!(404) | status!(410) => "gone",
        status!(Unauthorized) => "who?",
        status!("Too Many Requests") => "slow down",
        _ => "other",
    };
    let names = [404, 410, 401, 429, 500].map(|code| name(StatusCode::from_u16(code).unwrap()));
    assert_eq!(names, ["gone", "gone", "who?", "slow down", "other"]);
}

#[test]
fn it_is_constant_wherever_a_constant_is() {
    assert_eq!(of_array([0; status!(404).as_u16() as usize]), 404);
    assert_eq!(of_array([0; status!(unassigned 442).as_u16() as usize]), 442);
}

/// Every variant by name, number and server: the table of the macros is that of the enums.
#[test]
fn sub_status_codes_are_those_of_the_servers() {
    assert_eq!(
        Iis::from_code(status!(iis 500.19)),
        Some(Iis::ALL[Iis::ALL.iter().position(|known| known.code() == status!(500.19)).unwrap()])
    );
}

mod shadowed {
    #![allow(dead_code, non_camel_case_types, non_upper_case_globals, unused_macros)]
    struct Result;
    struct Option;
    struct Some;
    struct Ok;
    struct Err;
    struct u32;
    struct u16;
    trait Into {}
    trait From {}
    mod core {}
    mod std {}
    mod status_core {}
    // In a pattern these names would mean them.
    static status: () = ();
    const field: () = ();
    const code: () = ();

    const ODD: ::status_core::StatusCode = ::status_core::status!(unassigned 442);

    #[derive(::status_core::ToStatus)]
    enum Error {
        #[status(unassigned 442)]
        Odd,
        #[status(iis 401.3)]
        Denied,
        #[status(transparent)]
        Inner(::status_core::StatusCode),
    }

    #[test]
    fn nothing_leaks_in() {
        use ::status_core::ToStatus;

        let name = ::status_core::match_status!(ODD {
            4xx => "client",
            other => {
                let _ = other;
                "other"
            }
        });
        assert_eq!(name, "client");
        assert_eq!(Error::Odd.status_code(), ODD);
        assert_eq!(Error::Denied.status_code(), 401);
        assert_eq!(Error::Inner(ODD).status_code(), ODD);
    }
}
