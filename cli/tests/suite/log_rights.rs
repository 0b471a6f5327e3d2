//! `status log` and files that it may not read: a clear word, the rest is still read, and the exit code says so.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

use crate::log_support::{envoy, folder};
use crate::support::{Run, status};

/// A folder with a log, a log that nobody may read, and a folder that nobody may look into.
fn closed() -> TempDir {
    let folder = folder(&[("logs/a.log", &envoy()), ("logs/b.log", &envoy()), ("logs/inner/c.log", &envoy())]);
    let allow = |path: &str, mode: u32| {
        fs::set_permissions(folder.path().join(path), Permissions::from_mode(mode)).expect("the owner may do so");
    };
    allow("", 0o755);
    allow("logs", 0o755);
    allow("logs/b.log", 0);
    allow("logs/inner", 0);
    folder
}

/// Runs the program as somebody whom rights bind; `None` if that cannot be done here.
fn log(folder: &Path, args: &[&str]) -> Option<Run> {
    let is_bound = fs::read_dir(folder.join("logs/inner")).is_err();
    let mut command = if is_bound {
        status(&[&["log"], args].concat())
    } else {
        // Nothing is closed to the superuser. The program has to lie where everybody may run it. A file that is open for
        // writing cannot be run, and what this process has open is open in all that other tests start: `cp` copies it.
        let program = folder.join("status");
        if !program.exists() {
            let copied = Command::new("cp").arg(env!("CARGO_BIN_EXE_status")).arg(&program).status();
            assert!(copied.is_ok_and(|status| status.success()), "the program cannot be copied");
        }
        let mut command = Command::new("setpriv");
        command.args(["--reuid=65534", "--regid=65534", "--clear-groups", "--no-new-privs"]);
        command.arg(program).arg("log").args(args).stdin(std::process::Stdio::null());
        command
    };
    match command.current_dir(folder).output() {
        Ok(output) => Some(output.into()),
        Err(error) => {
            let is_needed = std::env::var_os("STATUS_REQUIRE").is_some_and(|what| what == "all");
            assert!(!is_needed, "setpriv of util-linux does not run: {error}");
            println!("skipped: setpriv of util-linux does not run: {error}");
            None
        }
    }
}

#[test]
fn what_may_not_be_read_is_told_and_the_rest_is_read() {
    let folder = closed();
    let Some(run) = log(folder.path(), &["logs"]) else { return };
    let wanted =
        ["6 requests", "b.log: error: cannot open it: Permission denied", "inner: error: cannot look into the folder:"];
    for wanted in wanted {
        assert!(run.stdout.contains(wanted), "{wanted} in\n{}\n{}", run.stdout, run.stderr);
    }
    assert_eq!(run.code, Some(2));
    let Some(run) = log(folder.path(), &["logs", "--json"]) else { return };
    let answer: Value = serde_json::from_str(&run.stdout).expect("it is JSON");
    assert_eq!((&answer["records"], run.code), (&6.into(), Some(2)));
    let told: Vec<&str> = run.stderr.lines().collect();
    assert_eq!(
        told,
        [
            "logs/b.log: cannot open it: Permission denied (os error 13)",
            "logs/inner: cannot look into the folder: Permission denied (os error 13)"
        ]
    );
    // The folder itself.
    let Some(run) = log(folder.path(), &["logs/inner", "logs/a.log"]) else { return };
    assert!(run.code == Some(2) && run.stdout.contains("6 requests"), "{}\n{}", run.stdout, run.stderr);
    // So that the folder can be removed.
    fs::set_permissions(folder.path().join("logs/inner"), Permissions::from_mode(0o755)).expect("the owner may do so");
}
