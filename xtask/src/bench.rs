//! `cargo xtask bench`: how fast it is, beside a peer in the same run, as a table of ratios.

mod builds;
mod calls;

use std::fmt::{self, Write};
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::{Change, section, write};

/// One line of the table: what was measured, and how it compares.
struct Row {
    what: String,
    ours: Spread,
    theirs: Option<Spread>,
    /// The least or most that is asked for, in words.
    goal: &'static str,
}

/// A median, with the least and the greatest of the measured values; in nanoseconds.
#[derive(Clone, Copy)]
struct Spread {
    least: f64,
    median: f64,
    greatest: f64,
}

/// Measures everything and gives the table, in Markdown.
///
/// # Errors
///
/// A command fails, or its output is not where it has to be.
pub fn bench(root: &Path) -> Result<String> {
    let mut rows = calls::measure(root)?;
    rows.extend(builds::measure(root)?);
    let mut table = String::new();
    write_table(&mut table, &rows)?;
    Ok(table)
}

/// Puts a table into README.md.
///
/// # Errors
///
/// README.md cannot be read or written, or lacks the lines between which the table belongs.
pub fn write_to_readme(root: &Path, table: &str) -> Result<()> {
    let path = "README.md".to_owned();
    let old = std::fs::read_to_string(root.join(&path)).with_context(|| format!("cannot read {path}"))?;
    let new = section::replace(&old, "bench", table)?;
    write::apply(root, &Change { path, old: Some(old), new: Some(new) })
}

fn write_table(table: &mut String, rows: &[Row]) -> fmt::Result {
    writeln!(table, "| what | status | `http` 1.5 | ratio | goal |\n| --- | --- | --- | --- | --- |")?;
    for Row { what, ours, theirs, goal } in rows {
        let ratio = theirs.map(|theirs| format!("{:.2}", theirs.median / ours.median)).unwrap_or_default();
        let theirs = theirs.map(|theirs| theirs.to_string()).unwrap_or_default();
        writeln!(table, "| {what} | {ours} | {theirs} | {ratio} | {goal} |")?;
    }
    Ok(())
}

impl Spread {
    /// The middle of some values; the values are put in order.
    fn of(values: &mut [f64]) -> Option<Self> {
        values.sort_by(f64::total_cmp);
        let median = *values.get(values.len() / 2)?;
        Some(Self { least: *values.first()?, median, greatest: *values.last()? })
    }
}

/// Shows the median with its unit, and in brackets the least and the greatest.
impl fmt::Display for Spread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (unit, size) = if self.median >= 1e8 { ("s", 1e9) } else { ("ns", 1.0) };
        let [least, median, greatest] = [self.least, self.median, self.greatest].map(|value| value / size);
        write!(f, "{median:.2} {unit} ({least:.2} to {greatest:.2})")
    }
}

/// Runs a command whose output is for the person who waits.
fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {}", command.get_program().display()))?;
    ensure!(status.success(), "{command:?} failed");
    Ok(())
}

/// The cargo that runs this.
fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}
