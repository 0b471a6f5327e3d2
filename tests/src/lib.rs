//! Helpers of the tests in `suite/`.

use std::collections::HashMap;
use std::fmt::{Debug, Display};
use std::path::{Path, PathBuf};

/// The root of the workspace; as cargo sees it now, should it have moved since this was built.
#[must_use]
pub fn root() -> PathBuf {
    let built_in = || env!("CARGO_MANIFEST_DIR").into();
    let tests = std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(built_in, PathBuf::from);
    tests.parent().map(Path::to_path_buf).unwrap_or(tests)
}

/// The text of a file, given by its path from the root of the workspace.
#[must_use]
#[track_caller]
pub fn read(path: &str) -> String {
    String::from_utf8(read_bytes(path)).unwrap_or_else(|error| panic!("{path} is not UTF-8: {error}"))
}

/// The bytes of a file, given by its path from the root of the workspace.
#[must_use]
#[track_caller]
pub fn read_bytes(path: &str) -> Vec<u8> {
    std::fs::read(root().join(path)).unwrap_or_else(|error| panic!("cannot read {path}: {error}"))
}

/// One row of a table of facts.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its line in the file.
    pub line: u64,
    fields: HashMap<String, String>,
}

impl Row {
    /// The rows of a table that starts with its header.
    #[must_use]
    #[track_caller]
    pub fn all(table: &str) -> Vec<Self> {
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        let header = reader.headers().expect("a table starts with its header").clone();
        let records = reader.records().map(|record| record.unwrap_or_else(|error| panic!("{error}")));
        let rows = records.map(|record| {
            let line = record.position().map_or(0, csv::Position::line);
            let cells = header.iter().zip(&record).map(|(name, cell)| (name.to_owned(), cell.to_owned()));
            Self { line, fields: cells.collect() }
        });
        rows.collect()
    }

    /// The cell of a column, without spaces around it.
    #[must_use]
    #[track_caller]
    pub fn get(&self, column: &str) -> &str {
        self.fields.get(column).unwrap_or_else(|| panic!("there is no column {column}")).trim()
    }

    /// The cell of a column, as a number.
    #[must_use]
    #[track_caller]
    pub fn number(&self, column: &str) -> u16 {
        let cell = self.get(column);
        cell.parse().unwrap_or_else(|_| panic!("line {}: `{cell}` is no number", self.line))
    }
}

/// The rows of a table in `facts/`. Their number is given too, so that a table cut short does not pass for checked.
#[must_use]
#[track_caller]
pub fn facts(table: &str, expected_rows: usize) -> Vec<Row> {
    let rows = Row::all(&read(&format!("tests/facts/{table}")));
    assert_eq!(rows.len(), expected_rows, "rows of {table}");
    rows
}

/// What a check found wrong so far.
#[derive(Debug, Default)]
pub struct Findings {
    wrong: Vec<String>,
    compared: usize,
}

impl Findings {
    /// Notes that something does not hold. `what` names the row and the fact.
    pub fn holds(&mut self, what: impl Display, holds: bool) {
        self.compared += 1;
        if !holds {
            self.wrong.push(what.to_string());
        }
    }

    /// Notes that two values differ.
    #[allow(clippy::needless_pass_by_value, reason = "most values are made on the spot")]
    pub fn equal<T: PartialEq<U> + Debug, U: Debug>(&mut self, what: impl Display, found: T, expected: U) {
        let equal = found == expected;
        self.holds(format_args!("{what}: found {found:?}, expected {expected:?}"), equal);
    }

    /// Notes what a fallible check says.
    pub fn passes(&mut self, what: impl Display, result: Result<(), String>) {
        match result {
            Ok(()) => self.holds(what, true),
            Err(error) => self.holds(format_args!("{what}: {error}"), false),
        }
    }
}

/// Runs a check over a whole table, and fails with all that is wrong at once; also if nothing was compared.
#[track_caller]
pub fn check(test: impl FnOnce(&mut Findings)) {
    let mut findings = Findings::default();
    test(&mut findings);
    let Findings { wrong, compared } = findings;
    assert!(wrong.is_empty(), "{} of {compared} do not hold:\n  {}\n", wrong.len(), wrong.join("\n  "));
    assert!(compared > 0, "nothing was compared");
}

/// The example of the workspace's README, to be run.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
