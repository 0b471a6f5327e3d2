//! `cargo xtask`: the commands of the workspace. It runs those that a newcomer needs first; for the others it has another
//! program built, `xtask-on-demand`.

use std::env;
use std::process::ExitCode;

use anyhow::{Context, Result};
use xtask::{HELP, Mode, Task, cargo, generate, generate_if_changed, print, program, prove, remove_stamp, root, today};

fn main() -> ExitCode {
    program(|task| match task {
        Task::Help => print(&HELP).map(|()| ExitCode::SUCCESS),
        Task::Generate { check } => run_generate(check),
        Task::Prove { part } => prove(&root(), &part.unwrap_or_default()).map(|()| ExitCode::SUCCESS),
        Task::Registry { .. }
        | Task::Bench { .. }
        | Task::BenchLogs { .. }
        | Task::Instructions { .. }
        | Task::Site { .. } => run_on_demand(),
    })
}

fn run_generate(check: bool) -> Result<ExitCode> {
    let outcome = if check { generate(&root(), Mode::Check)? } else { generate_if_changed(&root())? };
    if !outcome.is_fresh() {
        remove_stamp()?;
    }
    for temporary in outcome.run_out(today()) {
        eprintln!("warning: {temporary}");
    }
    print(&outcome)?;
    Ok(if outcome.is_fresh() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Runs the other program with the same arguments.
fn run_on_demand() -> Result<ExitCode> {
    let mut cargo = cargo();
    cargo.args(["run", "--quiet", "--package", "xtask", "--bin", "xtask-on-demand", "--"]).args(env::args_os().skip(1));
    let status = cargo.status().context("cannot run cargo")?;
    Ok(status.code().and_then(|code| u8::try_from(code).ok()).map_or(ExitCode::FAILURE, ExitCode::from))
}
