//! The problems: a section for each, with its members as a table.

use std::fmt::{self, Write};

use super::{publisher_of, when, write_list};
use crate::Catalogue;
use crate::markdown_text::{code, escape, link};
use crate::model::{Deprecation, HeaderSource, Member, MemberKind, Problem, ProblemHeader, Retry, Template};

pub(super) fn write(page: &mut String, catalogue: &Catalogue) -> fmt::Result {
    if catalogue.own_problems().is_empty() {
        return Ok(());
    }
    writeln!(page, "\n# Problems\n\nErrors with a type of their own, as `application/problem+json` (RFC 9457).\n")?;
    writeln!(page, "| problem | status | title | meaning |\n| --- | --- | --- | --- |")?;
    for problem in catalogue.own_problems() {
        let status = problem.status.map(|status| status.to_string()).unwrap_or_default();
        let (title, summary) = (escape(problem.title.as_str()), escape(problem.summary.as_str()));
        writeln!(page, "| [{}](#{}) | {status} | {title} | {summary} |", problem.name, anchor(problem))?;
    }
    catalogue.own_problems().iter().try_for_each(|problem| write_problem(page, catalogue, problem))
}

fn anchor(problem: &Problem) -> String {
    match &problem.server {
        Some(server) => format!("problem-{server}-{}", problem.name.slug()),
        None => format!("problem-{}", problem.name.slug()),
    }
}

fn write_problem(page: &mut String, catalogue: &Catalogue, problem: &Problem) -> fmt::Result {
    let Problem {
        server,
        name,
        // Always the whole one.
        uri: _,
        former,
        status,
        title,
        detail,
        summary,
        members,
        headers,
        causes,
        remedies,
        retry,
        level,
        doubts,
        references,
        deprecated,
    } = problem;
    writeln!(page, "\n## <a id=\"{}\"></a>{name}\n\n{}", anchor(problem), escape(summary.as_str()))?;
    writeln!(page, "\n- Publisher: {}", escape(&publisher_of(catalogue, server.as_ref(), "IANA's registry")))?;
    writeln!(page, "- Type: {}", code(problem.type_uri()))?;
    for former in former {
        writeln!(page, "- Formerly: {}", code(former.as_str()))?;
    }
    match status {
        Some(status) => writeln!(page, "- Status: {status}")?,
        None => writeln!(page, "- Status: any")?,
    }
    writeln!(page, "- Title: {}", escape(title.as_str()))?;
    if let Some(detail) = detail {
        writeln!(page, "- Detail: {}", code(Template::as_str(detail)))?;
    }
    for Retry { kind, level, when: condition, source: _ } in retry {
        let condition = when(condition.as_ref());
        writeln!(page, "- Repeating the request: {} ({}){condition}", kind.word(), level.word())?;
    }
    if let Some(level) = level {
        writeln!(page, "- Logged as: {}", level.word())?;
    }
    if let Some(Deprecation { since, replacement }) = deprecated {
        let new = catalogue.own_problems().iter().find(|other| other.server == *server && other.name == *replacement);
        let new = new.map_or_else(|| replacement.to_string(), |new| format!("[{replacement}](#{})", anchor(new)));
        writeln!(page, "- Deprecated: since {}; instead {new} is sent", escape(since.as_str()))?;
    }
    write_members(page, members)?;
    write_headers(page, headers)?;
    write_list(page, "Causes", causes)?;
    write_list(page, "What to do", remedies)?;
    write_list(page, "Doubts", doubts)?;
    let references: Vec<String> = references.iter().map(link).collect();
    if references.is_empty() { Ok(()) } else { writeln!(page, "\nReferences: {}.", references.join("; ")) }
}

fn write_members(page: &mut String, members: &[Member]) -> fmt::Result {
    if members.is_empty() {
        return Ok(());
    }
    writeln!(page, "\n| member | type | meaning | example |\n| --- | --- | --- | --- |")?;
    for Member { name, kind, about, example, list, optional, internal, sensitive, deprecated } in members {
        let marks = [
            (list, "list"),
            (optional, "optional"),
            (internal, "never sent"),
            (sensitive, "never logged"),
            (deprecated, "deprecated"),
        ];
        let marks: Vec<_> = marks.iter().filter(|(is, _)| **is).map(|(_, mark)| format!(", {mark}")).collect();
        let marks = marks.concat();
        let words = match kind {
            MemberKind::OneOf(words) => {
                let words: Vec<String> = words.iter().map(|word| cell(word.as_str())).collect();
                format!(": {}", words.join(", "))
            }
            _ => String::new(),
        };
        let about = about.as_ref().map(|about| escape(about.as_str())).unwrap_or_default();
        let example = example.as_ref().map(|example| cell(&example.json())).unwrap_or_default();
        writeln!(page, "| `{name}` | {kind}{words}{marks} | {about} | {example} |")?;
    }
    Ok(())
}

/// Code in a cell of a table, which a bar would end even there.
fn cell(text: &str) -> String {
    code(text).replace('|', "\\|")
}

fn write_headers(page: &mut String, headers: &[ProblemHeader]) -> fmt::Result {
    if headers.is_empty() {
        return Ok(());
    }
    writeln!(page, "\nHeader fields:\n")?;
    for ProblemHeader { name, source } in headers {
        match source {
            HeaderSource::Member(member) => writeln!(page, "- {}: the value of `{member}`", code(name.as_str()))?,
            HeaderSource::Constant(value) => writeln!(page, "- {}: {}", code(name.as_str()), code(value.as_str()))?,
        }
    }
    Ok(())
}
