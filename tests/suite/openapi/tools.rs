//! The programs that read documents of OpenAPI, which `.ci/install` puts into the target folder.
//!
//! Where they are missing the tests say so and do nothing, unless the environment variable `STATUS_REQUIRE` is `all`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Where they are.
pub(super) struct Tools(PathBuf);

/// The tools, if all of them are installed.
#[track_caller]
pub(super) fn tools() -> Option<Tools> {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("a folder within the target folder");
    let tools = Tools(target.join("tools/openapi"));
    let is_installed = ["tsc", "openapi-typescript", "redocly", "spectral"].iter().all(|name| tools.npm(name).exists())
        && ["openapi-spec-validator", "openapi-generator-cli"].iter().all(|name| tools.python(name).exists());
    if is_installed {
        return Some(tools);
    }
    let required = std::env::var_os("STATUS_REQUIRE").is_some_and(|wanted| wanted == "all");
    assert!(!required, "the tools for OpenAPI are not installed: run .ci/install");
    println!("skipped: the tools for OpenAPI are not installed; .ci/install does that");
    None
}

impl Tools {
    fn npm(&self, name: &str) -> PathBuf {
        self.0.join("node_modules/.bin").join(name)
    }

    fn python(&self, name: &str) -> PathBuf {
        self.0.join("python/bin").join(name)
    }

    /// The types of Node, for the compiler of TypeScript.
    pub(super) fn types(&self) -> PathBuf {
        self.0.join("node_modules/@types")
    }

    /// Runs a program of npm in a folder.
    pub(super) fn run_npm(&self, folder: &Path, name: &str, arguments: &[&str]) -> Output {
        let mut command = Command::new(self.npm(name));
        // Redocly would ask for a newer version of itself, and tell its makers that it ran.
        command.env("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true").env("REDOCLY_TELEMETRY", "off");
        run(command.args(arguments).current_dir(folder))
    }

    /// Runs a program of Python in a folder.
    pub(super) fn run_python(&self, folder: &Path, name: &str, arguments: &[&str]) -> Output {
        run(Command::new(self.python(name)).args(arguments).current_dir(folder))
    }
}

/// Runs Node in a folder.
pub(super) fn run_node(folder: &Path, arguments: &[&str]) -> Output {
    run(Command::new("node").args(arguments).current_dir(folder))
}

fn run(command: &mut Command) -> Output {
    command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"))
}

/// What a program prints, if it ends well.
#[track_caller]
pub(super) fn printed(output: &Output) -> String {
    let said = all(output);
    assert!(output.status.success(), "{said}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Everything that a program prints.
pub(super) fn all(output: &Output) -> String {
    [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes).into_owned()).concat()
}

/// An empty folder for a test.
pub(super) fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("openapi").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("the folder of an earlier run can be removed");
    }
    fs::create_dir_all(&folder).expect("a folder");
    folder
}
