//! Which crates of the workspace may need which.

use std::process::Command;

/// The packages of the workspace that a package needs to be built, itself excluded.
#[track_caller]
fn needs(package: &str, options: &[&str]) -> Vec<String> {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(xtask::root()).args(["tree", "--quiet", "--offline", "--prefix", "none", "--format", "{p}"]);
    let output = cargo.args(["--edges", "normal,build", "--package", package]).args(options).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let tree = String::from_utf8(output.stdout).unwrap();
    let mut ours: Vec<String> =
        tree.lines().filter_map(|line| line.split_once(' ')).map(|(name, _)| name.to_owned()).collect();
    ours.sort();
    ours.dedup();
    ours.retain(|name| name != package && (name.starts_with("status-") || name == "xtask"));
    ours
}

#[test]
fn the_command_that_repairs_generated_files_needs_none_of_them() {
    assert_eq!(needs("xtask", &[]), ["status-codegen"]);
    assert_eq!(needs("status-codegen", &["--all-features"]), [""; 0]);
}

#[test]
fn the_crate_to_depend_on_needs_nothing_of_ours() {
    assert_eq!(needs("status-core", &["--features", "serde,http"]), [""; 0]);
    assert_eq!(needs("status-cli", &["--all-features"]), ["status-codegen", "status-core", "status-logs"]);
    assert_eq!(needs("status-logs", &[]), ["status-core"]);
}

/// What anybody else's crates a package needs.
#[track_caller]
fn needs_of_others(package: &str, features: &str) -> Vec<String> {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(xtask::root()).args(["tree", "--quiet", "--offline", "--prefix", "none", "--format", "{lib}"]);
    let output =
        cargo.args(["--edges", "normal,build", "--package", package, "--features", features]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let tree = String::from_utf8(output.stdout).unwrap();
    let mut others: Vec<String> = tree.split_whitespace().map(str::to_owned).collect();
    others.sort();
    others.dedup();
    others.retain(|name| !name.starts_with("status_") && name != "(*)");
    others
}

#[test]
fn the_macros_add_what_every_macro_needs_and_nothing_more() {
    assert_eq!(needs_of_others("status-core", ""), [""; 0]);
    // The last one comes with the first. Not `syn`, which takes longer to compile than all of these.
    assert_eq!(needs_of_others("status-core", "macros"), ["proc_macro2", "quote", "strsim", "unicode_ident"]);
}

#[test]
fn the_macros_need_the_generator_for_a_dataset_only() {
    assert_eq!(needs("status-core", &["--features", "macros"]), ["status-macros"]);
    assert_eq!(needs("status-macros", &[]), [""; 0]);
    assert_eq!(needs("status-macros", &["--features", "dataset"]), ["status-codegen"]);
}
