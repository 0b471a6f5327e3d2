//! Reads the file of a dataset.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use crate::syntax::MAX_BYTES;

/// Reads the file of a dataset.
///
/// # Errors
///
/// The file cannot be read, is not a regular file, or is larger than a dataset may be. Neither a pipe nor a device is
/// opened: the one may wait for ever, and the other may have no end.
///
/// # Examples
///
/// ```
/// let dataset = status_codegen::read_dataset("data/status.toml".as_ref())?;
/// assert!(status_codegen::parse("status.toml", dataset).is_ok());
///
/// let refused = status_codegen::read_dataset("no/such/file.toml".as_ref());
/// assert!(refused.is_err());
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn read_dataset(path: &Path) -> io::Result<Vec<u8>> {
    let file = open_regular(path)?;
    let size = file.metadata()?.len();
    if size > MAX_BYTES as u64 {
        return Err(io::Error::other(format!("it has {size} bytes, and a dataset may have {MAX_BYTES}; split it")));
    }
    let mut bytes = Vec::new();
    // The file may grow meanwhile.
    file.take(MAX_BYTES as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Opens a file, unless it is a pipe, a device or the like.
pub(crate) fn open_regular(path: &Path) -> io::Result<File> {
    let found = fs::metadata(path)?;
    // What the system says about a folder is clear enough.
    if !found.is_file() && !found.is_dir() {
        return Err(io::Error::other("it is not a regular file"));
    }
    File::open(path)
}
