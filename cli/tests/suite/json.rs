//! `--json` against the catalogue that the generator wrote.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::support::{catalogue, printed};

fn definitions() -> Vec<Value> {
    serde_json::from_value(catalogue()["statuses"].take()).expect("it has a list of definitions")
}

fn parsed(args: &[&str]) -> Value {
    serde_json::from_str(&printed(args)).expect("the program prints JSON")
}

/// As `--server` and CODE take it.
fn key(row: &Value) -> (&str, String) {
    let sub = row.get("sub").map_or_else(String::new, |sub| format!(".{sub}"));
    (row["server"].as_str().unwrap_or("standard"), format!("{}{sub}", row["code"]))
}

#[test]
fn list_is_the_catalogue() {
    assert_eq!(parsed(&["list", "--json"]), Value::from(definitions()));
}

#[test]
fn list_of_a_server_and_a_class() {
    let rows: Vec<Value> =
        definitions().into_iter().filter(|row| row["server"] == "iis" && row["code"] == 401).collect();
    assert!(!rows.is_empty());
    let listed = parsed(&["list", "--json", "--server", "iis", "--class", "4"]);
    let listed: Vec<Value> =
        listed.as_array().into_iter().flatten().filter(|row| row["code"] == 401).cloned().collect();
    assert_eq!(listed, rows);
}

/// Compares the rows of each so many definitions.
#[track_caller]
fn are_those_of_the_code(step: usize) {
    let rows = definitions();
    let servers: Vec<Value> = serde_json::from_value(catalogue()["servers"].take()).expect("it has servers");
    let ranks = servers.iter().filter_map(|row| Some((row["id"].to_string(), row["rank"].as_u64()?)));
    let ranks: BTreeMap<String, u64> = ranks.collect();
    for row in rows.iter().step_by(step) {
        let (server, code) = key(row);
        let answer = parsed(&["explain", &code, "--server", server, "--json"]);
        assert_eq!((&answer["code"], &answer["precision"]), (&Value::from(code.as_str()), &Value::from("exact")));
        assert_eq!(answer.get("server"), row.get("server"), "{code}");
        let mut same: Vec<&Value> = rows.iter().filter(|other| key(other).1 == code && *other != row).collect();
        // The standard's first, then those that say why or what to do, by how widely the servers are used.
        same.sort_by_key(|row| {
            let says_little = row.get("causes").is_none() && row.get("remedies").is_none();
            let rank = ranks.get(&row["server"].to_string()).copied().unwrap_or(u64::MAX);
            (row.get("server").is_some(), says_little, rank)
        });
        let expected: Vec<&Value> = [row].into_iter().chain(same).collect();
        let definitions: Vec<&Value> = answer["definitions"].as_array().into_iter().flatten().collect();
        assert_eq!(definitions, expected, "{code} of {server}");
    }
}

#[test]
fn explain_gives_the_rows_of_the_code() {
    are_those_of_the_code(11);
}

#[test]
#[ignore = "takes long: run by `cargo xtask prove`"]
fn explain_gives_the_rows_of_each_code() {
    are_those_of_the_code(1);
}

#[test]
fn explain_says_how_far_it_fell() {
    let answers = [("404", "exact", 404), ("401.9", "code", 401), ("442", "class", 400), ("998", "out-of-range", 500)];
    for (code, precision, found) in answers {
        let answer = parsed(&["explain", code, "--json"]);
        assert_eq!((&answer["code"], &answer["precision"]), (&Value::from(code), &Value::from(precision)));
        assert_eq!(answer["definitions"][0]["code"], found, "{code}");
    }
    assert_eq!(parsed(&["explain", "401.3", "--json"])["precision"], "publisher");
}
