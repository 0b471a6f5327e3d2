//! Runs the tests that `cargo test` leaves out because they start compilers, kill programs or take long: those that are
//! marked `#[ignore]`.

use std::io::{self, Write};
use std::path::Path;
use std::process::Stdio;
use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};

use crate::cargo::{self, cargo};

/// The whole workspace, so that what `cargo test` has built is used again; without the examples of the documentation,
/// where `ignore` means that there is nothing to run.
const TESTS: [&str; 3] = ["test", "--workspace", "--tests"];

/// Runs each of these tests whose name contains a text, one after the other, and prints how long it took.
///
/// # Errors
///
/// If a test fails, if the tests cannot be built, and if no name contains the text.
pub fn prove(root: &Path, part: &str) -> Result<()> {
    let start = Instant::now();
    // Built with its output shown, as it may take a while.
    cargo::run(cargo().current_dir(root).args(["build", "--workspace", "--tests"]))?;
    let names = names(root, part)?;
    ensure!(!names.is_empty(), "no test for `cargo xtask prove` has `{part}` in its name");
    let mut failed = Vec::new();
    for name in &names {
        print(format_args!("{name} ... "))?;
        let start = Instant::now();
        let printed = run(root, name)?;
        let seconds = start.elapsed().as_secs_f32();
        print(format_args!("{} ({seconds:.1} s)\n", if printed.is_none() { "ok" } else { "FAILED" }))?;
        if let Some(printed) = printed {
            print(format_args!("{printed}\n"))?;
            failed.push(name.as_str());
        }
    }
    if !failed.is_empty() {
        bail!("{} of {} tests failed: {}", failed.len(), names.len(), failed.join(", "));
    }
    print(format_args!("{} tests passed ({:.0} s)\n", names.len(), start.elapsed().as_secs_f32()))
}

/// The names of the tests, sorted.
fn names(root: &Path, part: &str) -> Result<Vec<String>> {
    let list = cargo()
        .current_dir(root)
        .args(TESTS)
        .args(["--quiet", "--", "--ignored", "--list", "--format", "terse"])
        .stderr(Stdio::inherit())
        .output()
        .context("cannot run cargo")?;
    ensure!(list.status.success(), "the tests cannot be listed");
    let list = String::from_utf8(list.stdout).context("the names of the tests are not UTF-8")?;
    let names = list.lines().filter_map(|line| line.strip_suffix(": test")).filter(|name| name.contains(part));
    let mut names: Vec<String> = names.map(str::to_owned).collect();
    names.sort();
    names.dedup();
    Ok(names)
}

/// Runs a test, and gives what it printed if it failed.
fn run(root: &Path, name: &str) -> Result<Option<String>> {
    let output = cargo()
        .current_dir(root)
        .args(TESTS)
        .args(["--quiet", "--no-fail-fast", "--", "--ignored", "--exact", name])
        .output()
        .context("cannot run cargo")?;
    let printed = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    Ok(if output.status.success() { None } else { Some(printed) })
}

/// Prints without waiting for the end of the line, as a test may take a minute.
fn print(text: std::fmt::Arguments<'_>) -> Result<()> {
    let mut out = io::stdout();
    out.write_fmt(text).and_then(|()| out.flush()).context("cannot print the report")
}
