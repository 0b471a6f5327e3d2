//! What lies in a folder, and whether it is ours.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// All files in a folder and below it, as paths from the root; none if there is no such folder. A link counts as a
/// file: what it leads to is not ours.
pub(crate) fn files(root: &Path, folder: &str) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for (path, is_folder) in entries(root, folder)? {
        if is_folder { found.extend(files(root, &path)?) } else { found.push(path) }
    }
    Ok(found)
}

/// What lies in a folder, as paths from the root, and whether it is a folder itself; nothing if there is no such folder.
pub(crate) fn entries(root: &Path, folder: &str) -> Result<Vec<(String, bool)>> {
    let entries = match fs::read_dir(root.join(folder)) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error).with_context(|| format!("cannot list {folder}")),
    };
    let entry = |entry: std::io::Result<fs::DirEntry>| {
        let entry = entry.with_context(|| format!("cannot list {folder}"))?;
        let name = entry.file_name();
        let path = if folder.is_empty() { name.display().to_string() } else { format!("{folder}/{}", name.display()) };
        let kind = entry.file_type().with_context(|| format!("cannot look at {path}"))?;
        Ok((path, kind.is_dir()))
    };
    entries.map(entry).collect()
}

/// Refuses a path that is a link, or that leads through one: nothing is written, removed or read elsewhere.
pub(crate) fn refuse_links(root: &Path, path: &str) -> Result<()> {
    for part in Path::new(path).ancestors().filter(|part| !part.as_os_str().is_empty()) {
        if root.join(part).is_symlink() {
            bail!("{} is a symbolic link, and links are not followed; move it away", part.display());
        }
    }
    Ok(())
}
