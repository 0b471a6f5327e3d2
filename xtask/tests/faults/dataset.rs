//! The dataset cannot be read.

use std::os::unix::fs::PermissionsExt;

use super::*;

/// Spoils the dataset: `generate` and its check fail and say why, and nothing changes.
#[track_caller]
fn spoilt(spoil: impl Fn(&Path), said: &[&str]) {
    let [old, new] = State::old_and_new();
    let folder = old.before(&new);
    let root = folder.path();
    let mut generate = bound_by_rights(root);
    let before = tree(root);
    let dataset = root.join(DATASET);
    spoil(&dataset);
    fails(&mut generate, said);
    fails(generate.arg("--check"), said);
    // For the eyes of this test.
    let _ = fs::set_permissions(dataset, fs::Permissions::from_mode(0o755));
    same(&tree(root), &before);
}

#[test]
#[ignore = "kills programs and fills disks: run by `cargo xtask prove`"]
fn missing() {
    spoilt(
        |dataset| fs::remove_file(dataset).unwrap(),
        &["cannot read the dataset /", "/data/status.toml: No such file or directory"],
    );
}

#[test]
#[ignore = "kills programs and fills disks: run by `cargo xtask prove`"]
fn a_folder() {
    spoilt(
        |dataset| {
            fs::remove_file(dataset).unwrap();
            fs::create_dir(dataset).unwrap();
        },
        &["cannot read the dataset /", "/data/status.toml: Is a directory"],
    );
}

#[test]
#[ignore = "kills programs and fills disks: run by `cargo xtask prove`"]
fn without_the_right_to_read_it() {
    spoilt(
        |dataset| fs::set_permissions(dataset, fs::Permissions::from_mode(0o000)).unwrap(),
        &["cannot read the dataset /", "/data/status.toml: Permission denied"],
    );
}

#[test]
#[ignore = "kills programs and fills disks: run by `cargo xtask prove`"]
fn not_utf_8() {
    spoilt(
        |dataset| {
            let mut text = fs::read(dataset).unwrap();
            text.extend(b"# caf\xe9\n");
            fs::write(dataset, text).unwrap();
        },
        &["data/status.toml:", "UTF-8"],
    );
}
