//! The one place that changes the disk.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::slice;

use anyhow::{Context, Error, Result};
use tempfile::{Builder, TempPath};

use crate::Change;

const PREFIX: &str = ".generate-";
const SUFFIX: &str = ".tmp";

/// Makes all changes: each file is whole at every moment, as it was or as it is to be.
pub(crate) fn apply_all(root: &Path, changes: &[Change]) -> Result<()> {
    // What takes room and rights comes first: where these are lacking, no file has changed yet.
    let new = changes.iter().map(|change| prepare(root, change)).collect::<Result<Vec<_>>>()?;
    for (change, new) in changes.iter().zip(new) {
        let path = root.join(&change.path);
        match new {
            Some(new) => new.persist(path).map_err(Error::from).with_context(|| cannot_write(change))?,
            None => fs::remove_file(path).with_context(|| format!("cannot remove {}", change.path))?,
        }
    }
    Ok(())
}

/// Makes one change.
pub(crate) fn apply(root: &Path, change: &Change) -> Result<()> {
    apply_all(root, slice::from_ref(change))
}

/// Whether a file of this name is a text that was never put in its place, because the run was killed.
pub(crate) fn is_left_over(name: &str) -> bool {
    name.starts_with(PREFIX) && name.ends_with(SUFFIX)
}

/// The new text in a file beside the old one, which it replaces in one step later.
fn prepare(root: &Path, change: &Change) -> Result<Option<TempPath>> {
    let Some(text) = &change.new else { return Ok(None) };
    let path = root.join(&change.path);
    write(path.parent().unwrap_or(root), text).map(Some).with_context(|| cannot_write(change))
}

fn write(folder: &Path, text: &str) -> Result<TempPath> {
    fs::create_dir_all(folder)?;
    let mut new = Builder::new().prefix(PREFIX).suffix(SUFFIX).make_in(folder, |temporary| {
        // Made like any other file, so that its rights are those of the others.
        fs::OpenOptions::new().write(true).create_new(true).open(temporary)
    })?;
    new.write_all(text.as_bytes())?;
    new.as_file().sync_all()?;
    Ok(new.into_temp_path())
}

fn cannot_write(change: &Change) -> String {
    format!("cannot write {}", change.path)
}
