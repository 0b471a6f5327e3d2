//! `status-core` needs neither std nor an allocator: the programs in `no_std/` have neither.

#![cfg(target_os = "linux")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use status_core::StatusCode;
use status_tests::{read, root};

/// The folder with the programs, built. They are built in a copy, so that nothing is written beside the sources, and
/// with the workspace's own lock file, so that nothing has to be fetched.
fn programs() -> &'static Path {
    static PROGRAMS: OnceLock<PathBuf> = OnceLock::new();
    PROGRAMS.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("no_std");
        fs::create_dir_all(folder.join("src")).expect("a folder to build in");
        for file in ["src/runtime.rs", "src/codes_only.rs", "src/explains.rs"] {
            fs::write(folder.join(file), read(&format!("tests/no_std/{file}"))).expect("a copy");
        }
        let core = root().join("status-core");
        let manifest = read("tests/no_std/Cargo.toml").replace("../../status-core", &core.to_string_lossy());
        fs::write(folder.join("Cargo.toml"), manifest).expect("a copy");
        fs::write(folder.join("Cargo.lock"), read("Cargo.lock")).expect("a copy");
        cargo(&folder, &["build", "--release", "--bins"]);
        folder
    })
}

/// Runs cargo in a folder and gives what it prints.
#[track_caller]
fn cargo(folder: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO"));
    command.args(arguments).arg("--offline").current_dir(folder).env("CARGO_TARGET_DIR", folder.join("target"));
    let output = command.output().expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn binary(name: &str) -> PathBuf {
    programs().join("target/release").join(name)
}

fn contains(haystack: &[u8], needle: &str) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle.as_bytes())
}

#[track_caller]
fn check_runs(name: &str) {
    let status = Command::new(binary(name)).status().expect("the program runs");
    assert_eq!(status.code(), Some(0), "{name} failed at that step");
}

#[test]
fn codes_and_phrases_work_without_std() {
    check_runs("codes-only");
}

#[test]
fn the_catalogue_works_without_std() {
    check_runs("explains");
}

#[test]
fn neither_std_nor_an_allocator_is_linked() {
    for name in ["codes-only", "explains"] {
        let bytes = fs::read(binary(name)).expect("the program");
        // Its own symbols are there, so others would be.
        assert!(contains(&bytes, "status_core"), "{name} has no symbols");
        for symbol in
            ["__rust_alloc", "__rdl_alloc", "__rust_dealloc", "std::rt", "std9panicking", "3std2rt", "5alloc3vec"]
        {
            assert!(!contains(&bytes, symbol), "{name} has {symbol}");
        }
    }
}

#[test]
fn no_other_crate_is_needed() {
    let tree = cargo(programs(), &["tree", "--edges", "normal,build", "--prefix", "none", "--format", "{lib}"]);
    assert_eq!(tree.split_whitespace().collect::<Vec<_>>(), ["status_core"]);
}

#[test]
fn a_program_that_uses_codes_and_phrases_only_carries_no_prose() {
    let summary = StatusCode::GONE.definition().expect("410 is registered").summary();
    assert!(contains(&fs::read(binary("explains")).expect("the program"), summary));
    let codes_only = fs::read(binary("codes-only")).expect("the program");
    for definition in status_core::definitions() {
        let texts = [definition.summary()].into_iter().chain(definition.causes().iter().copied());
        for text in texts.filter(|text| text.len() > 24) {
            assert!(!contains(&codes_only, text), "{}: {text}", definition.code());
        }
    }
}
