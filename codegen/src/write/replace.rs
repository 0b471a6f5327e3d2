//! Replaces files, each whole or not at all.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::{panic, thread};

use tempfile::{Builder, TempPath};

use super::{Change, Error};
use crate::read::open_regular;

const PREFIX: &str = ".generate-";
const SUFFIX: &str = ".tmp";

/// Makes all changes. At every moment each file is whole: as it was, or as it is to be.
pub(super) fn apply(root: &Path, changes: &[Change]) -> Result<(), Error> {
    let new = prepare_all(root, changes)?;
    for (change, new) in changes.iter().zip(new) {
        let path = root.join(&change.path);
        match new {
            Some(new) => new.persist(path).map_err(|error| cannot_write(change)(error.error))?,
            None => fs::remove_file(path).map_err(Error::io(format!("cannot remove {}", change.path)))?,
        }
    }
    Ok(())
}

/// Whether a file of this name is a temporary file of a run that was killed.
pub(super) fn is_left_over(name: &str) -> bool {
    name.starts_with(PREFIX) && name.ends_with(SUFFIX)
}

/// How many files are written at once. Each waits for the disk, so there may be more than cores.
const WRITERS: usize = 8;

/// Writes all new texts to temporary files, in the order of the changes.
fn prepare_all(root: &Path, changes: &[Change]) -> Result<Vec<Option<TempPath>>, Error> {
    let prepare =
        |changes: &[Change]| changes.iter().map(|change| prepare(root, change)).collect::<Result<Vec<_>, _>>();
    let share = changes.len().div_ceil(WRITERS).max(1);
    let prepared: Vec<_> = thread::scope(|scope| {
        let writers: Vec<_> = changes.chunks(share).map(|changes| scope.spawn(move || prepare(changes))).collect();
        let joined =
            writers.into_iter().map(|writer| writer.join().unwrap_or_else(|cause| panic::resume_unwind(cause)));
        joined.collect()
    });
    Ok(prepared.into_iter().collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

/// Writes the new text to a temporary file beside the old one: on the same disk it can replace it in one step later.
fn prepare(root: &Path, change: &Change) -> Result<Option<TempPath>, Error> {
    let Some(text) = &change.new else { return Ok(None) };
    let path = root.join(&change.path);
    write(path.parent().unwrap_or(root), text).map(Some).map_err(cannot_write(change))
}

fn write(folder: &Path, text: &str) -> io::Result<TempPath> {
    fs::create_dir_all(folder)?;
    let mut new = Builder::new().prefix(PREFIX).suffix(SUFFIX).make_in(folder, |temporary| {
        // Not private to the user, as temporary files are: it becomes the output.
        fs::OpenOptions::new().write(true).create_new(true).open(temporary)
    })?;
    new.write_all(text.as_bytes())?;
    new.as_file().sync_all()?;
    Ok(new.into_temp_path())
}

fn cannot_write(change: &Change) -> impl FnOnce(io::Error) -> Error {
    Error::io(format!("cannot write {}", change.path))
}

/// Waits until no other run has locked a file, and locks it until the returned file is dropped, so that two runs at once
/// take turns.
///
/// # Errors
///
/// [`Error`] if the file is not a regular one, if it cannot be opened, or if its file system has no locks.
pub fn lock(path: &Path) -> Result<fs::File, Error> {
    let file = open_regular(path).map_err(Error::io(format!("cannot open {}", path.display())))?;
    file.lock().map_err(Error::io(format!("cannot lock {}", path.display())))?;
    Ok(file)
}
