//! What lies in a folder.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use anyhow::{Context, Result};

/// All files in a folder and below it, as paths from the root; none if there is no such folder. A link counts as a
/// file: what it leads to is not ours.
pub(crate) fn files(root: &Path, folder: &str) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let entries = match fs::read_dir(root.join(folder)) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(found),
        Err(error) => return Err(error).with_context(|| format!("cannot list {folder}")),
    };
    for entry in entries {
        let entry = entry.with_context(|| format!("cannot list {folder}"))?;
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        let kind = entry.file_type().with_context(|| format!("cannot look at {path}"))?;
        if kind.is_dir() { found.extend(files(root, &path)?) } else { found.push(path) }
    }
    Ok(found)
}
