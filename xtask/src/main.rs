//! `cargo xtask`: the commands of the workspace.

mod arguments;

use std::fmt::Display;
use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Error, Result};
use lexopt::Parser;
use status_codegen::Diagnostics;
use xtask::{
    Mode, bench, bench_logs, cargo, catalogue, generate, generate_if_changed, instructions, prove, registry,
    remove_stamp, root, today, write_to_readme,
};

use arguments::{HELP, Task};

fn main() -> ExitCode {
    let task = match Task::parse(Parser::from_env()) {
        Ok(task) => task,
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::from(2);
        }
    };
    run(task).unwrap_or_else(|error| {
        complain(&error);
        ExitCode::FAILURE
    })
}

fn run(task: Task) -> Result<ExitCode> {
    match task {
        Task::Help => print(&HELP)?,
        Task::Generate { check } => return run_generate(check),
        Task::Registry { file } => return run_registry(&file),
        Task::Bench { write } => show_table("bench", &bench(&root())?, write)?,
        Task::BenchLogs { megabytes, write } => {
            show_table("bench-logs", &bench_logs(&root(), megabytes.unwrap_or(1000))?, write)?;
        }
        Task::Instructions { write } => return run_instructions(write),
        Task::Site { folder, address } => return run_site(folder, address),
        Task::Prove { part } => prove(&root(), &part.unwrap_or_default())?,
    }
    Ok(ExitCode::SUCCESS)
}

fn complain(error: &Error) {
    // Each problem of a dataset is displayed as an error.
    let is_of_dataset = error.is::<Diagnostics>();
    eprintln!("{}{error:#}", if is_of_dataset { "" } else { "error: " });
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

/// As `diff` does: 1 says that something differs, 2 that nothing could be compared.
fn run_registry(file: &PathBuf) -> Result<ExitCode> {
    let name = file.display().to_string();
    let copy = fs::read(file).with_context(|| format!("cannot read {name}"));
    match copy.and_then(|copy| registry(&name, &copy, &catalogue(&root())?, today())) {
        Ok(comparison) => {
            print(&comparison)?;
            Ok(if comparison.differs() { ExitCode::FAILURE } else { ExitCode::SUCCESS })
        }
        Err(error) => {
            complain(&error);
            Ok(ExitCode::from(2))
        }
    }
}

/// Prints a table, and puts it into README.md.
fn show_table(name: &str, table: &str, write: bool) -> Result<()> {
    print(&table)?;
    if write { write_to_readme(&root(), name, table) } else { Ok(()) }
}

fn run_instructions(write: bool) -> Result<ExitCode> {
    let counts = instructions(&root(), write)?;
    print(&counts.report)?;
    Ok(if counts.is_over && !write { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// By a program of its own: the others are built sooner without that output.
fn run_site(folder: Option<PathBuf>, address: Option<String>) -> Result<ExitCode> {
    let mut cargo = cargo();
    cargo.args(["run", "--quiet", "--package", "xtask", "--features", "site", "--example", "site", "--"]);
    cargo.arg(folder.unwrap_or_default()).args(address);
    let status = cargo.status().context("cannot run cargo")?;
    Ok(status.code().and_then(|code| u8::try_from(code).ok()).map_or(ExitCode::FAILURE, ExitCode::from))
}

fn print(report: &impl Display) -> Result<()> {
    write!(io::stdout(), "{report}").context("cannot print the report")
}
