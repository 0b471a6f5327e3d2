//! Look-ups over the generated tables: by number here, by phrase in `phrases`.
//!
//! One dense index leads from a code to its place in every table: a look-up is two loads, with no branch that depends
//! on which code it is.

mod phrases;

use crate::facts::Facts;
use crate::generated::lines::{REASONS, STATUS_LINES};
use crate::generated::{digits, facts::FACTS};
use crate::{Known, Status, StatusCode};

pub(crate) use phrases::code_of_phrase;

/// How long the tables by code are: longer than the 900 codes, so that the index needs no check. It is cut to this power
/// of two, which changes no index that there is.
const LENGTH: usize = 1024;

/// The place of a code in the tables by code.
#[inline]
const fn index(code: StatusCode) -> usize {
    (code.as_u16() as usize - 100) % LENGTH
}

/// How many codes the standard defines.
const COUNT: usize = Status::ALL.len();

/// For each code its place in the standard's order, counted from 1; 0 where it is not registered.
static POSITION: [u8; LENGTH] = {
    let mut positions = [0; LENGTH];
    let mut at = 0;
    while at < COUNT {
        #[allow(clippy::cast_possible_truncation, reason = "the standard has no more than 255 codes, see below")]
        let position = at as u8 + 1;
        positions[Status::ALL[at].as_u16() as usize - 100] = position;
        at += 1;
    }
    positions
};

const _: () = {
    assert!(COUNT <= u8::MAX as usize, "POSITION counts in bytes");
    let mut at = 0;
    while at < COUNT {
        assert!(FACTS[at].code == Status::ALL[at].as_u16(), "the facts stand in another order than the codes");
        at += 1;
    }
};

/// The digits of every code.
static DIGITS: [&str; LENGTH] = {
    let mut digits = [""; LENGTH];
    let mut at = 0;
    while at < digits::DIGITS.len() {
        digits[at] = digits::DIGITS[at];
        at += 1;
    }
    digits
};

/// The place of a code in the tables by position; 0 where the standard does not define it.
#[inline]
const fn position(code: StatusCode) -> usize {
    POSITION[index(code)] as usize
}

#[inline]
pub(crate) const fn digits(code: StatusCode) -> &'static str {
    DIGITS[index(code)]
}

#[inline]
pub(crate) const fn reason(code: StatusCode) -> Option<&'static str> {
    REASONS[position(code)]
}

#[inline]
pub(crate) const fn status_line(code: StatusCode) -> Option<&'static str> {
    STATUS_LINES[position(code)]
}

#[inline]
pub(crate) const fn status(code: StatusCode) -> Option<Status> {
    match position(code) {
        0 => None,
        position => Some(Status::ALL[position - 1]),
    }
}

/// The facts of a code, or those of the code that it counts as.
#[inline]
pub(crate) const fn facts(code: StatusCode) -> &'static Facts {
    // What stands in is registered, so its position is not 0.
    &FACTS[position(stand_in(code)).saturating_sub(1)]
}

/// The code itself if it is registered, otherwise the x00 of its class, and 500 outside 100 to 599 (RFC 9110
/// section 15).
#[inline]
pub(crate) const fn stand_in(code: StatusCode) -> StatusCode {
    if position(code) != 0 {
        return code;
    }
    match code.class() {
        Some(class) => StatusCode::checked(class.digit() as u16 * 100),
        None => StatusCode::checked(500),
    }
}
