//! What the last run of `generate` found, so that a run with nothing to do is over at once.
//!
//! As for `make` and cargo, a file is unchanged if its length and the time of its last change are. `generate --check` reads
//! and makes everything all the same, and has the memory removed if anything is stale.

use std::path::{Path, PathBuf};
use std::time::{Instant, SystemTime, UNIX_EPOCH};
use std::{env, fs};

use anyhow::{Context as _, Result, ensure};
use serde_json::{Map, Value, json};

use crate::DATASET;
use crate::expiry::Temporary;
use crate::generate::{Mode, Outcome, files_in_owned_folders, generate};

/// As [`generate`] with [`Mode::Write`], unless a run had nothing to do and no file has changed since: neither the dataset,
/// nor what is generated, nor this program.
///
/// # Errors
///
/// Those of [`generate`].
pub fn generate_if_changed(root: &Path) -> Result<Outcome> {
    let (start, clock) = (SystemTime::now(), Instant::now());
    if let Ok(unchanged) = recall(root, clock) {
        return Ok(unchanged);
    }
    let outcome = generate(root, Mode::Write)?;
    // What cannot be remembered is done again.
    let _ = remember(root, start, &outcome);
    Ok(outcome)
}

/// Has the next run do everything.
pub fn forget() {
    let _ = memory().map(fs::remove_file);
}

/// It lies beside this program, among what cargo builds.
fn memory() -> Result<PathBuf> {
    Ok(env::current_exe()?.with_file_name("xtask-generate.json"))
}

/// What the last run found, if it holds still.
fn recall(root: &Path, clock: Instant) -> Result<Outcome> {
    let memory: Value = serde_json::from_slice(&fs::read(memory()?)?)?;
    let files = memory["files"].as_object().context("no files")?;
    ensure!(memory["root"] == json!(root), "another workspace");
    ensure!(*files == state(root, files.keys().cloned(), SystemTime::now())?, "something has changed");
    let outputs = serde_json::from_value(memory["outputs"].clone())?;
    let definitions = serde_json::from_value(memory["definitions"].clone())?;
    let temporary: Option<_> =
        memory["temporary"].as_array().and_then(|all| all.iter().map(Temporary::from_json).collect());
    Ok(Outcome::unchanged(outputs, definitions, temporary.context("no registrations")?, clock))
}

/// Keeps what a run found that began at `start` and had nothing to do.
fn remember(root: &Path, start: SystemTime, outcome: &Outcome) -> Result<()> {
    ensure!(outcome.is_unchanged(), "the next run may find something to do");
    let program = env::current_exe()?.display().to_string();
    let paths = outcome.paths.iter().cloned().chain([DATASET.to_owned(), program]);
    let found = json!({
        "root": root,
        "files": state(root, paths, start)?,
        "outputs": outcome.paths,
        "definitions": outcome.definitions,
        "temporary": outcome.temporary.iter().map(|temporary| temporary.to_json()).collect::<Vec<_>>(),
    });
    let path = memory()?;
    let mut file = tempfile::NamedTempFile::new_in(path.parent().context("no folder")?)?;
    serde_json::to_writer(&mut file, &found)?;
    file.persist(path)?;
    Ok(())
}

/// The length and the time of each of the files and of those in the folders of outputs. All are older than a time: those that
/// are not may change again within what a clock of files can tell.
fn state(root: &Path, paths: impl Iterator<Item = String>, before: SystemTime) -> Result<Map<String, Value>> {
    let paths = paths.chain(files_in_owned_folders(root)?);
    paths
        .map(|path| {
            let found = fs::symlink_metadata(root.join(&path))?;
            let time = found.modified()?;
            ensure!(time < before, "{path} has just changed");
            let time = time.duration_since(UNIX_EPOCH)?.as_nanos();
            Ok((path, json!([found.len(), time.to_string()])))
        })
        .collect()
}
