//! The stamp of `cargo xtask generate`: a file that says that nothing was left to do, with the lengths and times of all files
//! that this rests on. While they are the same, a run ends at once.
//!
//! Lengths and times are what `make` and cargo go by too. `generate --check` does not: it reads and makes everything, and the
//! stamp is removed if anything is stale.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use std::{env, fs};

use anyhow::{Context as _, Result, ensure};
use serde_json::{Map, Value, json};
use status_codegen::write::write_file;

use crate::DATASET;
use crate::expiry::Temporary;
use crate::generate::{Mode, Outcome, files_in_owned_folders, generate};

const NAME: &str = "xtask-generate.json";

/// Some disks keep times in steps of two seconds: a file that has changed so shortly before may change again unseen.
const STEP: Duration = Duration::from_secs(2);

/// As [`generate`] with [`Mode::Write`], unless there is a stamp and no file has changed since: neither the dataset, nor what
/// is generated, nor this program.
///
/// # Errors
///
/// Those of [`generate`].
pub fn generate_if_changed(root: &Path) -> Result<Outcome> {
    let start = Instant::now();
    if let Some(unchanged) = read(root, start) {
        return Ok(unchanged);
    }
    let before = SystemTime::now().checked_sub(STEP).unwrap_or(UNIX_EPOCH);
    let dataset = length_and_time(root, DATASET, before);
    let outcome = generate(root, Mode::Write)?;
    // Without a stamp the next run does the work again, so that no error matters here.
    if let (true, Ok(dataset)) = (outcome.is_unchanged(), dataset) {
        let _ = write(root, before, &dataset, &outcome);
    }
    Ok(outcome)
}

/// Removes the stamp, if there is one.
///
/// # Errors
///
/// It cannot be removed.
pub fn remove_stamp() -> Result<()> {
    let path = folder()?.join(NAME);
    match fs::remove_file(&path) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", path.display()))
        }
        _ => Ok(()),
    }
}

/// Where the stamp lies: beside this program, in the folder of what cargo builds.
fn folder() -> Result<PathBuf> {
    Ok(env::current_exe()?.parent().context("the program lies in no folder")?.to_owned())
}

/// What the stamp says, if all files are as they were.
fn read(root: &Path, start: Instant) -> Option<Outcome> {
    let stamp: Value = serde_json::from_slice(&fs::read(folder().ok()?.join(NAME)).ok()?).ok()?;
    let files = stamp["files"].as_object()?;
    let (paths, owned) = (files.keys().cloned(), files_in_owned_folders(root).ok()?);
    let is_same = stamp["root"].as_str() == root.to_str()
        && *files == lengths_and_times(root, paths.chain(owned), SystemTime::now()).ok()?;
    if !is_same {
        return None;
    }
    let paths = serde_json::from_value(stamp["outputs"].clone()).ok()?;
    let definitions = serde_json::from_value(stamp["definitions"].clone()).ok()?;
    let temporary = stamp["temporary"].as_array()?.iter().map(Temporary::from_json).collect::<Option<_>>()?;
    Some(Outcome::unchanged(paths, definitions, temporary, start))
}

/// Writes the stamp after a run that left nothing to do, unless a file has changed since `before`. `dataset` is what the run
/// has read.
fn write(root: &Path, before: SystemTime, dataset: &Value, outcome: &Outcome) -> Result<()> {
    let program = env::current_exe()?.to_str().context("its path is no text")?.to_owned();
    let paths = outcome.paths.iter().cloned().chain([DATASET.to_owned()]);
    let mut files = lengths_and_times(root, paths.chain(files_in_owned_folders(root)?), before)?;
    // It was built just now if this is its first run, and cargo builds it only before it runs.
    let built = length_and_time(root, &program, SystemTime::now())?;
    files.insert(program, built);
    ensure!(files.get(DATASET) == Some(dataset), "{DATASET} has been replaced");
    let stamp = json!({
        "root": root.to_str().context("its path is no text")?,
        "files": files,
        "outputs": outcome.paths,
        "definitions": outcome.definitions,
        "temporary": outcome.temporary.iter().map(|temporary| temporary.to_json()).collect::<Vec<_>>(),
    });
    Ok(write_file(&folder()?, NAME, stamp.to_string())?)
}

fn lengths_and_times(
    root: &Path,
    paths: impl Iterator<Item = String>,
    before: SystemTime,
) -> Result<Map<String, Value>> {
    paths.map(|path| length_and_time(root, &path, before).map(|found| (path, found))).collect()
}

/// The length of a file in bytes, and its time in nanoseconds since 1970, which has to be `before` another.
fn length_and_time(root: &Path, path: &str, before: SystemTime) -> Result<Value> {
    let found = fs::symlink_metadata(root.join(path))?;
    let time = found.modified()?;
    ensure!(time < before, "{path} has changed just now");
    Ok(json!([found.len(), time.duration_since(UNIX_EPOCH)?.as_nanos().to_string()]))
}
