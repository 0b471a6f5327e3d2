//! `status-core` needs neither std nor an allocator: the programs in `consumers/no_std/` have neither.

#![cfg(target_os = "linux")]

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Once;

use status_core::StatusCode;

use crate::packaging::consumers;

/// A program of the crate `consumers/no_std`, built.
fn binary(name: &str) -> PathBuf {
    static BUILT: Once = Once::new();
    BUILT.call_once(|| _ = consumers::succeed(&["build", "--quiet", "--release", "--package", "status-no-std"]));
    consumers::target().join("release").join(name)
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
#[ignore = "starts compilers: run by `cargo xtask prove`"]
fn codes_and_phrases_work_without_std() {
    check_runs("codes-only");
}

#[test]
#[ignore = "starts compilers: run by `cargo xtask prove`"]
fn the_catalogue_works_without_std() {
    check_runs("explains");
}

#[test]
#[ignore = "starts compilers: run by `cargo xtask prove`"]
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
    let tree =
        ["tree", "--package", "status-no-std", "--edges", "normal,build", "--prefix", "none", "--format", "{lib}"];
    let tree = consumers::succeed(&tree);
    assert_eq!(tree.split_whitespace().collect::<Vec<_>>(), ["status_core"]);
}

#[test]
#[ignore = "starts compilers: run by `cargo xtask prove`"]
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
