//! The scripts on the real engines: everything is loaded, read back, compared with what status-core says, and joined with
//! logs of a million lines. `engine.py` does the work.
//!
//! `.ci/install` installs `SQLite`, `DuckDB` and `PostgreSQL`, and `.ci/engines` `ClickHouse` and Spark, which take longer.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use status_core::Catalogue;
use status_tests::root;

use super::answers::{self, Answers};
use super::{Both, both};

/// Python with the engines that are installed by it.
fn python() -> PathBuf {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("a folder within the target folder");
    let own = target.join("tools/engines/bin/python3");
    if own.exists() { own } else { "python3".into() }
}

fn answers(catalogue: &Catalogue, lookup: &str) -> Vec<Answers> {
    let mut reader = csv::Reader::from_reader(lookup.as_bytes());
    let tokens: Vec<_> =
        reader.records().map(|row| row.expect("a row")).map(|row| [row[0].to_owned(), row[1].to_owned()]).collect();
    vec![
        answers::statuses(catalogue),
        answers::reasons(catalogue, &tokens),
        answers::w3c(catalogue),
        answers::win32(catalogue),
        answers::nginx(catalogue),
        answers::alb(catalogue),
        answers::alb_reasons(catalogue),
    ]
}

/// Where an engine is missing, the test says so and does nothing, unless it is required.
#[track_caller]
fn prove(engine: &str) {
    for Both { catalogue, files } in both() {
        let folder = written(engine, files);
        for Answers { name, columns, rows } in answers(catalogue, &files["tables/csv/reason_lookup.csv"]) {
            let mut writer = csv::Writer::from_writer(Vec::new());
            writer.write_record(columns).expect("a head");
            for row in rows {
                writer.write_record(row).expect("a row");
            }
            let text = String::from_utf8(writer.into_inner().expect("a file")).expect("UTF-8");
            write(&folder.join(format!("answers/{name}.csv")), &text);
        }
        if !run("engine.py", engine, &folder) {
            return;
        }
    }
}

/// As [`prove`], for an engine that takes minutes: where `STATUS_ENGINES` is not `all`, it is left out.
#[track_caller]
fn prove_if_asked(engine: &str) {
    if is_all("STATUS_ENGINES") {
        prove(engine);
    } else {
        println!("skipped: .ci/engines runs {engine}");
    }
}

fn is_all(variable: &str) -> bool {
    std::env::var_os(variable).is_some_and(|wanted| wanted == "all")
}

/// A folder with the files of the output.
fn written(name: &str, files: &BTreeMap<String, String>) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("tables").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("the folder of an earlier run can be removed");
    }
    for (path, text) in files {
        write(&folder.join(path), text);
    }
    folder
}

/// Runs a script for an engine and a folder; false where the engine is missing and nobody requires it.
#[track_caller]
fn run(script: &str, engine: &str, folder: &Path) -> bool {
    let script = root().join("tests/suite/tables").join(script);
    let output = Command::new(python()).arg("-B").arg(script).arg(engine).arg(folder).output().expect("Python runs");
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    if output.status.code() == Some(3) {
        let is_required = is_all("STATUS_REQUIRE") || is_all("STATUS_ENGINES");
        assert!(!is_required, "{engine} is not installed: {said}");
        println!("skipped: {engine} is not installed");
        return false;
    }
    assert!(output.status.success(), "{engine}: {said}");
    println!("{said}");
    true
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, text).expect("a file");
}

#[test]
#[ignore = "starts a database: run by `cargo xtask prove`"]
fn sqlite() {
    prove("sqlite");
}

#[test]
#[ignore = "starts a database: run by `cargo xtask prove`"]
fn duckdb() {
    prove("duckdb");
}

#[test]
#[ignore = "starts a database: run by `cargo xtask prove`"]
fn postgres() {
    prove("postgres");
}

#[test]
#[ignore = "starts a database: run by `cargo xtask prove`"]
fn clickhouse() {
    prove_if_asked("clickhouse");
}

#[test]
#[ignore = "starts a database: run by `cargo xtask prove`"]
fn spark() {
    prove_if_asked("spark");
}

#[test]
#[ignore = "starts databases: run by `cargo xtask prove`"]
fn the_commands_of_the_readme_do_what_it_says() {
    for engine in ["SQLite", "PostgreSQL", "DuckDB"] {
        let folder = written(&format!("commands-{engine}"), &both()[0].files);
        run("commands.py", engine, &folder.join("tables"));
    }
}
