//! `status diff`.

use insta::assert_snapshot;
use serde_json::Value;
use tempfile::TempDir;

use crate::support::{Run, check_in, printed, team, write};

const OLD: &str = include_str!("problems.toml");

fn folder(new: &str) -> TempDir {
    let folder = team();
    write(&folder, "old.toml", OLD);
    write(&folder, "new.toml", new);
    folder
}

fn diff(new: &str, args: &[&str]) -> Run {
    check_in(folder(new).path(), &[&["diff", "old.toml", "new.toml"], args].concat())
}

/// The dataset with many changes.
fn changed() -> String {
    let rows = OLD.split("\n[[problem]]").filter(|row| !row.contains("\"NotFound\""));
    let text = rows.collect::<Vec<_>>().join("\n[[problem]]");
    text.replace("former = [\"gone\"]", "former = [\"gone\", \"away\"]")
        .replace("\"integer\", about", "\"number\", about")
        .replace("optional = true, deprecated = true", "optional = true")
        .replace("causes = [\"A sale\", ", "causes = [")
        .replace("\"payment\", \"stock\"", "\"payment\", \"gift\"")
        .replace("value = \"no-store\"", "value = \"no-cache\"")
}

#[test]
fn what_breaks_comes_first() {
    let run = diff(&changed(), &[]);
    assert_eq!((run.code, run.stderr.as_str()), (Some(1), ""));
    assert_snapshot!(run.stdout);
}

#[test]
fn nothing_breaks_where_there_is_only_more() {
    let more = OLD.replace("causes = [\"A sale\", ", "causes = [");
    let run = diff(&more, &[]);
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
    assert_snapshot!(run.stdout);
    let run = diff(OLD, &[]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), "Nothing changed between old.toml and new.toml.\n"));
}

#[test]
fn json() {
    let run = diff(&changed(), &["--json"]);
    assert_eq!((run.code, run.stderr.as_str()), (Some(1), ""));
    assert_snapshot!(run.stdout.split_inclusive("    },\n").take(2).collect::<String>());
    let whole: Value = serde_json::from_str(&run.stdout).expect("it prints JSON");
    assert_eq!((&whole["breaks"], &whole["old"]), (&true.into(), &"old.toml".into()));
    let none: Value = serde_json::from_str(&diff(OLD, &["--json"]).stdout).expect("it prints JSON");
    assert_eq!((&none["breaks"], &none["changes"]), (&false.into(), &Value::Array(Vec::new())));
}

/// Each in its own way: the built-in dataset by itself, and a team's on top of it.
#[test]
fn any_two_datasets_are_compared() {
    let standard = concat!(env!("CARGO_MANIFEST_DIR"), "/../data/status.toml");
    let same = format!("Nothing changed between {standard} and built-in.\n");
    assert_eq!(printed(&["diff", standard, "built-in"]), same);
    let run = check_in(folder(OLD).path(), &["diff", "built-in", "old.toml"]);
    assert_eq!(run.code, Some(1));
    assert!(run.stdout.contains("  - server nginx is removed\n"), "{}", run.stdout);
    assert!(run.stdout.contains("  - problem SoldOut (shop) is new: https://errors.shop.example/sold-out\n"));
}

#[test]
fn what_is_wrong_is_said() {
    let folder = folder(&OLD.replace("status = \"404\"", "status = \"200\""));
    let run = check_in(folder.path(), &["diff", "old.toml", "new.toml"]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""));
    assert!(run.stderr.contains("new.toml") && run.stderr.contains("is no error"), "{}", run.stderr);
    let run = check_in(folder.path(), &["diff", "old.toml", "newer.toml"]);
    assert_eq!(run.code, Some(2));
    assert!(run.stderr.starts_with("error: cannot read the dataset newer.toml: "), "{}", run.stderr);
    let run = check_in(folder.path(), &["diff", "old.toml"]);
    assert_eq!((run.code, run.stderr.lines().count()), (Some(2), 1), "{}", run.stderr);
}

/// A name of a file may hold anything.
#[cfg(unix)]
#[test]
fn a_terminal_has_nothing_to_obey() {
    let folder = folder(OLD);
    write(&folder, "\u{1b}[31m\u{9b}.toml", &changed());
    for args in [&["diff", "old.toml", "\u{1b}[31m\u{9b}.toml"][..], &["diff", "\u{1b}[31m\u{9b}.toml", "old.toml"]] {
        let run = check_in(folder.path(), args);
        assert_eq!(run.code, Some(1));
        assert!(run.stdout.chars().all(|letter| letter == '\n' || !letter.is_control()), "{}", run.stdout);
    }
}
