//! What pages are made of: headings, lists, and facts beside their labels.

use crate::paper::Paper;
use crate::words::{HEADING, styled};

/// Where the labels end and the facts start.
const LABEL: usize = 16;
/// Below this width there is no room for columns: what would stand in the next one stands below.
pub(crate) const NARROW: usize = 60;

pub(crate) fn heading(paper: &mut Paper, title: &str) {
    paper.gap();
    paper.put("", &styled(HEADING, title));
}

pub(crate) fn bullets(paper: &mut Paper, lines: &[&str]) {
    for line in lines {
        paper.put("  - ", line);
    }
}

/// A list with its heading, if there is anything in it.
pub(crate) fn items(paper: &mut Paper, title: &str, lines: &[&str]) {
    if !lines.is_empty() {
        heading(paper, title);
        bullets(paper, lines);
    }
}

/// A label with one fact, or a list of them.
pub(crate) fn fact(paper: &mut Paper, label: &str, facts: impl IntoIterator<Item = impl AsRef<str>>) {
    let facts: Vec<_> = facts.into_iter().collect();
    let bullet = if facts.len() > 1 { "- " } else { "" };
    let narrow = paper.width() < NARROW;
    if narrow && !facts.is_empty() {
        paper.put("  ", &styled(HEADING, label));
    }
    let indent = " ".repeat(LABEL);
    for (at, fact) in facts.iter().enumerate() {
        let lead = match at {
            _ if narrow => format!("    {bullet}"),
            0 => format!("  {}{bullet}", styled(HEADING, &format!("{label:LABEL$}"))),
            _ => format!("  {indent}{bullet}"),
        };
        paper.put(&lead, fact.as_ref());
    }
}
