//! The feature `http`: from one type to the other and back.

use status_core::StatusCode;

use crate::all_codes;

#[test]
fn every_code_goes_both_ways() {
    for code in all_codes() {
        let theirs = http::StatusCode::from(code);
        assert_eq!(theirs.as_u16(), code.as_u16());
        let back = StatusCode::from(theirs);
        assert_eq!(back.as_u16(), code.as_u16());
    }
}

#[test]
fn codes_of_both_types_are_equal_if_their_numbers_are() {
    for code in all_codes() {
        for number in 100..=999 {
            let theirs = http::StatusCode::from_u16(number).expect("a code");
            let same = code.as_u16() == number;
            assert_eq!([code == theirs, theirs == code], [same, same], "{code} {theirs}");
        }
    }
}
