//! A group in detail: what it is, what it means, why, what to do, and which requests are behind it.

use status_core::{Definition, Explanation, Finding, Server};

use super::meaning::{Meaning, summary};
use super::view::View;
use super::{command, names, numbers, safe, sparkline};
use crate::layout::{LABEL, fact};
use crate::log::report::{Group, Report};
use crate::text_block::TextBlock;
use crate::words::{FAINT, HEADING, styled};
use crate::{phrase, reason_text};
use textwrap::core::display_width;

/// So many causes and remedies are shown of the first group, and of others.
const FIRST: usize = 3;
const OTHERS: usize = 2;
/// So many requests.
const REQUESTS: usize = 3;
/// So many reasons beside the first.
const ALSO: usize = 3;
/// A line is broken at a space that is so near to the end.
const BREAK: usize = 24;
/// Where IIS logs a Win32 status.
const WIN32_FIELD: &str = "sc-win32-status";

/// What is the same for all groups.
pub(crate) struct Page<'a> {
    pub(crate) view: &'a View,
    pub(crate) report: &'a Report,
    /// The day of all records, if it is one.
    pub(crate) day: Option<String>,
    /// The names of the files, without the folder that they have in common.
    pub(crate) names: Vec<String>,
}

/// The block of a group; `at` is its place among those that are shown.
pub(crate) fn block(out: &mut TextBlock, page: &Page<'_>, group: &Group, at: usize) {
    let meaning = Meaning::of(page.view.catalogue, group);
    out.blank_line();
    title(out, page, group, &meaning);
    out.paragraph("", &styled(FAINT, &names::answered(group, &meaning)));
    over_time(out, page, group);
    let items = page.view.items(if at == 0 { FIRST } else { OTHERS });
    if meaning.candidates.is_empty() {
        explained(out, &meaning, group, items, page.view.items(ALSO));
    } else {
        // Each says as much as one alone would.
        by_candidate(out, &meaning, group, if page.view.all { items } else { items - 1 });
    }
    most(out, page, group);
    example(out, page, group);
    if let Some(command) = command::explain(page.view, group, &meaning) {
        more(out, &command);
    }
}

/// The number, the phrase, what stands beside it, and how many there are.
fn title(out: &mut TextBlock, page: &Page<'_>, group: &Group, meaning: &Meaning) {
    let counted =
        format!("{}, {}", numbers::of(group.count, "request"), numbers::percent(group.count, page.report.records));
    let number = names::number(&group.key);
    let beside = names::beside(&group.key).map_or_else(String::new, |beside| format!(" ({beside})"));
    let rest = format!("{}{beside}", names::label(group, meaning));
    let room = out.width().saturating_sub(number.len() + 1);
    let rest = safe::cut(&rest, room);
    let whole = format!("{} {}", names::colored(&group.key, &number), styled(HEADING, &rest));
    let width = number.len() + 1 + display_width(&rest) + 2 + counted.len();
    if width <= out.width() {
        out.line(&format!("{whole}{}{counted}", " ".repeat(out.width() - width + 2)));
    } else {
        out.line(&whole);
        out.line(&counted);
    }
}

/// When it happened, and how often at which time.
fn over_time(out: &mut TextBlock, page: &Page<'_>, group: &Group) {
    let (Some(first), Some(last)) = (group.first, group.last) else { return };
    let span = numbers::span(first, last, page.day.as_deref());
    let room = out.width().saturating_sub(display_width(&span) + 2);
    if group.over_time.len() > 1 && room >= 8 {
        out.line(&format!("{}  {}", sparkline::sparkline(&group.over_time, room.min(52)), styled(FAINT, &span)));
    } else {
        out.line(&styled(FAINT, &span));
    }
}

/// What the catalogue says of the reason and the status.
fn explained(out: &mut TextBlock, meaning: &Meaning, group: &Group, items: usize, also: usize) {
    let unknown = unknown(meaning, group);
    let Some((first, others)) = meaning.findings.split_first() else {
        let nothing = match group.key.status {
            None | Some(0) => "The log has no status where it belongs; the catalogue knows no reason for that.",
            Some(_) => "Nothing is known of it.",
        };
        return out.paragraph("  ", unknown.as_deref().unwrap_or(nothing));
    };
    let fallback = meaning.fallback();
    out.paragraph("  ", fallback.as_deref().unwrap_or_else(|| summary(first)));
    if fallback.is_some() {
        out.paragraph("  ", summary(first));
    }
    list(out, "Why it happens", meaning.causes(), items);
    list(out, "What to do", meaning.remedies(), items);
    let others = others.iter().filter(|it| summary(it) != summary(first));
    let others = others.filter(|it| !matches!(it, Finding::Status(_)) || fallback.is_none());
    fact(out, "Also", others.take(also).map(line).chain(unknown));
}

/// What each of the products means that may have written it.
fn by_candidate(out: &mut TextBlock, meaning: &Meaning, group: &Group, items: usize) {
    for definition in &meaning.candidates {
        let Some(server) = definition.server() else { continue };
        let name = if server.name().len() < LABEL { server.name() } else { server.id() };
        fact(out, name, [definition.summary()]);
        list(out, "Why it happens", definition.causes(), items);
        list(out, "What to do", definition.remedies(), items);
    }
    let silent =
        group.candidates.iter().filter(|server| !meaning.candidates.iter().any(|it| it.server() == Some(**server)));
    let silent: Vec<&str> = silent.map(Server::name).collect();
    if let (false, Some(definition)) = (silent.is_empty(), meaning.status().map(Explanation::definition)) {
        let what = match definition.server() {
            None => format!("{} uses it as the standard does: {}", silent.join(" and "), definition.summary()),
            Some(_) => format!("{} does not have this status of its own.", silent.join(" and ")),
        };
        out.paragraph("  ", &what);
    }
}

/// What nothing is known of.
fn unknown(meaning: &Meaning, group: &Group) -> Option<String> {
    let reason = group.key.reason.as_deref().filter(|_| meaning.is_reason_unknown);
    let reason = reason.map(|reason| format!("the reason '{}'", safe::cut(&safe::text(reason), 60)));
    let win32 = group.key.win32.filter(|win32| meaning.is_win32_unknown || *win32 > u64::from(u32::MAX));
    let win32 = win32.map(|win32| format!("the Win32 status {win32}"));
    let unknown: Vec<String> = [reason, win32].into_iter().flatten().collect();
    (!unknown.is_empty()).then(|| format!("Nothing is known of {}.", unknown.join(" or ")))
}

/// Some items beside their label, and how many there are beyond.
fn list(out: &mut TextBlock, label: &str, items: &[&str], limit: usize) {
    // One more takes no more room than saying so.
    let shown = if items.len() == limit.saturating_add(1) { items.len() } else { items.len().min(limit) };
    let mut lines: Vec<String> = items.iter().take(shown).map(|&item| item.to_owned()).collect();
    if items.len() > shown {
        lines.push(styled(FAINT, &format!("and {} more", items.len() - shown)));
    }
    fact(out, label, lines);
}

/// The requests that are most often behind it, or whatever they were counted by.
fn most(out: &mut TextBlock, page: &Page<'_>, group: &Group) {
    let mut most: Vec<_> = group.most.iter().take(page.view.items(REQUESTS)).collect();
    if page.view.by == crate::log::options::By::Hour {
        most.sort_by(|one, other| one.text.cmp(&other.text));
    }
    let widest = most.iter().map(|it| numbers::count(it.count).len()).max().unwrap_or_default();
    let lead = if group.is_exact { "" } else { "at least " };
    let least = if group.is_exact { String::new() } else { styled(FAINT, lead) };
    let room = out.width().saturating_sub(LABEL + 2 + lead.len() + widest + 4).max(12);
    let indent = " ".repeat(LABEL);
    for (at, frequent) in most.iter().enumerate() {
        let label =
            if at == 0 { styled(HEADING, &format!("{:LABEL$}", names::most(page.view.by))) } else { indent.clone() };
        let count = numbers::count(frequent.count);
        out.line(&format!("  {label}{}{count:>widest$}  {}", least, safe::cut(&shown(&frequent.text), room)));
    }
    let rest = group.most.len() - most.len();
    if rest > 0 {
        out.line(&styled(FAINT, &format!("  {indent}and {rest} more")));
    }
}

/// A text of a log; there are requests that tell of none.
fn shown(text: &[u8]) -> String {
    if text.is_empty() || text == b"-" { "(none was sent)".to_owned() } else { safe::text(text) }
}

/// One line of the log, on two lines at most.
fn example(out: &mut TextBlock, page: &Page<'_>, group: &Group) {
    let Some(example) = &group.example else { return };
    let text = if page.view.redact { String::new() } else { safe::line(&example.text) };
    let is_one = page.names.len() < 2;
    let label = if is_one { format!("Line {}", numbers::count(example.line)) } else { "Line".to_owned() };
    if let Some(name) = page.names.get(example.file).filter(|_| !is_one) {
        out.line(&format!("  {}{name}:{}", styled(HEADING, &format!("{label:LABEL$}")), example.line));
    }
    let room = out.width().saturating_sub(LABEL + 2).max(12);
    let (first, _) = safe::split(&text, room);
    // A space near the end is a better place than a word.
    let at = first
        .rfind(' ')
        .filter(|at| first.len() < text.len() && at + BREAK > first.len())
        .map_or(first.len(), |at| at + 1);
    let (first, rest) = text.split_at(at);
    let lead = if is_one { styled(HEADING, &format!("{label:LABEL$}")) } else { " ".repeat(LABEL) };
    out.line(&format!("  {lead}{}", styled(FAINT, first.trim_end())));
    if !rest.is_empty() {
        out.line(&format!("  {}{}", " ".repeat(LABEL), styled(FAINT, &safe::cut(rest, room))));
    }
}

fn more(out: &mut TextBlock, command: &str) {
    out.line(&format!("  {}{}", styled(HEADING, &format!("{:LABEL$}", "More")), styled(FAINT, command)));
}

/// What else there is to say, with what it is said of.
fn line(finding: &Finding) -> String {
    match finding {
        Finding::Reason(reason) => {
            let field = reason.part().and_then(|_| reason_text::part(reason));
            let place = field.map_or_else(String::new, |part| format!(" ({part})"));
            let win32 = if reason.field() == WIN32_FIELD { "Win32 " } else { "" };
            let token = format!("{win32}{}", reason_text::quoted_if_needed(reason.token()));
            format!("{}{place}: {}", styled(HEADING, &token), reason.summary())
        }
        Finding::Status(explanation) => of_definition(explanation.definition()),
        _ => String::new(),
    }
}

fn of_definition(definition: &Definition) -> String {
    let code = styled(HEADING, &format!("{} {}", definition.code(), phrase::label(definition)));
    format!("{code}: {}", definition.summary())
}
