//! `generate` when something goes wrong: it is killed, the disk is full, something is in the way. The real program
//! runs, over a small workspace in a temporary folder, and never leaves a file that is half written.
#![cfg(target_os = "linux")]

mod dataset;
mod disk;
mod killed;
mod places;
mod together;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::ops::Range;
use std::os::unix::fs::MetadataExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;
use xtask::DATASET;

use crate::workspace;

/// Every file by its path, without the dataset.
type Tree = BTreeMap<String, Vec<u8>>;

/// A dataset, and what is to stand on the disk for it.
struct State {
    dataset: String,
    tree: Tree,
}

impl State {
    /// Small, so that a run is short; the classes are those of this repository.
    fn new(word: &str, codes: [Range<u16>; 2]) -> Self {
        let whole = fs::read_to_string(xtask::root().join(DATASET)).unwrap();
        let mut dataset = whole.split("[[server]]").next().unwrap().to_owned();
        for code in codes.into_iter().flatten() {
            write!(
                dataset,
                "[[status]]\ncode = {code}\nname = \"Status{code}\"\nphrase = \"Phrase {code}\"\n\
                 summary = \"{word} {code} means.\"\ncontent = \"allowed\"\n\
                 references = [{{ rfc = 9110, section = \"15\" }}]\n\n"
            )
            .unwrap();
        }
        let folder = workspace::workspace(&dataset);
        assert_eq!(run(&mut generate(folder.path())), (0, String::new()));
        Self { dataset, tree: tree(folder.path()) }
    }

    /// Two states between which files are changed, made and removed.
    fn old_and_new() -> [Self; 2] {
        [Self::new("What", [200..220, 400..410]), Self::new("That which", [202..222, 402..412])]
    }

    /// A workspace that holds this state, all but the dataset, which is already that of the next.
    fn before(&self, next: &Self) -> TempDir {
        let folder = workspace::workspace(&next.dataset);
        for (path, text) in &self.tree {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }
}

/// What lies under a root, all but the dataset.
fn tree(root: &Path) -> Tree {
    let files = workspace::files(root).into_iter().map(|(path, (text, _))| (path, text));
    files.filter(|(path, _)| path != DATASET).collect()
}

/// The command `generate` for a workspace.
fn generate(root: &Path) -> Command {
    of(Path::new(env!("CARGO_BIN_EXE_xtask")), root)
}

fn of(program: &Path, root: &Path) -> Command {
    let mut command = Command::new(program);
    command.arg("generate").env("CARGO_MANIFEST_DIR", root.join("xtask")).env("RUST_BACKTRACE", "0");
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// `generate` by somebody whom rights bind: the superuser would be let through everywhere.
fn bound_by_rights(root: &Path) -> Command {
    if fs::metadata("/proc/self").unwrap().uid() != 0 {
        return generate(root);
    }
    // A program and a workspace of their own: the ones at hand may lie where only the superuser gets to.
    let program = root.join("target/xtask");
    fs::create_dir_all(root.join("target")).unwrap();
    fs::copy(env!("CARGO_BIN_EXE_xtask"), &program).unwrap();
    assert!(Command::new("chown").args(["-R", "65534:65534"]).arg(root).status().unwrap().success());
    let mut command = of(&program, root);
    command.uid(65534).gid(65534);
    command
}

/// The exit code, and what was said of errors.
fn run(command: &mut Command) -> (i32, String) {
    let Output { status, stderr, .. } = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    (status.code().unwrap_or(-1), String::from_utf8(stderr).unwrap())
}

/// The run fails, and says what happened and where.
#[track_caller]
fn fails(command: &mut Command, said: &[&str]) {
    let (code, error) = run(command);
    assert_eq!(code, 1, "{error}");
    for part in said {
        assert!(error.starts_with("error: ") && error.contains(part), "no {part:?} in: {error}");
    }
}

/// The next run leaves nothing but what is to stand there, and the check is content.
#[track_caller]
fn repairs(root: &Path, to: &State) {
    assert_eq!(run(&mut generate(root)), (0, String::new()));
    same(&tree(root), &to.tree);
    assert_eq!(run(generate(root).arg("--check")), (0, String::new()));
}

/// The same files with the same text; otherwise names the first that differs.
#[track_caller]
fn same(found: &Tree, wanted: &Tree) {
    let mut paths = found.keys().chain(wanted.keys());
    let differs = paths.find(|path| found.get(*path) != wanted.get(*path));
    assert_eq!(differs, None, "is not what it has to be");
}
