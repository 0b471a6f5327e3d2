//! Texts that read badly were replaced, and none of them came back: `prose.csv` has each as it was.

use status_core::{Article, Definition};
use status_tests::{Row, check, facts};

use crate::{definition, definition_by};

/// The texts of the field that a row is about.
fn texts(row: &Row, found: &Definition) -> Vec<&'static str> {
    match row.get("field") {
        "summary" => vec![found.summary()],
        "causes" => found.causes().to_vec(),
        "remedies" => found.remedies().to_vec(),
        "notes" => found.notes().to_vec(),
        "article" => found.article().as_ref().map(|Article { meaning, .. }| *meaning).into_iter().collect(),
        other => panic!("line {}: {other}", row.line),
    }
}

#[test]
fn no_text_that_was_replaced_is_there_again() {
    check(|findings| {
        for row in facts("prose.csv", 285) {
            let (server, code, old) = (row.get("server"), row.get("code"), row.get("old"));
            let found = if server.is_empty() { definition(row.number("code")) } else { definition_by(server, code) };
            let name = format!("line {}: {server} {code}, {}", row.line, row.get("field"));
            findings.holds(format_args!("{name}: an old text"), !old.is_empty());
            findings.holds(format_args!("{name}: {old:?} is still there"), !texts(&row, found).contains(&old));
        }
    });
}
