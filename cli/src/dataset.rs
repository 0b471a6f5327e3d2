//! Reads a team's dataset.

use std::path::Path;

use status_codegen::{parse_team, read_dataset};
use status_core::Catalogue;

use crate::lowering;
use crate::problem::Problem;

/// The name of the file, as messages have it, and its bytes.
pub(crate) fn read(path: &Path) -> Result<(String, Vec<u8>), Problem> {
    let name = path.display().to_string();
    let text = read_dataset(path).map_err(|error| format!("cannot read the dataset {name}: {error}"))?;
    Ok((name, text))
}

/// The file's rows together with the built-in ones; without a file, the built-in ones alone.
pub(crate) fn catalogue(path: Option<&Path>) -> Result<&'static Catalogue, Problem> {
    let Some(path) = path else { return Ok(Catalogue::built_in()) };
    let (name, text) = read(path)?;
    let team = parse_team(&name, text)?;
    lowering::extend(&team).ok_or_else(|| Problem::Line(format!("{name}: its rows cannot be put in order")))
}
