//! `generate` over a workspace in a temporary folder.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

use status_codegen::model::Date;
use tempfile::TempDir;
use xtask::{DATASET, Mode, Outcome, generate};

use crate::workspace::{self, files};

/// The dataset of this repository.
fn whole() -> String {
    fs::read_to_string(xtask::root().join(DATASET)).unwrap()
}

/// The dataset without what servers define. The same files are made of it, with fewer rows, in a tenth of the time.
fn of_the_standard() -> String {
    let text = whole();
    let mut tables = vec![String::new()];
    for line in text.split_inclusive('\n') {
        if line.starts_with("[[") {
            tables.push(String::new());
        }
        // It leads to the codes of servers.
        if !line.starts_with("see_also = ") {
            tables.last_mut().unwrap().push_str(line);
        }
    }
    let of_a_server =
        |table: &String| table.lines().any(|line| line == "[[server]]" || line.starts_with("server = \""));
    tables.retain(|table| !of_a_server(table));
    tables.concat()
}

/// A workspace with the dataset of the standard, and nothing generated.
fn workspace() -> TempDir {
    workspace::workspace(&of_the_standard())
}

/// A workspace in which everything is generated.
fn generated() -> TempDir {
    static GENERATED: LazyLock<TempDir> = LazyLock::new(|| {
        let folder = workspace();
        run(folder.path(), Mode::Write);
        folder
    });
    let folder = tempfile::tempdir().unwrap();
    for (path, (text, _)) in files(GENERATED.path()) {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

#[track_caller]
fn run(root: &Path, mode: Mode) -> Outcome {
    generate(root, mode).unwrap()
}

/// The error of a run, in one line.
#[track_caller]
fn fail(root: &Path, mode: Mode) -> String {
    format!("{:#}", generate(root, mode).unwrap_err())
}

/// The report without what differs from run to run.
fn report(outcome: &Outcome) -> String {
    let report = outcome.to_string();
    let (lines, summary) = report.trim_end().rsplit_once('\n').unwrap_or(("", report.trim_end()));
    let without_time = summary.rsplit_once(", ").map_or(summary, |(summary, _)| summary);
    format!("{lines}\n{without_time}, TIME").trim().replace(|digit: char| digit.is_ascii_digit(), "#")
}

#[test]
fn all_is_made_in_an_empty_workspace() {
    let folder = workspace();
    let outcome = run(folder.path(), Mode::Write);
    assert!(outcome.changes().len() > 70, "{outcome}");
    let made = files(folder.path());
    for path in [
        "status-core/src/generated/status.rs",
        "status-core/docs/catalogue.md",
        "tests/fixtures/wire/404.http",
        "codegen/data/status.toml",
        "data/catalogue.schema.json",
    ] {
        assert!(made.contains_key(path), "{path} was not made");
    }
    assert_eq!(made.keys().filter(|path| path.contains(".generate-")).count(), 0);
}

#[test]
fn what_is_generated_is_what_stands_in_this_repository() {
    let folder = workspace::workspace(&whole());
    run(folder.path(), Mode::Write);
    for (path, (text, _)) in files(folder.path()) {
        if !path.ends_with("README.md") {
            assert!(fs::read(xtask::root().join(&path)).is_ok_and(|here| here == text), "{path} is stale");
        }
    }
}

#[test]
fn a_second_run_touches_nothing() {
    let folder = generated();
    let before = files(folder.path());
    let outcome = run(folder.path(), Mode::Write);
    assert_eq!(outcome.changes(), []);
    assert_eq!(files(folder.path()), before);
    assert!(run(folder.path(), Mode::Check).is_fresh());
}

#[test]
fn only_what_changed_is_written() {
    let folder = generated();
    let before = files(folder.path());
    let stale = "status-core/src/generated/lines.rs";
    fs::write(folder.path().join(stale), "// edited by hand\n").unwrap();
    let outcome = run(folder.path(), Mode::Write);
    assert_eq!(outcome.changes().iter().map(|change| change.path.as_str()).collect::<Vec<_>>(), [stale]);
    for (path, (text, time)) in files(folder.path()) {
        assert_eq!(text, before[&path].0, "{path}");
        assert!(path == stale || time == before[&path].1, "{path} was touched");
    }
}

#[test]
fn check_lists_everything_at_once_and_writes_nothing() {
    let folder = generated();
    let root = folder.path();
    let phrases = root.join("status-core/src/generated/phrases.rs");
    let stale = fs::read_to_string(&phrases).unwrap().replacen(
        "(\"Accepted\", StatusCode::ACCEPTED)",
        "(\"Accepted\", StatusCode::OK)",
        1,
    );
    fs::write(&phrases, stale).unwrap();
    fs::remove_file(root.join("tests/fixtures/wire/404.http")).unwrap();
    fs::write(root.join("tests/fixtures/wire/299.http"), "left behind").unwrap();
    let readme = fs::read_to_string(root.join("README.md")).unwrap().replace("The catalogue holds", "It has");
    fs::write(root.join("README.md"), readme).unwrap();

    let before = files(root);
    let outcome = run(root, Mode::Check);
    assert!(!outcome.is_fresh());
    insta::assert_snapshot!(report(&outcome));
    assert_eq!(files(root), before);
}

#[test]
fn orphans_are_removed_and_hand_written_text_stays() {
    let folder = generated();
    let root = folder.path();
    fs::create_dir(root.join("tests/fixtures/wire/old")).unwrap();
    fs::write(root.join("tests/fixtures/wire/old/file"), "left behind").unwrap();
    run(root, Mode::Write);
    assert!(!root.join("tests/fixtures/wire/old/file").exists());
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    assert!(readme.starts_with("# Title\n\n<!-- counts:begin -->\n\nThe catalogue holds"), "{readme}");
    assert!(readme.contains("\n\n<!-- counts:end -->\n\nMine.\n\n<!-- table:begin -->\n\n| code |"), "{readme}");
}

#[test]
fn a_mistake_in_the_dataset_changes_nothing() {
    let folder = generated();
    let root = folder.path();
    let dataset = fs::read_to_string(root.join(DATASET)).unwrap();
    fs::write(root.join(DATASET), dataset.replacen("code = 404", "code = 4040", 1)).unwrap();
    let before = files(root);
    let error = fail(root, Mode::Write);
    assert!(error.contains("4040") && error.contains("--> data/status.toml:"), "{error}");
    assert_eq!(files(root), before);
}

#[test]
fn a_misplaced_row_generates_the_same_and_fails_the_check() {
    let folder = generated();
    let root = folder.path();
    let dataset = fs::read_to_string(root.join(DATASET)).unwrap();
    let (head, last) = dataset.rsplit_once("[[status]]\n").unwrap();
    let misplaced = head.replacen("[[status]]\n", &format!("[[status]]\n{last}\n[[status]]\n"), 1);
    fs::write(root.join(DATASET), misplaced).unwrap();
    let outcome = run(root, Mode::Check);
    // Nothing but the copy of the dataset itself.
    let stale: Vec<_> = outcome.changes().iter().map(|change| change.path.as_str()).collect();
    assert_eq!(stale, ["codegen/data/status.toml"]);
    assert!(!outcome.is_fresh());
    assert!(outcome.to_string().contains("data/status.toml:"));
}

#[test]
fn what_is_in_the_way_is_named() {
    let no_dataset = tempfile::tempdir().unwrap();
    assert!(fail(no_dataset.path(), Mode::Write).starts_with("cannot read the dataset"));

    let no_markers = workspace();
    fs::write(no_markers.path().join("README.md"), "# Title\n").unwrap();
    let error = fail(no_markers.path(), Mode::Write);
    assert!(error.contains("cannot fill in README.md") && error.contains("<!-- counts:begin"), "{error}");

    let folder_in_the_way = workspace();
    fs::create_dir_all(folder_in_the_way.path().join("tests/fixtures/catalogue.json")).unwrap();
    let error = fail(folder_in_the_way.path(), Mode::Write);
    assert!(error.contains("tests/fixtures/catalogue.json is a folder"), "{error}");
    assert!(!folder_in_the_way.path().join("status-core").exists(), "something was written");
}

#[test]
fn what_a_killed_run_left_is_removed_and_nothing_else_of_that_place() {
    let folder = generated();
    let root = folder.path();
    let before = files(root);
    let left = [".generate-a1B2c3.tmp", "status-core/docs/.generate-a1B2c3.tmp"];
    for path in left {
        fs::write(root.join(path), "half of a te").unwrap();
    }
    fs::write(root.join(".generate-notes"), "by hand").unwrap();
    let paths = |outcome: &Outcome| outcome.changes().iter().map(|change| change.path.clone()).collect::<Vec<_>>();
    assert_eq!(paths(&run(root, Mode::Check)), left);
    assert_eq!(paths(&run(root, Mode::Write)), left);
    assert_eq!(fs::read(root.join(".generate-notes")).unwrap(), b"by hand");
    fs::remove_file(root.join(".generate-notes")).unwrap();
    assert_eq!(files(root), before);
}

#[test]
fn ends_of_lines_that_a_checkout_turned_are_no_difference() {
    let folder = generated();
    let path = folder.path().join("status-core/src/generated/lines.rs");
    fs::write(&path, fs::read_to_string(&path).unwrap().replace('\n', "\r\n")).unwrap();
    assert!(run(folder.path(), Mode::Check).is_fresh());
    // Responses have such ends themselves, so there it is one.
    let path = folder.path().join("tests/fixtures/wire/404.http");
    fs::write(&path, fs::read_to_string(&path).unwrap().replace("\r\n", "\n")).unwrap();
    assert!(!run(folder.path(), Mode::Check).is_fresh());
}

/// A small workspace with one temporary registration, which ends on a day; the classes are those of this repository.
fn with_expiry(day: &str) -> TempDir {
    let whole = whole();
    let classes = whole.split("[[server]]").next().unwrap();
    workspace::workspace(&format!(
        "{classes}[[status]]\ncode = 104\nname = \"Some\"\nphrase = \"Some\"\nsummary = \"Some.\"\n\
         state = \"temporary\"\nexpires = {day}\nreferences = [{{ rfc = 9110, section = \"15\" }}]\n"
    ))
}

#[test]
fn a_temporary_registration_runs_out_when_its_last_day_is_over() {
    let folder = with_expiry("2026-11-30");
    for mode in [Mode::Write, Mode::Check] {
        let outcome = run(folder.path(), mode);
        let told = |year, month, day| {
            let run_out = outcome.run_out(Date { year, month, day });
            run_out.map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(told(2026, 11, 29), [""; 0]);
        assert_eq!(told(2026, 11, 30), [""; 0]);
        let warning = ["104: its temporary registration ran out on 2026-11-30; look it up in the registry"];
        assert_eq!(told(2026, 12, 1), warning);
        assert_eq!(told(2027, 1, 1), warning);
        assert!(outcome.is_fresh(), "{outcome}");
    }
}

#[test]
fn the_command_warns_of_a_registration_that_has_run_out_and_succeeds() {
    for (day, expected) in [
        ("2020-02-29", "warning: 104: its temporary registration ran out on 2020-02-29; look it up in the registry\n"),
        ("9999-12-31", ""),
    ] {
        let folder = with_expiry(day);
        for arguments in [["generate"].as_slice(), &["generate", "--check"]] {
            let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
            // Where the command looks for the workspace.
            let output =
                command.args(arguments).env("CARGO_MANIFEST_DIR", folder.path().join("xtask")).output().unwrap();
            assert_eq!(String::from_utf8_lossy(&output.stderr), expected, "{arguments:?}");
            assert!(output.status.success(), "{arguments:?}");
        }
    }
}
