//! `cargo xtask generate`: from the dataset to the outputs, or to a list of what is stale.

use std::fmt;
use std::fs::{self, File};
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::{Change, DATASET, Plan, write};

/// Whether to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Write what changed, and remove what is no longer made.
    Write,
    /// Write nothing, and tell what would be written.
    Check,
}

/// What [`generate`] did or found; shown as a report for people.
#[derive(Debug)]
pub struct Outcome {
    mode: Mode,
    changes: Vec<Change>,
    misplaced: Option<String>,
    files: usize,
    definitions: usize,
    time: Duration,
}

/// Makes every output of the dataset under the root of a workspace.
///
/// # Errors
///
/// The dataset cannot be read or is wrong, in which case nothing changes; or a file cannot be read or written, in
/// which case every file is whole, as it was or as it is to be, and the command can be run again.
pub fn generate(root: &Path, mode: Mode) -> Result<Outcome> {
    let start = Instant::now();
    let path = root.join(DATASET);
    // Held until the end, and before anything is read: two runs at once take turns.
    let turn = File::open(&path).and_then(|file| file.lock().map(|()| file));
    let text = fs::read(&path).with_context(|| format!("cannot read the dataset {}", path.display()))?;
    let catalogue = status_codegen::parse(DATASET, &text)?;
    let plan = Plan::new(root, status_codegen::generate(&catalogue))?;
    if mode == Mode::Write {
        write::apply_all(root, &plan.changes)?;
    }
    drop(turn);
    Ok(Outcome {
        mode,
        misplaced: status_codegen::check_order(DATASET, &text).err().map(|misplaced| misplaced.to_string()),
        changes: plan.changes,
        files: plan.files,
        definitions: catalogue.definitions.len(),
        time: start.elapsed(),
    })
}

impl Outcome {
    /// Whether all is well: after a check, nothing was stale or misplaced.
    #[must_use]
    pub fn is_fresh(&self) -> bool {
        self.mode == Mode::Write || (self.changes.is_empty() && self.misplaced.is_none())
    }

    /// What was changed, or has to be.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(misplaced) = &self.misplaced {
            if self.mode == Mode::Write {
                writeln!(f, "Generated all the same, but the check will fail: rows or fields are out of order.\n")?;
            }
            writeln!(f, "{misplaced}\n")?;
        }
        for change in &self.changes {
            match self.mode {
                Mode::Write => writeln!(f, "{} {}", change.done(), change.path)?,
                Mode::Check => writeln!(f, "{change}")?,
            }
        }
        if !self.is_fresh() {
            if !self.changes.is_empty() {
                writeln!(f, "{} of {} files are not what the dataset says.", self.changes.len(), self.files)?;
                writeln!(f, "To mend them, run: cargo xtask generate")?;
            }
            if self.misplaced.is_some() {
                writeln!(f, "The order of {DATASET} has to be mended by hand.")?;
            }
        }
        let (files, definitions, time) = (self.files, self.definitions, self.time.as_secs_f64());
        let verb = if self.mode == Mode::Write { "changed" } else { "stale" };
        writeln!(f, "{files} files, {definitions} definitions, {} {verb}, {time:.2} s", self.changes.len())
    }
}
