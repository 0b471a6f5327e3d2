//! What was read: lines, requests, refused lines, formats, and what could not be read.

use status_core::Server;
use status_logs::Aside;

use super::block::Page;
use super::{numbers, safe};
use crate::args::format_ids;
use crate::log::layout::TRACE;
use crate::log::report::{FileReport, Refused, Report};
use crate::text_block::TextBlock;
use crate::words::{ERROR, FAINT, HEADING, styled};

/// So many files are named.
const FILES: usize = 8;

pub(crate) fn footer(out: &mut TextBlock, page: &Page<'_>, has_more: bool) {
    let report = page.report;
    out.blank_line();
    let total = |count: fn(&FileReport) -> u64| report.files.iter().map(count).sum::<u64>();
    let lines = total(|file| file.lines);
    if report.files.is_empty() {
        return;
    }
    let part = |count: u64, one: &str| (count > 0).then(|| numbers::of(count, one));
    let refused = total(|file| file.refused.iter().map(|it| it.count).sum());
    let mut parts: Vec<String> = vec![numbers::of(total(|file| file.read), "request")];
    parts.extend(part(total(|file| file.directives), "directive"));
    for aside in Aside::ALL {
        let count = report
            .files
            .iter()
            .flat_map(|file| &file.asides)
            .filter(|(it, _)| it == aside)
            .map(|(_, count)| count)
            .sum::<u64>();
        parts.extend((count > 0).then(|| what(*aside, count)));
    }
    parts.extend((refused > 0).then(|| format!("{} refused", numbers::count(refused))));
    let files = match report.files.len() {
        1 => String::new(),
        several => format!(" in {}", numbers::of(several.try_into().unwrap_or(u64::MAX), "file")),
    };
    out.paragraph(
        "",
        &format!("{} {}{files}: {}", styled(HEADING, "Read"), numbers::of(lines, "line"), parts.join(", ")),
    );
    if total(|file| file.read) != report.records {
        out.paragraph("  ", &format!("{} are of the time that was asked for.", numbers::of(report.records, "request")));
    }
    if report.uncounted > 0 {
        let count = numbers::of(report.uncounted, "request");
        out.paragraph("  ", &format!("{count} ended in too many different ways to be counted apart."));
    }
    if let Some(folder) = common_folder(report) {
        out.paragraph("  ", &format!("of {}", safe::text(folder.as_bytes())));
    }
    // What could not be read is worth more room than what could.
    let mut order: Vec<_> = report.files.iter().zip(&page.names).collect();
    order.sort_by_key(|(file, _)| (file.problem.is_none(), file.format.is_some() || file.lines == 0));
    for (file, name) in order.iter().take(page.view.items(FILES)) {
        of_file(out, file, name);
    }
    if report.files.len() > page.view.items(FILES) {
        out.line(&styled(FAINT, &format!("  and {} more", report.files.len() - FILES)));
    }
    if report.files.iter().any(|file| is_unknown(file) && file.detection != TRACE) {
        out.paragraph("  ", &unknown());
    }
    refused_lines(out, page);
    out.blank_line();
    which_server(out, page);
    if has_more {
        out.paragraph("", &styled(FAINT, "--all shows every group in detail."));
    }
}

/// The folder that all files have in common, if there are several files.
fn common_folder(report: &Report) -> Option<&str> {
    let (first, rest) = report.files.split_first()?;
    let mut folder = first.path.rsplit_once('/')?.0;
    if rest.is_empty() {
        return None;
    }
    while !rest.iter().all(|file| file.path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))) {
        folder = folder.rsplit_once('/')?.0;
    }
    Some(folder).filter(|folder| !folder.is_empty())
}

/// The names of the files, without the folder that they have in common.
pub(crate) fn short_names(report: &Report) -> Vec<String> {
    let folder = common_folder(report).map(|folder| format!("{folder}/")).unwrap_or_default();
    let short = |path: &str| safe::text(path.strip_prefix(&folder).unwrap_or(path).as_bytes());
    report.files.iter().map(|file| short(&file.path)).collect()
}

/// The format, and how sure it is.
fn of_file(out: &mut TextBlock, file: &FileReport, name: &str) {
    let what = match (&file.problem, file.format) {
        (Some(problem), _) => format!("{} {}", styled(ERROR, "error:"), safe::text(problem.as_bytes())),
        (None, Some(format)) if file.detection.is_empty() => format.name().to_owned(),
        (None, Some(format)) => format!("{}; {}", format.name(), safe::text(file.detection.as_bytes())),
        (None, None) if file.lines == 0 => "empty".to_owned(),
        (None, None) if file.detection == TRACE => format!("{} {TRACE}", styled(ERROR, "error:")),
        (None, None) => styled(ERROR, "unknown format"),
    };
    out.paragraph("  ", &format!("{name}: {what}"));
}

/// Why nothing of a file of an unknown format is told, in a sentence without its end.
pub(crate) fn why_unknown(file: &FileReport) -> &'static str {
    if file.detection == TRACE { TRACE } else { "no known format reads a line of it; give --format or --fields" }
}

/// Whether no format reads a line of it.
pub(crate) fn is_unknown(file: &FileReport) -> bool {
    file.problem.is_none() && file.format.is_none() && file.lines > 0
}

/// What was tried, and what to do.
fn unknown() -> String {
    format!(
        "Where the format is unknown, none of {} reads a line. Give --format with the log_format or LogFormat of the \
         server, or --fields with the names of the columns.",
        format_ids().join(", ")
    )
}

/// `2 TCP connections`.
fn what(aside: Aside, count: u64) -> String {
    let one = match aside {
        Aside::Blank => return format!("{} blank", numbers::count(count)),
        Aside::Tcp => "TCP connection",
        Aside::Tls => "failed TLS handshake",
        Aside::Connection => "connection",
        Aside::Ftp => "FTP command",
        Aside::Message => return format!("{} without a request", numbers::of(count, "message")),
        other => return format!("{} {}", numbers::count(count), other.id()),
    };
    numbers::of(count, one)
}

/// Each cause with its first line. Of a file of unknown format, there is no cause for a line.
fn refused_lines(out: &mut TextBlock, page: &Page<'_>) {
    let files = page.report.files.iter().zip(&page.names).filter(|(file, _)| !is_unknown(file));
    let mut causes: Vec<(u64, &Refused, &str)> = Vec::new();
    for (refused, name) in files.flat_map(|(file, name)| file.refused.iter().map(move |it| (it, name))) {
        match causes.iter_mut().find(|(_, first, _)| first.why == refused.why) {
            Some((count, ..)) => *count += refused.count,
            None => causes.push((refused.count, refused, name)),
        }
    }
    causes.sort_by_key(|(count, ..)| std::cmp::Reverse(*count));
    for (count, first, name) in causes {
        let place = if page.names.len() > 1 { format!("{name}:") } else { "line ".to_owned() };
        let which = if count == 1 { "" } else { "first " };
        out.paragraph("  ", &format!("{} refused: {}; {which}{place}{}", numbers::count(count), first.why, first.line));
        if !first.text.is_empty() && !page.view.redact {
            let room = out.width().saturating_sub(4);
            out.line(&format!("    {}", styled(FAINT, &safe::cut(&safe::line(&first.text), room))));
        }
    }
}

/// What to give where the format does not tell who wrote the log.
fn which_server(out: &mut TextBlock, page: &Page<'_>) {
    let mut several = page
        .view
        .errors(page.report)
        .into_iter()
        .filter(|group| group.key.server.is_none() && group.candidates.len() > 1);
    let Some(group) = several.next() else { return };
    let names: Vec<&str> = group.candidates.iter().map(Server::name).collect();
    let options: Vec<String> = group.candidates.iter().map(|server| format!("--server {}", server.id())).collect();
    let format = page.report.files.iter().filter_map(|file| file.format).find(|it| it.servers() == group.candidates);
    let format = format.map_or_else(|| "This format".to_owned(), |format| format!("The format {}", format.id()));
    out.paragraph(
        "",
        &styled(
            FAINT,
            &format!(
                "{format} does not tell whether {} wrote the log; {} says so.",
                names.join(" or "),
                options.join(" or ")
            ),
        ),
    );
}
