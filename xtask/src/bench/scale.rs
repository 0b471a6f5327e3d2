//! The generator over synthetic datasets.

use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::table::{Row, Spread, Unit};
use crate::cargo::cargo;

/// How often each dataset is measured.
const RUNS: usize = 3;

pub(super) fn datasets(root: &Path) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    let mut smaller: Option<Spread> = None;
    for count in [1_000, 10_000, 100_000] {
        let (mut times, mut peaks) = (Vec::new(), Vec::new());
        for _ in 0..RUNS {
            let (time, peak) = run(root, count)?;
            times.push(time);
            peaks.push(peak);
        }
        let time = Spread::of(times, Unit::Seconds).context("nothing was measured")?;
        let peak = Spread::of(peaks, Unit::Mebibytes).context("nothing was measured")?;
        let what = format!("parsing, checking and generating {count} definitions");
        let time_goal = if count == 100_000 { "at most 10 s; at most 12 times" } else { "at most 12 times" };
        rows.push(match smaller {
            Some(smaller) => Row::pair(&format!("a tenth of it, beside {what}"), smaller, time, time_goal),
            None => Row::one(&what, time, ""),
        });
        let memory_goal = if count == 100_000 { "at most 2 GiB" } else { "" };
        rows.push(Row::one("its peak of memory", peak, memory_goal));
        smaller = Some(time);
    }
    Ok(rows)
}

/// Seconds and MiB.
fn run(root: &Path, count: usize) -> Result<(f64, f64)> {
    let mut command = cargo();
    command.current_dir(root).args([
        "run",
        "--quiet",
        "--release",
        "--package",
        "status-codegen",
        "--example",
        "scale",
    ]);
    let output = command.arg("--").arg(count.to_string()).output().context("cannot start cargo")?;
    ensure!(output.status.success(), "{command:?} failed: {}", String::from_utf8_lossy(&output.stderr));
    let printed = String::from_utf8(output.stdout)?;
    let mut numbers = printed.split_whitespace().skip(1).map(str::parse);
    let mut next =
        || numbers.next().context("the example printed too little")?.context("the example printed no number");
    Ok((next()?, next()?))
}
