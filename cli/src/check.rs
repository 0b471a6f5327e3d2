//! `status check`: the mistakes in a team's dataset.

use std::fmt::Write;
use std::path::Path;

use status_codegen::{Diagnostics, Style, check_order, parse_team};

use crate::dataset;
use crate::failure::Failure;
use crate::output::{Outcome, Reply};

/// More hints than this are only counted.
const MOST_HINTS: usize = 100;

/// Shows every mistake; if there is none, the rows and fields in an unusual order.
pub(crate) fn check(path: &Path) -> Result<Reply, Failure> {
    let (name, text) = dataset::read(path)?;
    let catalogue = match parse_team(&name, &text) {
        Ok(catalogue) => catalogue,
        Err(mistakes) => {
            let text = format!("{}\n", mistakes.render(Style::Color));
            return Ok(Reply { text, remark: None, outcome: Outcome::No });
        }
    };
    let hints = check_order(&name, &text).err().map_or_else(String::new, |misplaced| hints(&misplaced));
    let counts = [
        count(catalogue.own_servers().len(), "server"),
        count(catalogue.own().len(), "definition"),
        count(catalogue.own_reasons().len(), "reason"),
        count(catalogue.own_problems().len(), "problem"),
    ];
    Ok(Reply::from(format!("{hints}{name} is valid: {}\n", counts.join(", "))))
}

/// A line for each row or field in an unusual place.
fn hints(misplaced: &Diagnostics) -> String {
    let mut text = String::new();
    for hint in misplaced.iter().take(MOST_HINTS) {
        let position = misplaced.position(hint.span.start);
        // Writing to a String cannot fail.
        let _ = writeln!(text, "hint: {}:{position}: {}; it {}", misplaced.name(), hint.message, hint.label);
    }
    if let Some(more) = misplaced.iter().len().checked_sub(MOST_HINTS).filter(|more| *more > 0) {
        let _ = writeln!(text, "hint: {more} more rows or fields are in an unusual place");
    }
    text
}

fn count(number: usize, what: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {what}{plural}")
}
