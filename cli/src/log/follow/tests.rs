//! Files that change while they are followed.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;

use super::*;

fn line(status: u16) -> String {
    format!("::1 - - [10/Oct/2026:13:55:36 +0000] \"GET / HTTP/1.1\" {status} 5\n")
}

fn append(path: &Path, text: &str) {
    let mut file = OpenOptions::new().append(true).create(true).open(path).expect("a file");
    file.write_all(text.as_bytes()).expect("a file");
}

/// Statuses, and how often each came.
type Statuses = Vec<(Option<u16>, u64)>;

/// Does one thing after the other, each once what came before has been noticed, and gives the statuses with their
/// counts, and the paths and lines of the files.
fn run(path: &Path, steps: &[&dyn Fn()]) -> (Statuses, Vec<(String, u64)>) {
    let options = Options::plain();
    let control = Control::default();
    let mut steps = steps.iter();
    let tally = follow(&[path.to_owned()], &options, &control, &mut |_| {
        match steps.next() {
            Some(step) => step(),
            None => control.stop(),
        }
        ControlFlow::Continue(())
    });
    let report = tally.report();
    let mut counts: Vec<_> = report.groups.iter().map(|group| (group.key.status, group.count)).collect();
    counts.sort_unstable();
    let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    (counts, report.files.iter().map(|file| (name(&file.path), file.lines)).collect())
}

#[test]
fn what_is_appended_is_counted() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.log");
    append(&path, &line(404));
    let half = line(500);
    let (first, second) = half.split_at(30);
    let (counts, files) = run(
        &path,
        &[&|| append(&path, &(line(404) + first)), &|| append(&path, second), &|| append(&path, line(502).trim_end())],
    );
    assert_eq!(counts, [(Some(404), 2), (Some(500), 1), (Some(502), 1)]);
    assert_eq!(files, [("a.log".to_owned(), 4)]);
}

#[test]
fn a_file_that_is_cut_is_read_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.log");
    append(&path, &line(404).repeat(10));
    let (counts, files) = run(&path, &[&|| fs::write(&path, line(500)).expect("a file")]);
    assert_eq!(counts, [(Some(404), 10), (Some(500), 1)]);
    assert_eq!(files, [("a.log".to_owned(), 10), ("a.log".to_owned(), 1)]);
}

#[test]
fn a_file_that_is_replaced_is_read_to_its_end() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, old) = (folder.path().join("a.log"), folder.path().join("a.log.1"));
    append(&path, &line(404));
    let rotate = || {
        append(&path, &line(404));
        fs::rename(&path, &old).expect("a file");
        append(&path, &line(500).repeat(3));
    };
    let (counts, files) = run(&path, &[&rotate]);
    assert_eq!(counts, [(Some(404), 2), (Some(500), 3)]);
    assert_eq!(files, [("a.log".to_owned(), 2), ("a.log".to_owned(), 3)]);
}

#[test]
fn a_file_may_come_later() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.log");
    let (counts, files) = run(&path, &[&|| append(&path, &line(404))]);
    assert_eq!(counts, [(Some(404), 1)]);
    assert_eq!(files, [("a.log".to_owned(), 1)]);
}
