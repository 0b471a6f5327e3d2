//! Builds from nothing, and the generator.

use std::fs;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result};

use super::{Row, Spread, cargo, run};

/// How often each is measured.
const RUNS: usize = 5;

pub(super) fn measure(root: &Path) -> Result<Vec<Row>> {
    run(cargo().current_dir(root).args(["fetch", "--quiet"]))?;
    let core = root.join("status-core").display().to_string();
    let ours = format!("status-core = {{ path = {core:?} }}");
    // In turn, so that both meet the same moods of the machine.
    let (mut our_times, mut their_times) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        our_times.push(build_with(root, &ours)?);
        their_times.push(build_with(root, "http = \"1.5\"")?);
    }
    let mut cold = Vec::new();
    let mut again = Vec::new();
    for _ in 0..RUNS.min(3) {
        let target = tempfile::tempdir()?;
        cold.push(generate(root, target.path())?);
        again.push(generate(root, target.path())?);
    }
    let spread = |mut times: Vec<f64>| Spread::of(&mut times).context("nothing was measured");
    Ok(vec![
        Row {
            what: "release build from nothing".to_owned(),
            ours: spread(our_times)?,
            theirs: Some(spread(their_times)?),
            goal: "at least 2",
        },
        Row {
            what: "`cargo xtask generate` from nothing, downloads excluded".to_owned(),
            ours: spread(cold)?,
            theirs: None,
            goal: "at most 25 s on two cores",
        },
        Row {
            what: "`cargo xtask generate` with nothing to do".to_owned(),
            ours: spread(again)?,
            theirs: None,
            goal: "at most 0.5 s",
        },
    ])
}

/// The time, in nanoseconds, to build an empty library that depends on a crate.
fn build_with(root: &Path, dependency: &str) -> Result<f64> {
    let folder = tempfile::tempdir()?;
    let folder = folder.path();
    fs::create_dir(folder.join("src"))?;
    fs::write(folder.join("src/lib.rs"), "")?;
    let manifest = format!(
        "[package]\nname = \"empty\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[workspace]\n[dependencies]\n{dependency}\n"
    );
    fs::write(folder.join("Cargo.toml"), manifest)?;
    // The same versions as here, and no question to a registry.
    fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock"))?;
    let start = Instant::now();
    let target = folder.join("target");
    run(cargo().current_dir(folder).args(["build", "--release", "--quiet", "--offline", "--target-dir"]).arg(target))?;
    Ok(nanoseconds(start))
}

/// The time, in nanoseconds, of `cargo xtask generate`, cargo included.
fn generate(root: &Path, target: &Path) -> Result<f64> {
    let start = Instant::now();
    run(cargo().current_dir(root).args(["xtask", "generate"]).env("CARGO_TARGET_DIR", target))?;
    Ok(nanoseconds(start))
}

fn nanoseconds(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1e9
}
