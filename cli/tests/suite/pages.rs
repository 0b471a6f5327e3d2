//! Pages and lists as people read them.

use insta::assert_snapshot;
use serde_json::Value;
use status_core::{definitions, meanings};

use crate::support::{catalogue, check, check_with, printed};

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

/// What is shown in other words: fixed words as people say them, ids as names, the source of a rule by its title.
const IN_OTHER_WORDS: [&str; 10] = [
    "/authority",
    "/content",
    "/emitters",
    "/kind",
    "/level",
    "/method",
    "/server",
    "/state",
    "/requirements/url",
    "/retry/url",
];
/// What is for programs: the name of a variant, and a value for samples of responses.
const FOR_PROGRAMS: [&str; 2] = ["/definition/name", "/headers/example"];

/// The texts of a value, each with where it stands.
fn texts(value: &Value, path: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((path.to_owned(), text.clone())),
        Value::Array(list) => list.iter().for_each(|entry| texts(entry, path, found)),
        Value::Object(fields) => {
            fields.iter().for_each(|(key, value)| texts(value, &format!("{path}/{key}"), found));
        }
        _ => {}
    }
}

fn without_space(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn a_page_has_every_text_of_its_row() {
    let catalogue = catalogue();
    let rows = catalogue["statuses"].as_array().expect("a list");
    assert_eq!(rows.len(), definitions().len());
    let mut missing = Vec::new();
    for (definition, row) in definitions().iter().zip(rows) {
        let (code, server) =
            (definition.code().to_string(), definition.server().map_or("standard", |server| server.id()));
        let page = without_space(&printed(&["explain", &code, "--server", server, "--all"]));
        let mut found = Vec::new();
        texts(row, "/definition", &mut found);
        let is_shown = |path: &str| !IN_OTHER_WORDS.iter().chain(&FOR_PROGRAMS).any(|key| path.ends_with(key));
        let lost = found.into_iter().filter(|(path, text)| is_shown(path) && !page.contains(&without_space(text)));
        missing.extend(lost.map(|(path, text)| format!("{code} of {server}: {path}: {text}")));
    }
    assert!(missing.is_empty(), "{} texts are not on the page:\n{}", missing.len(), missing.join("\n"));
}
