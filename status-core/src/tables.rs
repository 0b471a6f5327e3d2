//! Look-ups over the generated tables: by number here, by phrase in `phrases`.
//!
//! One dense index leads from a code to its place in every table: a look-up is two loads, with no branch that depends
//! on which code it is.

mod phrases;

use crate::facts::Facts;
use crate::generated::definitions;
use crate::generated::digits::DIGITS;
use crate::generated::facts::FACTS;
use crate::generated::lines::{REASONS, STATUS_LINES};
use crate::{Class, Definition, Known, Status, StatusCode};

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
    assert!(COUNT <= u8::MAX as usize, "the places are counted in bytes");
    assert!(FACTS.len() == COUNT, "each code has its facts");
    let mut positions = [0; LENGTH];
    let mut at = 0;
    while at < COUNT {
        let code = Status::ALL[at].as_u16();
        assert!(FACTS[at].code == code, "the facts stand in another order than the codes");
        #[allow(clippy::cast_possible_truncation, reason = "the standard has no more than 255 codes, see above")]
        let position = at as u8 + 1;
        positions[code as usize - 100] = position;
        at += 1;
    }
    positions
};

/// For each code the place of the one that it counts as: its own if it is registered, otherwise that of the x00 of its
/// class, and that of 500 outside 100 to 599 (RFC 9110 section 15).
static COUNTS_AS: [u8; LENGTH] = {
    let mut places = [place(500); LENGTH];
    let mut class = 0;
    while class < Class::ALL.len() {
        let first = Class::ALL[class].digit() as u16 * 100;
        let (place, mut at) = (place(first), first as usize - 100);
        while at < first as usize {
            places[at] = place;
            at += 1;
        }
        class += 1;
    }
    let mut at = 0;
    while at < COUNT {
        let code = Status::ALL[at].as_u16();
        places[code as usize - 100] = place(code);
        at += 1;
    }
    places
};

/// The place of a code that has to be registered: if it is not, the crate does not compile.
#[inline]
const fn place(code: u16) -> u8 {
    match POSITION[code as usize - 100] {
        0 => panic!("the x00 of every class is registered"),
        position => position - 1,
    }
}

/// The standard's definitions, in its order.
static DEFINITIONS: [&Definition; COUNT] = {
    let all: &[Definition] = &definitions::DEFINITIONS;
    let mut definitions = [&all[0]; COUNT];
    let (mut place, mut at) = (0, 0);
    while place < all.len() {
        if all[place].server.is_none() {
            assert!(
                all[place].code.code().as_u16() == Status::ALL[at].as_u16(),
                "the definitions stand in another order"
            );
            definitions[at] = &all[place];
            at += 1;
        }
        place += 1;
    }
    assert!(at == COUNT, "each code has its definition");
    definitions
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

/// By position whether the standard's code is cacheable; as long as a byte counts, so that the index needs no check.
static CACHEABLE: [bool; 256] = {
    let mut cacheable = [false; 256];
    let mut at = 0;
    while at < COUNT {
        cacheable[at + 1] = FACTS[at].cacheable;
        at += 1;
    }
    cacheable
};

/// Whether the standard has a code cached heuristically; what counts as a code is not that code.
#[inline]
pub(crate) const fn is_heuristically_cacheable(code: StatusCode) -> bool {
    CACHEABLE[position(code)]
}

/// The standard's definition of a code, if it has one.
#[inline]
pub(crate) const fn definition(code: StatusCode) -> Option<&'static Definition> {
    match position(code) {
        0 => None,
        position => Some(DEFINITIONS[position - 1]),
    }
}

/// The place of the code that a code counts as.
#[inline]
const fn counted(code: StatusCode) -> usize {
    COUNTS_AS[index(code)] as usize
}

/// The facts of a code, or those of the code that it counts as.
#[inline]
pub(crate) const fn facts(code: StatusCode) -> &'static Facts {
    &FACTS[counted(code)]
}

/// The standard's definition of a code, or that of the code that it counts as.
#[inline]
pub(crate) const fn counted_definition(code: StatusCode) -> &'static Definition {
    DEFINITIONS[counted(code)]
}

/// The code itself if it is registered, otherwise the x00 of its class, and 500 outside 100 to 599 (RFC 9110
/// section 15).
#[inline]
pub(crate) const fn stand_in(code: StatusCode) -> StatusCode {
    Status::ALL[counted(code)].status_code()
}
