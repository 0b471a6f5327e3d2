//! Something is in the way, or may not be written.

use std::os::unix::fs::{PermissionsExt, symlink};

use super::*;

const PAGE: &str = "status-core/docs/catalogue.md";

/// Puts something in the way: `generate` refuses and says why, as the check does, and changes nothing. Once it is out
/// of the way, all is well.
#[track_caller]
fn refused(in_the_way: impl Fn(&Path), said: &[&str], out_of_the_way: impl Fn(&Path)) {
    let [old, new] = State::old_and_new();
    let folder = old.before(&new);
    let root = folder.path();
    in_the_way(root);
    let before = tree(root);
    fails(&mut generate(root), said);
    fails(generate(root).arg("--check"), said);
    same(&tree(root), &before);
    out_of_the_way(root);
    repairs(root, &new);
}

/// A folder outside of the workspace, with files that the names of outputs lead to, and others.
fn outside() -> (TempDir, Tree) {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("wire")).unwrap();
    for path in ["a first file", "catalogue.json", "catalogue.md", "wire/200.http"] {
        fs::write(folder.path().join(path), "not ours").unwrap();
    }
    let before = tree(folder.path());
    (folder, before)
}

#[test]
#[ignore = "kills programs and fills disks: run by `cargo xtask prove`"]
fn a_folder_in_place_of_a_file() {
    refused(
        |root| {
            fs::remove_file(root.join(PAGE)).unwrap();
            fs::create_dir(root.join(PAGE)).unwrap();
        },
        &[PAGE, "is a folder, but a file has to stand there; move it away"],
        |root| fs::remove_dir(root.join(PAGE)).unwrap(),
    );
}

#[test]
#[ignore = "kills programs and fills disks: run by `cargo xtask prove`"]
fn a_file_in_place_of_a_folder() {
    refused(
        |root| {
            fs::remove_dir_all(root.join("status-core/docs")).unwrap();
            fs::write(root.join("status-core/docs"), "a file").unwrap();
        },
        &["status-core/docs", "Not a directory"],
        |root| fs::remove_file(root.join("status-core/docs")).unwrap(),
    );
}

#[test]
#[ignore = "kills programs and fills disks: run by `cargo xtask prove`"]
fn a_link_in_place_of_a_file() {
    let (outside, before) = outside();
    for (path, target) in [(PAGE, "catalogue.md"), (PAGE, "."), ("README.md", "a first file")] {
        refused(
            |root| {
                fs::rename(root.join(path), root.join("kept")).unwrap();
                symlink(outside.path().join(target), root.join(path)).unwrap();
            },
            &[path, "is a symbolic link, and links are not followed; move it away"],
            |root| fs::rename(root.join("kept"), root.join(path)).unwrap(),
        );
        same(&tree(outside.path()), &before);
    }
}

#[test]
#[ignore = "kills programs and fills disks: run by `cargo xtask prove`"]
fn a_link_in_place_of_a_folder() {
    let (outside, before) = outside();
    for path in ["tests/fixtures", "tests/fixtures/wire", "status-core/src/generated", "status-core"] {
        refused(
            |root| {
                fs::rename(root.join(path), root.join("kept")).unwrap();
                symlink(outside.path(), root.join(path)).unwrap();
            },
            &[path, "is a symbolic link, and links are not followed; move it away"],
            |root| {
                fs::remove_file(root.join(path)).unwrap();
                fs::rename(root.join("kept"), root.join(path)).unwrap();
            },
        );
        same(&tree(outside.path()), &before);
    }
}

/// What lies in the folder behind such a link would be removed, were it taken for the folder of outputs.
#[test]
#[ignore = "kills programs and fills disks: run by `cargo xtask prove`"]
fn a_link_to_another_folder_of_the_workspace() {
    refused(
        |root| {
            fs::remove_dir_all(root.join("tests/fixtures")).unwrap();
            symlink("../data", root.join("tests/fixtures")).unwrap();
        },
        &["tests/fixtures is a symbolic link"],
        |root| fs::remove_file(root.join("tests/fixtures")).unwrap(),
    );
}

#[test]
#[ignore = "kills programs and fills disks: run by `cargo xtask prove`"]
fn a_link_that_nothing_generates_goes_and_what_it_leads_to_stays() {
    let [old, new] = State::old_and_new();
    let folder = old.before(&new);
    let (outside, before) = outside();
    for (name, target) in [("file", "catalogue.md"), ("folder", "."), ("dangling", "nothing")] {
        symlink(outside.path().join(target), folder.path().join("tests/fixtures/wire").join(name)).unwrap();
    }
    repairs(folder.path(), &new);
    same(&tree(outside.path()), &before);
}

#[test]
#[ignore = "kills programs and fills disks: run by `cargo xtask prove`"]
fn a_folder_that_may_not_be_written() {
    let [old, new] = State::old_and_new();
    let folder = old.before(&new);
    let root = folder.path();
    let docs = root.join("status-core/docs");
    let mut generate = bound_by_rights(root);
    let before = tree(root);
    fs::set_permissions(&docs, fs::Permissions::from_mode(0o555)).unwrap();
    fails(&mut generate, &["cannot write status-core/docs/catalogue.md: Permission denied"]);
    same(&tree(root), &before);
    fs::set_permissions(&docs, fs::Permissions::from_mode(0o755)).unwrap();
    let _ = fs::remove_dir_all(root.join("target"));
    repairs(root, &new);
}

#[test]
#[ignore = "kills programs and fills disks: run by `cargo xtask prove`"]
fn a_file_that_may_not_be_written_is_replaced() {
    let [old, new] = State::old_and_new();
    let folder = old.before(&new);
    let root = folder.path();
    let mut generate = bound_by_rights(root);
    fs::set_permissions(root.join(PAGE), fs::Permissions::from_mode(0o444)).unwrap();
    assert_eq!(run(&mut generate), (0, String::new()));
    let _ = fs::remove_dir_all(root.join("target"));
    same(&tree(root), &new.tree);
}
