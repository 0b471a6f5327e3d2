//! `status outputs`.

use insta::assert_snapshot;
use serde_json::Value;

use crate::support::{check_in, check_with, printed, read, team};

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
    let folder = team();
    for row in rows {
        let (name, description) = (row["name"].as_str().expect("a name"), row["description"].as_str().expect("a text"));
        assert!(!description.is_empty());
        let run = check_in(folder.path(), &["generate", "errors.toml", "--to", name, "--out", name]);
        assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""), "{name}");
        assert!(run.stdout.starts_with("wrote "), "{name}: {}", run.stdout);
        // The list of what was made has lines such as `json errors.json`.
        let list = read(&folder, &format!("{name}/errors.files.txt"));
        assert!(list.lines().any(|line| line.starts_with(&format!("{name} "))), "{name}: {list}");
    }
}
