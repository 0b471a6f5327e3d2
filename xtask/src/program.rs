//! What the programs of the commands have in common.

use std::fmt::Display;
use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::{Context, Error, Result};
use lexopt::Parser;
use status_codegen::Diagnostics;

use crate::arguments::Task;

/// Reads the arguments of the program and runs the command that they name. The exit status is 2 for wrong arguments and 1
/// for a command that fails; both are told on standard error.
pub fn program(command: impl FnOnce(Task) -> Result<ExitCode>) -> ExitCode {
    match Task::parse(Parser::from_env()) {
        Ok(task) => command(task).unwrap_or_else(|error| {
            complain(&error);
            ExitCode::FAILURE
        }),
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

/// Prints an error on standard error.
pub fn complain(error: &Error) {
    // Each problem of a dataset is displayed as an error.
    let is_of_dataset = error.is::<Diagnostics>();
    eprintln!("{}{error:#}", if is_of_dataset { "" } else { "error: " });
}

/// Prints a report on standard output.
///
/// # Errors
///
/// It cannot be written.
pub fn print(report: &impl Display) -> Result<()> {
    write!(io::stdout(), "{report}").context("cannot print the report")
}
