//! The definitions of one code within a list of all.

use super::Catalogue;
use crate::{Definition, Server, StatusCode, SubStatusCode};

impl Catalogue {
    /// Where the definitions of a code start, and where they end, with those of its sub-status codes.
    #[inline]
    const fn range(&self, code: StatusCode) -> (usize, usize) {
        let at = code.as_u16() as usize - 100;
        (self.starts[at] as usize, self.starts[at + 1] as usize)
    }

    #[inline]
    pub(super) fn own_meanings(&self, code: SubStatusCode) -> &'static [Definition] {
        let (start, end) = self.range(code.code());
        let of_code = self.own.get(start..end).unwrap_or_default();
        let first = first_of(of_code, code);
        let after = of_code.get(first..).unwrap_or_default();
        let count = after.iter().take_while(|definition| definition.code() == code).count();
        after.get(..count).unwrap_or_default()
    }

    #[inline]
    pub(super) fn own_lookup(&self, server: Option<Server>, code: SubStatusCode) -> Option<&'static Definition> {
        self.own_meanings(code).iter().find(|definition| definition.server() == server)
    }
}

/// Where the definitions of a code start among those of all its sub-status codes.
#[inline]
fn first_of(of_code: &[Definition], code: SubStatusCode) -> usize {
    let is_before = |definition: &Definition| definition.code.sub() < code.sub();
    // Where a code has one definition of its own and its sub-status codes have no gaps, the first guess is right.
    let guess = usize::from(code.sub());
    let is_right = |guess: usize| {
        of_code.get(guess).is_some_and(|it| !is_before(it)) && of_code.get(guess - 1).is_some_and(is_before)
    };
    if guess == 0 {
        0
    } else if is_right(guess) {
        guess
    } else {
        of_code.partition_point(is_before)
    }
}
