//! Status codes and sub-status codes as intervals of numbers.

use crate::resolve::Resolved;

/// Where the sub-status codes of the next code begin. A number holds both: `401_00003` is 401.3.
pub(super) const STEP: u32 = 100_000;

/// Numbers from `first` to `last`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Interval {
    pub(super) first: u32,
    pub(super) last: u32,
}

impl Interval {
    pub(super) const ALL: Self = Self { first: 100 * STEP, last: 1000 * STEP - 1 };

    /// Whole codes, with every sub-status or none.
    pub(super) fn codes(first: u16, last: u16) -> Self {
        Self { first: u32::from(first) * STEP, last: u32::from(last) * STEP + (STEP - 1) }
    }

    /// A code without a sub-status, or with this one.
    pub(super) fn one(code: Resolved) -> Self {
        Self { first: first_number(code), last: last_number(code) }
    }

    /// A range. Without a first code it starts at the first of all, without a last code it ends at the last of all.
    /// `None` if it is empty.
    pub(super) fn between(first: Option<Resolved>, last: Option<Resolved>, is_inclusive: bool) -> Option<Self> {
        let start = first.map_or(Self::ALL.first, first_number);
        let end = match last {
            None => Self::ALL.last,
            Some(last) if !is_inclusive => first_number(last).checked_sub(1)?,
            // A range of whole codes includes the sub-status codes of its last code.
            Some(Resolved { code, sub: None }) => Self::codes(code, code).last,
            Some(last) => last_number(last),
        };
        let end = end.min(Self::ALL.last);
        (start <= end).then_some(Self { first: start, last: end })
    }

    pub(super) fn overlaps(self, other: Self) -> bool {
        other.first <= self.last && self.first <= other.last
    }

    pub(super) fn contains(self, other: Self) -> bool {
        self.first <= other.first && other.last <= self.last
    }
}

fn first_number(code: Resolved) -> u32 {
    u32::from(code.code) * STEP + u32::from(code.sub.unwrap_or_default())
}

/// The same number, except for the last sub-status code: it takes in the unused numbers before the next code.
fn last_number(code: Resolved) -> u32 {
    if code.sub == Some(u16::MAX) { Interval::codes(code.code, code.code).last } else { first_number(code) }
}

/// The numbers that some intervals leave out.
pub(super) fn gaps(mut covered: Vec<Interval>) -> Vec<Interval> {
    covered.sort_unstable_by_key(|interval| interval.first);
    let mut next = Interval::ALL.first;
    let mut gaps = Vec::new();
    for Interval { first, last } in covered {
        if first > next {
            gaps.push(Interval { first: next, last: first - 1 });
        }
        next = next.max(last + 1);
    }
    if next <= Interval::ALL.last {
        gaps.push(Interval { first: next, last: Interval::ALL.last });
    }
    gaps
}
