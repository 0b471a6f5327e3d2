//! Colors, closed pipes and full disks.

use insta::assert_snapshot;

use crate::support::{check, check_with, status};

const EACH: [&[&str]; 9] = [
    &["explain", "404"],
    &["search", "timeout"],
    &["list"],
    &["list", "--json"],
    &["servers"],
    &["outputs"],
    &["--help"],
    &["completions", "bash"],
    &["man"],
];

#[test]
fn forced_colors() {
    let page = check_with(&["explain", "401.3", "--all"], &[("CLICOLOR_FORCE", "1")]).stdout;
    assert_snapshot!(page.replace('\x1b', "^["));
    let list = check_with(&["list", "--class", "2"], &[("CLICOLOR_FORCE", "1")]).stdout;
    assert!(list.starts_with("\x1b["), "{list}");
    let hits = check_with(&["search", "timeout"], &[("CLICOLOR_FORCE", "1")]).stdout;
    assert!(hits.starts_with("\x1b["), "{hits}");
    let error = check_with(&["explain", "40"], &[("CLICOLOR_FORCE", "1")]).stderr;
    assert!(error.starts_with("\x1b["), "{error}");
}

#[test]
fn no_colors() {
    for args in EACH {
        let plain = check(args);
        assert!(!plain.stdout.contains('\x1b'), "{args:?}: no escapes in a pipe");
        let refused = check_with(args, &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]);
        assert_eq!(refused, plain, "{args:?}: NO_COLOR has the last word");
    }
}

#[test]
fn json_has_no_colors() {
    let json = ["explain", "404", "--json"];
    assert_eq!(check_with(&json, &[("CLICOLOR_FORCE", "1")]), check(&json));
}

#[test]
fn closed_pipe() {
    for args in EACH {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let output = status(args).stdout(writer).output().expect("the program runs");
        assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()), "{args:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn full_disk() {
    for args in EACH {
        let full = std::fs::File::options().write(true).open("/dev/full").expect("Linux has it");
        let output = status(args).stdout(full).output().expect("the program runs");
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{args:?}: {stderr}");
        assert!(stderr.starts_with("error: cannot write the output: No space left"), "{args:?}: {stderr}");
        assert_eq!(stderr.lines().count(), 1, "{args:?}: {stderr}");
    }
}
