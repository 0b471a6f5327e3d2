//! `status log`: the files that it reads, and counts that are merged.

use std::fs;
use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::Value;
use tempfile::TempDir;

use crate::log_support::{combined, folder, iis, log};

fn gzip(text: &str) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(text.as_bytes()).expect("memory");
    encoder.finish().expect("memory")
}

/// A frame of zstd with one block that is not packed: RFC 8878, section 3.1.1.
fn zstd(text: &str) -> Vec<u8> {
    let length = u32::try_from(text.len()).expect("a short text");
    let mut frame = vec![0x28, 0xB5, 0x2F, 0xFD, 0xA0];
    frame.extend_from_slice(&length.to_le_bytes());
    frame.extend_from_slice(&(1 | length << 3).to_le_bytes()[..3]);
    frame.extend_from_slice(text.as_bytes());
    frame
}

fn put(folder: &TempDir, name: &str, content: &[u8]) {
    fs::write(folder.path().join(name), content).expect("a file");
}

/// What `--json` says of the groups.
#[track_caller]
fn groups(folder: &TempDir, args: &[&str]) -> Value {
    let run = log(folder, &[args, &["--json"]].concat(), &[]);
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""), "{args:?}");
    let mut answer: Value = serde_json::from_str(&run.stdout).expect("it is JSON");
    answer["groups"].take()
}

/// Statuses and how often each came.
fn counts(groups: &Value) -> Vec<(Value, Value)> {
    let groups = groups.as_array().expect("a list");
    groups.iter().map(|group| (group["status"].clone(), group["count"].clone())).collect()
}

#[test]
fn packed_logs_are_read_whatever_their_name() {
    let folder = folder(&[("plain.log", &combined())]);
    let text = combined();
    // The first part ends within a line.
    let (first, second) = text.split_at(text.len() / 2 + 5);
    put(&folder, "packed.log", &[gzip(first), gzip(second)].concat());
    put(&folder, "zstd.log", &zstd(&text));
    let plain = groups(&folder, &["plain.log"]).to_string();
    for name in ["packed.log", "zstd.log"] {
        assert_eq!(groups(&folder, &[name]).to_string().replace(name, "plain.log"), plain);
    }
}

#[test]
fn a_rotated_log_is_read_from_its_oldest_file_on() {
    let lines = combined();
    let lines: Vec<&str> = lines.split_inclusive('\n').collect();
    let (first, rest) = lines.split_at(2);
    let (second, third) = rest.split_at(2);
    let folder = folder(&[("logs/a.log", &third.concat()), ("logs/a.log.1", &second.concat())]);
    put(&folder, "logs/a.log.2.gz", &gzip(&first.concat()));
    put(&folder, "whole.log", combined().as_bytes());
    let run = log(&folder, &["logs", "--json"], &[]);
    let answer: Value = serde_json::from_str(&run.stdout).expect("it is JSON");
    let paths = answer["files"].as_array().expect("a list").iter();
    let names: Vec<_> = paths.map(|file| file["path"].as_str().and_then(|path| path.rsplit('/').next())).collect();
    assert_eq!(names, [Some("a.log.2.gz"), Some("a.log.1"), Some("a.log")]);
    assert_eq!(counts(&answer["groups"]), counts(&groups(&folder, &["whole.log"])));
}

#[test]
fn a_packed_file_that_is_cut_is_read_as_far_as_it_goes() {
    let folder = folder(&[]);
    let packed = gzip(&combined().repeat(50));
    put(&folder, "cut.log.gz", &packed[..packed.len() - 20]);
    let run = log(&folder, &["cut.log.gz", "--json"], &[]);
    assert_eq!(run.code, Some(2));
    assert!(run.stderr.starts_with("cut.log.gz: cannot read it to its end: "), "{}", run.stderr);
    let answer: Value = serde_json::from_str(&run.stdout).expect("it is JSON");
    assert!(answer["files"][0]["read"].as_u64() > Some(100), "{}", answer["files"]);
}

#[test]
fn the_number_of_threads_changes_no_byte() {
    let folder = folder(&[("a.log", &combined().repeat(3000)), ("b.log", &iis().repeat(2000)), ("c.log", "odd\n")]);
    let one = log(&folder, &[".", "--json", "--threads", "1"], &[]);
    for threads in ["2", "3", "64"] {
        assert_eq!(log(&folder, &[".", "--json", "--threads", threads], &[]), one);
    }
}

#[test]
fn parts_are_merged_into_the_whole() {
    let folder = folder(&[("a.log", &combined()), ("b.log", &iis()), ("c.log", &combined().repeat(3))]);
    for part in ["a", "b", "c"] {
        let run = log(&folder, &[&format!("{part}.log"), "--partial"], &[]);
        assert_eq!((run.code, run.stdout.lines().count()), (Some(0), 1), "{}", run.stderr);
        put(&folder, &format!("{part}.json"), run.stdout.as_bytes());
    }
    let whole = log(&folder, &["a.log", "b.log", "c.log", "--json"], &[]);
    assert_eq!(log(&folder, &["--merge", "a.json", "b.json", "c.json", "--json"], &[]), whole);
    let twice = log(&folder, &["--merge", "a.json", "b.json", "c.json", "--partial"], &[]);
    put(&folder, "all.json", twice.stdout.as_bytes());
    assert_eq!(log(&folder, &["--merge", "all.json", "--json"], &[]), whole);
    let run = log(&folder, &["--merge", "a.log"], &[]);
    assert_eq!(run.code, Some(2));
    assert!(run.stderr.starts_with("error: a.log:1: this is no JSON "), "{}", run.stderr);
}
