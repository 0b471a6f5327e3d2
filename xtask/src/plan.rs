//! What has to change on the disk so that it holds what was generated.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use similar::TextDiff;
use status_codegen::{Artifact, Body, OWNED_FOLDERS};

use crate::{folder, section, write};

/// The longest diff that is shown of one file, in lines.
const LONGEST_DIFF: usize = 60;

/// The changes that make the disk hold what was generated.
#[derive(Debug)]
pub struct Plan {
    /// One for each file that differs, by path.
    pub changes: Vec<Change>,
    /// How many files are generated, in whole or in part.
    pub files: usize,
}

/// A file that is not what it has to be.
#[derive(Debug, PartialEq, Eq)]
pub struct Change {
    /// Path from the root of the workspace, with `/` between folders.
    pub path: String,
    /// What stands there now; `None` if there is no file, empty if it is no text or has to go.
    pub old: Option<String>,
    /// What has to stand there; `None` if the file has to go.
    pub new: Option<String>,
}

impl Plan {
    /// Compares what was generated with what stands under a root.
    ///
    /// # Errors
    ///
    /// A file or folder cannot be read, or a hand-written file lacks the lines between which a part belongs.
    pub fn new(root: &Path, artifacts: Vec<Artifact>) -> Result<Self> {
        let mut changes = Vec::new();
        let wanted = wanted(root, artifacts)?;
        for (path, new) in &wanted {
            let old = read(root, path)?;
            if !same(old.as_deref(), new) {
                changes.push(Change { path: path.clone(), old, new: Some(new.clone()) });
            }
        }
        let orphans = orphans(root, &wanted)?;
        changes.extend(orphans.into_iter().map(|path| Change { path, old: Some(String::new()), new: None }));
        changes.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(Self { changes, files: wanted.len() })
    }
}

/// The whole text of each generated file, also of those of which only a part is generated.
fn wanted(root: &Path, artifacts: Vec<Artifact>) -> Result<BTreeMap<String, String>> {
    let mut wanted = BTreeMap::new();
    for Artifact { path, body } in artifacts {
        match body {
            Body::File(text) => wanted.insert(path, text),
            Body::Section { name, text } => {
                let whole = match wanted.remove(&path) {
                    Some(whole) => whole,
                    None => read(root, &path)?.unwrap_or_default(),
                };
                let whole = section::replace(&whole, &name, &text).with_context(|| format!("cannot fill in {path}"))?;
                wanted.insert(path, whole)
            }
        };
    }
    Ok(wanted)
}

/// What lies where only outputs belong, and what a killed run left beside an output.
fn orphans(root: &Path, wanted: &BTreeMap<String, String>) -> Result<BTreeSet<String>> {
    let mut orphans = BTreeSet::new();
    for folder in OWNED_FOLDERS {
        folder::refuse_links(root, folder)?;
        orphans.extend(folder::files(root, folder)?);
    }
    let beside: BTreeSet<&str> = wanted.keys().map(|path| split(path).0).collect();
    for folder in beside {
        let files = folder::entries(root, folder)?.into_iter().filter(|(_, is_folder)| !is_folder);
        orphans.extend(files.map(|(path, _)| path).filter(|path| write::is_left_over(split(path).1)));
    }
    orphans.retain(|path| !wanted.contains_key(path));
    Ok(orphans)
}

/// The folder of a path, empty for the root, and the name in it.
fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('/').unwrap_or(("", path))
}

fn read(root: &Path, path: &str) -> Result<Option<String>> {
    folder::refuse_links(root, path)?;
    match fs::read(root.join(path)) {
        Ok(bytes) => Ok(Some(String::from_utf8(bytes).unwrap_or_default())),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) if error.kind() == ErrorKind::IsADirectory => {
            bail!("{path} is a folder, but a file has to stand there; move it away")
        }
        Err(error) => Err(error).with_context(|| format!("cannot read {path}")),
    }
}

/// Whether the text is the same. A checkout may have turned the ends of lines, which is no difference, unless the
/// generated text has such ends itself.
fn same(old: Option<&str>, new: &str) -> bool {
    old.is_some_and(|old| old == new || (!new.contains('\r') && old.replace("\r\n", "\n") == new))
}

impl Change {
    /// What is done to the file.
    #[must_use]
    pub fn done(&self) -> &'static str {
        match (&self.old, &self.new) {
            (None, _) => "wrote",
            (Some(_), Some(_)) => "updated",
            (Some(_), None) => "removed",
        }
    }
}

/// Shows what is wrong with the file.
impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = &self.path;
        let (Some(old), Some(new)) = (&self.old, &self.new) else {
            return match self.old {
                None => writeln!(f, "missing: {path}"),
                Some(_) => writeln!(f, "orphaned: {path} (nothing generates it any more)"),
            };
        };
        writeln!(f, "stale: {path}")?;
        let diff = TextDiff::configure().timeout(Duration::from_secs(2)).diff_lines(old.as_str(), new.as_str());
        let diff = diff.unified_diff().header("on disk", "generated").to_string();
        let mut lines = diff.lines();
        lines.by_ref().take(LONGEST_DIFF).try_for_each(|line| writeln!(f, "{line}"))?;
        match lines.count() {
            0 => Ok(()),
            rest => writeln!(f, "... and {rest} more lines of the diff"),
        }
    }
}
