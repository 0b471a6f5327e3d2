//! Strangers use the project: the crates in `consumers/`, built and run by cargo.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use status_tests::root;

use super::payments::{self, Payments};

/// The folder of the crates.
fn consumers() -> PathBuf {
    root().join("tests/consumers")
}

/// A command of cargo in a folder with such crates. All share what was built, and none writes beside its sources.
fn cargo(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO"));
    command.arg("--locked").args(arguments).current_dir(folder).env("CARGO_TARGET_DIR", target());
    command.output().expect("cargo runs")
}

/// Where they are built.
pub(crate) fn target() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("consumers")
}

/// Runs cargo, and gives what it prints.
#[track_caller]
pub(crate) fn succeed(arguments: &[&str]) -> String {
    succeed_in(&consumers(), arguments)
}

#[track_caller]
pub(crate) fn succeed_in(folder: &Path, arguments: &[&str]) -> String {
    let output = cargo(folder, arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Runs cargo, which is to fail and say all of the texts.
#[track_caller]
fn fail_in(folder: &Path, arguments: &[&str], texts: &[&str]) {
    let output = cargo(folder, arguments);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success(), "{arguments:?} passes");
    for text in texts {
        assert!(said.contains(text), "{arguments:?} does not say `{text}`: {said}");
    }
}

/// A copy of the crates, to be changed.
fn copy(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("the copy of an earlier run can be removed");
    }
    copy_folder(&consumers(), &folder);
    folder
}

pub(crate) fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder for the copy");
    for entry in fs::read_dir(from).expect("the crates").map(|entry| entry.expect("a file")) {
        let (path, copy) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy_folder(&path, &copy);
            continue;
        }
        let text = fs::read_to_string(&path).expect("a text");
        // The paths of the manifests lead out of the folder.
        let text = text.replace("../../../../", "../../../").replace("../../../", &format!("{}/", root().display()));
        fs::write(copy, text).expect("a copy");
    }
}

/// Whether Python is there, in a version that reads TOML. Without it there is no client, unless the environment variable
/// `STATUS_REQUIRE` is `all`.
fn has_python() -> bool {
    let has_it = Command::new("python3").args(["-c", "import tomllib"]).output().is_ok_and(|it| it.status.success());
    let is_required = std::env::var_os("STATUS_REQUIRE").is_some_and(|wanted| wanted == "all");
    assert!(has_it || !is_required, "Python 3.11 or newer is not installed");
    has_it
}

#[test]
#[ignore = "starts compilers: run by `cargo xtask prove`"]
fn a_service_answers_with_its_problems_byte_for_byte_as_the_dataset_says() {
    if !has_python() {
        println!("Python 3.11 or newer is not installed: nothing was asked for");
        return;
    }
    let service = Payments::start();
    let client = Command::new("python3")
        .arg("-B")
        .arg(consumers().join("payments/client.py"))
        .arg(root().join(payments::DATASET))
        .args([&service.axum, &service.actix])
        .output()
        .expect("Python starts");
    let said = [client.stdout, client.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    assert!(client.status.success(), "{said}");
    assert!(said.contains("axum: ") && said.contains("actix: "), "{said}");
    println!("{said}");
}

/// Each framework alone, in a crate that depends on nothing else, and all together.
#[test]
#[ignore = "starts compilers: run by `cargo xtask prove`"]
fn problems_work_with_each_framework_under_strict_lints_whatever_the_names_around_them() {
    let names = ["actix-web", "axum", "http", "tracing", "poem", "all"].map(|name| format!("integrations-{name}"));
    let packages = names.iter().flat_map(|name| ["--package", name]);
    let output = cargo(&consumers(), &["clippy", "--quiet"].into_iter().chain(packages).collect::<Vec<_>>());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
#[ignore = "starts compilers: run by `cargo xtask prove`"]
fn a_dataset_becomes_items_by_the_macro_and_by_a_build_script() {
    for package in ["dataset", "build-script"] {
        let said = succeed(&["run", "--quiet", "--package", package]);
        assert!(said.starts_with("409.1 Cart Changed (The shop's API): Somebody else"), "{package}: {said}");
    }
}

#[test]
#[ignore = "starts compilers: run by `cargo xtask prove`"]
fn without_default_features_the_catalogue_is_what_the_standard_says() {
    succeed(&["run", "--quiet", "--package", "status-standard-only"]);
}

const NEW_ROW: &str = r#"
[[status]]
code = 409
sub = 2
server = "shop"
name = "SoldOut"
summary = "Somebody else was faster."
"#;

/// Cargo has to see each change of the dataset, also the one that mends an error.
#[test]
#[ignore = "starts compilers: run by `cargo xtask prove`"]
fn a_new_row_breaks_the_match_that_forgot_it() {
    for package in ["dataset", "build-script"] {
        let folder = copy(&format!("changed-{package}"));
        let check = ["check", "--quiet", "--package", package];
        let dataset = folder.join("errors.toml");
        let before = fs::read_to_string(&dataset).expect("the dataset");
        succeed_in(&folder, &check);

        fs::write(&dataset, before.replace("remedies", "remedys")).expect("a mistake");
        fail_in(&folder, &check, &["errors.toml:13:1", "did you mean `remedies`?"]);
        fs::write(&dataset, &before).expect("the mistake mended");
        succeed_in(&folder, &check);

        fs::write(&dataset, before + NEW_ROW).expect("a new row");
        fail_in(&folder, &check, &["E0004", "`Shop::SoldOut` not covered"]);
        let (shop, arm) = (folder.join("shop.rs"), "Shop::CartChanged => \"/cart\",");
        let handled =
            fs::read_to_string(&shop).expect("the crate").replace(arm, &format!("{arm} Shop::SoldOut => \"/\","));
        fs::write(&shop, handled).expect("an arm for it");
        succeed_in(&folder, &check);
    }
}
