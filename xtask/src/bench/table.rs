//! Measured values, and tables of them.

use std::fmt;

/// One line of a table: what was measured, and how it compares.
#[derive(Clone)]
pub(super) struct Row([String; 5]);

/// A median, with the least and the greatest of the measured values.
#[derive(Clone, Copy)]
pub(super) struct Spread {
    pub(super) least: f64,
    pub(super) median: f64,
    pub(super) greatest: f64,
    pub(super) unit: Unit,
}

/// What a value counts.
#[derive(Clone, Copy)]
pub(super) enum Unit {
    Nanoseconds,
    Seconds,
    Bytes,
    Kibibytes,
    Mebibytes,
}

impl Row {
    /// Two values, and how many times as large as the first the other one is.
    pub(super) fn pair(what: &str, this: Spread, other: Spread, goal: &str) -> Self {
        let times = format!("{:.2}", other.median / this.median);
        Self([what.to_owned(), this.to_string(), other.to_string(), times, goal.to_owned()])
    }

    /// One value.
    pub(super) fn one(what: &str, this: Spread, goal: &str) -> Self {
        Self([what.to_owned(), this.to_string(), String::new(), String::new(), goal.to_owned()])
    }
}

impl Spread {
    /// The middle of some values, of which there has to be one.
    pub(super) fn of(mut values: Vec<f64>, unit: Unit) -> Option<Self> {
        values.sort_by(f64::total_cmp);
        let median = *values.get(values.len() / 2)?;
        Some(Self { least: *values.first()?, median, greatest: *values.last()?, unit })
    }
}

/// Shows the median with its unit, and in brackets the least and the greatest where they differ.
impl fmt::Display for Spread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { least, median, greatest, unit } = self;
        let (unit, digits) = match unit {
            Unit::Nanoseconds => ("ns", 2),
            Unit::Seconds => ("s", 2),
            Unit::Bytes => ("bytes", 0),
            Unit::Kibibytes => ("KiB", 0),
            Unit::Mebibytes => ("MiB", 0),
        };
        write!(f, "{median:.digits$} {unit}")?;
        if least < greatest { write!(f, " ({least:.digits$} to {greatest:.digits$})") } else { Ok(()) }
    }
}

/// A table in Markdown.
pub(super) fn table(head: [&str; 5], rows: &[Row]) -> String {
    let line = |cells: &[String; 5]| format!("| {} |\n", cells.join(" | "));
    let head = line(&head.map(str::to_owned)) + &line(&["---"; 5].map(str::to_owned));
    rows.iter().fold(head, |table, Row(cells)| table + &line(cells))
}
