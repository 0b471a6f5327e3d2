//! Parts that are merged are the whole.

use std::fs;

use proptest::prelude::*;
use serde_json::Value;

use super::*;
use crate::log::options::Options;
use crate::log::scan::scan;

fn counted(paths: &[PathBuf]) -> Tally {
    scan(paths, &Options::plain(), &Control::default())
}

fn written(tally: &Tally) -> String {
    write(tally, false).unwrap_or_else(|failure| panic!("{failure:?}"))
}

/// Lines of several formats, with requests that are escaped, no UTF-8 or broken.
fn line() -> impl Strategy<Value = Vec<u8>> {
    let time = (0_u32..20_000).prop_map(|second| {
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        format!("[10/Oct/2026:{hour:02}:{minute:02}:{second:02} +0000]")
    });
    let path = prop::sample::select(vec!["/a", "/b?c=d", r"/\x22\xFF", "/é", "/with space"]);
    let status = prop::sample::select(vec!["200", "404", "499", "000", "-"]);
    prop_oneof![
        8 => (time, path, status).prop_map(|(time, path, status)| {
            format!("::1 - - {time} \"GET {path} HTTP/1.1\" {status} 5\n").into_bytes()
        }),
        1 => Just(b"::1 - - [x\xFF\n".to_vec()),
        1 => Just(b"\n".to_vec()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn parts_add_up_to_the_whole(parts in prop::collection::vec(prop::collection::vec(line(), 1..40), 1..5)) {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        let mut paths = Vec::new();
        let mut results = Vec::new();
        let mut sum: Option<Tally> = None;
        for (number, part) in parts.iter().enumerate() {
            let path = at(&format!("{number}.log"));
            fs::write(&path, part.concat()).expect("a file");
            let tally = counted(std::slice::from_ref(&path));
            let result = at(&format!("{number}.json"));
            fs::write(&result, written(&tally)).expect("a file");
            paths.push(path);
            results.push(result);
            match &mut sum {
                None => sum = Some(tally),
                Some(sum) => sum.merge(tally),
            }
        }
        let whole = counted(&paths);
        let sum = sum.expect("there is a part");
        prop_assert_eq!(sum.report(), whole.report());
        prop_assert_eq!(written(&sum), written(&whole));
        let read = merge(&results).unwrap_or_else(|failure| panic!("{failure:?}"));
        prop_assert_eq!(read.report(), whole.report());
        prop_assert_eq!(written(&read), written(&whole));
    }
}

#[track_caller]
fn check(content: &str, wanted: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("part.json");
    fs::write(&path, content).expect("a file");
    let found = match merge(&[path]) {
        Ok(_) => "it is right".to_owned(),
        Err(Failure::Line(line)) => line.replace(&*folder.path().to_string_lossy(), ""),
        Err(Failure::Dataset(_)) => "a dataset".to_owned(),
    };
    assert_eq!(found, wanted);
}

/// A result in which something has been changed.
fn changed(pointer: &str, value: Value) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.log");
    fs::write(&path, "::1 - - [10/Oct/2026:13:55:36 +0000] \"GET / HTTP/1.1\" 404 5\n").expect("a file");
    let mut result: Value = serde_json::from_str(&written(&counted(&[path]))).expect("it is JSON");
    if let Some(place) = result.pointer_mut(pointer) {
        *place = value;
    }
    result.to_string()
}

#[test]
fn mistakes_are_told_with_their_place() {
    check(&changed("", Value::Null), "/part.json:1: this is no result of `status log --partial`");
    check(&format!("\n{}\n", changed("/none", Value::Null)), "it is right");
    check("", "there is no result to merge; `status log --partial` writes them");
    check(
        "\n{\n",
        "/part.json:2: this is no JSON (EOF while parsing an object at line 2 column 0); \
        each line must be a result of `status log --partial`",
    );
    let newer = "/part.json:1: this was written by a newer program: version 2, and 1 can be read";
    check(&changed("/status-log", 2.into()), newer);
    check(&changed("/groups/0/count", (-1).into()), "/part.json:1: groups[0].count is -1, but must be a count");
    check(
        &changed("/groups/0/server", "apache".into()),
        "/part.json:1: groups[0].server is \"apache\", but must be the id of a server; `status servers` lists them",
    );
    check(
        &changed("/groups/0/example/file", 1.into()),
        "/part.json:1: groups[0].example.file is 1, but must be the number of one of `files`, counted from 0",
    );
    check(
        &changed("/times", Value::from(vec![2, 1])),
        "/part.json:1: times is [2,1], but must be the earlier and the later time",
    );
    let hour = changed("/by", "hour".into());
    check(
        &format!("{}\n{hour}\n", changed("/none", Value::Null)),
        "/part.json:2: this counts by hour, and what came before by request; give all parts the same `--by`",
    );
}

#[test]
fn marks_in_a_folder_are_passed_over() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    for name in ["part-00000", "part-00001"] {
        fs::write(at(name), changed("/none", Value::Null)).expect("a file");
    }
    fs::write(at("_SUCCESS"), "").expect("a file");
    fs::write(at(".part-00000.crc"), b"crc\0\xFF").expect("a file");
    let sum = merge(&[folder.path().to_owned()]).unwrap_or_else(|failure| panic!("{failure:?}"));
    assert_eq!(sum.report().records, 2);
}
