//! The one place that changes the disk.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};
use tempfile::Builder;

use crate::Change;

/// Makes one change: the file is whole at every moment, as it was or as it is to be.
pub(crate) fn apply(root: &Path, change: &Change) -> Result<()> {
    let path = root.join(&change.path);
    match &change.new {
        Some(text) => write(root, &path, text).with_context(|| format!("cannot write {}", change.path)),
        None => fs::remove_file(&path).with_context(|| format!("cannot remove {}", change.path)),
    }
}

/// Writes a new file beside the old one and puts it in its place in one step.
fn write(root: &Path, path: &Path, text: &str) -> Result<()> {
    let folder = path.parent().unwrap_or(root);
    fs::create_dir_all(folder)?;
    if !folder.canonicalize()?.starts_with(root.canonicalize()?) {
        bail!("{} leads out of the workspace", folder.display());
    }
    let mut new = Builder::new().prefix(".generate-").suffix(".tmp").make_in(folder, |temporary| {
        // Made like any other file, so that its rights are those of the others.
        fs::OpenOptions::new().write(true).create_new(true).open(temporary)
    })?;
    new.write_all(text.as_bytes())?;
    new.as_file().sync_all()?;
    new.persist(path)?;
    Ok(())
}
