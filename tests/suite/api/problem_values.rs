//! The types of members: what is written is read again, and what has another form is not taken.

use std::fmt::Debug;
use std::time::Duration;

use proptest::prelude::*;
use status_core::problem::json::Writer;
use status_core::problem::{DateTime, Decimal, Headers, MemberValue, Members, Uri, Uuid};

const SAFE: i64 = (1 << 53) - 1;

fn written<T: MemberValue>(value: &T) -> String {
    let mut json = Writer::starting_with(r#"{"status":409"#);
    json.member(r#","value":"#, value);
    json.finish()
}

fn get<T: MemberValue>(value: &str) -> Option<T> {
    Members::from_json(format!("{{\"value\":{value}}}").as_bytes()).expect("JSON").get("value")
}

/// By itself, in a list, and where it may be absent.
fn comes_back<T: MemberValue + Clone + PartialEq + Debug>(value: &T) {
    fn check<T: MemberValue + PartialEq + Debug>(value: &T) {
        let json = written(value);
        serde_json::from_str::<serde_json::Value>(&json).expect("JSON");
        let members = Members::from_json(json.as_bytes()).expect("JSON");
        assert_eq!(members.get::<T>("value").as_ref(), Some(value), "{json}");
    }
    check(value);
    check(&vec![value.clone(), value.clone()]);
    check(&Some(value.clone()));
    check(&Some(vec![value.clone()]));
    check(&None::<T>);
    check(&Vec::<T>::new());
}

fn date_time() -> impl Strategy<Value = DateTime> {
    let moment = (-62_167_219_200_i64..=253_402_300_799, 0..1_000_000_000_u32, -1439_i16..1440);
    moment.prop_filter_map("within the years", |(seconds, nanos, offset)| {
        let text = DateTime::from_unix(seconds)?.with_offset(offset)?.to_string();
        let (date, zone) = text.split_at(19);
        format!("{date}.{nanos:09}{zone}").parse().ok()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn values_come_back(
        text in any::<String>(),
        boolean: bool,
        integer in -SAFE..=SAFE,
        number in any::<f64>().prop_filter("finite", |number| number.is_finite()),
        seconds: u64,
        nanos in 0..1_000_000_000_u32,
        moment in date_time(),
        uuid: [u8; 16],
        decimal in "-?(0|[1-9][0-9]{0,30})([.][0-9]{1,30})?",
        uri in "([a-z][a-z0-9+.-]{0,5}:)?(//[a-z0-9.-]{0,9}(:[0-9]{1,4})?)?(/[a-zA-Z0-9._~!$&'()*+,;=:@-]{0,6}|/%[0-9A-F]{2}){0,3}([?][a-z/?]{0,4})?(#[a-z/?]{0,4})?",
    ) {
        comes_back(&text);
        comes_back(&boolean);
        comes_back(&integer);
        comes_back(&number);
        comes_back(&Duration::new(seconds, nanos));
        comes_back(&Duration::new(seconds, 0));
        comes_back(&moment);
        comes_back(&Uuid::from_bytes(uuid));
        comes_back(&decimal.parse::<Decimal>().expect("a decimal"));
        comes_back(&uri.parse::<Uri>().expect("a URI"));
    }

    #[test]
    fn numbers_as_text_come_back(number: i64, others in prop::collection::vec(any::<i64>(), 0..4)) {
        let mut json = Writer::starting_with("{\"status\":409");
        json.member_as_text(r#","number":"#, &number);
        json.member_as_text(r#","others":"#, &Some(others.clone()));
        let json = json.finish();
        let members = Members::from_json(json.as_bytes()).expect("JSON");
        prop_assert_eq!(members.get_as_text("number"), Some(number));
        prop_assert_eq!(members.get_as_text("others"), Some(others));
        prop_assert_eq!(members.get::<i64>("number"), None);
    }

    #[test]
    fn any_text_makes_a_header_field_of_one_line(text in any::<String>()) {
        let mut headers = Headers::new();
        headers.member("X-Text", &text);
        for (_, value) in headers.into_vec() {
            prop_assert!(value.bytes().all(|byte| (32..127).contains(&byte)));
            prop_assert_eq!(value.trim(), &value);
        }
    }

    #[test]
    fn any_text_is_a_value_or_none(text in any::<String>()) {
        if let Ok(value) = text.parse::<DateTime>() {
            prop_assert_eq!(value.to_string().parse(), Ok(value));
        }
        if let Ok(value) = text.parse::<Uri>() {
            prop_assert_eq!(value.as_str(), text);
        }
    }
}

#[test]
fn integers_are_those_that_json_carries_safely() {
    for (json, expected) in [
        ("0", Some(0)),
        ("-0", Some(0)),
        ("3.0", Some(3)),
        ("3e2", Some(300)),
        ("9007199254740991", Some(SAFE)),
        ("9007199254740992", None),
        ("-9007199254740992", None),
        ("3.5", None),
        ("1e400", None),
        ("99999999999999999999", None),
        ("\"3\"", None),
        ("null", None),
        ("true", None),
    ] {
        assert_eq!(get::<i64>(json), expected, "{json}");
    }
}

#[test]
fn durations_are_exact_to_the_nanosecond() {
    for (json, expected) in [
        ("90", Some(Duration::from_secs(90))),
        ("18446744073709551615", Some(Duration::from_secs(u64::MAX))),
        ("0.1", Some(Duration::from_millis(100))),
        ("0.0000000019", Some(Duration::from_nanos(1))),
        ("1.5e3", Some(Duration::from_mins(25))),
        ("-1", None),
        ("1e30", None),
        ("18446744073709551616", None),
        ("\"90\"", None),
    ] {
        assert_eq!(get::<Duration>(json), expected, "{json}");
    }
    assert_eq!(written(&Duration::new(5, 1_000)), r#"{"status":409,"value":5.000001}"#);
}

#[test]
fn date_times_are_those_of_rfc_3339() {
    // Its section 5.8, and the limits of what it can write.
    for (text, unix, shown) in [
        ("1985-04-12T23:20:50.52Z", 482_196_050, "1985-04-12T23:20:50.52Z"),
        ("1996-12-19T16:39:57-08:00", 851_042_397, "1996-12-19T16:39:57-08:00"),
        ("1990-12-31T23:59:60Z", 662_688_000, "1991-01-01T00:00:00Z"),
        ("1990-12-31T15:59:60-08:00", 662_688_000, "1990-12-31T16:00:00-08:00"),
        ("1937-01-01T12:00:27.87+00:20", -1_041_337_173, "1937-01-01T12:00:27.87+00:20"),
        ("2000-02-29t00:00:00z", 951_782_400, "2000-02-29T00:00:00Z"),
        ("2000-01-01T00:00:00-00:00", 946_684_800, "2000-01-01T00:00:00Z"),
        ("0000-01-01T00:00:00Z", -62_167_219_200, "0000-01-01T00:00:00Z"),
        ("9999-12-31T23:59:59.999999999999Z", 253_402_300_799, "9999-12-31T23:59:59.999999999Z"),
    ] {
        let moment: DateTime = text.parse().expect(text);
        assert_eq!((moment.unix(), moment.to_string().as_str()), (unix, shown));
    }
    for text in [
        "",
        "1985-04-12",
        "1985-04-12T23:20:50",
        "1985-04-12 23:20:50Z",
        "1985-04-31T00:00:00Z",
        "1900-02-29T00:00:00Z",
        "1985-00-12T23:20:50Z",
        "1985-04-12T24:00:00Z",
        "1985-04-12T23:60:00Z",
        "1985-04-12T23:20:61Z",
        "1985-04-12T23:20:50.Z",
        "1985-04-12T23:20:50+0100",
        "1985-04-12T23:20:50+24:00",
        "1985-04-12T23:20:50+01:60",
        "1985-04-12T23:20:50Zulu",
        "+985-04-12T23:20:50Z",
        "1985-04-12T23:20:5٠Z",
        "9999-12-31T23:59:60Z",
        "9999-12-31T23:59:59-00:01",
        "0000-01-01T00:00:00+00:01",
    ] {
        assert!(text.parse::<DateTime>().is_err(), "{text}");
    }
}

#[test]
fn every_day_has_the_date_that_counting_gives() {
    let is_leap = |year: i32| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let mut seconds = -62_167_219_200;
    for year in 0..10_000 {
        for (month, days) in [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].into_iter().enumerate() {
            let days = if month == 1 && is_leap(year) { 29 } else { days };
            for day in [1, days] {
                let moment = DateTime::from_unix(seconds + (day - 1) * 86_400).expect("within the years");
                let text = format!("{year:04}-{:02}-{day:02}T00:00:00Z", month + 1);
                assert_eq!(moment.to_string(), text);
                assert_eq!(text.parse(), Ok(moment));
            }
            seconds += days * 86_400;
        }
    }
    assert_eq!(DateTime::from_unix(seconds), None);
}

#[test]
fn texts_that_are_no_decimal_uuid_or_uri_are_refused() {
    for text in ["", "-", "+1", "01", "1.", ".5", "1e3", "1,5", " 1", "٣"] {
        assert!(text.parse::<Decimal>().is_err(), "{text}");
    }
    for text in [
        "",
        "f81d4fae7dec11d0a76500a0c91e6bf6",
        "f81d4fae-7dec-11d0-a765-00a0c91e6bfg",
        "+81d4fae-7dec-11d0-a765-00a0c91e6bf6",
    ] {
        assert!(text.parse::<Uuid>().is_err(), "{text}");
    }
    for (text, offset) in [
        ("/two words", 4),
        ("/50%", 3),
        ("/%zz", 1),
        ("/ä", 1),
        ("/a#b#c", 4),
        ("/[1]", 1),
        ("1a:b", 2),
        (":", 0),
        ("\n", 0),
        ("http://[::1]/[", 13),
        ("<", 0),
    ] {
        assert_eq!(text.parse::<Uri>().map_err(|error| error.offset()), Err(offset), "{text}");
    }
    for text in
        ["", "#", "a", "./1a:b", "//host", "http://[::1]:80/", "urn:isbn:0451450523", "?a=b", "mailto:a@b.example"]
    {
        assert!(text.parse::<Uri>().is_ok(), "{text}");
    }
}
