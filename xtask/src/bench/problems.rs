//! A team's problems: how much code they become, and how long they are compiled.

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result};
use tempfile::TempDir;

use super::builds::{package, spread, status_core};
use super::sizes::bytes;
use super::table::{Row, Spread, Unit};
use crate::cargo::{cargo, run};

/// How often a build is measured.
const RUNS: usize = 7;

/// How many problems are measured at once.
const COUNT: u32 = 100;

/// Reads any problem of the dataset, and writes it again.
const READS_AND_WRITES: &str = r#"
status_core::statuses!("errors.toml");

fn main() {
    let json = std::env::args().nth(1).unwrap_or_default();
    if let Ok(problem) = ShopProblem::from_json(json) {
        println!("{problem} {:?} {} {}", problem.headers(), problem.to_json(), problem.report());
    }
}
"#;

/// The bytes of machine code and data that a problem adds to a program which reads, shows, logs and writes it.
pub(super) fn code(root: &Path) -> Result<Vec<Row>> {
    let size = |count| {
        let package = with_problems(root, count, "main.rs", READS_AND_WRITES)?;
        bytes(package.path())
    };
    let more = (size(2 * COUNT)? - size(COUNT)?) / f64::from(COUNT);
    let more = Spread::of(vec![more], Unit::Bytes).context("nothing was measured")?;
    Ok(vec![Row::one("code and data of a problem with two members", more, "")])
}

/// How long a crate is compiled that has a hundred problems, beside one with as many variants of `thiserror`.
pub(super) fn builds(root: &Path) -> Result<Vec<Row>> {
    let ours = with_problems(root, COUNT, "lib.rs", "status_core::statuses!(\"errors.toml\");")?;
    let theirs = package(root, "thiserror", "\"2\"", "lib.rs", &variants())?;
    // What they need is compiled before the clock runs.
    again(ours.path())?;
    again(theirs.path())?;
    let (mut our, mut their) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        our.push(again(ours.path())?);
        their.push(again(theirs.path())?);
    }
    let what = "a debug build again of 100 problems with two members, beside 100 variants of `thiserror` 2";
    Ok(vec![Row::pair(what, spread(our)?, spread(their)?, "")])
}

/// The seconds of a build after a change of the crate.
fn again(package: &Path) -> Result<f64> {
    let source = package.join("src/lib.rs");
    let text = fs::read_to_string(&source)?;
    fs::write(&source, text + "\n")?;
    let start = Instant::now();
    run(cargo().current_dir(package).args(["build", "--quiet", "--offline", "--target-dir", "target"]))?;
    Ok(start.elapsed().as_secs_f64())
}

/// A package with a dataset of so many problems.
fn with_problems(root: &Path, count: u32, file: &str, text: &str) -> Result<TempDir> {
    let package = package(root, "status-core", &status_core(root, &["dataset"]), file, text)?;
    let server =
        "[[server]]\nid = \"shop\"\nname = \"Shop\"\nkind = \"service\"\nproblems = \"https://shop.example/\"\n";
    let mut dataset = server.to_owned();
    for number in 0..count {
        write!(
            dataset,
            "\n[[problem]]\nserver = \"shop\"\nname = \"Problem{number:04}\"\nstatus = \"409\"\ntitle = \"Problem {number}\"\n\
             detail = \"Only {{left}} of {{sku}} are left.\"\nsummary = \"Somebody else was faster.\"\nmembers = [\n  \
             {{ name = \"sku\", type = \"string\" }},\n  {{ name = \"left\", type = \"integer\" }},\n]\n"
        )?;
    }
    fs::write(package.path().join("errors.toml"), dataset)?;
    Ok(package)
}

/// An enum of as many errors, with the same values and texts.
fn variants() -> String {
    let variants = (0..COUNT).fold(String::new(), |variants, number| {
        variants
            + &format!("    #[error(\"Only {{left}} of {{sku}} are left.\")]\n    Problem{number:04} {{ sku: String, left: i64 }},\n")
    });
    format!("#[derive(Debug, thiserror::Error)]\npub enum Error {{\n{variants}}}\n")
}
