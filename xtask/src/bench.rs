//! `cargo xtask bench`: how fast the crates are, compared with others in the same run.

pub(crate) mod builds;
mod calls;
mod logs;
mod problems;
mod scale;
mod sizes;
mod table;

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use status_codegen::write::write_file;

use crate::cargo::{cargo, run};
use crate::parts;
pub use logs::bench_logs;
use table::table;

/// Measures everything and gives the tables, in Markdown.
///
/// # Errors
///
/// A command fails, or its output is not where it has to be.
pub fn bench(root: &Path) -> Result<String> {
    run(cargo().current_dir(root).args(["fetch", "--quiet"]))?;
    let beside = [calls::beside_http(root)?, builds::beside_http(root)?].concat();
    let alone = [
        calls::beside_peers(root)?,
        calls::look_ups(root)?,
        calls::problems(root)?,
        problems::code(root)?,
        problems::builds(root)?,
        sizes::programs(root)?,
        builds::macros(root)?,
        builds::generate(root)?,
        scale::datasets(root)?,
    ]
    .concat();
    Ok(format!(
        "{}\n{}\n{}",
        measured_with()?,
        table(["what", "status", "`http` 1.5", "times", "goal"], &beside),
        table(["what", "measured", "beside", "times", "goal"], &alone)
    ))
}

/// The version that was measured, the compiler and the machine.
fn measured_with() -> Result<String> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("--version").output().context("cannot start rustc")?;
    let rustc = String::from_utf8(output.stdout)?;
    let rustc = rustc.split_whitespace().nth(1).context("rustc printed no version")?;
    let (version, cores) = (env!("CARGO_PKG_VERSION"), std::thread::available_parallelism()?);
    let (system, processor) = (std::env::consts::OS, std::env::consts::ARCH);
    Ok(format!("Version {version}, built by Rust {rustc}, on {cores} cores ({processor}, {system}).\n"))
}

/// Puts tables into the part of README.md that has this name.
///
/// # Errors
///
/// README.md cannot be read or written, or lacks the lines between which the tables belong.
pub fn write_to_readme(root: &Path, part: &str, tables: &str) -> Result<()> {
    let path = "README.md".to_owned();
    let old = std::fs::read_to_string(root.join(&path)).with_context(|| format!("cannot read {path}"))?;
    Ok(write_file(root, &path, parts::replace(&old, part, tables)?)?)
}
