//! How long builds from nothing take.

use std::fs;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result};
use tempfile::TempDir;

use super::table::{Row, Spread, Unit};
use crate::cargo::{cargo, run};

/// How often a build is measured.
const RUNS: usize = 7;

pub(super) fn beside_http(root: &Path) -> Result<Vec<Row>> {
    let http = ("http", "\"1.5\"");
    let what = "release build from nothing, with what it needs, without default features";
    let without = beside(root, what, &lean(root, &[]), http, "at least 2")?;
    Ok(vec![
        without,
        beside(root, "the same with `servers` and `reasons`, the default", &status_core(root, &[]), http, "")?,
    ])
}

/// Builds with the macros, compared with a macro crate of the same kind and with the best-known one.
pub(super) fn macros(root: &Path) -> Result<Vec<Row>> {
    let derive = ("http-error-derive", "\"=0.3.2\"");
    let strum = ("strum", "{ version = \"0.28\", features = [\"derive\"] }");
    let row = |what: &str, features: &[&str], (name, peer): (&str, (&str, &str))| {
        let what = format!("release build from nothing of `status-core` with {what} alone, beside {name}");
        beside(root, &what, &lean(root, features), peer, "")
    };
    Ok(vec![
        row("`macros`", &["macros"], ("`http-error-derive` 0.3", derive))?,
        row("`macros`", &["macros"], ("`strum` 0.28 with `derive`", strum))?,
        row("`dataset`", &["dataset"], ("`strum` 0.28 with `derive`", strum))?,
    ])
}

/// Builds `status-core` and another crate in turn, so that the load of the machine is the same for both.
fn beside(root: &Path, what: &str, ours: &str, (name, theirs): (&str, &str), goal: &str) -> Result<Row> {
    let (mut our, mut their) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        our.push(build(root, "status-core", ours)?);
        their.push(build(root, name, theirs)?);
    }
    Ok(Row::pair(what, spread(our)?, spread(their)?, goal))
}

pub(super) fn generate(root: &Path) -> Result<Vec<Row>> {
    let (mut cold, mut again) = (Vec::new(), Vec::new());
    for _ in 0..3 {
        let target = tempfile::tempdir()?;
        cold.push(generate_in(root, target.path())?);
        again.push(generate_in(root, target.path())?);
    }
    Ok(vec![
        Row::one("`cargo xtask generate` from nothing, without downloads", spread(cold)?, "at most 15 s on two cores"),
        Row::one("the same with nothing to do, cargo included", spread(again)?, "at most 0.4 s"),
    ])
}

/// How a manifest names this checkout's `status-core`.
pub(crate) fn status_core(root: &Path, features: &[&str]) -> String {
    format!("{{ path = {:?}, features = {features:?} }}", root.join("status-core").display().to_string())
}

/// The same without what is on by default.
fn lean(root: &Path, features: &[&str]) -> String {
    status_core(root, features).replacen('{', "{ default-features = false,", 1)
}

/// A package that depends on one other.
pub(crate) fn package(root: &Path, dependency: &str, version: &str, file: &str, text: &str) -> Result<TempDir> {
    let folder = tempfile::tempdir().context("cannot make a folder for a package")?;
    fs::create_dir(folder.path().join("src"))?;
    fs::write(folder.path().join("src").join(file), text)?;
    let manifest = format!(
        "[package]\nname = \"consumer\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[workspace]\n[dependencies]\n\
         {dependency} = {version}\n[profile.release]\nstrip = true\n"
    );
    fs::write(folder.path().join("Cargo.toml"), manifest)?;
    // The same versions as here; what else there is to fetch is fetched before the clock runs.
    fs::copy(root.join("Cargo.lock"), folder.path().join("Cargo.lock"))?;
    run(cargo().current_dir(folder.path()).args(["fetch", "--quiet"]))?;
    Ok(folder)
}

/// The seconds that it takes to build a dependency and what it needs.
fn build(root: &Path, dependency: &str, version: &str) -> Result<f64> {
    let folder = package(root, dependency, version, "lib.rs", "")?;
    let start = Instant::now();
    let build = ["build", "--release", "--quiet", "--offline", "--package", dependency, "--target-dir", "target"];
    // As for every dependency from a registry, the lints of the crate's own workspace stay out of it.
    run(cargo().current_dir(folder.path()).args(build).env("RUSTFLAGS", "--cap-lints=allow"))?;
    Ok(start.elapsed().as_secs_f64())
}

/// The seconds of `cargo xtask generate`, cargo included.
fn generate_in(root: &Path, target: &Path) -> Result<f64> {
    let start = Instant::now();
    run(cargo().current_dir(root).args(["xtask", "generate"]).env("CARGO_TARGET_DIR", target))?;
    Ok(start.elapsed().as_secs_f64())
}

pub(super) fn spread(times: Vec<f64>) -> Result<Spread> {
    Spread::of(times, Unit::Seconds).context("nothing was measured")
}
