//! Packages in the making: generated into a folder, and compiled by programs that `.ci/install` puts in place.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use status_codegen::{Catalogue, Context, Output, parse, parse_team};
use status_tests::{read, root};

/// A problem that a team adds to its dataset.
pub(super) const NEW_PROBLEM: &str = r#"
[[problem]]
server = "shop"
name = "Moved"
status = "410"
title = "Moved"
summary = "It moved."
"#;

/// A status that a team adds to its dataset.
pub(super) const NEW_STATUS: &str = r#"
[[status]]
code = 409
sub = 1
server = "shop"
name = "CartChanged"
summary = "Somebody else changed the cart."
"#;

/// Where `.ci/install` puts programs.
pub(super) fn tools() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("the target folder").join("tools/languages")
}

/// Whether a program is in place. Where `STATUS_REQUIRE=all` is set it has to be; elsewhere a word says that it is not.
#[must_use]
pub(super) fn has(program: &Path) -> bool {
    let is_there = program.exists();
    if !is_there {
        let is_needed = std::env::var_os("STATUS_REQUIRE").is_some_and(|what| what == "all");
        assert!(!is_needed, "{} is missing: run .ci/install", program.display());
        println!("skipped: {} is missing; .ci/install puts it in place", program.display());
    }
    is_there
}

/// An empty folder for a test.
pub(super) fn empty(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("packages").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("what an earlier run left can be removed");
    }
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Runs a command, and gives whether it succeeded and all that it printed.
pub(super) fn run(command: &mut Command) -> (bool, String) {
    // Nothing is written beside the sources.
    let output = command.env("PYTHONDONTWRITEBYTECODE", "1").output();
    let output = output.unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let printed = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    (output.status.success(), printed)
}

#[track_caller]
pub(super) fn succeed(command: &mut Command) -> String {
    let (succeeded, printed) = run(command);
    assert!(succeeded, "{command:?}:\n{printed}");
    printed
}

/// Runs a command that is to fail and say something.
#[track_caller]
pub(super) fn fail(command: &mut Command, text: &str) {
    let (succeeded, printed) = run(command);
    assert!(!succeeded, "{command:?} passes");
    assert!(printed.contains(text), "{command:?} does not say `{text}`:\n{printed}");
}

/// Prints the time of a phrase as a part of the time of the language's own; `--nocapture` shows it. It is a measure and no
/// condition: on a busy machine the same program takes now one and now the other time.
#[track_caller]
pub(super) fn print_ratio(what: &str, ratio: &str) {
    let ratio: f64 = ratio.trim().parse().expect("a number");
    assert!(ratio > 0.0, "{ratio} of the time of {what}");
    println!("a phrase takes {ratio} of the time of {what}");
}

/// The catalogue of a team, by the path of its dataset.
pub(super) fn team(path: &str) -> Catalogue {
    parse_team(path, read(path)).unwrap_or_else(|problems| panic!("\n{problems}"))
}

/// The built-in catalogue with something else in its dataset.
pub(super) fn standard_with(from: &str, to: &str) -> Catalogue {
    let dataset = read(xtask::DATASET);
    assert!(dataset.contains(from), "the dataset has no {from}");
    parse(xtask::DATASET, dataset.replacen(from, to, 1)).unwrap_or_else(|problems| panic!("\n{problems}"))
}

/// Writes a package.
pub(super) fn generate(output: Output, catalogue: &Catalogue, dataset: &str, folder: &Path) {
    for file in output.generate(catalogue, &Context::new(dataset)).expect("files") {
        let path = folder.join(file.path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, file.text).expect("a file");
    }
}

/// Copies the files of a folder that are not in further ones.
pub(super) fn copy_files(from: &str, to: &Path) {
    for entry in fs::read_dir(root().join(from)).expect("a folder").map(|entry| entry.expect("a file")) {
        if entry.path().is_file() {
            fs::copy(entry.path(), to.join(entry.file_name())).expect("a copy");
        }
    }
}

/// The example of a page, and what it says that it prints: behind `// ` or `# ` on the lines that print.
pub(super) fn example(page: &str, comment: &str) -> (String, String) {
    let text = read(page);
    let code = text.split("```").nth(1).and_then(|block| block.split_once('\n')).expect("an example").1.to_owned();
    let says = |line: &str| ["print(", "rintln(", "console.log("].iter().any(|print| line.contains(print));
    let printed = code.lines().filter(|line| says(line)).filter_map(|line| Some(line.rsplit_once(comment)?.1));
    let printed = printed.chain([""]).collect::<Vec<_>>().join("\n");
    (code, printed)
}

/// Registries ask for the texts themselves.
#[test]
fn each_package_has_the_licenses() {
    for package in ["packages/typescript", "packages/python", "packages/go", "packages/java"] {
        for license in ["LICENSE-APACHE", "LICENSE-MIT"] {
            assert_eq!(read(&format!("{package}/{license}")), read(license), "{package}");
        }
    }
}
