//! What the arms of a `match_status!` cover: no code twice, and each code once.

use super::interval::{Interval, STEP, gaps};
use super::parse::MatchStatus;
use crate::error::{Error, Result};
use crate::suggest::list;
use crate::table::{is_defined, is_in_force};

/// How many patterns a message names.
const MOST_NAMED: usize = 8;

/// Refuses patterns that no code reaches, and codes that no pattern covers.
pub(super) fn check(input: &MatchStatus) -> Result<()> {
    let mut above: Vec<(Interval, String)> = Vec::new();
    let mut errors: Option<Error> = None;
    let mut add = |error: Error| match &mut errors {
        Some(errors) => errors.combine(error),
        None => errors = Some(error),
    };
    for arm in &input.arms {
        let start = above.len();
        for pattern in &arm.patterns {
            if let Some(hiding) = hiding(pattern.interval, &above) {
                let covers = if hiding.len() == 1 { "covers" } else { "cover" };
                let message = format!("no code reaches `{}`: {} above {covers} it", pattern.text, list(&hiding, "and"));
                add(Error::new(pattern.span, message));
            }
            above.push((pattern.interval, pattern.text.clone()));
        }
        if arm.may_be_skipped() {
            above.truncate(start);
        }
    }
    let gaps = gaps(above.iter().map(|(interval, _)| *interval).collect());
    if !gaps.is_empty() {
        add(Error::over(input.value.clone(), missing(&gaps)));
    }
    errors.map_or(Ok(()), Err)
}

/// The patterns above that together cover an interval, if there are such: one that does alone, or else all that overlap
/// with it.
fn hiding(interval: Interval, above: &[(Interval, String)]) -> Option<Vec<&str>> {
    let overlapping: Vec<_> = above.iter().filter(|(other, _)| other.overlaps(interval)).collect();
    if let Some((_, text)) = overlapping.iter().find(|(other, _)| other.contains(interval)) {
        return Some(vec![text]);
    }
    let left = gaps(overlapping.iter().map(|(other, _)| *other).collect());
    let is_reached = left.iter().any(|gap| gap.overlaps(interval));
    (!is_reached).then(|| overlapping.iter().map(|(_, text)| text.as_str()).collect())
}

/// Says what is missing, as patterns that would cover it.
fn missing(gaps: &[Interval]) -> String {
    let mut patterns: Vec<String> = gaps.iter().flat_map(|gap| patterns(*gap)).collect();
    patterns.dedup();
    let more = patterns.len().saturating_sub(MOST_NAMED);
    patterns.truncate(MOST_NAMED);
    let patterns = match more {
        0 => list(&patterns, "and"),
        _ => format!(
            "{} and {more} more",
            patterns.iter().map(|text| format!("`{text}`")).collect::<Vec<_>>().join(", ")
        ),
    };
    format!("codes are not covered: {patterns}; add arms for them, or `_ => ...`")
}

/// The pattern for a code with all its sub-status codes. `401.*` may be written only where somebody defines the code.
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
