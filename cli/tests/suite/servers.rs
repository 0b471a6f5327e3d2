//! `status servers`.

use insta::assert_snapshot;
use serde_json::Value;

use crate::support::{catalogue, check, check_with, printed};

#[test]
fn lines() {
    assert_snapshot!(printed(&["servers"]));
}

#[test]
fn narrow_lines() {
    let list = check_with(&["servers"], &[("COLUMNS", "40")]).stdout;
    let mut lines = list.lines().skip_while(|line| !line.starts_with("caddy "));
    let counts: Vec<&str> = lines.next().unwrap_or_default().split_whitespace().collect();
    assert!(matches!(counts[..], ["caddy", "1", _]) && lines.next() == Some("  Caddy (origin server)"), "{list}");
}

/// What it calls a server, `--server` takes.
#[test]
fn ids_are_those_that_options_take() {
    let list = printed(&["servers"]);
    let ids = list.lines().filter(|line| !line.starts_with(' ')).filter_map(|line| line.split(' ').next());
    for id in ids {
        for command in ["list", "reasons"] {
            let run = check(&[command, "--server", id]);
            assert!(matches!(run.code, Some(0 | 1)), "{id}: {run:?}");
        }
    }
}

#[test]
fn rows_are_those_of_the_catalogue_with_counts() {
    let mut rows: Vec<Value> = serde_json::from_str(&printed(&["servers", "--json"])).expect("it prints rows");
    for row in &mut rows {
        for (field, command) in [("definitions", "list"), ("reasons", "reasons")] {
            let count = row.as_object_mut().and_then(|row| row.remove(field));
            let id = row["id"].as_str().expect("each has an id");
            let listed: Vec<Value> =
                serde_json::from_str(&check(&[command, "--json", "--server", id]).stdout).expect("rows");
            assert_eq!(count, Some(listed.len().into()), "{field} of {id}");
        }
    }
    assert!(rows.iter().any(|row| row["discontinued"] == true));
    assert_eq!(Value::from(rows), catalogue()["servers"]);
}
