//! What the arms of a `match_status!` cover: nothing twice, and everything once.

use syn::spanned::Spanned;
use syn::{Error, Result};

use super::parse::Input;
use crate::resolve::Resolved;
use crate::suggest::list;
use crate::table::{is_defined, is_in_force};

/// Where the sub-status codes of the next code begin. A number holds both: `401_00003` is 401.3.
pub(super) const STEP: u32 = 100_000;

/// How many gaps a message names.
const MANY: usize = 8;

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
        Self { first: number(code), last: end(code) }
    }

    /// A range; a missing end is the end of all. `None` if it is empty.
    pub(super) fn between(first: Option<Resolved>, last: Option<Resolved>, is_closed: bool) -> Option<Self> {
        let start = first.map_or(Self::ALL.first, number);
        let end = match last {
            None => Self::ALL.last,
            Some(last) if !is_closed => number(last).checked_sub(1)?,
            // A range of whole codes goes to the end of the last one.
            Some(Resolved { code, sub: None }) => Self::codes(code, code).last,
            Some(last) => end(last),
        };
        let end = end.min(Self::ALL.last);
        (start <= end).then_some(Self { first: start, last: end })
    }
}

fn number(code: Resolved) -> u32 {
    u32::from(code.code) * STEP + u32::from(code.sub.unwrap_or_default())
}

/// The same; behind the last sub-status there is nothing but the next code.
fn end(code: Resolved) -> u32 {
    if code.sub == Some(u16::MAX) { Interval::codes(code.code, code.code).last } else { number(code) }
}

/// Refuses what cannot be reached and what is not covered.
pub(super) fn check(input: &Input) -> Result<()> {
    let mut before: Vec<(Interval, String)> = Vec::new();
    let mut faults: Option<Error> = None;
    let mut add = |fault: Error| match &mut faults {
        Some(faults) => faults.combine(fault),
        None => faults = Some(fault),
    };
    for arm in &input.arms {
        let start = before.len();
        for pattern in &arm.patterns {
            if let Some(hiding) = hiding(pattern.interval, &before) {
                let comes = if hiding.len() == 1 { "covers" } else { "cover" };
                let message = format!("no code reaches `{}`: {} above {comes} it", pattern.text, list(&hiding, "and"));
                add(Error::new(pattern.span, message));
            }
            before.push((pattern.interval, pattern.text.clone()));
        }
        if arm.may_be_skipped() {
            before.truncate(start);
        }
    }
    let gaps = gaps(before.iter().map(|(interval, _)| *interval).collect());
    if !gaps.is_empty() {
        add(Error::new(input.value.span(), missing(&gaps)));
    }
    faults.map_or(Ok(()), Err)
}

/// What together covers an interval: one pattern if one does, else all that overlap with it.
fn hiding(interval: Interval, before: &[(Interval, String)]) -> Option<Vec<&str>> {
    let overlaps = |other: &Interval| other.first <= interval.last && interval.first <= other.last;
    let overlapping: Vec<_> = before.iter().filter(|(other, _)| overlaps(other)).collect();
    let whole = overlapping.iter().find(|(other, _)| other.first <= interval.first && interval.last <= other.last);
    if let Some((_, text)) = whole {
        return Some(vec![text]);
    }
    let open = gaps(overlapping.iter().map(|(other, _)| *other).collect());
    let is_open = open.iter().any(overlaps);
    (!is_open).then(|| overlapping.iter().map(|(_, text)| text.as_str()).collect())
}

/// What is left between some intervals.
pub(super) fn gaps(mut covered: Vec<Interval>) -> Vec<Interval> {
    covered.sort_by_key(|interval| interval.first);
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

/// Says what is missing, as patterns that would cover it.
fn missing(gaps: &[Interval]) -> String {
    let mut patterns: Vec<String> = gaps.iter().flat_map(|gap| patterns(*gap)).collect();
    patterns.dedup();
    let more = patterns.len().saturating_sub(MANY);
    patterns.truncate(MANY);
    let patterns = match more {
        0 => list(&patterns, "and"),
        _ => format!(
            "{} and {more} more",
            patterns.iter().map(|text| format!("`{text}`")).collect::<Vec<_>>().join(", ")
        ),
    };
    format!("codes are not covered: {patterns}; add arms for them, or `_ => ...`")
}

/// The pattern for a code with its sub-status codes; the short one is for codes that somebody defines.
fn whole(code: u32) -> String {
    if u16::try_from(code).is_ok_and(is_defined) { format!("{code}.*") } else { format!("{code}..={code}") }
}

/// Patterns for a gap: whole classes, ranges of codes, and parts of a code.
pub(super) fn patterns(gap: Interval) -> Vec<String> {
    let (mut next, mut patterns) = (gap.first, Vec::new());
    while next <= gap.last {
        let (code, class) = (next / STEP, next / STEP / 100);
        if next % STEP > 0 || gap.last < next + (STEP - 1) {
            // Only the code itself, or only some of its sub-status codes.
            let is_plain = next % STEP == 0 && gap.last == next && u16::try_from(code).is_ok_and(is_in_force);
            patterns.push(if is_plain { code.to_string() } else { whole(code) });
            next = (code + 1) * STEP;
        } else if code % 100 == 0 && gap.last >= next + (100 * STEP - 1) {
            patterns.push(format!("{class}xx"));
            next += 100 * STEP;
        } else {
            let last = ((gap.last + 1) / STEP - 1).min(class * 100 + 99);
            patterns.push(if last == code { whole(code) } else { format!("{code}..={last}") });
            next = (last + 1) * STEP;
        }
    }
    patterns
}
