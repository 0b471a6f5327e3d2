//! What changed between two reports as Markdown, for a pull request or a chat.

use std::fmt::Write;

use super::{Change, Changed, changes, errors};
use crate::log::report::Report;
use crate::log::show::markdown::{code, plain};
use crate::log::show::meaning::{Meaning, summary};
use crate::log::show::names;
use crate::log::show::numbers::{count, percent};
use crate::log::show::view::View;

/// So many rows of each table.
const ROWS: usize = 20;

/// The shares of errors before and now, then a table for each kind of change.
pub(crate) fn markdown(old: &Report, new: &Report, view: &View) -> String {
    let changes = changes(old, new, view);
    let mut text = String::new();
    // Writing to a String cannot fail.
    let _ = writeln!(text, "**Before:** {}  \n**Now:** {}", errors(old), errors(new));
    if changes.is_empty() {
        let _ = writeln!(text, "\n{}", super::NO_CHANGE);
    }
    for kind in Change::ALL {
        let of_it: Vec<_> = changes.iter().filter(|it| it.change == kind).collect();
        if of_it.is_empty() {
            continue;
        }
        let _ = writeln!(text, "\n### {}\n\n| before | now | status | | server |", kind.title());
        let _ = writeln!(text, "| ---: | ---: | --- | --- | --- |");
        let rows = view.items(ROWS).min(of_it.len());
        for it in &of_it[..rows] {
            row(&mut text, it, (old.records, new.records), view);
        }
        if of_it.len() > rows {
            let _ = writeln!(text, "\nand {} more", of_it.len() - rows);
        }
    }
    text
}

/// A row; what is new or more has its meaning with it.
fn row(text: &mut String, it: &Changed<'_>, (of_old, of_new): (u64, u64), view: &View) {
    let key = &it.group.key;
    let meaning = Meaning::of(view.catalogue, it.group);
    let beside = names::beside(key).map_or_else(String::new, |beside| format!(" {}", code(&beside)));
    let is_worse = matches!(it.change, Change::New | Change::More);
    let what = meaning.findings.first().map(summary).filter(|what| is_worse && !what.is_empty());
    let what = what.map_or_else(String::new, |what| format!("<br>{}", plain(what)));
    let _ = writeln!(
        text,
        "| {} ({}) | {} ({}) | {} | {}{beside}{what} | {} |",
        count(it.old),
        percent(it.old, of_old),
        count(it.new),
        percent(it.new, of_new),
        names::number(key),
        plain(&names::label(it.group, &meaning)),
        plain(&names::product(it.group, &meaning))
    );
}
