//! Files that are no datasets are refused before they are read.

#![cfg(unix)]

use std::fs::File;
use std::path::Path;

use status_codegen::read_dataset;

/// The most bytes that a dataset may have.
const MOST: u64 = 64 << 20;

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
    File::create(&huge).unwrap().set_len(MOST + 1).unwrap();
    assert_eq!(refused(&huge), "it has 67108865 bytes, and a dataset may have 67108864; split it");
}
