//! Calls of the library: what criterion measured.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

use super::{Row, Spread, cargo, run};

/// How many calls an iteration of the benchmarks makes; see `status-core/benches/http.rs`.
const CALLS: f64 = 4096.0;

/// The benchmarks, what each measures, and what is asked of it.
const OPERATIONS: [(&str, &str, &str); 5] = [
    ("from_bytes", "`StatusCode::from_bytes`", "at least 1"),
    ("as_str", "`StatusCode::as_str`", "at least 1"),
    ("canonical_reason", "`StatusCode::canonical_reason`", "at least 3"),
    ("Display", "`Display`", "at least 3"),
    ("status_line", "writing a status line (`http`: its `Display`)", "at least 10"),
];

pub(super) fn measure(root: &Path) -> Result<Vec<Row>> {
    let target = tempfile::tempdir().context("cannot make a folder for the results")?;
    let target = target.path();
    run(cargo().current_dir(root).args(["bench", "--package", "status-core", "--target-dir"]).arg(target))?;
    let results = target.join("criterion");
    let rows = OPERATIONS.iter().map(|&(operation, what, goal)| {
        let ours = spread(&results.join(operation).join("status-core"))?;
        let theirs = Some(spread(&results.join(operation).join("http"))?);
        Ok(Row { what: what.to_owned(), ours, theirs, goal })
    });
    rows.collect()
}

/// The median time of one call, with the interval that criterion is confident of.
fn spread(result: &Path) -> Result<Spread> {
    let path: PathBuf = result.join("new/estimates.json");
    let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let estimates: Value = serde_json::from_str(&text).with_context(|| format!("cannot read {}", path.display()))?;
    let median = estimates.get("median").context("criterion gave no median")?;
    let number = |value: Option<&Value>| value.and_then(Value::as_f64).context("criterion gave no number");
    let interval = median.get("confidence_interval").context("criterion gave no interval")?;
    Ok(Spread {
        least: number(interval.get("lower_bound"))? / CALLS,
        median: number(median.get("point_estimate"))? / CALLS,
        greatest: number(interval.get("upper_bound"))? / CALLS,
    })
}
