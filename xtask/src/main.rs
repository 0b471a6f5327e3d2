//! `cargo xtask`: the commands of the workspace.

mod arguments;

use std::fmt::Display;
use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;
#[cfg(not(feature = "site"))]
use std::{env, process};

use anyhow::{Context, Error, Result};
use lexopt::Parser;
use xtask::{
    Mode, bench, bench_logs, catalogue, forget, generate, generate_if_changed, instructions, prove, registry, root,
    today, write_to_readme,
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
        Task::Registry { file } => return run_registry(&file.unwrap_or_default()),
        Task::Bench { write } => show_table("bench", &bench(&root())?, write)?,
        Task::BenchLogs { megabytes, write } => {
            show_table("bench-logs", &bench_logs(&root(), megabytes.unwrap_or(1000))?, write)?;
        }
        Task::Instructions { write } => return run_instructions(write),
        Task::Site { folder, address } => return run_site(folder, address.as_deref()),
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
        forget();
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

#[cfg(feature = "site")]
fn run_site(folder: Option<PathBuf>, address: Option<&str>) -> Result<ExitCode> {
    let is_ours = folder.is_none();
    let folder = folder.unwrap_or_else(|| root().join("target/site"));
    let written = xtask::site(&root(), &folder, is_ours, address)?;
    let (files, changed, time) = (written.files, written.changed, written.time.as_millis());
    let kilobytes = written.bytes / 1000;
    let folder = folder.display();
    print(&format!("{files} files in {folder} ({kilobytes} kB), {changed} changed; made in {time} ms\n"))?;
    Ok(ExitCode::SUCCESS)
}

/// The same by this program with the feature `site`, without which it is built sooner for the other commands.
#[cfg(not(feature = "site"))]
fn run_site(_: Option<PathBuf>, _: Option<&str>) -> Result<ExitCode> {
    let mut cargo = process::Command::new(env!("CARGO"));
    cargo.args(["run", "--quiet", "--package", "xtask", "--features", "site", "--"]).args(env::args_os().skip(1));
    Ok(if cargo.status().context("cannot run cargo")?.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn print(report: &impl Display) -> Result<()> {
    write!(io::stdout(), "{report}").context("cannot print the report")
}
