//! Reads files and folders, and refuses links and paths that lead elsewhere.

use std::fs;
use std::io::ErrorKind;
use std::path::{Component, Path};

use super::Error;

/// All files in a folder under a root and below it, as paths from the root; none if there is no such folder. A link
/// counts as a file: what it leads to is not looked at.
///
/// # Errors
///
/// [`Error`] if a folder cannot be read, or the first one is a link or stands behind one.
pub fn files_in(root: &Path, folder: &str) -> Result<Vec<String>, Error> {
    refuse_links(root, folder)?;
    let mut found = Vec::new();
    for (path, is_folder) in entries(root, folder)? {
        if is_folder { found.extend(files_in(root, &path)?) } else { found.push(path) }
    }
    Ok(found)
}

/// The text of a file; `None` if there is no file.
///
/// # Errors
///
/// [`Error`] if it is a link, stands behind one, is a folder or a device, cannot be read, or is not UTF-8.
pub fn read_file(root: &Path, path: &str) -> Result<Option<String>, Error> {
    let text = read_bytes(root, path)?.map(String::from_utf8).transpose();
    text.map_err(|_| Error::new(format!("{path} is not UTF-8")))
}

/// The bytes of a file; `None` if there is no file.
pub(super) fn read_bytes(root: &Path, path: &str) -> Result<Option<Vec<u8>>, Error> {
    refuse_links(root, path)?;
    // To open a pipe would wait for somebody to write into it.
    if fs::metadata(root.join(path)).is_ok_and(|found| !found.is_file() && !found.is_dir()) {
        return Err(Error::new(format!("{path} is not a regular file; move it away")));
    }
    match fs::read(root.join(path)) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) if error.kind() == ErrorKind::IsADirectory => {
            Err(Error::new(format!("{path} is a folder, but a file has to stand there; move it away")))
        }
        Err(error) => Err(Error::io(format!("cannot read {path}"))(error)),
    }
}

/// The entries of a folder, as paths from the root, and whether each is a folder itself; none if there is no such folder.
pub(super) fn entries(root: &Path, folder: &str) -> Result<Vec<(String, bool)>, Error> {
    let cannot_list = || format!("cannot list {}", if folder.is_empty() { "." } else { folder });
    let entries = match fs::read_dir(root.join(folder)) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Error::io(cannot_list())(error)),
    };
    let entry = |entry: std::io::Result<fs::DirEntry>| {
        let entry = entry.map_err(Error::io(cannot_list()))?;
        let name = entry.file_name();
        let path = if folder.is_empty() { name.display().to_string() } else { format!("{folder}/{}", name.display()) };
        let kind = entry.file_type().map_err(Error::io(format!("cannot look at {path}")))?;
        Ok((path, kind.is_dir()))
    };
    entries.map(entry).collect()
}

/// Refuses a path that leaves the root: an absolute one, or one with `..`.
pub(super) fn refuse_outside(path: &str) -> Result<(), Error> {
    if Path::new(path).components().all(|part| matches!(part, Component::Normal(_))) {
        return Ok(());
    }
    Err(Error::new(format!("{path} leads out of the folder")))
}

/// Refuses a path that is a link, leads through one, or leaves the root.
pub(super) fn refuse_links(root: &Path, path: &str) -> Result<(), Error> {
    refuse_outside(path)?;
    for part in Path::new(path).ancestors().filter(|part| !part.as_os_str().is_empty()) {
        if root.join(part).is_symlink() {
            let part = part.display();
            return Err(Error::new(format!("{part} is a symbolic link, and links are not followed; move it away")));
        }
    }
    Ok(())
}
