//! The site in a browser: Debian's Chromium, steered by playwright-core.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::made::{built_in, hostile, written};
use super::search::{Query, queries};
use super::tools::{browser, has, node};

/// Runs a check on the site of the built-in dataset, and shows what it says.
#[track_caller]
fn check(script: &str, more: &[&Path], input: &str) {
    if !has_browser() {
        return;
    }
    let folder = written(script, &built_in());
    let arguments: Vec<&Path> = [folder.as_path()].into_iter().chain(more.iter().copied()).collect();
    println!("{}", node(&format!("browser/{script}.cjs"), &arguments, input));
}

fn has_browser() -> bool {
    browser().is_some() && ["node", "playwright-core", "axe-core"].iter().all(|name| has(name))
}

#[test]
#[ignore = "starts a browser: run by `cargo xtask prove`"]
fn every_page_opens_from_a_folder_and_from_a_server() {
    check("pages", &[], "");
}

#[test]
#[ignore = "starts a browser: run by `cargo xtask prove`"]
fn the_keyboard_alone_finds_each_page() {
    let query = |query: Query| json!({ "text": query.text, "page": query.page, "within": query.within });
    let queries: Vec<Value> = queries().into_iter().map(query).collect();
    check("search", &[], &Value::Array(queries).to_string());
}

#[test]
#[ignore = "starts a browser: run by `cargo xtask prove`"]
fn without_scripts_nothing_is_shown_that_needs_one() {
    check("without_scripts", &[], "");
}

#[test]
#[ignore = "starts a browser: run by `cargo xtask prove`"]
fn what_is_folded_unfolds_and_nothing_moves() {
    check("folded", &[], "");
}

#[test]
#[ignore = "starts a browser: run by `cargo xtask prove`"]
fn axe_finds_no_violation_in_light_and_dark() {
    check("accessible", &[], "");
}

#[test]
#[ignore = "starts a browser: run by `cargo xtask prove`"]
fn pictures_of_each_kind_of_page_are_taken() {
    check("screenshots", &[&screenshots()], "");
}

#[test]
#[ignore = "starts a browser: run by `cargo xtask prove`"]
fn hostile_texts_make_no_element_of_a_page() {
    if has_browser() {
        println!("{}", node("browser/hostile.cjs", &[&written("hostile", &hostile())], ""));
    }
}

/// A folder of the target folder that people find.
fn screenshots() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("site-screenshots")
}
