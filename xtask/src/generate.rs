//! `cargo xtask generate`: from the dataset to the outputs, or to a list of what is stale.

use std::fmt;
use std::path::Path;
use std::thread::ScopedJoinHandle;
use std::time::{Duration, Instant};
use std::{panic, thread};

use anyhow::{Context as _, Result, ensure};
use status_codegen::model::Date;
use status_codegen::write::{Change, Plan, files_in, lock, read_file};
use status_codegen::{Catalogue, Context, File};

use crate::expiry::{Temporary, temporary};
use crate::places::{BUNDLED, INTERNAL, OUTPUTS, OWNED_FOLDERS, Place};
use crate::{DATASET, parts};

/// Whether to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Write what changed, and remove what is no longer generated.
    Write,
    /// Write nothing, and report what would be written.
    Check,
}

/// What [`generate`] did or found; displayed as a report.
#[derive(Debug)]
pub struct Outcome {
    mode: Mode,
    changes: Vec<Change>,
    misplaced: Option<String>,
    /// The files that are generated, from the root.
    pub(crate) paths: Vec<String>,
    pub(crate) definitions: usize,
    pub(crate) temporary: Vec<Temporary>,
    time: Duration,
}

/// Makes every output of the dataset under the root of a workspace.
///
/// # Errors
///
/// The dataset cannot be read or is wrong, in which case nothing changes; or a file cannot be read or written, in
/// which case every file is whole, as it was or as it is to be, and the command can be run again.
pub fn generate(root: &Path, mode: Mode) -> Result<Outcome> {
    let start = Instant::now();
    let path = root.join(DATASET);
    let cannot_read = || format!("cannot read the dataset {}", path.display());
    // Locked before anything is read, and until the end: two runs at once take turns.
    let turn = lock(&path).with_context(cannot_read)?;
    let text = status_codegen::read_dataset(&path).with_context(cannot_read)?;
    // Both read the text, which takes a third of all the time.
    let (catalogue, misplaced) = thread::scope(|scope| {
        let order = scope.spawn(|| status_codegen::check_order(DATASET, &text));
        let catalogue = status_codegen::parse(DATASET, &text);
        (catalogue, joined(order))
    });
    let (catalogue, misplaced) = (catalogue?, misplaced.err().map(|misplaced| misplaced.to_string()));
    let files = files(root, &catalogue, text)?;
    let paths = files.iter().map(|file| file.path.clone()).collect();
    let plan = Plan::new(root, files, &files_in_owned_folders(root)?)?;
    if mode == Mode::Write {
        plan.apply(root)?;
    }
    drop(turn);
    let (definitions, temporary) = (catalogue.own().len(), temporary(&catalogue));
    Ok(Outcome { mode, changes: plan.changes, misplaced, paths, definitions, temporary, time: start.elapsed() })
}

/// Every file that is generated as a whole or in part, with its path from the root.
fn files(root: &Path, catalogue: &Catalogue, dataset: Vec<u8>) -> Result<Vec<File>> {
    let context = Context::new(DATASET).with_generator("`cargo xtask generate`");
    let mut files = vec![File::new(BUNDLED, String::from_utf8(dataset)?)];
    let standard = catalogue.standalone().context("the dataset of the workspace stands by itself")?;
    let made: Vec<_> = thread::scope(|scope| {
        let context = &context;
        let outputs =
            OUTPUTS.iter().map(|(output, at)| (*at, scope.spawn(move || output.generate(catalogue, context))));
        let internal =
            INTERNAL.iter().map(|(output, at)| (*at, scope.spawn(move || output.generate(standard, context))));
        // All are started before the first is waited for.
        let threads: Vec<_> = outputs.chain(internal).collect();
        threads.into_iter().map(|(at, thread)| (at, joined(thread))).collect()
    });
    for (at, made) in made {
        place(root, at, made?, &mut files)?;
    }
    Ok(files)
}

/// What a thread gives. If it panics, the panic goes on here.
fn joined<T>(thread: ScopedJoinHandle<'_, T>) -> T {
    thread.join().unwrap_or_else(|cause| panic::resume_unwind(cause))
}

/// Adds the files of an output with their paths in the workspace.
fn place(root: &Path, at: Place, made: Vec<File>, files: &mut Vec<File>) -> Result<()> {
    match at {
        Place::Folder(folder) => {
            files.extend(made.into_iter().map(|file| File::new(&format!("{folder}/{}", file.path), file.text)));
        }
        Place::File(path) => {
            ensure!(made.len() == 1, "{path} is the place of one file, and the output made {}", made.len());
            files.extend(made.into_iter().map(|file| File::new(path, file.text)));
        }
        Place::Parts(path) => {
            let mut page = read_file(root, path)?.with_context(|| format!("{path} is missing"))?;
            for part in made {
                page =
                    parts::replace(&page, &part.path, &part.text).with_context(|| format!("cannot fill in {path}"))?;
            }
            files.push(File::new(path, page));
        }
    }
    Ok(())
}

/// The files in the folders that hold outputs only: those that are no longer generated are removed.
pub(crate) fn files_in_owned_folders(root: &Path) -> Result<Vec<String>> {
    let files = OWNED_FOLDERS.iter().map(|folder| Ok(files_in(root, folder)?));
    Ok(files.collect::<Result<Vec<_>>>()?.concat())
}

impl Outcome {
    /// That of a run which has nothing to do.
    pub(crate) fn unchanged(paths: Vec<String>, definitions: usize, temporary: Vec<Temporary>, start: Instant) -> Self {
        let (mode, changes, misplaced) = (Mode::Write, Vec::new(), None);
        Self { mode, changes, misplaced, paths, definitions, temporary, time: start.elapsed() }
    }

    /// Whether nothing was or is to be done.
    pub(crate) fn is_unchanged(&self) -> bool {
        self.changes.is_empty() && self.misplaced.is_none()
    }

    /// Whether nothing is left to do: after writing always, after a check if nothing was stale or misplaced.
    #[must_use]
    pub fn is_fresh(&self) -> bool {
        self.mode == Mode::Write || self.is_unchanged()
    }

    /// What was changed, or has to be.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// The temporary registrations of the dataset that have run out. What is generated does not depend on the day.
    pub fn run_out(&self, today: Date) -> impl Iterator<Item = &Temporary> {
        self.temporary.iter().filter(move |temporary| temporary.has_run_out(today))
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(misplaced) = &self.misplaced {
            if self.mode == Mode::Write {
                writeln!(f, "The files were generated, but `--check` will fail: rows or fields are out of order.\n")?;
            }
            writeln!(f, "{misplaced}\n")?;
        }
        let (changes, files) = (&self.changes, self.paths.len());
        for change in changes {
            match self.mode {
                Mode::Write => writeln!(f, "{} {}", change.done(), change.path)?,
                Mode::Check => writeln!(f, "{change}")?,
            }
        }
        if !self.is_fresh() {
            if !changes.is_empty() {
                writeln!(f, "{} of {files} files are not what the dataset says.", changes.len())?;
                writeln!(f, "To update them, run: cargo xtask generate")?;
            }
            if self.misplaced.is_some() {
                writeln!(f, "The order of {DATASET} has to be corrected by hand.")?;
            }
        }
        let (definitions, time) = (self.definitions, self.time.as_secs_f64());
        let verb = if self.mode == Mode::Write { "changed" } else { "stale" };
        writeln!(f, "{files} files, {definitions} definitions, {} {verb}, {time:.2} s", changes.len())
    }
}
