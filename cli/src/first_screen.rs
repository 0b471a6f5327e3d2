//! The first answer: what it means, why it happens and what to do, on one screen. The rest is behind `--all`.

use status_core::{Definition, Precision, Reason};

use crate::answer::{Answer, Part};
use crate::explain::Explained;
use crate::layout::heading;
use crate::text_block::TextBlock;
use crate::words::{FAINT, HEADING, styled};
use crate::{meaning, phrase, reason_text};

/// How many lines there are: those of a terminal of 24, without the command above and the prompt below.
const LINES: usize = 22;

/// How many lines a list may have.
#[derive(Clone, Copy)]
struct Limits {
    /// Causes, and remedies.
    items: usize,
    /// Other publishers, and other reasons.
    others: usize,
    /// Whether what they say may take several lines.
    whole: bool,
}

/// What fits best is tried first: causes and remedies are worth more than what others mean, and that more than whole
/// sentences of theirs.
const LIMITS: [Limits; 11] = [
    Limits { items: 8, others: 8, whole: true },
    Limits { items: 8, others: 8, whole: false },
    Limits { items: 6, others: 6, whole: false },
    Limits { items: 5, others: 4, whole: false },
    Limits { items: 4, others: 3, whole: false },
    Limits { items: 3, others: 3, whole: false },
    Limits { items: 3, others: 2, whole: false },
    Limits { items: 3, others: 1, whole: false },
    Limits { items: 2, others: 2, whole: false },
    Limits { items: 2, others: 1, whole: false },
    Limits { items: 1, others: 1, whole: false },
];

impl Limits {
    /// What others say, in whole or on one line.
    fn other(self, out: &mut TextBlock, lead: &str, text: &str) {
        if self.whole { out.paragraph(lead, text) } else { out.cut_line(lead, text) }
    }
}

/// The screen, for a width of the terminal. `more` is the command that shows all.
pub(crate) fn render(answer: &Answer, width: usize, more: &str) -> String {
    let mut text = String::new();
    for limits in LIMITS {
        text = screen(answer, width, more, limits);
        if text.lines().count() <= LINES {
            break;
        }
    }
    text
}

fn screen(answer: &Answer, width: usize, more: &str, limits: Limits) -> String {
    let mut out = TextBlock::new(width);
    let Some((first, rest)) = answer.parts.split_first() else { return String::new() };
    for sentence in &answer.unknown {
        out.paragraph("", sentence);
        out.blank_line();
    }
    // If nobody defines the code, it is likelier to be one of these numbers.
    let is_code = !matches!(first, Part::Status(explained) if explained.explanation.precision() > Precision::Code);
    if !is_code {
        same_number(&mut out, &answer.same_number, limits);
        out.blank_line();
    }
    match first {
        Part::Status(explained) => status(&mut out, explained, limits),
        Part::Reason(reason) => of_reason(&mut out, reason, limits),
    }
    others(&mut out, rest, limits);
    if is_code {
        same_number(&mut out, &answer.same_number, limits);
    }
    out.blank_line();
    // It stays on one line, so that it can be copied.
    out.line(&styled(FAINT, &format!("More, with rules and sources: {more}")));
    out.finish()
}

/// The best definition, then what others mean by the code.
fn status(out: &mut TextBlock, explained: &Explained, limits: Limits) {
    if let Some(fallback) = explained.fallback() {
        out.paragraph("", &fallback);
        out.blank_line();
    }
    let Some((lead, others)) = explained.definitions.split_first() else { return };
    meaning::title(out, lead);
    out.paragraph("", &styled(FAINT, &meaning::publisher(lead)));
    out.paragraph("", lead.summary());
    list(out, "Why it happens", lead.causes(), limits);
    list(out, "What to do", lead.remedies(), limits);
    let others: Vec<_> = others.iter().copied().filter(|it| it.summary() != lead.summary()).collect();
    if !others.is_empty() {
        heading(out, &format!("{} by others", explained.code()));
        cut(out, &others, limits.others, |out, it| limits.other(out, "  ", &of_other(it)));
    }
    let subs = explained.sub_statuses();
    if !subs.is_empty() {
        out.blank_line();
        out.paragraph("", &sub_statuses(&subs));
    }
}

fn of_other(definition: &Definition) -> String {
    format!("{}: {}", styled(HEADING, phrase::publisher(definition)), definition.summary())
}

/// `Sub-status codes: 11 of Internet Information Services.`
fn sub_statuses(subs: &[&Definition]) -> String {
    let of_servers = subs.chunk_by(|one, other| one.server() == other.server());
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for group in of_servers {
        let Some(server) = group.first().and_then(|it| it.server()) else { continue };
        match counts.iter_mut().find(|(name, _)| *name == server.name()) {
            Some((_, count)) => *count += group.len(),
            None => counts.push((server.name(), group.len())),
        }
    }
    let counts: Vec<String> = counts.iter().map(|(name, count)| format!("{count} of {name}")).collect();
    format!("Sub-status codes: {}.", counts.join(", "))
}

fn of_reason(out: &mut TextBlock, reason: &Reason, limits: Limits) {
    reason_text::title(out, reason);
    out.paragraph("", reason.summary());
    if let Some(codes) = reason_text::codes(reason) {
        out.paragraph("", &codes);
    }
    list(out, "Why it happens", reason.causes(), limits);
    list(out, "What to do", reason.remedies(), limits);
}

/// What else the log says, or which other servers write the same.
fn others(out: &mut TextBlock, parts: &[Part], limits: Limits) {
    if parts.is_empty() {
        return;
    }
    out.blank_line();
    cut(out, parts, limits.others, |out, part| match part {
        Part::Reason(reason) => limits.other(out, "", &reason_text::line(reason)),
        Part::Status(explained) => {
            let definition = explained.explanation.definition();
            let heading = styled(HEADING, &format!("{} {}", definition.code(), phrase::label(definition)));
            limits.other(out, "", &format!("{heading}: {}", definition.summary()));
        }
    });
}

fn same_number(out: &mut TextBlock, reasons: &[&Reason], limits: Limits) {
    if !reasons.is_empty() {
        heading(out, "Others use the number too");
        cut(out, reasons, limits.others, |out, reason| limits.other(out, "  ", &reason_text::line(reason)));
    }
}

/// A list with its heading.
fn list(out: &mut TextBlock, title: &str, lines: &[&str], limits: Limits) {
    if !lines.is_empty() {
        heading(out, title);
        cut(out, lines, limits.items, |out, line| out.paragraph("  - ", line));
    }
}

/// The first of some items, and how many more there are.
fn cut<T>(out: &mut TextBlock, items: &[T], limit: usize, each: impl Fn(&mut TextBlock, &T)) {
    // One line that says "1 more" takes the room of the item.
    let shown = if items.len() <= limit + 1 { items.len() } else { limit };
    items.iter().take(shown).for_each(|item| each(out, item));
    if items.len() > shown {
        out.line(&styled(FAINT, &format!("  and {} more", items.len() - shown)));
    }
}
