//! The parts that a page is built from: headings, lists, and facts beside their labels.

use crate::text_block::TextBlock;
use crate::words::{HEADING, styled};

/// The width of the column with the labels.
pub(crate) const LABEL: usize = 16;
/// Below this width, there is no room for two columns: what would stand in the second one stands below the first.
pub(crate) const NARROW: usize = 60;

pub(crate) fn heading(out: &mut TextBlock, title: &str) {
    out.blank_line();
    out.paragraph("", &styled(HEADING, title));
}

pub(crate) fn bullets(out: &mut TextBlock, lines: &[&str]) {
    for line in lines {
        out.paragraph("  - ", line);
    }
}

/// A list with its heading, if there is anything in it.
pub(crate) fn items(out: &mut TextBlock, title: &str, lines: &[&str]) {
    if !lines.is_empty() {
        heading(out, title);
        bullets(out, lines);
    }
}

/// A label with its fact, or with a list of them.
pub(crate) fn fact(out: &mut TextBlock, label: &str, facts: impl IntoIterator<Item = impl AsRef<str>>) {
    let facts: Vec<_> = facts.into_iter().collect();
    let bullet = if facts.len() > 1 { "- " } else { "" };
    let narrow = out.width() < NARROW;
    if narrow && !facts.is_empty() {
        out.paragraph("  ", &styled(HEADING, label));
    }
    let indent = " ".repeat(LABEL);
    for (at, fact) in facts.iter().enumerate() {
        let lead = match at {
            _ if narrow => format!("    {bullet}"),
            0 => format!("  {}{bullet}", styled(HEADING, &format!("{label:LABEL$}"))),
            _ => format!("  {indent}{bullet}"),
        };
        out.paragraph(&lead, fact.as_ref());
    }
}
