//! Sub-status codes as numbers and as text.

use std::fmt::Write;

use status_core::{Status, StatusCode, SubStatusCode, ToStatus};
use status_tests::check;

use crate::{all_codes, code};

#[test]
fn every_one_goes_through_text_and_back() {
    let (mut text, mut expected) = (String::new(), String::new());
    for code in all_codes() {
        for sub in 0..=1100 {
            let whole = SubStatusCode::new(code, sub);
            text.clear();
            expected.clear();
            let _ = write!(text, "{whole}");
            // Sub-status 0 is none.
            let _ = if sub == 0 {
                write!(expected, "{}", code.as_u16())
            } else {
                write!(expected, "{}.{sub}", code.as_u16())
            };
            assert_eq!(text, expected);
            assert_eq!(text.parse(), Ok(whole));
            assert!(whole.code() == code && whole.sub() == sub, "{whole}");
        }
    }
}

#[test]
fn the_largest_sub_status_fits() {
    for sub in [1101, 9_999, 10_000, 65_534, 65_535] {
        let text = format!("401.{sub}");
        let parsed: SubStatusCode = text.parse().expect("a sub-status code");
        assert_eq!((parsed.sub(), parsed.to_string()), (sub, text));
    }
}

#[test]
fn sub_status_0_is_none() {
    assert_eq!("404.0".parse(), Ok(SubStatusCode::from(StatusCode::NOT_FOUND)));
    assert_eq!("404.0".parse::<SubStatusCode>(), "404".parse());
    assert_eq!(SubStatusCode::new(StatusCode::NOT_FOUND, 0), SubStatusCode::from(StatusCode::NOT_FOUND));
    assert_eq!(SubStatusCode::new(StatusCode::NOT_FOUND, 0).to_string(), "404");
}

#[test]
fn a_code_and_a_number_are_equal_to_it_where_there_is_no_sub_status() {
    for one in all_codes() {
        for sub in [0, 1, 404, u16::MAX] {
            let whole = SubStatusCode::new(one, sub);
            for other in all_codes() {
                let expected = one == other && sub == 0;
                let number = other.as_u16();
                let found = [whole == other, other == whole, whole == number, number == whole];
                assert_eq!(found, [expected; 4], "{whole} and {number}");
            }
        }
    }
    // Numbers that are no status codes, such as both numbers of a sub-status code in one.
    for number in [0, 1, 3, 99, 1000, u16::MAX] {
        assert_ne!(SubStatusCode::new(StatusCode::OK, number), number);
    }
}

#[test]
fn they_sort_by_code_and_then_by_sub_status_as_numbers() {
    let subs = [0, 1, 2, 3, 9, 10, 11, 19, 20, 99, 100, 101, 999, 1000, 65_535];
    let numbers = [100, 101, 199, 200, 401, 404, 500, 599, 600, 999];
    let all: Vec<(u16, u16)> = numbers.iter().flat_map(|&number| subs.iter().map(move |&sub| (number, sub))).collect();
    for &(number, sub) in &all {
        for &(other_number, other_sub) in &all {
            let (one, other) =
                (SubStatusCode::new(code(number), sub), SubStatusCode::new(code(other_number), other_sub));
            let expected = (number, sub).cmp(&(other_number, other_sub));
            assert_eq!(one.cmp(&other), expected, "{one} {other}");
            assert_eq!(one == other, expected.is_eq(), "{one} {other}");
        }
    }
}

#[test]
fn malformed_texts_are_refused_and_the_error_says_which_part_is_wrong() {
    let wrong_code = [
        "",
        ".",
        ".3",
        "4",
        "40",
        "40.3",
        "099.3",
        "99",
        "1000",
        "1000.1",
        "x",
        "4x1.3",
        " 401.3",
        "+401",
        "-401.3",
        "401,3",
        "401 .3",
        "401 3",
        "\u{664}01.3",
        "4010",
        "0401.3",
    ];
    let wrong_sub = [
        "401.",
        "401.x",
        "401.3.1",
        "401..3",
        "401.-3",
        "401.+3",
        "401. 3",
        "401.3 ",
        "401.3\n",
        "401.03",
        "401.00",
        "401.000",
        "401.65536",
        "401.99999999999999999999",
        "401.3x",
        "401.0x3",
        "401.\u{663}",
        "401.1e1",
        "401.3\0",
    ];
    check(|findings| {
        for (texts, part) in [(&wrong_code[..], "invalid status code: "), (&wrong_sub, "invalid sub-status: ")] {
            for text in texts {
                match text.parse::<SubStatusCode>() {
                    Ok(parsed) => findings.holds(format_args!("{text:?} was taken for {parsed}"), false),
                    Err(error) => {
                        findings.holds(format_args!("{text:?}: {error}"), error.to_string().starts_with(part));
                    }
                }
            }
        }
    });
}

#[test]
fn they_are_padded_as_a_whole() {
    let code: SubStatusCode = "401.3".parse().expect("a sub-status code");
    assert_eq!(format!("[{code:>8}] [{code:<8}] [{code:^7}]"), "[   401.3] [401.3   ] [ 401.3 ]");
    assert_eq!(format!("{code:?}"), "401.3");
}

#[test]
fn they_take_four_bytes_and_so_does_an_option() {
    assert_eq!((size_of::<SubStatusCode>(), size_of::<Option<SubStatusCode>>()), (4, 4));
}

/// References and boxes have the status of what they lead to.
#[test]
fn wrappers_have_the_status_of_what_they_hold() {
    fn status(value: impl ToStatus) -> SubStatusCode {
        value.to_status()
    }
    let expected = status(Status::NotFound);
    let reference: &dyn ToStatus = &Status::NotFound;
    assert_eq!(status(reference), expected);
    assert_eq!(status(Box::new(Status::NotFound)), expected);
    let any: Box<dyn ToStatus> = Box::new(Status::NotFound);
    assert_eq!(status(any), expected);
}
