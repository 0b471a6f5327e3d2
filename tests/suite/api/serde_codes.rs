//! The feature `serde`: codes as JSON.

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use status_core::{Server, StatusCode, SubStatusCode};
use status_tests::check;

use crate::all_codes;

fn error<T: DeserializeOwned + std::fmt::Debug>(json: &Value) -> String {
    match serde_json::from_value::<T>(json.clone()) {
        Ok(value) => panic!("{json} was taken for {value:?}"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn a_status_code_is_a_number_and_is_read_from_a_number_or_its_digits() {
    for code in all_codes() {
        let number = code.as_u16();
        assert_eq!(serde_json::to_value(code).expect("a number"), json!(number));
        for json in [json!(number), json!(code.as_str()), json!(i64::from(number))] {
            assert_eq!(serde_json::from_value::<StatusCode>(json).expect("a code"), code);
        }
        let text = serde_json::to_string(&code).expect("a number");
        assert_eq!(serde_json::from_str::<StatusCode>(&text).expect("a code"), code);
    }
}

#[test]
fn a_sub_status_code_is_a_text_and_is_read_from_a_text_or_a_code() {
    for code in all_codes() {
        for sub in [0, 1, 3, 10, 999, 1000, u16::MAX] {
            let whole = SubStatusCode::new(code, sub);
            let json = serde_json::to_value(whole).expect("a text");
            assert_eq!(json, json!(whole.to_string()));
            assert_eq!(serde_json::from_value::<SubStatusCode>(json).expect("a code"), whole);
        }
        let from_number: SubStatusCode = serde_json::from_value(json!(code.as_u16())).expect("a code");
        assert_eq!(from_number, code);
    }
}

#[test]
fn anything_else_is_refused_with_the_range() {
    let wrong = [
        json!(99),
        json!(1000),
        json!(0),
        json!(-1),
        json!(-404),
        json!(70_000),
        json!(u64::MAX),
        json!(404.0),
        json!(401.3),
        json!("x"),
        json!("401.x"),
        json!("99"),
        json!("0404"),
        json!(""),
        json!(true),
        json!(null),
        json!([404]),
        json!({"code": 404}),
    ];
    check(|findings| {
        for json in &wrong {
            for error in [error::<StatusCode>(json), error::<SubStatusCode>(json)] {
                findings.holds(format_args!("{json}: {error}"), error.contains("100 to 999"));
            }
        }
        let error = error::<StatusCode>(&json!("401.3"));
        findings.holds(format_args!("a sub-status code for a code: {error}"), error.contains("100 to 999"));
    });
}

#[test]
fn a_code_can_be_the_key_of_a_map() {
    let json = json!({"404": 1, "999": 2});
    let map: std::collections::BTreeMap<StatusCode, u8> = serde_json::from_value(json.clone()).expect("a map");
    assert_eq!(map.keys().map(StatusCode::as_u16).collect::<Vec<_>>(), [404, 999]);
    assert_eq!(serde_json::to_value(&map).expect("a map"), json);
}

#[test]
fn a_server_is_its_id() {
    for server in Server::ALL {
        let json = serde_json::to_value(server).expect("a text");
        assert_eq!(json, json!(server.id()));
        assert_eq!(serde_json::from_value::<Server>(json).expect("a server"), *server);
    }
    let unknown = error::<Server>(&json!("no-such-server"));
    assert!(unknown.starts_with("unknown server \"no-such-server\": it takes one of `akamai-eaa`, "), "{unknown}");
    assert!(error::<Server>(&json!(404)).contains("expected the id of a server"));
}
