//! A report as Markdown, for an issue or a chat.

use std::fmt::Write;

use super::meaning::{Meaning, summary};
use super::screen::range;
use super::view::{View, sum};
use super::{command, names, numbers, safe};
use crate::log::report::{Group, Report};

/// So many requests of each group.
const REQUESTS: usize = 3;
/// So many causes and remedies.
const ITEMS: usize = 3;
/// So many rows of the table.
const ROWS: usize = 20;

/// The errors as a table, then the first of them with what they mean.
pub(crate) fn render(report: &Report, view: &View) -> String {
    let errors = view.errors(report);
    let wrong = sum(errors.iter().copied());
    let mut text = String::new();
    // Writing to a String cannot fail.
    let when =
        range(report).map_or_else(String::new, |(first, last)| format!(", {} UTC", numbers::span(first, last, None)));
    let _ = writeln!(
        text,
        "**{}** of {} ({}){when}\n",
        numbers::of(wrong, "error"),
        numbers::of(report.records, "request"),
        numbers::percent(wrong, report.records)
    );
    if errors.is_empty() {
        let _ = writeln!(text, "Nothing went wrong.");
        return text;
    }
    let _ = writeln!(text, "| count | share | status | | server |\n| ---: | ---: | --- | --- | --- |");
    let rows = view.items(ROWS);
    for group in errors.iter().take(rows) {
        let meaning = Meaning::of(view.catalogue, group);
        let beside = names::beside(&group.key).map_or_else(String::new, |beside| format!(" {}", code(&beside)));
        let _ = writeln!(
            text,
            "| {} | {} | {} | {}{beside} | {} |",
            numbers::count(group.count),
            numbers::percent(group.count, report.records),
            names::number(&group.key),
            plain(&names::label(group, &meaning)),
            plain(&names::product(group, &meaning))
        );
    }
    if errors.len() > rows {
        let _ = writeln!(text, "\nand {} more", errors.len() - rows);
    }
    for group in errors.iter().take(view.items(view.top)) {
        of_group(&mut text, view, group);
    }
    text
}

fn of_group(text: &mut String, view: &View, group: &Group) {
    let meaning = Meaning::of(view.catalogue, group);
    let beside = names::beside(&group.key).map_or_else(String::new, |beside| format!(" {}", code(&beside)));
    let _ = writeln!(text, "\n### {} {}{beside}\n", names::number(&group.key), plain(&names::label(group, &meaning)));
    if meaning.candidates.is_empty() {
        let _ = writeln!(text, "{}", plain(meaning.findings.first().map_or("Nothing is known of it.", summary)));
        list(text, "Why it happens", meaning.causes(), view);
        list(text, "What to do", meaning.remedies(), view);
    }
    for definition in &meaning.candidates {
        let name = definition.server().map_or("", |server| server.name());
        let _ = writeln!(text, "*{}*: {}", plain(name), plain(definition.summary()));
        list(text, "Why it happens", definition.causes(), view);
        list(text, "What to do", definition.remedies(), view);
        text.push('\n');
    }
    if !group.most.is_empty() {
        let least = if group.is_exact { "" } else { ", at least" };
        let _ = writeln!(text, "\n{} most often{least}:\n", names::most(view.by));
        for it in group.most.iter().take(view.items(REQUESTS)) {
            let _ = writeln!(text, "- {} {}", numbers::count(it.count), code(&safe::cut(&safe::text(&it.text), 120)));
        }
    }
    if let Some(command) = command::explain(view, group, &meaning) {
        let _ = writeln!(text, "\nMore: {}", code(&command));
    }
}

fn list(text: &mut String, title: &str, items: &[&str], view: &View) {
    if !items.is_empty() {
        let _ = writeln!(text, "\n{title}:\n");
    }
    for item in items.iter().take(view.items(ITEMS)) {
        let _ = writeln!(text, "- {}", plain(item));
    }
}

/// A text in which nothing is markup.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' | '&') {
            plain.push('\\');
        }
        plain.push(letter);
    }
    plain
}

/// A text as code, which nothing in it can end. A bar would end the cell of a table.
pub(super) fn code(text: &str) -> String {
    let longest = text.split(|letter| letter != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let room = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{room}{}{room}{fence}", text.replace('|', "\\|"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_log_is_markup() {
        assert_eq!(code("GET /a"), "`GET /a`");
        assert_eq!(code("GET /`a``|"), "```GET /`a``\\|```");
        assert_eq!(code("`"), "`` ` ``");
        assert_eq!(plain("<a>_b_|"), r"\<a\>\_b\_\|");
    }
}
