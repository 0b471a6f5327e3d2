//! `--compare`: what changed between two reports, such as before and after a deploy.

mod markdown;

use super::json::{key, share};
use super::meaning::{Meaning, summary};
use super::names;
use super::numbers::{self, ratio};
use super::ordered::Ordered::{self, Object};
use super::ordered::list;
use super::safe;
use super::view::{View, sum};
use crate::layout::heading;
use crate::log::kind::Kind;
use crate::log::report::{Group, Report};
use crate::text_block::TextBlock;
use crate::words::{FAINT, styled};
pub(crate) use markdown::markdown;

/// How a share changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    New,
    More,
    Less,
    Gone,
}

/// A group whose share changed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Changed<'r> {
    pub(crate) change: Change,
    /// From the new report, or from the old one if it is gone.
    pub(crate) group: &'r Group,
    pub(crate) old: u64,
    pub(crate) new: u64,
}

/// What is said if nothing changed.
const NO_CHANGE: &str = "No share of an error changed by more than chance explains.";

/// So many times the standard error of the difference is more than chance.
const SIGNIFICANT: f64 = 3.0;

/// What changed, the greatest difference of shares first.
pub(crate) fn changes<'r>(old: &'r Report, new: &'r Report, view: &View) -> Vec<Changed<'r>> {
    let before = |group: &Group| old.groups.iter().find(|it| it.key == group.key);
    let count = |group: Option<&Group>| group.map_or(0, |group| group.count);
    let of_new = new.groups.iter().map(|group| (group, count(before(group)), group.count));
    let is_gone = |group: &&Group| !new.groups.iter().any(|it| it.key == group.key);
    let of_old = old.groups.iter().filter(is_gone).map(|group| (group, group.count, 0));
    let shown = of_new.chain(of_old).filter(|(group, ..)| view.shows(group));
    let shown = shown.filter(|(group, ..)| view.all || !view.statuses.is_empty() || Kind::of(&group.key).is_error());
    let mut changes: Vec<Changed<'_>> = shown
        .filter_map(|(group, before, after)| {
            let change = change((before, old.records), (after, new.records))?;
            Some(Changed { change, group, old: before, new: after })
        })
        .collect();
    let difference = |it: &Changed<'_>| (ratio(it.new, new.records) - ratio(it.old, old.records)).abs();
    changes.sort_by(|one, other| {
        difference(other).total_cmp(&difference(one)).then_with(|| one.group.key.cmp(&other.group.key))
    });
    changes
}

/// How a share changed; `None` if it is the same, or if chance explains the difference.
fn change((old, of_old): (u64, u64), (new, of_new): (u64, u64)) -> Option<Change> {
    let change = match (old, new) {
        (0, 0) => return None,
        (0, _) => return Some(Change::New),
        (_, 0) => Change::Gone,
        _ if ratio(new, of_new) > ratio(old, of_old) => Change::More,
        _ => Change::Less,
    };
    // The test of two proportions.
    let pooled = ratio(old + new, of_old + of_new);
    let error = (pooled * (1.0 - pooled) * (ratio(1, of_old) + ratio(1, of_new))).sqrt();
    let difference = (ratio(new, of_new) - ratio(old, of_old)).abs();
    (change == Change::Gone || difference > SIGNIFICANT * error).then_some(change)
}

impl Change {
    const ALL: [Self; 4] = [Self::New, Self::More, Self::Less, Self::Gone];

    fn word(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::More => "more",
            Self::Less => "less",
            Self::Gone => "gone",
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::New => "New",
            Self::More => "More than before",
            Self::Less => "Less than before",
            Self::Gone => "Gone",
        }
    }
}

/// `3 errors of 40 requests (7.5%)`.
fn errors(report: &Report) -> String {
    let errors = sum(report.groups.iter().filter(|it| Kind::of(&it.key).is_error()));
    let share = numbers::percent(errors, report.records);
    format!("{} of {} ({share})", numbers::of(errors, "error"), numbers::of(report.records, "request"))
}

/// The changes under headings, each with its shares and its meaning.
pub(crate) fn render(old: &Report, new: &Report, view: &View, width: usize) -> String {
    let mut out = TextBlock::new(width);
    let changes = changes(old, new, view);
    out.paragraph("Before: ", &errors(old));
    out.paragraph("Now:    ", &errors(new));
    if changes.is_empty() {
        out.blank_line();
        out.paragraph("", NO_CHANGE);
    }
    let widest =
        |count: fn(&Changed<'_>) -> u64| changes.iter().map(|it| numbers::count(count(it)).len()).max().unwrap_or(1);
    let (of_old, of_new) = (widest(|it| it.old), widest(|it| it.new));
    for kind in Change::ALL {
        let of_it: Vec<_> = changes.iter().filter(|it| it.change == kind).collect();
        if of_it.is_empty() {
            continue;
        }
        heading(&mut out, kind.title());
        for it in of_it.iter().take(view.items(20)) {
            let meaning = Meaning::of(view.catalogue, it.group);
            let number = names::colored(&it.group.key, &names::number(&it.group.key));
            let beside = names::beside(&it.group.key).map_or_else(String::new, |beside| format!(" ({beside})"));
            let server = meaning.server.map_or_else(String::new, |server| format!(", {}", server.id()));
            let (before, after) = (numbers::percent(it.old, old.records), numbers::percent(it.new, new.records));
            let counts = format!(
                "{:>of_old$} ({before:>6}) -> {:>of_new$} ({after:>6})",
                numbers::count(it.old),
                numbers::count(it.new)
            );
            let room = out.width().saturating_sub(counts.len() + 12).max(12);
            let label = safe::cut(&format!("{}{beside}{server}", names::label(it.group, &meaning)), room);
            out.line(&format!("  {counts}  {number} {label}"));
            if kind == Change::New || kind == Change::More {
                let what = meaning.findings.first().map(summary).unwrap_or_default();
                out.paragraph("      ", &styled(FAINT, what));
            }
        }
        if of_it.len() > view.items(20) {
            out.line(&styled(FAINT, &format!("  and {} more", of_it.len() - 20)));
        }
    }
    out.finish()
}

/// The changes as JSON.
pub(crate) fn answer(old: &Report, new: &Report, view: &View) -> Ordered {
    let side = |count: u64, whole: u64| Object(vec![("count", count.into()), ("share", share(count, whole))]);
    let one = |it: Changed<'_>| {
        let mut members = vec![("change", it.change.word().into())];
        members.extend(key(&it.group.key));
        members.push(("old", side(it.old, old.records)));
        members.push(("new", side(it.new, new.records)));
        let meaning = Meaning::of(view.catalogue, it.group);
        members.push(("summary", meaning.findings.first().map(summary).into()));
        Object(members)
    };
    Object(vec![
        ("old", Object(vec![("records", old.records.into())])),
        ("new", Object(vec![("records", new.records.into())])),
        ("changes", list(changes(old, new, view), one)),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chance_is_no_change() {
        assert_eq!(change((10, 1000), (11, 1000)), None);
        assert_eq!(change((10, 1000), (100, 1000)), Some(Change::More));
        assert_eq!(change((100, 1000), (10, 1000)), Some(Change::Less));
        assert_eq!(change((0, 1000), (1, 1000)), Some(Change::New));
        assert_eq!(change((1, 1000), (0, 1000)), Some(Change::Gone));
        assert_eq!(change((0, 0), (0, 0)), None);
        // Twice the traffic is not twice the errors.
        assert_eq!(change((100, 1000), (200, 2000)), None);
    }
}
