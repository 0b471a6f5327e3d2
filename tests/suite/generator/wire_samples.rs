//! The samples of responses in `fixtures/wire/`: what an independent parser reads in them, and whether they do what the
//! specifications ask for.

use std::collections::{BTreeMap, BTreeSet};

use status_tests::{Findings, Row, check, facts, read_bytes, root};

use crate::data::semantics_cells::fields;
use crate::registry_rows;

/// A sample, as the parser sees it.
struct Sample {
    code: u16,
    /// Everything up to the empty line, with it.
    head: Vec<u8>,
    fields: Vec<(String, String)>,
    content: Vec<u8>,
}

impl Sample {
    fn parse(code: u16) -> Self {
        let bytes = read_bytes(&format!("tests/fixtures/wire/{code}.http"));
        let mut fields = [httparse::EMPTY_HEADER; 32];
        let mut response = httparse::Response::new(&mut fields);
        let length = match response.parse(&bytes) {
            Ok(httparse::Status::Complete(length)) => length,
            other => panic!("{code}.http: {other:?}"),
        };
        assert_eq!((response.version, response.code), (Some(1), Some(code)), "{code}.http");
        let text = |field: &httparse::Header<'_>| {
            (field.name.to_owned(), String::from_utf8(field.value.to_vec()).expect("values in ASCII"))
        };
        let fields = response.headers.iter().map(text).collect();
        Self { code, fields, head: bytes[..length].to_vec(), content: bytes[length..].to_vec() }
    }

    fn values(&self, name: &str) -> Vec<&str> {
        let fields = self.fields.iter().filter(|(known, _)| known.eq_ignore_ascii_case(name));
        fields.map(|(_, value)| value.as_str()).collect()
    }

    fn value(&self, name: &str) -> Option<&str> {
        self.values(name).first().copied()
    }

    /// Whether the specification lets the response have no content: 1xx, 204, 304.
    fn ends_with_its_head(&self) -> bool {
        matches!(self.code, 100..=199 | 204 | 304)
    }
}

/// The standard's codes with their phrases, by the registry.
fn registry() -> BTreeMap<u16, String> {
    let rows = registry_rows();
    let assigned = rows.iter().filter(|row| row.get("state") != "unassigned-range");
    let phrase = |row: &Row| match (row.number("code"), row.get("phrase")) {
        (418, "(Unused)") => "I'm a teapot".to_owned(),
        (_, "(Unused)") => String::new(),
        (_, phrase) => phrase.to_owned(),
    };
    assigned.map(|row| (row.number("code"), phrase(row))).collect()
}

#[track_caller]
fn check_samples(test: impl Fn(&Sample, &mut Findings)) {
    let codes = registry();
    assert_eq!(codes.len(), 64);
    check(|findings| codes.keys().for_each(|&code| test(&Sample::parse(code), findings)));
}

#[test]
fn there_is_one_sample_for_each_standard_code_and_no_other_file() {
    let folder = root().join("tests/fixtures/wire");
    let files = folder.read_dir().expect("the folder of samples").map(|entry| entry.expect("an entry").file_name());
    let files: BTreeSet<String> = files.map(|name| name.to_string_lossy().into_owned()).collect();
    assert_eq!(files, registry().keys().map(|code| format!("{code}.http")).collect());
}

#[test]
fn the_status_line_is_that_of_the_registry() {
    let registry = registry();
    check_samples(|sample, findings| {
        // The space stays where there is no phrase.
        let expected = format!("HTTP/1.1 {} {}\r\n", sample.code, registry[&sample.code]);
        findings.holds(format_args!("{expected:?}"), sample.head.starts_with(expected.as_bytes()));
    });
}

#[test]
fn every_line_of_the_head_is_printable_ascii_that_ends_with_cr_and_lf() {
    check_samples(|sample, findings| {
        let head = String::from_utf8(sample.head.clone()).expect("ASCII");
        findings.holds(format_args!("{}: the empty line", sample.code), head.ends_with("\r\n\r\n"));
        for line in head.split("\r\n") {
            let printable = line.bytes().all(|byte| matches!(byte, b' '..=b'~'));
            findings.holds(format_args!("{}: {line:?}", sample.code), printable);
        }
        for (name, value) in &sample.fields {
            let line = format!("\r\n{name}: {value}\r\n");
            findings.holds(format_args!("{}: {name}: {value}", sample.code), head.contains(&line) && !value.is_empty());
            findings.equal(format!("{}: {name}, how often", sample.code), sample.values(name).len(), 1);
        }
    });
}

#[test]
fn header_fields_that_must_or_should_come_are_there() {
    let mut wanted = Vec::new();
    for row in facts("semantics.csv", 64) {
        let fields = ["headers_must", "headers_should"].map(|column| fields(row.get(column)));
        let always = fields.into_iter().flatten().filter(|field| !field.conditional);
        wanted.extend(always.map(|field| (row.number("code"), field.name)));
    }
    for row in facts("requirements.csv", 169) {
        let name = row.get("subject").strip_prefix("header ").map(|name| name.split([':', ' ']).next().unwrap_or(name));
        if let (Ok(code), Some(name), "MUST" | "SHOULD", "") =
            (row.get("code").parse(), name, row.get("keyword"), row.get("condition"))
        {
            wanted.push((code, name.to_owned()));
        }
    }
    // Conditions that the samples are made for.
    let by_hand = [
        (104, "Location"),
        (104, "Upload-Limit"),
        (201, "Location"),
        (206, "Content-Range"),
        (226, "ETag"),
        (300, "Location"),
        (303, "Location"),
        (413, "Retry-After"),
        (416, "Content-Range"),
        (426, "Connection"),
        (451, "Link"),
    ];
    wanted.extend(by_hand.map(|(code, name)| (code, name.to_owned())));
    assert!(wanted.len() > 25, "{wanted:?}");
    check(|findings| {
        for (code, name) in &wanted {
            findings.holds(format_args!("{code} without {name}"), !Sample::parse(*code).values(name).is_empty());
        }
    });
}

#[test]
fn header_fields_that_must_not_come_are_not_there() {
    let forbidden: Vec<Row> = facts("requirements.csv", 169);
    let forbidden = forbidden.iter().filter(|row| row.get("keyword") == "MUST NOT" && row.get("condition").is_empty());
    let forbidden: Vec<_> =
        forbidden.filter_map(|row| Some((row.get("code"), row.get("subject").strip_prefix("header ")?))).collect();
    assert_eq!(forbidden.len(), 4, "{forbidden:?}");
    check_samples(|sample, findings| {
        let code = sample.code.to_string();
        for (_, name) in
            forbidden.iter().filter(|(place, _)| *place == code || place.strip_suffix("xx") == code.get(..1))
        {
            findings.holds(format_args!("{code} with {name}"), sample.values(name).is_empty());
        }
        findings.holds(format_args!("{code} with Transfer-Encoding"), sample.values("Transfer-Encoding").is_empty());
    });
}

#[test]
fn the_content_is_as_long_as_its_length_says_and_there_is_none_where_it_is_forbidden() {
    check_samples(|sample, findings| {
        let (code, length) = (sample.code, sample.value("Content-Length"));
        if sample.ends_with_its_head() {
            findings.equal(format!("{code}: content"), sample.content.len(), 0);
            findings.equal(format!("{code}: Content-Length"), length, None);
            findings.equal(format!("{code}: Content-Type"), sample.value("Content-Type"), None);
        } else {
            findings.equal(
                format!("{code}: Content-Length"),
                length,
                Some(sample.content.len().to_string()).as_deref(),
            );
            findings.equal(format!("{code}: some content"), !sample.content.is_empty(), code != 205);
            findings.equal(format!("{code}: Content-Type"), sample.value("Content-Type").is_some(), code != 205);
            findings.holds(format_args!("{code}: UTF-8"), std::str::from_utf8(&sample.content).is_ok());
        }
    });
}

/// Whether a date has the fixed form of RFC 9110 section 5.6.7, and names the right day of the week.
fn is_fixdate(date: &str) -> bool {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let parts: Vec<&str> = date.split(' ').collect();
    let [weekday, day, month, year, time, "GMT"] = parts[..] else { return false };
    let Some(month) = months.iter().position(|name| *name == month) else { return false };
    let digits = |text: &str, length| text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    let time: Vec<&str> = time.split(':').collect();
    if !digits(day, 2) || !digits(year, 4) || time.len() != 3 || !time.iter().all(|part| digits(part, 2)) {
        return false;
    }
    let limits = ["23", "59", "60"];
    let (day, year): (usize, usize) = (day.parse().unwrap_or(0), year.parse().unwrap_or(0));
    // The day of the week, by the method of Sakamoto; 0 is Sunday.
    let year_from_march = if month < 2 { year - 1 } else { year };
    let shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month];
    let at = (year_from_march + year_from_march / 4 - year_from_march / 100 + year_from_march / 400 + shift + day) % 7;
    let names = ["Sun,", "Mon,", "Tue,", "Wed,", "Thu,", "Fri,", "Sat,"];
    (1..=31).contains(&day) && names[at] == weekday && time.iter().zip(limits).all(|(part, limit)| *part <= limit)
}

#[test]
fn final_responses_are_dated() {
    assert!(is_fixdate("Sun, 06 Nov 1994 08:49:37 GMT") && !is_fixdate("Mon, 06 Nov 1994 08:49:37 GMT"));
    check_samples(|sample, findings| {
        let date = sample.value("Date");
        findings.holds(
            format_args!("{}: Date: {date:?}", sample.code),
            date.is_some_and(is_fixdate) || (sample.code < 200 && date.is_none()),
        );
    });
}

#[test]
fn ranges_are_those_of_the_content() {
    let part = Sample::parse(206);
    let range = part.value("Content-Range").and_then(|range| range.strip_prefix("bytes ")).expect("a range of bytes");
    let (range, length) = range.split_once('/').expect("range/length");
    let (first, last) = range.split_once('-').expect("first-last");
    let [first, last, length] = [first, last, length].map(|number| number.parse::<usize>().expect("a number"));
    assert_eq!(last - first + 1, part.content.len());
    assert!(last < length);
    let unsatisfied = Sample::parse(416);
    let range = unsatisfied.value("Content-Range").and_then(|range| range.strip_prefix("bytes */"));
    assert_eq!(range.map(|length| length.parse().is_ok_and(|length: usize| length > 0)), Some(true));
}

#[test]
fn values_have_the_form_of_their_field() {
    let token = |text: &str| {
        !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~/".contains(&byte))
    };
    check_samples(|sample, findings| {
        for (name, value) in &sample.fields {
            let fits = match name.as_str() {
                "Allow" | "Upgrade" | "Connection" => value.split(", ").all(token),
                "Location" => value
                    .strip_prefix("https://")
                    .is_some_and(|rest| rest.starts_with("example.com/") && !rest.contains(' ')),
                "ETag" => value.len() > 2 && value.starts_with('"') && value.ends_with('"'),
                "Retry-After" => value.parse::<u32>().is_ok(),
                "WWW-Authenticate" | "Proxy-Authenticate" => {
                    value.split_once(' ').is_some_and(|(scheme, rest)| token(scheme) && rest.contains("realm="))
                }
                "Link" => value.starts_with('<') && value.contains(">; rel="),
                "Accept" | "Content-Type" => value.contains('/'),
                "Upload-Limit" => value.contains('='),
                "Date" | "Content-Length" | "Content-Range" => true,
                _ => false,
            };
            findings.holds(format_args!("{}: {name}: {value}", sample.code), fits);
        }
        findings.holds(sample.code, true);
    });
    assert_eq!(Sample::parse(451).value("Link").map(|link| link.contains("rel=\"blocked-by\"")), Some(true));
    for code in [101, 426] {
        assert_eq!(Sample::parse(code).value("Connection"), Some("Upgrade"), "{code}");
    }
}
