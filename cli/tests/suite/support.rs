//! Runs the program.

use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// What came of a run.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) code: Option<i32>,
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("the program writes UTF-8");
        Self { stdout: text(output.stdout), stderr: text(output.stderr), code: output.status.code() }
    }
}

/// The program with arguments, and without whatever the environment of the tests says about colors and width.
pub(crate) fn status(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_status"));
    for name in ["CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "NO_COLOR", "TERM"] {
        command.env_remove(name);
    }
    command.args(args).stdin(Stdio::null());
    command
}

/// Runs it with its output in pipes.
pub(crate) fn check(args: &[&str]) -> Run {
    check_with(args, &[])
}

/// The same with variables set.
pub(crate) fn check_with(args: &[&str], variables: &[(&str, &str)]) -> Run {
    status(args).envs(variables.iter().copied()).output().expect("the program runs").into()
}

/// What it prints when all is well.
#[track_caller]
pub(crate) fn printed(args: &[&str]) -> String {
    let run = check(args);
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""), "{args:?}");
    run.stdout
}

/// The catalogue that the generator wrote.
pub(crate) fn catalogue() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/fixtures/catalogue.json");
    let text = std::fs::read_to_string(path).expect("the fixture is there");
    serde_json::from_str(&text).expect("the fixture is JSON")
}
