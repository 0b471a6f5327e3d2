//! Writes a file whole or not at all.

use std::ffi::OsString;
use std::path::Path;
use std::{fs, io, process};

/// Replaces a file that is not as it should be. One that is keeps its time, by which cargo sees what to build again.
pub(super) fn if_changed(path: &Path, text: &str) -> io::Result<()> {
    if fs::read(path).is_ok_and(|old| old == text.as_bytes()) {
        return Ok(());
    }
    let folder = path.parent().unwrap_or(Path::new(""));
    fs::create_dir_all(folder)?;
    // On the same disk, so that it can be put in place in one step.
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}.tmp", process::id()));
    let new = folder.join(name);
    fs::write(&new, text).and_then(|()| fs::rename(&new, path)).inspect_err(|_| {
        // It may not be there, and the first error says more than a second one would.
        let _ = fs::remove_file(&new);
    })
}
