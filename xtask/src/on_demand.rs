//! The commands of `cargo xtask` that few people need.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use xtask::{
    Task, bench, bench_logs, catalogue, complain, instructions, print, program, registry, root, site, today,
    write_to_readme,
};

fn main() -> ExitCode {
    program(|task| match task {
        Task::Registry { file } => run_registry(&file),
        Task::Bench { write } => show_table("bench", &bench(&root())?, write),
        Task::BenchLogs { megabytes, write } => {
            show_table("bench-logs", &bench_logs(&root(), megabytes.unwrap_or(1000))?, write)
        }
        Task::Instructions { write } => run_instructions(write),
        Task::Site { folder, address } => run_site(folder, address.as_deref()),
        Task::Help | Task::Generate { .. } | Task::Prove { .. } => bail!("this is a command of the program `xtask`"),
    })
}

/// As `diff` does: 1 says that something differs, 2 that nothing could be compared.
fn run_registry(file: &Path) -> Result<ExitCode> {
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
fn show_table(name: &str, table: &str, write: bool) -> Result<ExitCode> {
    print(&table)?;
    if write {
        write_to_readme(&root(), name, table)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn run_instructions(write: bool) -> Result<ExitCode> {
    let counts = instructions(&root(), write)?;
    print(&counts.report)?;
    Ok(if counts.is_over && !write { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn run_site(folder: Option<PathBuf>, address: Option<&str>) -> Result<ExitCode> {
    let ours = root().join("target/site");
    let folder = folder.unwrap_or_else(|| ours.clone());
    let written = site(&root(), &folder, folder == ours, address)?;
    let (files, changed, time) = (written.files, written.changed, written.time.as_millis());
    let (folder, kilobytes) = (folder.display(), written.bytes / 1000);
    print(&format_args!("{files} files in {folder} ({kilobytes} kB), {changed} changed; made in {time} ms\n"))?;
    Ok(ExitCode::SUCCESS)
}
