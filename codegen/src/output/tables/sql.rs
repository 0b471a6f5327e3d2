//! A script of SQL, which makes and fills all tables.

use std::fmt::{self, Write};

use super::model::{Cell, Column, Database, Kind, Table};

/// What differs between engines.
pub(super) struct Dialect {
    /// The name of the script.
    pub(super) name: &'static str,
    /// What people call the engine.
    pub(super) title: &'static str,
    /// The types of texts, of integers and of booleans.
    pub(super) types: [&'static str; 3],
    /// What a column without `NOT NULL` is.
    pub(super) nullability: Nullability,
    /// Writes a text as a literal.
    pub(super) literal: fn(&str, &mut String),
    /// How false and true are written.
    pub(super) booleans: [&'static str; 2],
    pub(super) keys: Keys,
    /// What stands behind the columns of a new table, before and behind the names of its key.
    pub(super) storage: (&'static str, &'static str),
    /// What stands before and behind everything else.
    pub(super) frame: (&'static str, &'static str),
    /// How many rows are inserted at once.
    pub(super) batch: usize,
}

/// How a column that may be empty is told from one that may not.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Nullability {
    /// The others are `NOT NULL`.
    NotNull,
    /// It is `Nullable(...)`.
    Wrapped,
}

/// What the engine is told of keys.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Keys {
    /// Which are primary, and which tables they refer to.
    Foreign,
    /// Which are primary.
    Primary,
    /// In `storage`.
    Storage,
    /// Nothing.
    None,
}

/// What people look at most: a look-up with the texts of what it leads to.
const VIEWS: [(&str, &str); 2] = [
    (
        "status_meanings",
        "SELECT l.server AS server, l.code AS code, l.sub AS sub, l.status AS status, l.precision AS precision,
       d.class AS class, d.label AS label, d.summary AS summary
FROM status_lookup AS l
JOIN status_definitions AS d ON d.id = l.status",
    ),
    (
        "reason_meanings",
        "SELECT l.server AS server, l.token AS token, l.reason AS reason, l.also AS also, l.candidates AS candidates,
       l.precision AS precision, d.field AS field, d.name AS name, d.summary AS summary
FROM reason_lookup AS l
JOIN reason_definitions AS d ON d.id = l.reason",
    ),
];

pub(super) fn write(database: &Database<'_>, dialect: &Dialect) -> String {
    let mut script = String::new();
    // Writing to a string does not fail.
    let _ = write_script(&mut script, database, dialect);
    script
}

fn write_script(script: &mut String, database: &Database<'_>, dialect: &Dialect) -> fmt::Result {
    let (before, behind) = dialect.frame;
    writeln!(script, "-- {}\n-- {}", database.notice, database.version_line())?;
    writeln!(script, "-- For {}. Run again, it replaces the tables.\n\n{before}", dialect.title)?;
    for (view, _) in VIEWS.iter().rev() {
        writeln!(script, "DROP VIEW IF EXISTS {view};")?;
    }
    for table in database.tables.iter().rev() {
        writeln!(script, "DROP TABLE IF EXISTS {};", table.name)?;
    }
    for table in &database.tables {
        create(script, table, dialect)?;
        insert(script, table, dialect)?;
    }
    for (view, query) in VIEWS {
        writeln!(script, "\nCREATE VIEW {view} AS\n{query};")?;
    }
    write!(script, "{behind}")
}

fn create(script: &mut String, table: &Table<'_>, dialect: &Dialect) -> fmt::Result {
    writeln!(script, "\n-- {}\nCREATE TABLE {} (", table.about, table.name)?;
    for (at, column) in table.columns.iter().enumerate() {
        let comma = if at == 0 { "" } else { ",\n" };
        write!(script, "{comma}  {} {}", column.name, type_of(column, dialect))?;
        if let Some((table, its)) = column.refers_to.filter(|_| dialect.keys == Keys::Foreign) {
            write!(script, " REFERENCES {table} ({its})")?;
        }
    }
    let key = table.key.join(", ");
    if matches!(dialect.keys, Keys::Foreign | Keys::Primary) {
        write!(script, ",\n  PRIMARY KEY ({key})")?;
    }
    let (before, behind) = dialect.storage;
    let key = if dialect.keys == Keys::Storage { key } else { String::new() };
    writeln!(script, "\n){before}{key}{behind};")
}

fn type_of(column: &Column, dialect: &Dialect) -> String {
    let [text, integer, boolean] = dialect.types;
    let name = match column.kind {
        Kind::Text => text,
        Kind::Integer => integer,
        Kind::Boolean => boolean,
    };
    match (dialect.nullability, column.optional) {
        (Nullability::NotNull, true) | (Nullability::Wrapped, false) => name.to_owned(),
        (Nullability::NotNull, false) => format!("{name} NOT NULL"),
        (Nullability::Wrapped, true) => format!("Nullable({name})"),
    }
}

fn insert(script: &mut String, table: &Table<'_>, dialect: &Dialect) -> fmt::Result {
    let names: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
    let head = format!("INSERT INTO {} ({})", table.name, names.join(", "));
    if let Some(query) = table.query {
        return writeln!(script, "{head}\n{query};");
    }
    for rows in table.rows.chunks(dialect.batch) {
        writeln!(script, "{head} VALUES")?;
        for (at, row) in rows.iter().enumerate() {
            script.push_str(if at == 0 { "  (" } else { ",\n  (" });
            for (at, cell) in row.iter().enumerate() {
                script.push_str(if at == 0 { "" } else { ", " });
                value(script, cell, dialect)?;
            }
            script.push(')');
        }
        writeln!(script, ";")?;
    }
    Ok(())
}

fn value(script: &mut String, cell: &Cell<'_>, dialect: &Dialect) -> fmt::Result {
    match cell {
        Cell::Missing => script.push_str("NULL"),
        Cell::Text(text) => (dialect.literal)(text, script),
        Cell::Integer(number) => write!(script, "{number}")?,
        Cell::Boolean(boolean) => {
            let [no, yes] = dialect.booleans;
            script.push_str(if *boolean { yes } else { no });
        }
    }
    Ok(())
}
