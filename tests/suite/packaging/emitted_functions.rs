//! `status-core` is built quickly because it compiles no function to machine code: each is `#[inline]`, so that only
//! those who call it compile it. One that is not makes the build slower by all that it calls. The module `problem`, behind
//! the feature `alloc`, is another matter: what every service calls in many places is compiled once.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use status_tests::root;

use crate::packaging::consumers;

/// The functions that other crates could link to, in the intermediate code of the crate, before anything is optimized.
fn emitted(text: &str) -> Vec<&str> {
    let definitions = text.lines().filter(|line| line.starts_with("define "));
    definitions.filter(|line| !line.contains(" internal ")).collect()
}

#[test]
#[ignore = "starts compilers: run by `cargo xtask prove`"]
fn every_function_is_compiled_by_those_who_call_it() {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("emitted");
    _ = fs::remove_dir_all(&target);
    let folder = target.display().to_string();
    let build = ["rustc", "--quiet", "--release", "--package", "status-core", "--features", "http,serde"];
    let place = ["--target-dir", &folder, "--", "--emit=llvm-ir", "-Ccodegen-units=1", "-Cno-prepopulate-passes"];
    consumers::succeed_in(&root(), &[&build[..], &place].concat());
    let files = fs::read_dir(target.join("release/deps")).expect("the build").map(|file| file.expect("a file").path());
    let mut codes = files.filter(|path| path.extension() == Some(OsStr::new("ll")));
    let code = fs::read_to_string(codes.next().expect("the intermediate code")).expect("a text");
    assert!(code.contains("target triple"), "this is no intermediate code");
    assert_eq!(emitted(&code), [""; 0], "these lack `#[inline]`");
}
