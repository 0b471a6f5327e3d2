//! `status check`.

use insta::assert_snapshot;

use crate::support::{TEAM, check_in, status, team, write};

#[test]
fn right_dataset() {
    let run = check_in(team().path(), &["check", "errors.toml"]);
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
    assert_eq!(run.stdout, "errors.toml is valid: 1 server, 4 definitions, 5 reasons, 0 problems\n");
}

/// All at once, on standard output: they are the answer.
#[test]
fn mistakes() {
    let folder = team();
    write(&folder, "errors.toml", &TEAM.replace("summary = \"The w", "sumary = \"The w").replace("412", "4122"));
    let run = check_in(folder.path(), &["check", "errors.toml"]);
    assert_eq!((run.code, run.stderr.as_str()), (Some(1), ""));
    assert_snapshot!(run.stdout);
}

#[test]
fn colors_where_they_are_wanted() {
    let folder = team();
    write(&folder, "errors.toml", "[[server]]\n");
    let mut command = status(&["check", "errors.toml"]);
    let colored = command.current_dir(folder.path()).env("CLICOLOR_FORCE", "1").output().expect("the program runs");
    assert!(colored.stdout.starts_with(b"\x1b["));
    assert!(!check_in(folder.path(), &["check", "errors.toml"]).stdout.contains('\x1b'));
}

/// The order changes nothing that is made, so it is no mistake.
#[test]
fn unusual_order() {
    let folder = team();
    let last = "\n[[status]]\ncode = 410\nname = \"Sold\"\nserver = \"shop\"\nsummary = \"It is sold.\"\n";
    write(&folder, "errors.toml", &format!("{TEAM}{last}"));
    let run = check_in(folder.path(), &["check", "errors.toml"]);
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
    assert_snapshot!(run.stdout);
}

/// A dataset that stands by itself is no team's.
#[test]
fn classes_are_built_in() {
    let folder = team();
    write(&folder, "errors.toml", &format!("{TEAM}\n[[class]]\ndigit = 6\n"));
    let run = check_in(folder.path(), &["check", "errors.toml"]);
    assert_eq!(run.code, Some(1));
    assert!(run.stdout.contains("the standard defines the classes"), "{}", run.stdout);
}
