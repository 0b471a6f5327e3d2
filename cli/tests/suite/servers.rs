//! `status servers`.

use insta::assert_snapshot;
use serde_json::Value;

use crate::support::{catalogue, check_with, printed};

#[test]
fn lines() {
    assert_snapshot!(printed(&["servers"]));
}

#[test]
fn narrow_lines() {
    let list = check_with(&["servers"], &[("COLUMNS", "40")]).stdout;
    assert!(list.contains("\ncaddy                        1\n  Caddy (origin server)\n"), "{list}");
}

/// What it calls a server, `--server` takes.
#[test]
fn ids_are_those_that_options_take() {
    let list = printed(&["servers"]);
    let ids = list.lines().filter(|line| !line.starts_with(' ')).filter_map(|line| line.split(' ').next());
    for id in ids {
        assert!(!printed(&["list", "--server", id]).is_empty(), "{id}");
    }
}

#[test]
fn rows_are_those_of_the_catalogue_with_a_count() {
    let mut rows: Vec<Value> = serde_json::from_str(&printed(&["servers", "--json"])).expect("it prints rows");
    for row in &mut rows {
        let count = row.as_object_mut().and_then(|row| row.remove("definitions"));
        let id = row["id"].as_str().expect("each has an id");
        assert_eq!(count, Some(printed(&["list", "--server", id]).lines().count().into()), "{id}");
    }
    assert!(rows.iter().any(|row| row["discontinued"] == true));
    assert_eq!(Value::from(rows), catalogue()["servers"]);
}
