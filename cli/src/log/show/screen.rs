//! A report as text: what is worst, why, and what to do; then the rest, and what was read.

use status_core::Finding;

use super::block::{Page, block};
use textwrap::core::display_width;

use super::meaning::{Meaning, causes, remedies, summary};
use super::view::{View, sum};
use super::{footer, names, numbers, safe, sparkline};
use crate::layout::heading;
use crate::log::kind::Kind;
use crate::log::report::{Group, Report};
use crate::text_block::TextBlock;
use crate::words::{FAINT, HEADING, styled};

/// So many groups are in the table.
const ROWS: usize = 20;
/// So many statuses are named in one line.
const STATUSES: usize = 6;

/// The text, for a width of the terminal.
pub(crate) fn render(report: &Report, view: &View, width: usize) -> String {
    let mut out = TextBlock::new(width);
    let page = Page { view, report, day: day(report), names: footer::short_names(report) };
    let errors = view.errors(report);
    let fine = view.fine(report);
    head(&mut out, &page, &errors);
    let top = if view.counts_only { 0 } else { view.items(view.top) };
    let (detailed, others) = errors.split_at(errors.len().min(top));
    for (at, group) in detailed.iter().enumerate() {
        block(&mut out, &page, group, at);
    }
    if !others.is_empty() {
        let title = if detailed.is_empty() { "What went wrong" } else { "What else went wrong" };
        table(&mut out, &page, title, others);
    }
    doubtful(&mut out, &page, &fine);
    went_well(&mut out, &page, &fine);
    footer::footer(&mut out, &page, errors.len() > detailed.len() && !view.counts_only);
    out.finish()
}

/// How many requests, when, and how many of them went wrong.
fn head(out: &mut TextBlock, page: &Page<'_>, errors: &[&Group]) {
    let report = page.report;
    if report.records == 0 {
        return out.paragraph("", &styled(HEADING, nothing(report)));
    }
    let when =
        range(report).map_or_else(String::new, |(first, last)| format!(", {} UTC", numbers::span(first, last, None)));
    out.paragraph("", &styled(HEADING, &format!("{}{when}", numbers::of(report.records, "request"))));
    let wrong = sum(errors.iter().copied());
    if wrong == 0 {
        let what = if page.view.statuses.is_empty() {
            "Nothing went wrong: no status is 4xx or 5xx, and none is missing."
        } else {
            "No error has a status that --status selects."
        };
        return out.paragraph("", what);
    }
    let of = |kind: Kind| sum(errors.iter().copied().filter(|group| Kind::of(&group.key) == kind));
    let part =
        |count: u64, what: &str, after: &str| (count > 0).then(|| format!("{}{after}", numbers::of(count, what)));
    let parts = [
        part(of(Kind::Server), "server error", " (5xx)"),
        part(of(Kind::Client), "client error", " (4xx)"),
        part(of(Kind::NoStatus), "request", " without a status"),
    ];
    let parts = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let selected = if page.view.statuses.is_empty() { "" } else { " of the statuses that --status selects" };
    let share = numbers::percent(wrong, report.records);
    out.paragraph("", &format!("{}{selected}, {share}: {parts}", numbers::of(wrong, "error")));
    if errors.len() > 1 && !page.view.counts_only {
        out.paragraph("", &format!("Most often {}", statuses(errors)));
    }
    let length = errors.iter().map(|group| group.over_time.len()).max().unwrap_or_default();
    if let (true, Some(buckets)) = (length > 1 && errors.len() > 1, report.buckets) {
        let at = |index: usize| errors.iter().filter_map(|group| group.over_time.get(index)).sum();
        let room = out.width().saturating_sub(16).clamp(8, 52);
        let line = sparkline::sparkline(&(0..length).map(at).collect::<Vec<u64>>(), room);
        let each = length.div_ceil(room).max(1);
        let width = buckets.width.saturating_mul(i64::try_from(each).unwrap_or(1));
        out.line(&format!("{line}  {}", styled(FAINT, &format!("{} each", duration(width)))));
    }
}

/// Why there is nothing to show.
fn nothing(report: &Report) -> &'static str {
    if report.files.iter().any(|file| file.read > 0) {
        "No request is of the time that was asked for."
    } else if report.files.iter().all(|file| file.lines == 0 && file.problem.is_none()) {
        "There is nothing in the log."
    } else if report.files.iter().all(|file| file.problem.is_none() && file.refused.is_empty()) {
        "No line of the log is a request."
    } else {
        "No request could be read."
    }
}

/// `502 (159), 404 (80) and 3 more`.
fn statuses(groups: &[&Group]) -> String {
    let mut counts: Vec<(String, u64)> = Vec::new();
    for group in groups {
        let name = names::colored(&group.key, &names::number(&group.key));
        match counts.iter_mut().find(|(known, _)| *known == name) {
            Some((_, count)) => *count += group.count,
            None => counts.push((name, group.count)),
        }
    }
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let named: Vec<String> =
        counts.iter().take(STATUSES).map(|(name, count)| format!("{name} ({})", numbers::count(*count))).collect();
    let more = counts.len() - named.len();
    named.join(", ") + &if more > 0 { format!(" and {more} more") } else { String::new() }
}

/// The first and the last time of all.
pub(crate) fn range(report: &Report) -> Option<(status_logs::Timestamp, status_logs::Timestamp)> {
    let first = report.groups.iter().filter_map(|group| group.first).min()?;
    let last = report.groups.iter().filter_map(|group| group.last).max()?;
    Some((first, last))
}

/// The day of all records, if they are of one.
fn day(report: &Report) -> Option<String> {
    let (first, last) = range(report)?;
    let (first, last) = (numbers::time(first), numbers::time(last));
    let day = first.get(..10)?;
    last.starts_with(day).then(|| day.to_owned())
}

/// `10 min`.
fn duration(millis: i64) -> String {
    let units = [(86_400_000, "d"), (3_600_000, "h"), (60_000, "min"), (1000, "s")];
    let unit = units.into_iter().find(|(unit, _)| millis >= *unit);
    unit.map_or_else(|| format!("{millis} ms"), |(unit, name)| format!("{} {name}", millis / unit))
}

/// A line for each group.
fn table(out: &mut TextBlock, page: &Page<'_>, title: &str, groups: &[&Group]) {
    heading(out, title);
    let limit = page.view.items(ROWS);
    let shown = groups.get(..limit.min(groups.len())).unwrap_or_default();
    let widest = |text: &dyn Fn(&Group) -> String| shown.iter().map(|it| text(it).len()).max().unwrap_or_default();
    let counts = widest(&|group| numbers::count(group.count));
    let codes = widest(&|group| names::number(&group.key));
    let rows = shown.iter().map(|group| {
        let meaning = Meaning::of(page.view.catalogue, group);
        let beside = names::beside(&group.key).map_or_else(String::new, |beside| format!(" ({beside})"));
        let server = meaning.server.map_or("", |server| server.id());
        (*group, format!("{}{beside}", names::label(group, &meaning)), server)
    });
    let rows: Vec<_> = rows.collect();
    let servers = rows.iter().map(|(.., server)| server.len() + 2).max().unwrap_or_default();
    let room = out.width().saturating_sub(2 + counts + 2 + 6 + 2 + codes + 2 + servers).max(8);
    let labels = rows.iter().map(|(_, label, _)| display_width(label)).max().unwrap_or_default().min(room);
    for (group, label, server) in rows {
        let (count, share) = (numbers::count(group.count), numbers::percent(group.count, page.report.records));
        let code = names::colored(&group.key, &format!("{:codes$}", names::number(&group.key)));
        let label = safe::cut(&label, room);
        let space = " ".repeat((labels + 2).saturating_sub(display_width(&label)));
        let server = if server.is_empty() { String::new() } else { format!("{space}{}", styled(FAINT, server)) };
        out.line(&format!("  {count:>counts$}  {share:>6}  {code}  {label}{server}"));
    }
    let rest = groups.get(shown.len()..).unwrap_or_default();
    if !rest.is_empty() {
        let count = sum(rest.iter().copied());
        out.line(&styled(FAINT, &format!("  and {} more, {}", rest.len(), numbers::of(count, "request"))));
    }
}

/// Requests whose status is fine and whose reason is not, such as an answer that was cut off.
fn doubtful(out: &mut TextBlock, page: &Page<'_>, fine: &[&Group]) {
    let lead = |group: &Group| {
        group.key.reason.as_ref()?;
        let finding = *Meaning::of(page.view.catalogue, group).findings.first()?;
        let is_trouble =
            matches!(finding, Finding::Reason(_)) && (!causes(&finding).is_empty() || !remedies(&finding).is_empty());
        is_trouble.then(|| summary(&finding))
    };
    let found: Vec<_> = fine.iter().filter_map(|group| Some((*group, lead(group)?))).collect();
    if found.is_empty() || page.view.counts_only {
        return;
    }
    heading(out, "Answered well by the status, but not by the reason");
    for (group, summary) in found.iter().take(page.view.items(5)) {
        let count = numbers::count(group.count);
        let beside = names::beside(&group.key).unwrap_or_default();
        let code = names::colored(&group.key, &names::number(&group.key));
        out.paragraph(&format!("  {count}  "), &format!("{code} ({}): {summary}", safe::cut(&beside, 40)));
    }
}

/// What went well, on one line; each alone with `--all`.
fn went_well(out: &mut TextBlock, page: &Page<'_>, fine: &[&Group]) {
    if fine.is_empty() {
        return;
    }
    if page.view.all || page.view.counts_only {
        return table(out, page, "What went well", fine);
    }
    let mut counts: Vec<(u16, u64)> = Vec::new();
    for group in fine {
        let Some(status) = group.key.status else { continue };
        match counts.iter_mut().find(|(known, _)| *known == status) {
            Some((_, count)) => *count += group.count,
            None => counts.push((status, group.count)),
        }
    }
    counts.sort_by_key(|(status, count)| (std::cmp::Reverse(*count), *status));
    let mut parts: Vec<String> = counts
        .iter()
        .take(STATUSES)
        .map(|(status, count)| format!("{} with {status}", numbers::count(*count)))
        .collect();
    if counts.len() > STATUSES {
        parts.push(format!("{} with other statuses", counts.iter().skip(STATUSES).map(|it| it.1).sum::<u64>()));
    }
    let all = sum(fine.iter().copied());
    out.blank_line();
    out.paragraph(
        "",
        &format!(
            "Went well: {}, {}: {}",
            numbers::of(all, "request"),
            numbers::percent(all, page.report.records),
            parts.join(", ")
        ),
    );
}
