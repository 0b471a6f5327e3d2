//! A team's dataset, from its file.

use std::fs;
use std::path::Path;

use status_codegen::parse_team;
use status_core::Catalogue;

use crate::lowering;
use crate::problem::Problem;

/// The file's bytes, and what messages call it.
pub(crate) fn read(path: &Path) -> Result<(String, Vec<u8>), Problem> {
    let name = path.display().to_string();
    let text = fs::read(path).map_err(|error| format!("cannot read the dataset {name}: {error}"))?;
    Ok((name, text))
}

/// The file's rows on top of the built-in ones, or without a file the built-in ones alone.
pub(crate) fn catalogue(path: Option<&Path>) -> Result<&'static Catalogue, Problem> {
    let Some(path) = path else { return Ok(Catalogue::built_in()) };
    let (name, text) = read(path)?;
    let team = parse_team(&name, text)?;
    lowering::extend(&team).ok_or_else(|| Problem::Line(format!("{name}: its rows cannot be put in order")))
}
