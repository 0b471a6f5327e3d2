//! The JSON of problems, with `serde_json` as the judge: both take the same texts and read the same from them.

use proptest::prelude::*;
use serde::de::IgnoredAny;
use serde_json::Value;
use status_core::problem::json::{MAX_DEPTH, MAX_LENGTH, Writer};
use status_core::problem::{Members, UnknownProblem};

fn read(json: &str) -> Box<UnknownProblem> {
    Members::from_json(json.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{json}")).unknown()
}

fn oracle(json: &str) -> Value {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{error}\n{json}"))
}

/// Any JSON value, of a depth that both read.
fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "[<>&\"\\\\/\u{0}-\u{1f}\u{2027}-\u{202a}€😀a]{0,20}".prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::hash_map(any_name(), inner, 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

fn any_name() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "type|title|status|detail|instance|sku", "[<\"\\\\\n\u{2028}a]{0,4}"]
}

fn any_object() -> impl Strategy<Value = Value> {
    prop::collection::hash_map(any_name(), any_value(), 0..8)
        .prop_map(|members| Value::Object(members.into_iter().collect()))
}

/// What JSON consists of, in any order.
fn token_soup() -> impl Strategy<Value = String> {
    let token = prop::sample::select(vec![
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"",
        "\"a\"",
        "\"type\"",
        "\"\\n\"",
        "\"\\u0041\"",
        "\"\\x\"",
        "\"\\u12\"",
        "\"€\"",
        "\\",
        " ",
        "\n",
        "\t",
        "\u{b}",
        "\u{a0}",
        "\u{0}",
        "0",
        "-",
        "-0",
        "01",
        "1",
        "1.",
        ".5",
        "1.5",
        "1e5",
        "1E+5",
        "1e-",
        "+1",
        "true",
        "false",
        "null",
        "nul",
        "True",
        "NaN",
        "\"a\":1",
        "\"b\":[1,2]",
        "\"c\":{\"d\":null}",
        "//",
    ]);
    prop::collection::vec(token, 0..14).prop_map(|tokens| tokens.concat())
}

/// Both take it or both refuse it.
fn agree(bytes: &[u8]) {
    let theirs = serde_json::from_slice::<Value>(bytes);
    let ours = Members::from_json(bytes);
    // JSON has numbers beyond those of `f64` (RFC 8259 section 6), and `Value` has not: of such a text the form alone is
    // compared.
    let is_beyond = theirs.as_ref().is_err_and(|error| error.to_string().starts_with("number out of range"));
    let is_object = if is_beyond {
        serde_json::from_slice::<IgnoredAny>(bytes).is_ok() && bytes.trim_ascii_start().starts_with(b"{")
    } else {
        theirs.as_ref().is_ok_and(Value::is_object)
    };
    assert_eq!(ours.is_ok(), is_object, "{ours:?}\n{theirs:?}\n{}", String::from_utf8_lossy(bytes));
    match ours {
        Ok(members) if is_beyond => assert!(Members::from_json(members.unknown().to_json().as_bytes()).is_ok()),
        Ok(members) => assert_eq!(oracle(&members.unknown().to_json()), theirs.expect("JSON")),
        Err(error) => assert!(error.offset() <= bytes.len() && !error.to_string().is_empty()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_of_what_serde_json_writes(object in any_object()) {
        for json in [object.to_string(), serde_json::to_string_pretty(&object).expect("JSON")] {
            let problem = read(&json);
            let again = problem.to_json();
            // Read from the text, since `serde_json` rounds some numbers.
            prop_assert_eq!(oracle(&again), oracle(&json));
            let is_unsafe = again.contains(['<', '\u{2028}', '\u{2029}']);
            prop_assert!(!is_unsafe);
            // What is written is read as the same once more.
            prop_assert_eq!(read(&again).to_json(), again);
            prop_assert_eq!(problem.title(), object["title"].as_str());
            prop_assert_eq!(problem.type_uri(), object["type"].as_str().unwrap_or("about:blank"));
        }
    }

    #[test]
    fn serde_json_reads_every_text_that_is_written(text in any::<String>(), number in any::<f64>()) {
        let mut json = Writer::starting_with(r#"{"status":409"#);
        json.member(r#","text":"#, &text);
        json.member(r#","number":"#, &number);
        json.detail(|detail| detail.write_str(&text));
        let json = json.finish();
        let read = oracle(&json);
        prop_assert_eq!(read["text"].as_str(), Some(&*text));
        prop_assert_eq!(read["detail"].as_str(), Some(&*text));
        let number = Some(number).filter(|number| number.is_finite());
        prop_assert_eq!(Members::from_json(json.as_bytes()).expect("JSON").get("number"), number);
        // It rounds some numbers, by one bit.
        let is_near = |(theirs, number): (f64, f64)| (theirs - number).abs() <= number.abs().max(f64::MIN_POSITIVE) * 1e-15;
        prop_assert!(read["number"].as_f64().zip(number).is_none_or(is_near));
        prop_assert_eq!(read["number"].is_null(), number.is_none());
    }

    #[test]
    fn any_tokens_are_taken_or_refused_alike(soup in token_soup()) {
        agree(soup.as_bytes());
        agree(format!("{{{soup}}}").as_bytes());
        agree(format!("{{\"a\":{soup}}}").as_bytes());
    }

    #[test]
    fn any_bytes_are_taken_or_refused_alike(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
        agree(&bytes);
    }

    #[test]
    fn any_change_of_a_byte_is_taken_or_refused_alike(object in any_object(), at in any::<prop::sample::Index>(), byte: u8) {
        let mut bytes = object.to_string().into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        // They differ on half of a surrogate pair, on numbers that are too large for `f64`, and on a name that is there
        // twice.
        let differs = |text: &str| text.contains("\\ud") || text.contains("\\uD") || has_large_number(text);
        prop_assume!(!std::str::from_utf8(&bytes).is_ok_and(differs));
        agree(&bytes);
    }
}

/// Whether `serde_json` might refuse a number for its size.
fn has_large_number(text: &str) -> bool {
    matches!(serde_json::from_str::<Value>(text), Err(error) if error.to_string().starts_with("number out of range"))
}

#[test]
fn half_of_a_surrogate_pair_becomes_a_replacement_character() {
    let problem = read(r#"{"title":"\ud800","x\udc00":["\ud83d\ude00","\ud83d\u0041","\udead","\\ud800"]}"#);
    assert_eq!(problem.title(), Some("\u{fffd}"));
    let json = problem.to_json();
    let expected = serde_json::json!({"title": "\u{fffd}", "x\u{fffd}": ["😀", "\u{fffd}A", "\u{fffd}", "\\ud800"]});
    assert_eq!(oracle(&json), expected);
}

#[test]
fn a_byte_order_mark_is_passed_over_and_the_last_of_equal_names_counts() {
    let problem = read("\u{feff} {\"title\":\"a\",\"title\":\"b\",\"x\":1,\"x\":2}");
    assert_eq!(problem.title(), Some("b"));
    assert_eq!(problem.members().get("x"), Some("2"));
    // Also where the last one has a wrong type: then there is none.
    assert_eq!(read(r#"{"title":"a","title":5}"#).title(), None);
}

#[test]
fn depth_and_size_are_bounded() {
    let nested = |levels: usize| format!("{{\"a\":{}{}}}", "[".repeat(levels - 1), "]".repeat(levels - 1));
    assert!(Members::from_json(nested(MAX_DEPTH).as_bytes()).is_ok());
    let error = Members::from_json(nested(MAX_DEPTH + 1).as_bytes()).expect_err("too deep");
    assert_eq!(error.to_string(), "byte 68: more than 64 levels stand in one another");
    assert!(Members::from_json("[".repeat(MAX_LENGTH).as_bytes()).is_err());

    let long = |length: usize| format!("{{\"a\":\"{}\"}}", "x".repeat(length - 8));
    assert!(Members::from_json(long(MAX_LENGTH).as_bytes()).is_ok());
    let error = Members::from_json(long(MAX_LENGTH + 1).as_bytes()).expect_err("too long");
    assert_eq!(error.to_string(), "the text is longer than 1048576 bytes");
}

#[test]
fn mistakes_are_named_at_their_places() {
    let mistakes: [(&[u8], &str); 16] = [
        (b"", "byte 0: a value is expected"),
        (b"[1]", "byte 0: a problem is an object, which begins with `{`"),
        (b"[1", "byte 2: a `,` or `]` is expected after an element"),
        (b"{\"a\xff\":1}", "byte 3: UTF-8 is expected"),
        (b"{a:1}", "byte 1: the name of a member is expected, in double quotes"),
        (b"{\"a\":1,}", "byte 7: the name of a member is expected, in double quotes"),
        (b"{\"a\" 1}", "byte 5: a `:` is expected after the name of a member"),
        (b"{\"a\":1 \"b\":2}", "byte 7: a `,` or `}` is expected after a member"),
        (b"{\"a\":}", "byte 5: a value is expected"),
        (b"{\"a\":nul}", "byte 5: a value is expected"),
        (b"{\"a\":1.}", "byte 7: a digit is expected in a number"),
        (b"{\"a\":01}", "byte 6: a `,` or `}` is expected after a member"),
        (b"{\"a\":\"b", "byte 7: a `\"` is expected at the end of a string"),
        (b"{\"a\":\"\n\"}", "byte 6: a control character stands in a string, where it is to be escaped"),
        (
            b"{\"a\":\"\\x\"}",
            r#"byte 6: one of `"`, `\`, `/`, `b`, `f`, `n`, `r`, `t` and `u` with four hexadecimal digits is expected after a `\`"#,
        ),
        (b"{} {}", "byte 3: nothing is expected after the object"),
    ];
    for (json, message) in mistakes {
        let error = Members::from_json(json).expect_err(message);
        assert_eq!(error.to_string(), message, "{}", String::from_utf8_lossy(json));
    }
}
