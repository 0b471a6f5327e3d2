//! [`Plan`]: what has to change on the disk so that it holds what was generated.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::{fmt, fs};

use super::folder::{entries, read_bytes, refuse_links, refuse_outside};
use super::{Error, replace, unified};
use crate::output::File;
use crate::sorted::sort_by;

/// The changes that make a folder hold what was generated.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Plan {
    /// One for each file that differs, by path.
    pub changes: Vec<Change>,
    /// How many files are generated.
    pub files: usize,
}

impl Plan {
    /// Compares generated files with those under a root. `ours` are the paths of files that were generated before: those
    /// of them that are no longer generated are removed. They may come from a file that somebody else wrote, so a path
    /// that would leave the root is refused.
    ///
    /// # Errors
    ///
    /// [`Error`] if a file or folder cannot be read, is a link, or is one where the other should be; or if a path would
    /// leave the root.
    pub fn new(root: &Path, files: Vec<File>, ours: &[String]) -> Result<Self, Error> {
        let wanted: BTreeMap<String, String> = files.into_iter().map(|file| (file.path, file.text)).collect();
        let mut changes = Vec::new();
        for (path, new) in &wanted {
            let old = read_bytes(root, path)?;
            if !old.as_deref().is_some_and(|old| is_same(old, new)) {
                let old = old.map(|old| String::from_utf8_lossy(&old).into_owned());
                changes.push(Change { path: path.clone(), old, new: Some(new.clone()) });
            }
        }
        for path in ours.iter().cloned().collect::<BTreeSet<_>>().into_iter().chain(left_over(root, &wanted)?) {
            refuse_outside(&path)?;
            // The file may be a link: then the link goes, and not what it leads to.
            refuse_links(root, Path::new(&path).parent().and_then(Path::to_str).unwrap_or_default())?;
            let is_there = fs::symlink_metadata(root.join(&path)).is_ok_and(|found| !found.is_dir());
            if is_there && !wanted.contains_key(&path) {
                changes.push(Change { path, old: Some(String::new()), new: None });
            }
        }
        sort_by(&mut changes, |one, other| one.path.cmp(&other.path));
        changes.dedup();
        Ok(Self { changes, files: wanted.len() })
    }

    /// Makes all changes. All new texts are first written beside the old ones: if the disk is full or a folder is
    /// read-only, no file has changed.
    ///
    /// # Errors
    ///
    /// [`Error`] if a file cannot be written or removed. Every file is whole, and the same can be tried again.
    pub fn apply(&self, root: &Path) -> Result<(), Error> {
        replace::apply(root, &self.changes)
    }
}

/// The temporary files beside outputs that a killed run left behind.
fn left_over(root: &Path, wanted: &BTreeMap<String, String>) -> Result<Vec<String>, Error> {
    let folders: BTreeSet<&str> = wanted.keys().map(|path| split(path).0).collect();
    let mut found = Vec::new();
    for folder in folders {
        let files = entries(root, folder)?.into_iter().filter(|(_, is_folder)| !is_folder);
        found.extend(files.map(|(path, _)| path).filter(|path| replace::is_left_over(split(path).1)));
    }
    Ok(found)
}

/// The folder of a path, empty for the root, and the name in it.
fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('/').unwrap_or(("", path))
}

/// Whether the text is the same. A checkout may have changed the line endings to CRLF, which counts as the same unless the
/// generated text has such line endings itself.
fn is_same(old: &[u8], new: &str) -> bool {
    let without_cr = || str::from_utf8(old).is_ok_and(|old| old.replace("\r\n", "\n") == new);
    old == new.as_bytes() || (!new.contains('\r') && without_cr())
}

/// The longest diff that is shown of one file, in lines.
const LONGEST_DIFF: usize = 60;

/// A file that differs from what was generated. It is displayed as what is wrong with it, with a diff.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Change {
    /// Path from the root, with `/` between folders.
    pub path: String,
    /// The text of the file now, with U+FFFD for what is not UTF-8; `None` if there is no file, empty if it has to be
    /// removed.
    pub old: Option<String>,
    /// The text that was generated; `None` if the file has to be removed.
    pub new: Option<String>,
}

impl Change {
    /// What [`Plan::apply`] does to the file, in one word, such as `wrote`.
    #[must_use]
    pub fn done(&self) -> &'static str {
        match (&self.old, &self.new) {
            (None, _) => "wrote",
            (Some(_), Some(_)) => "updated",
            (Some(_), None) => "removed",
        }
    }
}

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
        let diff = unified::diff(old, new);
        let mut lines = diff.iter();
        lines.by_ref().take(LONGEST_DIFF).try_for_each(|line| writeln!(f, "{line}"))?;
        match lines.count() {
            0 => Ok(()),
            rest => writeln!(f, "... and {rest} more lines of the diff"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Plan;

    /// The paths to remove may come from a file that somebody else has written.
    #[test]
    fn a_path_that_leaves_the_root_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("root");
        std::fs::create_dir_all(root.join("in")).unwrap();
        let outside = folder.path().join("outside");
        std::fs::write(&outside, "").unwrap();
        let absolute = outside.display().to_string();
        for path in ["../outside", "in/../../outside", "..", "/outside", &absolute] {
            let refused = Plan::new(&root, Vec::new(), &[path.to_owned()]).unwrap_err().to_string();
            assert_eq!(refused, format!("{path} leads out of the folder"));
        }
    }
}
