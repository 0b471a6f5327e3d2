//! What is said of a problem type, in full, and its parts.

use std::iter;

use status_core::{Deprecation, Member, MemberKind, ProblemHeader, ProblemType};

use textwrap::core::display_width;

use crate::layout::{LABEL, NARROW, fact, heading, items};
use crate::text_block::TextBlock;
use crate::words::{FAINT, HEADING, styled};
use crate::{meaning, page, semantics};

/// Everything. The example is the body of a response.
pub(crate) fn full(out: &mut TextBlock, problem: &ProblemType, example: Option<&str>) {
    title(out, problem);
    for former in problem.former_uris() {
        out.line(&styled(FAINT, &format!("Formerly {former}")));
    }
    deprecation(out, problem);
    out.blank_line();
    out.paragraph("", problem.summary());
    items(out, "Why it happens", problem.causes());
    items(out, "What to do", problem.remedies());
    if !problem.members().is_empty() {
        heading(out, "Members");
        problem.members().iter().for_each(|it| out.paragraph("  - ", &member(it)));
    }
    if !problem.headers().is_empty() {
        heading(out, "Header fields");
        problem.headers().iter().for_each(|it| out.paragraph("  - ", &header(it)));
    }
    if let Some(example) = example {
        self::example(out, example);
    }
    rules(out, problem);
    items(out, "Doubts", problem.doubts());
    if !problem.references().is_empty() {
        heading(out, "References");
        problem.references().iter().for_each(|reference| page::source(out, reference));
    }
}

/// What it is called, whose it is, its status and its type URI.
pub(crate) fn title(out: &mut TextBlock, problem: &ProblemType) {
    out.paragraph("", &format!("{} ({})", styled(HEADING, problem.title()), problem.name()));
    let publisher = problem.server().map_or_else(|| "Registered with IANA".to_owned(), meaning::product);
    out.paragraph("", &styled(FAINT, &format!("{publisher}, with {}", status(problem))));
    // An address can only be clicked if it is on one line.
    out.line(&styled(FAINT, problem.uri()));
}

/// Since when it is no longer sent.
pub(crate) fn deprecation(out: &mut TextBlock, problem: &ProblemType) {
    if let Some(deprecated) = problem.deprecated() {
        let Deprecation { since, replacement, .. } = deprecated;
        out.paragraph("", &format!("Deprecated since {since}: {replacement} is sent instead."));
    }
}

/// `409 Conflict`, or the sub-status code, or `any status`.
fn status(problem: &ProblemType) -> String {
    let code = problem.status();
    match code.sub() {
        _ if problem.has_any_status() => "any status".to_owned(),
        0 => meaning::status_line(code.code()),
        _ => code.to_string(),
    }
}

/// What it means, on one line.
pub(crate) fn line(problem: &ProblemType) -> String {
    let publisher = problem.server().map_or("the standard", |server| server.name());
    format!("{} of {publisher}: {}", styled(HEADING, problem.name()), problem.summary())
}

/// `sku (string): Number of the article. Such as "A-17"`.
pub(crate) fn member(member: &Member) -> String {
    let kind = match member.kind() {
        MemberKind::OneOf(words) => format!("one of {}", words.join(", ")),
        kind => kind.word().to_owned(),
    };
    let marks = [
        (member.is_list(), "list"),
        (member.is_optional(), "optional"),
        (member.is_internal(), "never sent"),
        (member.is_sensitive(), "never logged"),
        (member.is_deprecated(), "deprecated"),
    ];
    let marks = marks.into_iter().filter(|(is, _)| *is).map(|(_, mark)| mark.to_owned());
    let kind = iter::once(kind).chain(marks).collect::<Vec<_>>().join("; ");
    let about = member.about().map(|about| format!(": {about}")).unwrap_or_default();
    let example = member.example().map(|example| styled(FAINT, &format!(" ({example})"))).unwrap_or_default();
    format!("{} ({}){}{}", styled(HEADING, member.name()), kind, about, example)
}

/// `Retry-After: the value of retry_after`.
pub(crate) fn header(header: &ProblemHeader) -> String {
    let value = match (header.member(), header.value()) {
        (Some(member), _) => format!("the value of {member}"),
        (None, value) => value.unwrap_or_default().to_owned(),
    };
    format!("{}: {}", styled(HEADING, header.name()), value)
}

/// The body of a response, which nothing wraps, so that it can be copied.
pub(crate) fn example(out: &mut TextBlock, json: &str) {
    heading(out, "Example");
    json.lines().for_each(|line| out.line(&format!("  {line}")));
}

/// The same in few lines, which end between members: it stays JSON.
pub(crate) fn packed_example(out: &mut TextBlock, json: &str) {
    let is_narrow = out.width() < NARROW;
    let room = out.width().saturating_sub(if is_narrow { 4 } else { LABEL + 2 });
    let mut lines: Vec<String> = Vec::new();
    for member in json.lines().map(str::trim) {
        match lines.last_mut() {
            // A brace alone would take a line.
            Some(line) if line == "{" || display_width(line) + 1 + display_width(member) <= room => {
                let is_brace = line == "{" || member == "}";
                line.push_str(if is_brace { "" } else { " " });
                line.push_str(member);
            }
            _ => lines.push(member.to_owned()),
        }
    }
    let label = styled(HEADING, &format!("{:LABEL$}", "Example"));
    if is_narrow {
        out.line(&format!("  {label}"));
    }
    for (at, line) in lines.iter().enumerate() {
        match at {
            _ if is_narrow => out.line(&format!("    {line}")),
            0 => out.line(&format!("  {label}{line}")),
            _ => out.line(&format!("  {:LABEL$}{line}", "")),
        }
    }
}

/// What a response holds beside its members, and what becomes of it.
fn rules(out: &mut TextBlock, problem: &ProblemType) {
    let retries: Vec<String> = problem.retry().iter().map(|it| semantics::retry(it, None)).collect();
    heading(out, "Rules");
    fact(out, "Detail", problem.detail());
    fact(out, "Retry", retries);
    fact(out, "Logged as", [problem.level().word()]);
}
