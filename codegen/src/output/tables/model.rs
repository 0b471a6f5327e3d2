//! What every writer gets: tables of rows, with typed columns.

use std::borrow::Cow;

/// All tables, and which catalogue they were made of.
pub(super) struct Database<'a> {
    /// The line that says where a file comes from.
    pub(super) notice: String,
    /// The version of the catalogue.
    pub(super) version: &'static str,
    /// The hash of all definitions, so that two copies can be told apart.
    pub(super) content_hash: String,
    /// Each after those that it refers to.
    pub(super) tables: Vec<Table<'a>>,
}

/// A table.
pub(super) struct Table<'a> {
    pub(super) name: &'static str,
    /// What a row is, in a sentence.
    pub(super) about: &'static str,
    pub(super) columns: Vec<Column>,
    /// The columns that are different in each row.
    pub(super) key: &'static [&'static str],
    pub(super) rows: Vec<Vec<Cell<'a>>>,
    /// A query that gives the same rows, from tables before this one. In SQL it takes less room than they do.
    pub(super) query: Option<&'static str>,
}

/// A column.
#[derive(Clone, Copy)]
pub(super) struct Column {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    pub(super) optional: bool,
    /// The table and column that it refers to.
    pub(super) refers_to: Option<(&'static str, &'static str)>,
    pub(super) about: &'static str,
}

/// What a column holds. There are no decimals: 401.1 would be the same number as 401.10.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Integer,
    Boolean,
}

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cell<'a> {
    Missing,
    Text(Cow<'a, str>),
    Integer(u32),
    Boolean(bool),
}

impl Database<'_> {
    /// Which catalogue it is, in a line.
    pub(super) fn version_line(&self) -> String {
        format!("Catalogue version {}, content hash {}.", self.version, self.content_hash)
    }
}

impl Table<'_> {
    /// The name of its CSV file.
    pub(super) fn path(&self) -> String {
        format!("{}.csv", self.name)
    }
}

impl Column {
    pub(super) const fn text(name: &'static str, about: &'static str) -> Self {
        Self { name, kind: Kind::Text, optional: false, refers_to: None, about }
    }

    pub(super) const fn integer(name: &'static str, about: &'static str) -> Self {
        Self { kind: Kind::Integer, ..Self::text(name, about) }
    }

    pub(super) const fn boolean(name: &'static str, about: &'static str) -> Self {
        Self { kind: Kind::Boolean, ..Self::text(name, about) }
    }

    pub(super) const fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    pub(super) const fn refers_to(mut self, table: &'static str, column: &'static str) -> Self {
        self.refers_to = Some((table, column));
        self
    }
}

impl<'a> Cell<'a> {
    pub(super) fn text(text: impl Into<Cow<'a, str>>) -> Self {
        Self::Text(text.into())
    }

    /// A text, if there is one.
    pub(super) fn maybe<T: Into<Cow<'a, str>>>(text: Option<T>) -> Self {
        text.map_or(Self::Missing, Self::text)
    }
}
