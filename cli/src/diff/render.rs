//! A comparison as text: first what breaks, then what is new, then what is wording.

use status_codegen::diff::{Change, Consumer, Verdict};

use super::Comparison;
use crate::layout::heading;
use crate::output::harmless;
use crate::text_block::TextBlock;
use crate::words::{ERROR, FAINT, HEADING, styled};

/// What the rules say of fields that are text.
const OTHERWISE: &str = "is described otherwise";

/// The changes of each verdict under a heading, each with those whom it concerns.
pub(super) fn render(comparison: &Comparison, width: usize) -> String {
    let Comparison { old, new, changes } = comparison;
    let mut out = TextBlock::new(width);
    if changes.is_empty() {
        out.paragraph("", &harmless(&format!("Nothing changed between {old} and {new}.")));
        return out.finish();
    }
    for worst in Verdict::ALL {
        let of_it: Vec<_> = changes.iter().filter(|change| change.rule.worst() == Some(worst)).collect();
        if of_it.is_empty() {
            continue;
        }
        heading(&mut out, title(worst));
        for change in of_it {
            out.paragraph("  - ", &line(change));
            out.paragraph("      ", &styled(FAINT, &verdicts(change)));
        }
    }
    out.blank_line();
    out.paragraph("", &harmless(&summary(comparison)));
    out.finish()
}

fn title(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Breaks => "Breaks",
        Verdict::New => "New",
        _ => "Wording",
    }
}

/// `problem SoldOut (shop): member left has another type: integer, now string`.
fn line(change: &Change) -> String {
    let Change { rule, subject, part, old, new, .. } = change;
    let (row, what) = (styled(HEADING, &harmless(&subject.to_string())), rule.what());
    let sentence = match (part, rule.noun()) {
        (Some(part), "A member") => format!("{row}: member {} {what}", harmless(part)),
        (Some(part), "A header field") => format!("{row}: header field {} {what}", harmless(part)),
        // Other rules say by themselves which field it is.
        (Some(part), _) if what == OTHERWISE => format!("{row} {what} ({part})"),
        (None, "The members") => format!("{row}: the members {what}"),
        _ => format!("{row} {what}"),
    };
    let values = match (old, new) {
        (Some(old), Some(new)) => format!(": {old}, now {new}"),
        (Some(value), None) | (None, Some(value)) => format!(": {value}"),
        (None, None) => String::new(),
    };
    sentence + &harmless(&values)
}

/// `rust: breaks; clients: new`.
fn verdicts(change: &Change) -> String {
    let verdict = |consumer: Consumer| {
        let verdict = change.verdict(consumer)?;
        let word = if verdict == Verdict::Breaks { styled(ERROR, verdict.word()) } else { verdict.word().to_owned() };
        Some(format!("{}: {word}", consumer.word()))
    };
    Consumer::ALL.into_iter().filter_map(verdict).collect::<Vec<_>>().join("; ")
}

/// `errors.toml, compared with old.toml: 3 changes; 1 breaks something for rust, clients.`
fn summary(comparison: &Comparison) -> String {
    let Comparison { old, new, changes } = comparison;
    let breaking = changes.iter().filter(|change| change.breaks()).count();
    let is_broken = |consumer: &Consumer| {
        let mut verdicts = changes.iter().map(|change| change.verdict(*consumer));
        verdicts.any(|verdict| verdict == Some(Verdict::Breaks))
    };
    let whom = Consumer::ALL.into_iter().filter(is_broken).map(Consumer::word).collect::<Vec<_>>().join(", ");
    let count = if changes.len() == 1 { "1 change".to_owned() } else { format!("{} changes", changes.len()) };
    let breaks = match breaking {
        0 => "nothing breaks".to_owned(),
        1 => format!("1 breaks something for {whom}"),
        more => format!("{more} break something for {whom}"),
    };
    format!("{new}, compared with {old}: {count}; {breaks}.")
}
