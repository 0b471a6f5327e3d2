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

#[cfg(all(test, unix))]
mod tests {
    use std::fs::File;
    use std::path::Path;

    use super::{MAX_BYTES, read_dataset};

    #[track_caller]
    fn refused(path: impl AsRef<Path>) -> String {
        read_dataset(path.as_ref()).unwrap_err().to_string()
    }

    #[test]
    fn what_is_no_dataset_is_refused_before_it_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        assert_eq!(refused(&pipe), "it is not a regular file");
        assert_eq!(refused("/dev/zero"), "it is not a regular file");
        assert_eq!(refused(folder.path()), "Is a directory (os error 21)");

        // A file without content that takes no room on the disk.
        let huge = folder.path().join("huge.toml");
        File::create(&huge).unwrap().set_len(MAX_BYTES as u64 + 1).unwrap();
        assert_eq!(refused(&huge), "it has 67108865 bytes, and a dataset may have 67108864; split it");
    }
}
