//! A workspace in a temporary folder, and what lies in it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use tempfile::TempDir;
use xtask::DATASET;

const README: &str = "# Title\n\n<!-- counts:begin -->\n<!-- counts:end -->\n\nMine.\n\n<!-- table:begin -->\n<!-- table:end -->\n\n<!-- servers:begin -->\n<!-- servers:end -->\n";

const DATA_README: &str = "# The dataset\n\n<!-- document:begin -->\n<!-- document:end -->\n\n<!-- class:begin -->\n<!-- class:end -->\n\n<!-- server:begin -->\n<!-- server:end -->\n\n<!-- status:begin -->\n<!-- status:end -->\n\n<!-- reason:begin -->\n<!-- reason:end -->\n\n<!-- problem:begin -->\n<!-- problem:end -->\n\n<!-- tables:begin -->\n<!-- tables:end -->\n\n<!-- changes:begin -->\n<!-- changes:end -->\n";

/// A folder with a dataset and the pages that parts are generated of, and nothing generated.
pub(crate) fn workspace(dataset: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    fs::create_dir(root.join("data")).unwrap();
    fs::write(root.join(DATASET), dataset).unwrap();
    fs::write(root.join("README.md"), README).unwrap();
    fs::write(root.join("data/README.md"), DATA_README).unwrap();
    folder
}

/// Every file with its text and time.
pub(crate) fn files(root: &Path) -> BTreeMap<String, (Vec<u8>, SystemTime)> {
    let mut files = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let time = fs::metadata(&path).unwrap().modified().unwrap();
                files.insert(path.strip_prefix(root).unwrap().display().to_string(), (fs::read(&path).unwrap(), time));
            }
        }
    }
    files
}
