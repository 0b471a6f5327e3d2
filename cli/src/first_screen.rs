//! The first answer: what it means, why it happens and what to do, on one screen. The rest is behind `--all`.

mod limits;

use status_core::{Definition, Precision, ProblemType, Reason};

use self::limits::{LIMITS, Limits};
use crate::answer::{Answer, Part};
use crate::explain::Explained;
use crate::layout::{fact, heading};
use crate::text_block::TextBlock;
use crate::words::{FAINT, HEADING, styled};
use crate::{meaning, phrase, problem_text, reason_text};

/// How many lines there are: those of a terminal of 24, without the command above and the prompt below.
const LINES: usize = 22;

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
    if let Some(sentence) = &answer.unknown {
        out.paragraph("", sentence);
        out.blank_line();
    }
    // If nobody defines the code, it is likelier to be one of these numbers.
    let is_code = !matches!(first, Part::Status(explained) if explained.explanation.precision() > Precision::Code);
    if !is_code {
        same_text(&mut out, "The number is logged as a reason", &answer.same_text, limits);
        out.blank_line();
    }
    match first {
        Part::Status(explained) => status(&mut out, explained, limits),
        Part::Reason(reason) => of_reason(&mut out, reason, limits),
        Part::Problem(problem) => of_problem(&mut out, problem, answer.example.as_deref(), limits),
    }
    others(&mut out, beside(first, rest), limits);
    if is_code {
        same_text(&mut out, answer.same_text_title, &answer.same_text, limits);
    }
    out.blank_line();
    more_line(&mut out, answer, more);
    out.finish()
}

/// What else there is to tell: a problem names its status already.
fn beside<'p>(first: &Part, rest: &'p [Part]) -> &'p [Part] {
    match (first, rest) {
        (Part::Problem(problem), [Part::Status(explained), more @ ..])
            if problem.status() == explained.code() && explained.code().sub() == 0 =>
        {
            more
        }
        _ => rest,
    }
}

/// The command that shows all, on one line so that it can be copied.
fn more_line(out: &mut TextBlock, answer: &Answer, more: &str) {
    let has_rules = answer.parts.iter().any(|part| matches!(part, Part::Status(_)));
    let lead = if has_rules { "More, with rules and sources:" } else { "More, with sources:" };
    let whole = styled(FAINT, &format!("{lead} {more}"));
    if out.fits(&whole) {
        return out.line(&whole);
    }
    out.line(&styled(FAINT, lead));
    out.line(&styled(FAINT, &format!("  {more}")));
}

/// The best definition, then what others mean by the code.
fn status(out: &mut TextBlock, explained: &Explained, limits: Limits) {
    if let Some(fallback) = explained.fallback() {
        out.paragraph("", &fallback);
        out.blank_line();
    }
    let Some((lead, others)) = explained.definitions.split_first() else { return };
    meaning::title(out, lead);
    let until = meaning::temporary(lead).map(|until| format!("; {until}")).unwrap_or_default();
    out.paragraph("", &styled(FAINT, &format!("{}{until}", meaning::publisher(lead))));
    out.paragraph("", lead.summary());
    list(out, "Why it happens", lead.causes(), limits);
    list(out, "What to do", lead.remedies(), limits);
    let others: Vec<_> = others.iter().copied().filter(|it| it.summary() != lead.summary()).collect();
    if !others.is_empty() && limits.others == 0 {
        out.blank_line();
        out.paragraph("", &format!("{} others define {} too.", others.len(), explained.code()));
    } else if !others.is_empty() {
        heading(out, &format!("{} by others", explained.code()));
        cut(out, &others, limits.shown(others.len()), |out, it| limits.other(out, "  - ", &of_other(it)));
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

/// More compact than a status, since there is more to say.
fn of_problem(out: &mut TextBlock, problem: &ProblemType, example: Option<&str>, limits: Limits) {
    problem_text::title(out, problem);
    problem_text::deprecation(out, problem);
    out.paragraph("", problem.summary());
    out.blank_line();
    let own = |texts: &[&str]| texts.iter().map(|&text| text.to_owned()).collect();
    facts(out, "Why it happens", own(problem.causes()), limits);
    facts(out, "What to do", own(problem.remedies()), limits);
    facts(out, "Members", problem.members().iter().map(problem_text::member).collect(), limits);
    facts(out, "Header fields", problem.headers().iter().map(problem_text::header).collect(), limits);
    if let Some(example) = example.filter(|_| limits.example) {
        problem_text::packed_example(out, example);
    }
}

/// A list beside its label.
fn facts(out: &mut TextBlock, label: &str, mut texts: Vec<String>, limits: Limits) {
    // One line more takes no more room than saying so.
    if texts.len() > limits.items + 1 {
        let more = texts.len() - limits.items;
        texts.truncate(limits.items);
        texts.push(styled(FAINT, &format!("and {more} more")));
    }
    fact(out, label, texts);
}

/// What else the log says, or which other servers write the same.
fn others(out: &mut TextBlock, parts: &[Part], limits: Limits) {
    if parts.is_empty() {
        return;
    }
    out.blank_line();
    cut(out, parts, limits.shown(parts.len()), |out, part| match part {
        Part::Reason(reason) => limits.other(out, "- ", &reason_text::line(reason)),
        Part::Problem(problem) => limits.other(out, "- ", &problem_text::line(problem)),
        Part::Status(explained) => {
            let Some(definition) = explained.definitions.first() else { return };
            let heading = styled(HEADING, &format!("{} {}", definition.code(), phrase::label(definition)));
            limits.other(out, "- ", &format!("{heading}: {}", definition.summary()));
            // That the server itself does not define the code is nothing to tell beside a reason.
            let is_other_code = explained.explanation.precision() > Precision::Publisher;
            if let Some(fallback) = explained.fallback().filter(|_| is_other_code) {
                out.paragraph("  ", &fallback);
            }
        }
    });
}

fn same_text(out: &mut TextBlock, title: &str, reasons: &[&Reason], limits: Limits) {
    if !reasons.is_empty() {
        heading(out, title);
        cut(out, reasons, limits.shown(reasons.len()), |out, reason| {
            limits.other(out, "  - ", &reason_text::line(reason));
        });
    }
}

/// A list with its heading.
fn list(out: &mut TextBlock, title: &str, lines: &[&str], limits: Limits) {
    if !lines.is_empty() {
        heading(out, title);
        let rest = lines.get(limits.items..).unwrap_or_default();
        let limit = if takes_one_line(out, rest) { lines.len() } else { limits.items };
        cut(out, lines, limit, |out, line| out.paragraph("  - ", line));
    }
}

/// Whether there is one line more, which takes no more room than saying so.
fn takes_one_line(out: &TextBlock, rest: &[&str]) -> bool {
    matches!(rest, [line] if out.fits(&format!("  - {line}")))
}

/// The first of some items, and how many more there are.
fn cut<T>(out: &mut TextBlock, items: &[T], limit: usize, each: impl Fn(&mut TextBlock, &T)) {
    let shown = items.len().min(limit);
    items.iter().take(shown).for_each(|item| each(out, item));
    if items.len() > shown {
        out.line(&styled(FAINT, &format!("  and {} more", items.len() - shown)));
    }
}

#[cfg(test)]
mod tests;
