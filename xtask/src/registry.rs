//! `cargo xtask registry`: how a copy of the IANA registry differs from the dataset.

mod comparison;
mod entry;
mod file;
mod row;
mod source;

use anyhow::Result;
use status_codegen::Catalogue;
use status_codegen::model::Date;

pub use comparison::Comparison;

/// Compares a copy of the IANA registry of HTTP status codes with the dataset: the file as IANA publishes it,
/// `http-status-codes-1.csv`, or a table in the form of the one in `tests/facts`. `name` is what the report calls it.
///
/// # Errors
///
/// The copy is none; then every wrong line is named.
pub fn registry(name: &str, copy: &[u8], catalogue: &Catalogue, today: Date) -> Result<Comparison> {
    Ok(Comparison::new(name, &file::read(name, copy)?, catalogue, today))
}
