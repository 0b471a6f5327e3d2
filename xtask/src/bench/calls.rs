//! How long calls of the library take, as criterion measures it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use super::table::{Row, Spread, Unit};
use crate::cargo::{cargo, run};

/// How many calls an iteration makes in most of the benchmarks; see `status-core/benches`.
const CALLS: f64 = 4096.0;

/// The benchmarks beside `http`: the operation, what is measured, and the goal.
const BESIDE_HTTP: [(&str, &str, &str); 7] = [
    ("from_bytes", "`StatusCode::from_bytes`", "at least 1"),
    ("as_str", "`StatusCode::as_str`", "at least 1"),
    ("canonical_reason", "`StatusCode::canonical_reason`", "at least 3"),
    ("Display", "`Display`", "at least 3"),
    ("status_line", "writing a status line (`http`: its `Display`)", "at least 10"),
    ("class", "`StatusCode::is_client_error`", ""),
    ("map_key", "as the key of a `HashMap`", ""),
];

/// The benchmarks beside crates that people use with enums: the operation, the other crate, and what is measured.
const BESIDE_PEERS: [(&str, &str, &str); 5] = [
    ("number_to_variant", "strum", "the variant of a number, beside `strum` 0.28"),
    ("variant_to_phrase", "strum", "the phrase of a variant, beside `strum` 0.28"),
    ("number_to_phrase", "phf", "the phrase of a number, beside a `phf` 0.14 map"),
    ("phrase_to_code", "strum", "the code of a phrase in any case, beside `strum` 0.28"),
    ("phrase_to_code", "phf", "the same, beside a `phf` 0.14 map, which heeds the case"),
];

/// The look-ups.
const LOOK_UPS: [(&str, &str); 2] = [
    ("lookup", "`lookup` in the built-in catalogue, beside one of 100,000 definitions"),
    ("meanings", "`meanings`, in the same way"),
];

/// The benchmarks of problems: the operation, what is measured, and the goal.
const PROBLEMS: [(&str, &str, &str); 3] = [
    ("to_json", "`to_json` of a problem, beside `problem_details` 0.11 with `serde_json`", "at least 3"),
    ("answer", "the same from its members, as an answer is made", ""),
    ("from_json", "`from_json`, beside `problem_details` in the same way", "at least 1"),
];

/// `find_reasons`, by what it is asked for.
const REASONS: [(&str, &str); 2] = [
    ("find_reasons_miss", "`find_reasons`, of what nobody logs"),
    ("find_reasons_variable", "`find_reasons`, of a text with a variable part"),
];

pub(super) fn beside_http(root: &Path) -> Result<Vec<Row>> {
    let results = measure(root, "http", CALLS)?;
    BESIDE_HTTP
        .iter()
        .map(|&(operation, what, goal)| results.row(operation, ["status-core", "http"], what, goal))
        .collect()
}

pub(super) fn beside_peers(root: &Path) -> Result<Vec<Row>> {
    let results = measure(root, "peers", CALLS)?;
    BESIDE_PEERS
        .iter()
        .map(|&(operation, peer, what)| results.row(operation, ["status-core", peer], what, ""))
        .collect()
}

pub(super) fn look_ups(root: &Path) -> Result<Vec<Row>> {
    let results = measure(root, "lookup", CALLS)?;
    let goal = "does not grow with the number";
    let look_ups = LOOK_UPS.iter().map(|&(operation, what)| results.row(operation, ["built-in", "100000"], what, goal));
    let what = "`find_reasons`, of a token of any server, beside a `HashMap` of all tokens";
    let of_token = results.row("find_reasons", ["status-core", "HashMap"], what, "at most 60 ns");
    let reasons = REASONS.iter().map(|&(operation, what)| results.one(operation, what));
    look_ups.chain([of_token]).chain(reasons).collect()
}

pub(super) fn problems(root: &Path) -> Result<Vec<Row>> {
    let results = measure(root, "problems", 1.0)?;
    PROBLEMS
        .iter()
        .map(|&(operation, what, goal)| results.row(operation, ["status-core", "problem_details"], what, goal))
        .collect()
}

/// The folder with the results of criterion, and how many calls each iteration makes.
struct Results {
    folder: tempfile::TempDir,
    calls: f64,
}

impl Results {
    /// Two results of one operation, side by side.
    fn row(&self, operation: &str, [this, other]: [&str; 2], what: &str, goal: &str) -> Result<Row> {
        Ok(Row::pair(what, self.spread(operation, this)?, self.spread(operation, other)?, goal))
    }

    /// The result of an operation that has no peer.
    fn one(&self, operation: &str, what: &str) -> Result<Row> {
        Ok(Row::one(what, self.spread(operation, "status-core")?, ""))
    }

    fn spread(&self, operation: &str, of: &str) -> Result<Spread> {
        spread(&self.folder.path().join("criterion").join(operation).join(of), self.calls)
    }
}

/// Runs the benchmarks of one file; the results lie in the folder.
fn measure(root: &Path, bench: &str, calls: f64) -> Result<Results> {
    let folder = tempfile::tempdir().context("cannot make a folder for the results")?;
    // Not `--target-dir`, which criterion does not see.
    let command = ["bench", "--package", "status-core", "--bench", bench];
    let features: &[&str] = if bench == "problems" { &["--features", "dataset"] } else { &[] };
    run(cargo().current_dir(root).args(command).args(features).env("CARGO_TARGET_DIR", folder.path()))?;
    Ok(Results { folder, calls })
}

/// The median time of one call, with the interval that criterion is confident of.
fn spread(result: &Path, calls: f64) -> Result<Spread> {
    let path = result.join("new/estimates.json");
    let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let estimates: Value = serde_json::from_str(&text).with_context(|| format!("cannot read {}", path.display()))?;
    let number = |place: &str| {
        estimates.pointer(place).and_then(Value::as_f64).map(|time| time / calls).context("criterion gave no number")
    };
    Ok(Spread {
        least: number("/median/confidence_interval/lower_bound")?,
        median: number("/median/point_estimate")?,
        greatest: number("/median/confidence_interval/upper_bound")?,
        unit: Unit::Nanoseconds,
    })
}
