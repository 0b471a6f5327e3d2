//! `status diff`: what changed between two datasets, and for whom it breaks something.

mod json;
mod render;

use std::path::Path;

use status_codegen::diff::{Change, changes};

use crate::failure::Failure;
use crate::output::{Outcome, Reply, width};
use crate::{dataset, json as to_json};

/// Two datasets, by the names of their files, and what differs between them.
#[derive(Debug)]
struct Comparison {
    old: String,
    new: String,
    changes: Vec<Change>,
}

/// Shows each change with its verdicts. The answer is no if something breaks.
pub(crate) fn diff(old: &Path, new: &Path, as_json: bool) -> Result<Reply, Failure> {
    let ((old, before), (new, after)) = (dataset::to_compare(old)?, dataset::to_compare(new)?);
    let comparison = Comparison { old, new, changes: changes(&before, &after) };
    let text = if as_json { to_json::pretty(&comparison)? } else { render::render(&comparison, width()) };
    Ok(Reply { text, remark: None, outcome: Outcome::no(comparison.breaks()) })
}

impl Comparison {
    fn breaks(&self) -> bool {
        self.changes.iter().any(Change::breaks)
    }
}
