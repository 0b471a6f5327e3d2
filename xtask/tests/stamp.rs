//! A run with nothing to do leaves a stamp, by which the next ends at once. Whatever is changed is noticed, and `--check`
//! does not go by the stamp.
#![cfg(unix)]

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, SystemTime};

use tempfile::TempDir;
use xtask::DATASET;

use crate::workspace;

/// A workspace with its copy of the program, beside which the stamp lies.
struct Workspace {
    folder: TempDir,
    program: PathBuf,
}

impl Workspace {
    fn new() -> Self {
        let dataset = fs::read_to_string(xtask::root().join(DATASET)).unwrap();
        let (small, _) = dataset.split_once("[[server]]").unwrap();
        let folder = workspace::workspace(small);
        let program = folder.path().join("target/xtask");
        fs::create_dir(folder.path().join("target")).unwrap();
        // By another process: a program that is open for writing cannot be started.
        let copied = Command::new("cp").arg(env!("CARGO_BIN_EXE_xtask")).arg(&program).status().unwrap();
        assert!(copied.success());
        Self { folder, program }
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// What a run says, without its time.
    fn run(&self, arguments: &[&str]) -> String {
        let mut command = Command::new(&self.program);
        command.args(arguments).env("CARGO_MANIFEST_DIR", self.path("xtask"));
        let said = String::from_utf8(command.output().unwrap().stdout).unwrap();
        said.rsplit_once(", ").unwrap_or((&said, "")).0.to_owned()
    }

    /// The first run may write; the second finds nothing to do, and leaves a stamp: all files are old enough.
    fn generate_with_stamp(&self) -> String {
        self.run(&["generate"]);
        for path in workspace::files(self.folder.path()).into_keys() {
            set_time(&self.path(&path), SystemTime::now() - Duration::from_hours(1));
        }
        let said = self.run(&["generate"]);
        assert!(self.path("target/xtask-generate.txt").exists());
        said
    }
}

const PAGE: &str = "status-core/docs/catalogue.md";

fn set_time(path: &Path, time: SystemTime) {
    File::open(path).unwrap().set_modified(time).unwrap();
}

/// Changes a file so that neither its length nor its time tells.
fn change_in_secret(path: &Path) {
    let time = fs::metadata(path).unwrap().modified().unwrap();
    fs::write(path, fs::read_to_string(path).unwrap().replace("the", "tha")).unwrap();
    set_time(path, time);
}

#[test]
fn only_a_check_looks_into_files_that_seem_unchanged() {
    let workspace = Workspace::new();
    let said = workspace.generate_with_stamp();
    change_in_secret(&workspace.path(PAGE));
    assert_eq!(workspace.run(&["generate"]), said, "the stamp holds");
    let checked = workspace.run(&["generate", "--check"]);
    assert!(checked.starts_with(&format!("stale: {PAGE}\n")), "{checked}");
    // After that there is no stamp.
    assert!(workspace.run(&["generate"]).starts_with(&format!("updated {PAGE}\n")));
}

#[test]
fn whatever_is_changed_is_noticed() {
    let workspace = Workspace::new();
    let edit = |path: &str, from: &str, to: &str| {
        let path = workspace.path(path);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{}", path.display());
        fs::write(path, text.replacen(from, to, 1)).unwrap();
    };
    let changes: [(&dyn Fn(), &str); 5] = [
        (&|| edit(DATASET, "schema", "# A comment.\nschema"), "updated codegen/data/status.toml\n"),
        (&|| edit(PAGE, "the", "tha"), "updated status-core/docs/catalogue.md\n"),
        (&|| edit("README.md", "<!-- counts:end", "more\n<!-- counts:end"), "updated README.md\n"),
        (&|| fs::remove_file(workspace.path(PAGE)).unwrap(), "wrote status-core/docs/catalogue.md\n"),
        (&|| fs::write(workspace.path("status-core/docs/new"), "").unwrap(), "removed status-core/docs/new\n"),
    ];
    for (change, expected) in changes {
        workspace.generate_with_stamp();
        change();
        let said = workspace.run(&["generate"]);
        assert!(said.starts_with(expected), "{said}");
    }
}
