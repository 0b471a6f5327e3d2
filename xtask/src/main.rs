//! `cargo xtask`: the commands of the workspace.

use std::fmt::Display;
use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Error, Result};
use clap::{Arg, ArgAction, Command, value_parser};
use xtask::{
    Mode, bench, bench_logs, catalogue, generate, instructions, prove, registry, root, site, today, write_to_readme,
};

fn main() -> ExitCode {
    let matches = command().get_matches();
    let done = match matches.subcommand() {
        Some(("generate", given)) => run_generate(given.get_flag("check")),
        Some(("registry", given)) => given.get_one("file").map_or(Ok(ExitCode::from(2)), run_registry),
        Some(("bench", given)) => match given.get_one("logs") {
            Some(megabytes) => run_bench_logs(*megabytes, given.get_flag("write")),
            None => run_bench(given.get_flag("write")),
        },
        Some(("instructions", given)) => run_instructions(given.get_flag("write")),
        Some(("prove", given)) => run_prove(given.get_one::<String>("part").map_or("", String::as_str)),
        Some(("site", given)) => run_site(given.get_one("folder"), given.get_one("address")),
        _ => Ok(ExitCode::from(2)),
    };
    done.unwrap_or_else(|error| {
        complain(&error);
        ExitCode::FAILURE
    })
}

fn complain(error: &Error) {
    // The problems of a dataset start with `error:` already.
    let text = format!("{error:#}");
    eprintln!("{}{text}", if text.starts_with("error") { "" } else { "error: " });
}

fn run_generate(check: bool) -> Result<ExitCode> {
    let outcome = generate(&root(), if check { Mode::Check } else { Mode::Write })?;
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

fn run_bench(write: bool) -> Result<ExitCode> {
    let table = bench(&root())?;
    print(&table)?;
    if write {
        write_to_readme(&root(), "bench", &table)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn run_bench_logs(megabytes: u64, write: bool) -> Result<ExitCode> {
    let table = bench_logs(&root(), megabytes)?;
    print(&table)?;
    if write {
        write_to_readme(&root(), "bench-logs", &table)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn run_instructions(write: bool) -> Result<ExitCode> {
    let counts = instructions(&root(), write)?;
    print(&counts.report)?;
    Ok(if counts.is_over && !write { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn run_prove(part: &str) -> Result<ExitCode> {
    prove(&root(), part)?;
    Ok(ExitCode::SUCCESS)
}

fn run_site(folder: Option<&PathBuf>, address: Option<&String>) -> Result<ExitCode> {
    let ours = root().join("target/site");
    let folder = folder.unwrap_or(&ours);
    let written = site(&root(), folder, *folder == ours, address.map(String::as_str))?;
    let (files, changed, time) = (written.files, written.changed, written.time.as_millis());
    let kilobytes = written.bytes / 1000;
    let folder = folder.display();
    print(&format!("{files} files in {folder} ({kilobytes} kB), {changed} changed; made in {time} ms\n"))?;
    Ok(ExitCode::SUCCESS)
}

fn print(report: &impl Display) -> Result<()> {
    write!(io::stdout(), "{report}").context("cannot print the report")
}

fn command() -> Command {
    let check = Arg::new("check")
        .long("check")
        .action(ArgAction::SetTrue)
        .help("Write nothing; list everything that is stale, missing or orphaned, and fail if anything is");
    let write = Arg::new("write").long("write").action(ArgAction::SetTrue).help("Put the table into README.md");
    let logs = Arg::new("logs")
        .long("logs")
        .value_name("MB")
        .num_args(0..=1)
        .default_missing_value("1000")
        .value_parser(value_parser!(u64).range(1..=100_000))
        .help("Measure `status log` on files of so many megabytes instead, 1,000 unless told, beside halog and others");
    let as_budget = Arg::new("write").long("write").action(ArgAction::SetTrue).help("Make the counts the budget");
    let file = Arg::new("file")
        .value_name("FILE")
        .required(true)
        .value_parser(value_parser!(PathBuf))
        .help("http-status-codes-1.csv, as IANA publishes it, or a table such as tests/facts has");
    let part = Arg::new("part").value_name("PART").help("Only the tests with this in their names");
    let folder = Arg::new("folder")
        .value_name("DIR")
        .value_parser(value_parser!(PathBuf))
        .help("Where it goes; without it `target/site`, from which old pages are removed too");
    let address = Arg::new("address")
        .long("address")
        .value_name("URL")
        .help("Where it is published, such as https://status.example/: for canonical addresses and sitemap.xml");
    Command::new("cargo xtask")
        .about("The commands of the workspace")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(
            Command::new("generate")
                .about("Make everything that comes from data/status.toml; only what changed is written")
                .arg(check),
        )
        .subcommand(
            Command::new("registry")
                .about("Compare a copy of the IANA registry with data/status.toml, and print rows for the new codes")
                .after_help("Nothing is written. Exit status: 0 if nothing differs, 1 if something does, 2 if the file is no registry.")
                .arg(file),
        )
        .subcommand(
            Command::new("bench")
                .about("Measure beside the `http` crate, and print a table of ratios; takes some minutes")
                .arg(logs)
                .arg(write),
        )
        .subcommand(
            Command::new("instructions")
                .about("Count the instructions of the everyday calls by callgrind, against xtask/instructions.txt")
                .arg(as_budget),
        )
        .subcommand(
            Command::new("site")
                .about("Make the site of the built-in dataset, to be opened in a browser")
                .arg(folder)
                .arg(address),
        )
        .subcommand(
            Command::new("prove")
                .about("Run the tests that `cargo test` leaves out: they start compilers, kill programs or take long")
                .arg(part),
        )
}
