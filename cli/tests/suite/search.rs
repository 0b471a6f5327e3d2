//! `status search`.

use insta::assert_snapshot;
use serde_json::Value;

use crate::support::{check, check_in, check_with, printed, team, write};

fn keys(args: &[&str]) -> Vec<String> {
    let rows: Vec<Value> = serde_json::from_str(&printed(&[args, &["--json"]].concat())).expect("it prints rows");
    let sub = |row: &Value| row.get("sub").map_or_else(String::new, |sub| format!(".{sub}"));
    rows.iter()
        .map(|row| format!("{}{} {}", row["code"], sub(row), row["server"].as_str().unwrap_or("standard")))
        .collect()
}

#[test]
fn hits() {
    assert_snapshot!(printed(&["search", "tls", "handshake"]));
}

#[test]
fn hits_on_a_narrow_terminal() {
    assert_snapshot!(check_with(&["search", "web", "server", "is", "down"], &[("COLUMNS", "40")]).stdout);
}

#[test]
fn the_best_comes_first() {
    let best = [
        ("too many requests", "429 standard"),
        ("IP address rejected", "403.6 iis"),
        ("site frozen", "530 pantheon"),
        ("logon failed", "401.1 iis"),
        ("499 token", "499 esri-arcgis"),
    ];
    for (words, key) in best {
        assert_eq!(keys(&["search", words]).first().map(String::as_str), Some(key), "{words}");
        // Words may come in one argument or in several.
        let args: Vec<&str> = ["search"].into_iter().chain(words.split(' ')).collect();
        assert_eq!(printed(&args), printed(&["search", words]));
    }
}

#[test]
fn few_of_the_words_are_not_enough() {
    let found = keys(&["search", "tls", "handshake"]);
    assert!(found.contains(&"525 cloudflare".to_owned()) && !found.contains(&"497 nginx".to_owned()), "{found:?}");
    assert!(keys(&["search", "tls"]).contains(&"497 nginx".to_owned()));
}

#[test]
fn of_a_server_and_a_class() {
    let all = keys(&["search", "timeout"]);
    let iis: Vec<_> = all.iter().filter(|key| key.ends_with(" iis")).cloned().collect();
    assert!(iis.len() > 2 && iis.len() < all.len(), "{all:?}");
    // Among all, those with fewer of the words are cut off.
    let found = keys(&["search", "timeout", "--server", "iis"]);
    assert!(found.starts_with(&iis), "{found:?}");
    let iis = found;
    let fifth: Vec<_> = iis.iter().filter(|key| key.starts_with('5')).cloned().collect();
    assert!(!fifth.is_empty() && fifth.len() < iis.len(), "{iis:?}");
    assert_eq!(keys(&["search", "timeout", "--server", "iis", "--class", "5xx"]), fifth);
    assert!(keys(&["search", "timeout", "--server", "standard"]).iter().all(|key| key.ends_with(" standard")));
}

/// Whatever stands in the catalogue, and of a team's dataset too.
#[test]
fn problem_types_and_reasons_are_found() {
    let first = |args: &[&str]| printed(args).lines().next().expect("something is found").to_owned();
    assert!(first(&["search", "hashing algorithm"]).starts_with("400  UnsupportedHashingAlgorithms: "));
    assert_eq!(first(&["search", "upstream overflow"]), "  UO (envoy, %RESPONSE_FLAGS%)");
    assert_eq!(
        first(&["search", "clock", "--server", "standard", "--class", "4xx"]).split(':').next(),
        Some("400  DateNotAcceptable")
    );
    let found = check(&["search", "hashing algorithm", "--class", "5xx"]);
    assert!(!found.stdout.contains("UnsupportedHashingAlgorithms"), "{}", found.stdout);
    let folder = team();
    write(&folder, "problems.toml", include_str!("problems.toml"));
    let found = check_in(folder.path(), &["search", "sold out", "--dataset", "problems.toml"]);
    assert_eq!(found.stdout, "409  SoldOut: Sold out (shop, problem)\n     Somebody else was faster.\n");
}

/// There are many, so they come behind what has as many of the words.
#[test]
fn reasons_come_last() {
    let rows: Vec<Value> =
        serde_json::from_str(&printed(&["search", "certificate expired", "--json"])).expect("it prints rows");
    let are_reasons: Vec<_> = rows.iter().map(|row| row.get("token").is_some()).collect();
    assert!(are_reasons.contains(&true) && are_reasons.is_sorted(), "{rows:?}");
}

#[test]
fn rows_are_those_of_the_catalogue() {
    let lists = ["list", "reasons", "problems"].map(|list| printed(&[list, "--json"]));
    let lists = lists.iter().map(|list| serde_json::from_str::<Vec<Value>>(list).expect("it prints rows"));
    let listed: Vec<Value> = lists.flatten().collect();
    let found: Vec<Value> = serde_json::from_str(&printed(&["search", "timeout", "--json"])).expect("it prints rows");
    assert!(found.iter().all(|row| listed.contains(row)));
}

/// One line, and the exit code of grep; with `--json` an empty array all the same.
#[test]
fn nothing() {
    let cases: [(&[&str], &str); 3] = [
        (&["xyzzy"], "no definition, problem type or reason matches 'xyzzy'\n"),
        (&["xyzzy\x1b[2J"], "no definition, problem type or reason matches 'xyzzy\\u{1b}[2J'\n"),
        (
            &["frozen", "--server", "iis"],
            "no definition, problem type or reason of that server and class matches 'frozen'\n",
        ),
    ];
    for (words, problem) in cases {
        let run = check(&[&["search"], words].concat());
        assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (Some(1), "", problem));
        let run = check(&[&["search", "--json"], words].concat());
        assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (Some(1), "[]\n", problem));
    }
}

/// A search ends with so many results; they are counted among those of the server alone.
#[test]
fn what_many_have_is_found_of_each_server() {
    let run = check(&["search", "request", "--server", "twitter", "--json"]);
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
    assert!(run.stdout.contains("\"server\": \"twitter\""), "{}", run.stdout);
}
