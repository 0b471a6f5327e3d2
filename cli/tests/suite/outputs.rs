//! `status outputs`.

use insta::assert_snapshot;
use serde_json::Value;

use crate::support::{check_with, printed};

#[test]
fn lines() {
    assert_snapshot!(printed(&["outputs"]));
}

#[test]
fn lines_on_a_narrow_terminal() {
    let list = check_with(&["outputs"], &[("COLUMNS", "40")]).stdout;
    assert!(list.contains("\njson\n  The rows as data, for programs in any\n  language\n"), "{list}");
}

/// What it lists, `--to` takes.
#[test]
fn rows_name_what_can_be_generated() {
    let rows: Vec<Value> = serde_json::from_str(&printed(&["outputs", "--json"])).expect("it prints rows");
    assert!(rows.len() > 3, "{rows:?}");
    let folder = tempfile::tempdir().expect("a folder");
    for row in rows {
        let (name, description) = (row["name"].as_str().expect("a name"), row["description"].as_str().expect("a text"));
        assert!(!description.is_empty());
        let out = folder.path().join(name).display().to_string();
        assert!(printed(&["generate", "--to", name, "--out", &out]).starts_with("wrote "), "{name}");
        let again = printed(&["generate", "--to", name, "--out", &out]);
        assert!(again.ends_with(", 0 changed\n"), "{name}: {again}");
    }
}
