//! The stamp of `cargo xtask generate`: a file that says that nothing was left to do, with the lengths and times of all
//! files that this rests on. While they are the same, a run ends at once.
//!
//! Lengths and times are what `make` and cargo go by too. `generate --check` does not: it reads and makes everything, and
//! the stamp is removed if anything is stale.

use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use std::{env, fs};

use anyhow::{Context as _, Result, ensure};
use status_codegen::write::write_file;

use crate::DATASET;
use crate::expiry::Temporary;
use crate::generate::{Mode, Outcome, files_in_owned_folders, generate};

const NAME: &str = "xtask-generate.txt";

/// Some disks keep times in steps of two seconds: a file that has changed so shortly before may change again unseen.
const STEP: Duration = Duration::from_secs(2);

/// As [`generate`] with [`Mode::Write`], unless there is a stamp and no file has changed since: neither the dataset, nor
/// what is generated, nor this program.
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
    let stamp = fs::read_to_string(folder().ok()?.join(NAME)).ok()?;
    let lines = |key: &'static str| stamp.lines().filter_map(move |line| line.strip_prefix(key)?.strip_prefix(' '));
    let paths = lines("output").map(str::to_owned).collect();
    let definitions = lines("definitions").next()?.parse().ok()?;
    let temporary = lines("temporary").map(Temporary::from_text).collect::<Option<_>>()?;
    let outcome = Outcome::unchanged(paths, definitions, temporary, start);
    (text(root, &outcome, SystemTime::now()).ok()? == stamp).then_some(outcome)
}

/// Writes the stamp after a run that left nothing to do, unless a file has changed since `before`. `dataset` is what the run
/// has read.
fn write(root: &Path, before: SystemTime, dataset: &str, outcome: &Outcome) -> Result<()> {
    let stamp = text(root, outcome, before)?;
    ensure!(stamp.lines().any(|line| line == dataset), "{DATASET} has been replaced");
    Ok(write_file(&folder()?, NAME, stamp)?)
}

/// The stamp: what the run found, then the length and time of each file, which has to be `before` another.
fn text(root: &Path, outcome: &Outcome, before: SystemTime) -> Result<String> {
    let mut lines = vec![format!("root {}", name(root)?), format!("definitions {}", outcome.definitions)];
    lines.extend(outcome.temporary.iter().map(|temporary| format!("temporary {}", temporary.to_text())));
    lines.extend(outcome.paths.iter().map(|path| format!("output {path}")));
    // The program was built just now if this is its first run, and cargo builds it only before it runs.
    lines.push(length_and_time(root, name(&env::current_exe()?)?, SystemTime::now())?);
    let owned = files_in_owned_folders(root)?;
    let paths: BTreeSet<&str> = outcome.paths.iter().chain(&owned).map(String::as_str).chain([DATASET]).collect();
    for path in paths {
        lines.push(length_and_time(root, path, before)?);
    }
    Ok(lines.join("\n") + "\n")
}

/// A path as a text on one line.
fn name(path: &Path) -> Result<&str> {
    path.to_str().filter(|path| !path.contains('\n')).context("the path is not text on one line")
}

/// The length of a file in bytes, and its time in nanoseconds since 1970, which has to be `before` another.
fn length_and_time(root: &Path, path: &str, before: SystemTime) -> Result<String> {
    let found = fs::symlink_metadata(root.join(path))?;
    let time = found.modified()?;
    ensure!(time < before, "{path} has changed just now");
    Ok(format!("file {} {} {path}", found.len(), time.duration_since(UNIX_EPOCH)?.as_nanos()))
}
