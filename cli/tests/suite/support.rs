//! Runs the program.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

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

/// Runs it in a folder.
pub(crate) fn check_in(folder: &Path, args: &[&str]) -> Run {
    status(args).current_dir(folder).output().expect("the program runs").into()
}

/// A folder with a team's dataset in it: one server, `shop`, with four definitions.
pub(crate) fn team() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    write(&folder, "errors.toml", TEAM);
    folder
}

/// Its text.
pub(crate) const TEAM: &str = include_str!("team.toml");

pub(crate) fn write(folder: &TempDir, path: &str, text: &str) {
    let path = folder.path().join(path);
    fs::create_dir_all(path.parent().expect("it stands in a folder")).expect("folders can be made");
    fs::write(path, text).expect("files can be written");
}

pub(crate) fn read(folder: &TempDir, path: &str) -> String {
    fs::read_to_string(folder.path().join(path)).expect("the file is there")
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
