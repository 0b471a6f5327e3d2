//! The sizes of programs.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::builds::{package, status_core};
use super::table::{Row, Spread, Unit};
use crate::cargo::{cargo, run};

/// Reads a code and prints its phrase.
const PHRASES: &str = r#"
fn main() {
    let code = std::env::args().nth(1).unwrap_or_default();
    let phrase = status_core::StatusCode::from_bytes(code.as_bytes()).ok().and_then(|code| code.canonical_reason());
    println!("{}", phrase.unwrap_or_default());
}
"#;

/// Reads a code and prints all about it.
const EXPLAINS: &str = r#"
fn main() {
    let code = std::env::args().nth(1).unwrap_or_default();
    if let Ok(code) = code.parse::<status_core::SubStatusCode>() {
        println!("{}", status_core::explain(None, code));
    }
}
"#;

/// Does nothing.
const EMPTY: &str = "fn main() { println!(\"{}\", std::env::args().nth(1).unwrap_or_default()) }";

pub(super) fn programs(root: &Path) -> Result<Vec<Row>> {
    let (empty, phrases, explains) = (size(root, EMPTY)?, size(root, PHRASES)?, size(root, EXPLAINS)?);
    let goal = "no prose that is not asked for";
    Ok(vec![
        Row::pair("a program without the crate, beside one that only knows codes and phrases", empty, phrases, goal),
        Row::pair("the latter, beside one that calls `explain`", phrases, explains, ""),
    ])
}

/// The size of a program, in KiB.
fn size(root: &Path, program: &str) -> Result<Spread> {
    let folder = package(root, "status-core", &status_core(root, &[]), "main.rs", program)?;
    Spread::of(vec![bytes(folder.path())? / 1024.0], Unit::Kibibytes).context("nothing was measured")
}

/// The size of a package's release build, stripped.
pub(super) fn bytes(package: &Path) -> Result<f64> {
    let build = ["build", "--release", "--quiet", "--offline", "--target-dir", "target"];
    run(cargo().current_dir(package).args(build))?;
    let program = package.join("target/release/consumer").with_extension(std::env::consts::EXE_EXTENSION);
    let bytes = fs::metadata(&program).with_context(|| format!("cannot look at {}", program.display()))?.len();
    #[allow(clippy::cast_precision_loss, reason = "no program has so many bytes")]
    Ok(bytes as f64)
}
