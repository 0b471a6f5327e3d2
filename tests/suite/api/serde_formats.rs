//! The feature `serde` in formats for machines: two that do not say what they hold, and one that does, beside JSON.

use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use status_core::server::{Authority, Iis, ServerKind};
use status_core::{
    Class, Content, Emitter, Known, Level, RedirectKind, RedirectMethod, RetryKind, Server, Status, StatusCode,
    SubStatusCode, server,
};

use crate::{all_codes, api::lookup};

/// A value through each of the formats, between others, so that one byte too many or too few is seen.
#[track_caller]
fn check<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    let whole = (7_u8, value, 9_u8);
    let expected = (7_u8, serde_json::from_value::<T>(json!(value)).expect("JSON"), 9_u8);
    assert_eq!(expected.1, *value);

    let bytes = postcard::to_stdvec(&whole).expect("postcard");
    assert_eq!(postcard::from_bytes::<(u8, T, u8)>(&bytes).expect("postcard"), expected);

    let config = bincode::config::standard();
    let bytes = bincode::serde::encode_to_vec(whole, config).expect("bincode");
    let (found, read) = bincode::serde::decode_from_slice::<(u8, T, u8), _>(&bytes, config).expect("bincode");
    assert_eq!((found, read), (expected, bytes.len()));

    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).expect("CBOR");
    assert_eq!(ciborium::from_reader::<T, _>(bytes.as_slice()).expect("CBOR"), *value);
}

#[test]
fn codes_pass_through_every_format() {
    for code in all_codes() {
        check(&code);
        for sub in [0, 1, 3, 10, 999, u16::MAX] {
            check(&SubStatusCode::new(code, sub));
        }
    }
    check(&[StatusCode::OK, StatusCode::GONE]);
}

#[test]
fn names_pass_through_every_format() {
    Status::ALL.iter().for_each(check);
    Class::ALL.iter().for_each(check);
    Server::ALL.iter().for_each(check);
    Content::ALL.iter().for_each(check);
    Emitter::ALL.iter().for_each(check);
    Level::ALL.iter().for_each(check);
    RedirectKind::ALL.iter().for_each(check);
    RedirectMethod::ALL.iter().for_each(check);
    RetryKind::ALL.iter().for_each(check);
    Authority::ALL.iter().for_each(check);
    ServerKind::ALL.iter().for_each(check);
}

/// Checks every variant of some enums.
macro_rules! check_enums {
    ($check:ident: $($name:ident)+) => {
        $(server::$name::ALL.iter().for_each($check);)+
    };
}

#[test]
fn what_each_server_defines_passes_through_every_format() {
    lookup::with_every_enum!(check_enums: check);
}

#[test]
fn a_code_for_machines_has_a_fixed_size() {
    let config = bincode::config::legacy();
    let size = |code| bincode::serde::encode_to_vec(code, config).expect("bincode").len();
    assert_eq!(size(SubStatusCode::new(StatusCode::OK, 0)), 4);
    assert_eq!(size(SubStatusCode::new(StatusCode::OK, u16::MAX)), 4);
    assert_eq!(bincode::serde::encode_to_vec(StatusCode::OK, config).expect("bincode"), 200_u16.to_le_bytes());
}

#[track_caller]
fn check_json<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T, json: &Value) {
    assert_eq!(serde_json::to_value(value).expect("JSON"), *json);
    assert_eq!(serde_json::from_value::<T>(json.clone()).expect("JSON"), *value);
}

#[test]
fn people_read_numbers_codes_and_words() {
    check_json(&Status::NotFound, &json!(404));
    check_json(&Class::ClientError, &json!(4));
    check_json(&Iis::DeniedByAcl, &json!("401.3"));
    check_json(&Level::MustNot, &json!("must-not"));
    check_json(&Server::AWS_ELB, &json!("aws-elb"));
}

#[track_caller]
fn check_refused<T: DeserializeOwned + Debug>(json: &Value, why: &str) {
    let error = serde_json::from_value::<T>(json.clone()).expect_err("it is wrong").to_string();
    assert!(error.contains(why), "{error}");
}

#[test]
fn what_is_not_there_is_refused_and_named() {
    check_refused::<Status>(&json!(442), "442 is not registered");
    for (json, found) in [
        (json!(0), "integer `0`"),
        (json!(6), "integer `6`"),
        (json!(260), "integer `260`"),
        (json!(-4), "integer `-4`"),
        (json!("4xx"), "string \"4xx\""),
        (json!(4.5), "floating point `4.5`"),
    ] {
        check_refused::<Class>(&json, &format!("{found}, expected the digit of a class, 1 to 5"));
    }
    check_refused::<Iis>(&json!("499"), "499 is not among the codes");
    check_refused::<Level>(&json!("perhaps"), "one of `must`, `must-not`");
    check_refused::<Server>(
        &json!("shop"),
        "unknown server \"shop\": it takes one of `akamai-eaa`, `alibaba-edgeroutine`",
    );

    let invalid = postcard::to_stdvec(&99_u16).expect("postcard");
    assert!(postcard::from_bytes::<StatusCode>(&invalid).is_err());
    let invalid = postcard::to_stdvec(&(1000_u16, 1_u16)).expect("postcard");
    assert!(postcard::from_bytes::<SubStatusCode>(&invalid).is_err());
}
