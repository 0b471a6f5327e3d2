//! Every row of `corrections.csv` holds in the catalogue: what it found wrong is gone, and what it found is there.
//! Its phrases, versions and authorities take the place of those of `servers.csv`, and its header fields and
//! requirements stand beside those of the other tables.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use status_core::server::Authority;
use status_core::{Class, Definition, HeaderField, Known, Level, Reference, Requirement, Status, definitions};
use status_tests::{Row, facts};

use crate::data::ledger::{Sides, Table, compare};
use crate::{cited, definition, definition_by};

/// What the rows are about, each a column of the ledger.
const FIELDS: [&str; 13] = [
    "phrase",
    "title",
    "summary",
    "causes",
    "remedies",
    "notes",
    "doubts",
    "until",
    "authority",
    "references",
    "aliases",
    "headers",
    "requirements",
];

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| facts("corrections.csv", 545));

/// What has one value, as the corrections have it; `None` where they have no word on it.
pub(crate) fn corrected(server: &str, code: &str, field: &str) -> Option<String> {
    let is_meant = |row: &Row| (row.get("server"), row.get("code"), row.get("field")) == (server, code, field);
    ROWS.iter().find(|row| is_meant(row)).map(|row| row.get("new").to_owned())
}

/// How many texts the corrections have that the other tables may lack.
pub(crate) fn told_more(server: &str, code: &str, field: &str) -> usize {
    let is_meant = |row: &&Row| (row.get("server"), row.get("code"), row.get("field")) == (server, code, field);
    ROWS.iter().filter(is_meant).filter(|row| row.get("old").is_empty()).count()
}

/// The header fields or requirements that the corrections add to a code or a class, as [`header`] and [`requirement`]
/// write them.
pub(crate) fn added(code: &str, field: &str) -> BTreeSet<String> {
    let rows = ROWS.iter().filter(|row| (row.get("code"), row.get("field")) == (code, field));
    rows.map(|row| row.get("new").to_owned()).collect()
}

/// A header field in one line.
pub(crate) fn header(field: &HeaderField) -> String {
    line(field.name, field.level, field.value, field.when, field.source)
}

/// A requirement in one line.
pub(crate) fn requirement(rule: &Requirement) -> String {
    line(rule.who, rule.level, Some(rule.what), rule.when, rule.source)
}

fn line(who: &str, level: Level, what: Option<&str>, when: Option<&str>, source: Option<Reference>) -> String {
    let source = source.as_ref().map(cited).unwrap_or_default();
    [who, level.word(), what.unwrap_or_default(), when.unwrap_or_default(), &source].join(" | ")
}

/// The definition that a row is about; a class has none.
fn row_of(row: &Row) -> Option<&'static Definition> {
    match (row.get("server"), row.get("code")) {
        ("", code) if code.ends_with("xx") => None,
        ("", _) => Some(definition(row.number("code"))),
        (server, code) => Some(definition_by(server, code)),
    }
}

/// The values of the field that a row is about.
fn values(row: &Row) -> Vec<String> {
    let Some(found) = row_of(row) else {
        let digit = row.get("code").trim_end_matches("xx").parse().expect("a digit");
        let class = Class::from_digit(digit).expect("a class");
        return class.requirements().iter().map(requirement).collect();
    };
    let owned = |texts: &[&str]| texts.iter().map(|&text| text.to_owned()).collect();
    match row.get("field") {
        "phrase" => owned(found.phrase().as_slice()),
        "title" => owned(found.title().as_slice()),
        "summary" => owned(&[found.summary()]),
        "causes" => owned(found.causes()),
        "remedies" => owned(found.remedies()),
        "notes" => owned(found.notes()),
        "doubts" => owned(found.doubts()),
        "until" => owned(found.until().as_slice()),
        "authority" => owned(found.authority().map(Authority::word).as_slice()),
        "references" => found.references().iter().map(ToString::to_string).collect(),
        "aliases" => found.aliases().iter().map(|alias| alias.phrase.to_owned()).collect(),
        "headers" => found.code().code().headers().iter().map(header).collect(),
        "requirements" => found.requirements().iter().map(requirement).collect(),
        other => panic!("line {}: {other}", row.line),
    }
}

/// Whether a value is what a cell has. Of a text, which is worded as we like, the cell has the words that it cannot do
/// without.
fn is_meant(row: &Row, value: &str) -> bool {
    match row.get("field") {
        "summary" | "causes" | "remedies" | "notes" | "doubts" => {
            let value = value.to_lowercase();
            row.get("new").to_lowercase().split(';').all(|words| value.contains(words.trim()))
        }
        _ => value == row.get("new"),
    }
}

/// What a row says, and what the catalogue has instead.
fn sides(row: &Row) -> Sides {
    let (new, values) = (row.get("new"), values(row));
    let single = matches!(row.get("field"), "phrase" | "title" | "summary" | "until" | "authority");
    let is_old = |value: &&String| !row.get("old").is_empty() && *value == row.get("old") && row.get("old") != new;
    let says = Some(new).filter(|new| !new.is_empty());
    let catalogue = match values.iter().find(is_old) {
        Some(old) => Some(&**old),
        None if new.is_empty() => values.first().map(String::as_str).filter(|_| single),
        None => match values.iter().find(|value| is_meant(row, value)) {
            Some(_) => Some(new),
            None => values.first().map(String::as_str).filter(|_| single),
        },
    };
    let sides = Sides::of(row.get("code"), says, catalogue);
    if row.get("server").is_empty() { sides } else { sides.by(row.get("server")) }
}

#[test]
fn every_correction_holds() {
    let known: BTreeSet<&str> = ROWS.iter().map(|row| row.get("field")).collect();
    assert_eq!(known, BTreeSet::from(FIELDS));
    for field in FIELDS {
        compare(Table::Corrections, field, ROWS.iter().filter(|row| row.get("field") == field).map(sides));
    }
}

#[test]
fn a_title_differs_from_the_phrase_and_only_servers_have_one() {
    let titled: Vec<_> = definitions().iter().filter(|found| found.title().is_some()).collect();
    assert!(titled.len() > 170, "{} titles", titled.len());
    for found in titled {
        assert_ne!(found.title(), found.phrase(), "{}", found.code());
        assert!(found.server().is_some(), "{}", found.code());
    }
    assert!(Status::ALL.iter().all(|status| definition(status.as_u16()).title().is_none()));
}

#[test]
fn what_is_still_there_does_not_hold() {
    let text = "code,server,field,old,new,source\n307,iis,title,,Temporary redirect,\n307,iis,title,,Redirect,\n";
    let rows = Row::all(text);
    let holds: Vec<bool> = rows.iter().map(sides).map(|sides| sides.says == sides.catalogue).collect();
    assert_eq!(holds, [true, false]);
}
