//! Pages and lists as people read them.

use insta::assert_snapshot;
use status_core::{definitions, meanings};

use crate::support::{check, check_with, printed};

#[test]
fn standard_code() {
    assert_snapshot!(printed(&["explain", "409", "--all"]));
}

#[test]
fn code_with_sub_status_codes() {
    assert_snapshot!(printed(&["explain", "401", "--all"]));
}

#[test]
fn sub_status_code() {
    assert_snapshot!(printed(&["explain", "401.3", "--all"]));
}

#[test]
fn unknown_sub_status_code() {
    assert_snapshot!(printed(&["explain", "401.9", "--all"]));
}

#[test]
fn unassigned_code() {
    assert_snapshot!(printed(&["explain", "442", "--all"]));
}

#[test]
fn code_without_class() {
    assert_snapshot!(printed(&["explain", "998", "--all"]));
}

#[test]
fn code_of_a_server_without_class() {
    assert_snapshot!(printed(&["explain", "999", "--all"]));
}

#[test]
fn temporary_code_with_redirecting_fields() {
    assert_snapshot!(printed(&["explain", "104", "--all"]));
}

#[test]
fn redirect_with_former_phrase() {
    assert_snapshot!(printed(&["explain", "302", "--all"]));
}

#[test]
fn server_that_leaves_it_to_the_standard() {
    let alone = definitions().iter().find(|it| it.server().is_none() && meanings(it.code()).len() == 1);
    let code = alone.expect("some codes are the standard's alone").code().to_string();
    for view in [&["--all"][..], &[]] {
        let args = [&["explain", &code, "--server", "iis"], view].concat();
        let page = check_with(&args, &[("COLUMNS", "100")]).stdout;
        let first =
            format!("Internet Information Services has no definition of {code} here; this one is the standard's.");
        assert_eq!(page.lines().next(), Some(first.as_str()));
        assert!(!printed(&[&["explain", &code], view].concat()).contains("Internet Information Services"));
    }
}

#[test]
fn phrase_in_any_shape() {
    let page = printed(&["explain", "404", "--all"]);
    for words in [
        ["not found"].as_slice(),
        &["not", "found"],
        &["NOT  Found"],
        &["notfound"],
        &["404", "Not", "Found"],
        &["404.0"],
    ] {
        assert_eq!(printed(&[&["explain", "--all"], words].concat()), page, "{words:?}");
    }
    assert_eq!(
        printed(&["explain", "deniedbyacl", "--all"]),
        printed(&["explain", "401.3", "--server", "iis", "--all"])
    );
}

#[test]
fn class_as_list() {
    assert_snapshot!(printed(&["list", "--class", "1xx"]));
    for class in ["1", "1XX"] {
        assert_eq!(printed(&["list", "--class", class]), printed(&["list", "--class", "1xx"]));
    }
}

#[test]
fn server_as_list() {
    assert_snapshot!(printed(&["list", "--server", "nginx"]));
}

#[test]
fn standard_as_list() {
    let list = printed(&["list", "--server", "standard"]);
    let standard = definitions().iter().filter(|definition| definition.server().is_none());
    assert_eq!(list.lines().count(), standard.count());
    assert!(list.lines().any(|line| line.ends_with("(Unused)")), "306 has a name but no phrase");
}

#[test]
fn empty_list() {
    let run = check(&["list", "--class", "1", "--server", "nginx", "--json"]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(1), "[]\n"));
    assert_eq!(run.stderr, "no definition is of that server and class\n");
}

#[test]
fn narrow_page() {
    assert_snapshot!(check_with(&["explain", "401.3", "--all"], &[("COLUMNS", "40")]).stdout);
}

#[test]
fn wide_page() {
    let page = check_with(&["explain", "401.3", "--all"], &[("COLUMNS", "100")]).stdout;
    assert_snapshot!(page);
    assert_eq!(check_with(&["explain", "401.3", "--all"], &[("COLUMNS", "300")]).stdout, page, "no line gets longer");
}

#[track_caller]
fn have_answers(codes: impl Iterator<Item = u16>) {
    for code in codes {
        assert!(printed(&["explain", &code.to_string(), "--all"]).lines().count() > 5, "{code}");
    }
}

/// Some of each class and of those beyond, defined and not. How the first screens are made is tested for all of them.
#[test]
fn codes_have_answers() {
    have_answers((100..=999).step_by(13));
}

#[test]
#[ignore = "takes long: run by `cargo xtask prove`"]
fn every_code_has_an_answer() {
    have_answers(100..=999);
}
