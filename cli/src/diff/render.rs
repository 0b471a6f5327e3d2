//! A comparison as text: first what breaks, then what is new, then what is wording.

use status_codegen::diff::{Change, Consumer, Verdict};

use super::Comparison;
use crate::layout::heading;
use crate::output::harmless;
use crate::text_block::TextBlock;
use crate::words::{ERROR, FAINT, HEADING, styled};

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

/// `problem SoldOut (shop), left: a member has another type: integer, now string`.
fn line(change: &Change) -> String {
    let Change { rule, subject, part, old, new, .. } = change;
    let part = part.as_ref().map(|part| format!(", {part}")).unwrap_or_default();
    let values = match (old, new) {
        (Some(old), Some(new)) => format!(": {old}, now {new}"),
        (Some(old), None) => format!(": {old}"),
        (None, Some(new)) => format!(": {new}"),
        (None, None) => String::new(),
    };
    let mut sentence = rule.sentence();
    if let Some(first) = sentence.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    let row = styled(HEADING, &harmless(&format!("{subject}{part}")));
    format!("{row}: {}", harmless(&format!("{sentence}{values}")))
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

/// `errors.toml, compared with old.toml: 3 changes, of which 1 breaks something (rust, clients).`
fn summary(comparison: &Comparison) -> String {
    let Comparison { old, new, changes } = comparison;
    let breaking = changes.iter().filter(|change| change.breaks()).count();
    let whom = Consumer::ALL
        .into_iter()
        .filter(|consumer| changes.iter().any(|change| change.verdict(*consumer) == Some(Verdict::Breaks)));
    let whom: Vec<_> = whom.map(Consumer::word).collect();
    let count = if changes.len() == 1 { "1 change".to_owned() } else { format!("{} changes", changes.len()) };
    let breaks = match breaking {
        0 => "none of them breaks anything".to_owned(),
        1 => format!("1 breaks something for {}", whom.join(", ")),
        more => format!("{more} break something for {}", whom.join(", ")),
    };
    format!("{new}, compared with {old}: {count}, of which {breaks}.")
}
