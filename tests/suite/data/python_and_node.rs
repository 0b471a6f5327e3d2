//! Programs that know the codes too, asked as they are installed: Python's `http.HTTPStatus`, Node's
//! `http.STATUS_CODES`.
//!
//! A program that is not installed is left out, unless the environment variable `STATUS_REQUIRE` is `all`.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::process::Command;

use crate::all_codes;
use crate::data::ledger::{Sides, Table, Version, compare_in};

const PYTHON: &str = "\
import http, json, platform
phrases = {status.value: status.phrase for status in http.HTTPStatus}
print(json.dumps([platform.python_version(), phrases]))";

const NODE: &str = "console.log(JSON.stringify([process.versions.node, require('http').STATUS_CODES]))";

/// What a script prints; `None` where there is no such program.
fn run(command: &mut Command) -> Option<String> {
    let output = match command.output() {
        Err(error) if error.kind() == ErrorKind::NotFound => return None,
        output => output.unwrap_or_else(|error| panic!("{command:?}: {error}")),
    };
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8(output.stdout).unwrap_or_else(|error| panic!("{command:?}: {error}")))
}

/// Compares the phrases that a script prints, together with the version of the program, with the standard's.
#[track_caller]
fn compare_with(table: Table, program: &str, option: &str, script: &str) {
    let Some(answer) = run(Command::new(program).args([option, script])) else {
        let required = std::env::var_os("STATUS_REQUIRE").is_some_and(|wanted| wanted == "all");
        assert!(!required, "{program} is not installed");
        println!("{program} is not installed: nothing was compared with it");
        return;
    };
    let (version, phrases): (String, BTreeMap<String, String>) =
        serde_json::from_str(&answer).unwrap_or_else(|error| panic!("{program}: {error}: {answer}"));
    println!("{program} {version}: {} codes", phrases.len());
    let version: Version = version.try_into().unwrap_or_else(|error| panic!("{program}: {error}"));
    let unknown: Vec<_> = phrases.keys().filter(|code| all_codes().all(|known| known.as_str() != *code)).collect();
    assert!(unknown.is_empty(), "{program} has what is no code: {unknown:?}");
    let sides = all_codes()
        .map(|code| Sides::of(code.as_u16(), phrases.get(code.as_str()).map(String::as_str), code.canonical_reason()));
    compare_in(Some(version), table, "phrase", sides);
}

#[test]
fn python_has_the_same_codes_and_phrases() {
    compare_with(Table::Python, "python3", "-c", PYTHON);
}

#[test]
fn node_has_the_same_codes_and_phrases() {
    compare_with(Table::Node, "node", "-e", NODE);
}

#[test]
fn a_program_that_is_not_there_gives_no_answer() {
    assert_eq!(run(&mut Command::new("no-such-program-as-this")), None);
}
