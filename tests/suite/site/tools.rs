//! The browser and the checkers, which `.ci/install` puts in place.
//!
//! Where one is missing the tests say so and do nothing, unless the environment variable `STATUS_REQUIRE` is `all`.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use status_tests::root;

/// Where the packages of npm are.
pub(super) fn packages() -> PathBuf {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("a folder within the target folder");
    target.join("tools/site/node_modules")
}

/// Whether a program, or a package of npm, is in place.
pub(super) fn has(name: &str) -> bool {
    has_one_of(&[name]).is_some()
}

/// The browser, by any of its names.
pub(super) fn browser() -> Option<PathBuf> {
    has_one_of(&["chromium", "google-chrome"])
}

fn has_one_of(names: &[&str]) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<_> = std::env::split_paths(&folders).chain([packages()]).collect();
    let mut paths = names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    let found = paths.find(|path| path.exists());
    if found.is_none() {
        let is_needed = std::env::var_os("STATUS_REQUIRE").is_some_and(|what| what == "all");
        assert!(!is_needed, "{} is missing: run .ci/install", names[0]);
        println!("skipped: {} is missing; .ci/install puts it in place", names[0]);
    }
    found
}

/// Runs a script of this folder in Node, with a text to read, and gives what it prints.
#[track_caller]
pub(super) fn node(script: &str, arguments: &[&Path], input: &str) -> String {
    let mut command = Command::new("node");
    command.arg(root().join("tests/suite/site").join(script)).args(arguments).env("NODE_PATH", packages());
    command.envs(browser().map(|path| ("CHROMIUM", path)));
    printed(&mut command, input)
}

/// Runs a program that is to succeed.
#[track_caller]
pub(super) fn printed(command: &mut Command, input: &str) -> String {
    let command = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut process = command.spawn().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let mut pipe = process.stdin.take().expect("a pipe");
    // A program that reads nothing may have ended already.
    drop(pipe.write_all(input.as_bytes()));
    drop(pipe);
    let output = process.wait_with_output().expect("the program ends");
    let [said, complained] = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    assert!(output.status.success(), "{command:?}:\n{said}{complained}");
    said
}
