//! `cargo xtask instructions`: how many instructions the common calls take, compared with a budget. Callgrind counts them,
//! so the counts do not depend on how busy the machine is.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use status_codegen::write::write_file;

use crate::bench::builds;
use crate::cargo::{cargo, run};

/// The budgets, from the root of the workspace: a call and its instructions on each line.
const BUDGETS: &str = "xtask/instructions.txt";

/// The program that makes the calls, to be run under callgrind.
const PROGRAM: &str = include_str!("instructions/calls.rs");

/// How many times the budget a call may take.
const TOLERANCE: f64 = 1.05;

/// The counts, compared with the budget.
pub struct Counts {
    /// The report, a line for each call.
    pub report: String,
    /// Whether a call takes too many instructions.
    pub is_over: bool,
}

/// Counts the instructions of each call in the budget; with `write`, the counts become the budget.
///
/// # Errors
///
/// Callgrind is not installed, a command fails, or the budgets cannot be read or written.
pub fn instructions(root: &Path, write: bool) -> Result<Counts> {
    let old = fs::read_to_string(root.join(BUDGETS)).with_context(|| format!("cannot read {BUDGETS}"))?;
    let budgets = read(&old)?;
    let folder = builds::package(root, "status-core", &builds::status_core(root, &[]), "main.rs", PROGRAM)?;
    let build = ["build", "--release", "--quiet", "--offline", "--target-dir", "target"];
    // The path of a checkout decides which functions share a unit, and with it what is inlined: there is to be one.
    let mut cargo = cargo();
    cargo.current_dir(folder.path()).args(build).env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "1");
    run(&mut cargo)?;
    let program = folder.path().join("target/release/consumer");

    let of_loop = each(&program, "nothing", 1000)?;
    let (mut report, mut new, mut is_over) = (String::new(), header(&old), false);
    for (call, budget) in budgets {
        let times = if call == "search" { 10 } else { 1000 };
        let each = each(&program, call, times)? - of_loop;
        let verdict = if each > budget * TOLERANCE { "  more than 5 percent over" } else { "" };
        is_over |= !verdict.is_empty();
        writeln!(report, "{call:<28}{each:>10.1}  of {budget:.1}{verdict}")?;
        writeln!(new, "{call} {each:.1}")?;
    }
    if write {
        write_file(root, BUDGETS, new)?;
    }
    Ok(Counts { report, is_over })
}

/// The lines of comment that the file begins with.
fn header(budgets: &str) -> String {
    budgets.lines().filter(|line| line.starts_with('#')).map(|line| format!("{line}\n")).collect::<Vec<_>>().concat()
}

fn read(budgets: &str) -> Result<BTreeMap<&str, f64>> {
    let lines = budgets.lines().enumerate().filter(|(_, line)| !line.starts_with('#'));
    let read = lines.map(|(at, line)| {
        let budget = line.split_once(' ').and_then(|(call, count)| Some((call, count.parse().ok()?)));
        budget.with_context(|| format!("{BUDGETS}:{}: expected a call and its instructions", at + 1))
    });
    read.collect()
}

/// The instructions of one call, and of the loop around it.
fn each(program: &Path, call: &str, times: u32) -> Result<f64> {
    let total = count(program, call, times)?.saturating_sub(count(program, call, 0)?);
    #[allow(clippy::cast_precision_loss, reason = "the counts are far below 2^52")]
    let each = total as f64 / f64::from(times);
    Ok(each)
}

/// The instructions of a whole run.
fn count(program: &Path, call: &str, times: u32) -> Result<u64> {
    let mut callgrind = Command::new("valgrind");
    callgrind
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(program)
        .arg(call)
        .arg(times.to_string());
    let output = callgrind.output().context("cannot start valgrind: install it")?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "callgrind of `{call}` failed: {said}");
    let Some((_, collected)) = said.split_once("Collected : ") else { bail!("callgrind gave no count: {said}") };
    let digits: String = collected.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().with_context(|| format!("callgrind gave no count: {said}"))
}
