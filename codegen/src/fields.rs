//! The tables of the dataset and their fields: which there are, and how they are read.
//!
//! Each table is declared once, by [`table!`], together with the type of the model that holds it. From the declaration
//! follow the reader, the checks of needed fields and of their order, the JSON output and its schema, and the tables of
//! fields in `data/README.md`.

#[cfg(feature = "files")]
mod data;
mod read;
mod slots;
mod table;
mod values;

#[cfg(feature = "files")]
pub(crate) use data::{Data, FieldToData, GroupToData, Row, ToData};
pub(crate) use read::{Fields, Node, Publisher, RowContext};
pub(crate) use slots::{Group, Slot, finished};
pub(crate) use table::{nested, table};
pub use values::Invalid;
pub(crate) use values::{
    Expected, Value, checked, integer, mismatch, number_of, one_of, part, string, wrong, wrong_at,
};

use std::fmt;

use crate::diagnostics::ErrorGuaranteed;

/// The key above the first table of a team's dataset: its rows inherit what they leave out from the dataset that it names.
pub(crate) const EXTENDS: &str = "extends";

/// What could be read, or the proof that the reason why not was reported.
pub(crate) type Read<T> = Result<T, ErrorGuaranteed>;

/// A kind of table: what it is called and what it holds.
pub(crate) struct Table {
    /// Its name, such as `header`.
    pub(crate) name: &'static str,
    pub(crate) title: Title,
    /// What it is for, in a sentence.
    pub(crate) about: &'static str,
    entries: &'static [Entry],
}

/// What a table is called, in messages and headings; a message has the header of a row in backticks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Title {
    /// A row of the dataset, by its header, such as `[[status]]`.
    Row(&'static str),
    /// A table within a row: "a header field".
    Within(&'static str),
}

/// A field, or several fields that the model reads into one value, such as `code` and `sub`.
pub(crate) enum Entry {
    Field(Field),
    Group(&'static [Entry]),
}

/// One field of a table.
pub(crate) struct Field {
    pub(crate) key: &'static str,
    /// What it holds, in a sentence.
    pub(crate) about: &'static str,
    pub(crate) shape: Shape,
    pub(crate) need: Need,
    /// Whether it has a default where it is left out.
    pub(crate) has_default: bool,
    pub(crate) scope: Scope,
    /// Whether a row of a team's dataset may inherit it from the standard's definition of the code.
    pub(crate) inherited: bool,
    /// Whether the entries of the list have to differ.
    pub(crate) unique: bool,
}

/// Whether a field has to be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    Always,
    /// In a team's dataset.
    InTeams,
    Never,
}

/// Which rows may have a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    Every,
    /// Those of the standard.
    Standard,
    /// Those of servers.
    Server,
    /// Those of the standard dataset, whoever publishes them; no team's.
    StandardDataset,
}

/// The form of a value.
#[derive(Clone, Copy)]
pub(crate) enum Shape {
    Text(&'static Format),
    /// From the first number to the second.
    Integer(u64, u64),
    Boolean,
    Date,
    /// A value of the type that the row names.
    Any,
    OneOf(&'static Words),
    /// A list with at least so many entries.
    List(&'static Shape, usize),
    Table(&'static Table),
}

/// A form of texts.
pub(crate) struct Format {
    pub(crate) name: &'static str,
    pub(crate) about: &'static str,
    /// A regular expression, for other programs; what is accepted is decided by the type of the model.
    pub(crate) pattern: &'static str,
}

/// A fixed set of words, of which the field holds one.
pub(crate) struct Words {
    /// The name of the type that they are variants of.
    pub(crate) name: &'static str,
    pub(crate) about: &'static str,
    pub(crate) all: &'static [&'static str],
}

impl Table {
    pub(crate) const fn new(name: &'static str, title: Title, about: &'static str, entries: &'static [Entry]) -> Self {
        Self { name, title, about, entries }
    }

    /// Whether it is a row of the dataset, and not a table within one.
    pub(crate) fn is_row(&self) -> bool {
        matches!(self.title, Title::Row(_))
    }

    /// Every field, in the canonical order.
    pub(crate) fn fields(&self) -> Vec<&'static Field> {
        fn collect(entries: &'static [Entry], fields: &mut Vec<&'static Field>) {
            for entry in entries {
                match entry {
                    Entry::Field(field) => fields.push(field),
                    Entry::Group(entries) => collect(entries, fields),
                }
            }
        }
        let mut fields = Vec::new();
        collect(self.entries, &mut fields);
        fields
    }
}

impl Title {
    /// The text alone, as a heading has it.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Row(text) | Self::Within(text) => text,
        }
    }
}

impl fmt::Display for Title {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Row(header) => write!(f, "`{header}`"),
            Self::Within(text) => f.write_str(text),
        }
    }
}

impl Field {
    pub(crate) const fn new(key: &'static str, about: &'static str, shape: Shape, need: Need) -> Self {
        Self { key, about, shape, need, has_default: false, scope: Scope::Every, inherited: false, unique: false }
    }

    pub(crate) const fn with_default(self) -> Self {
        Self { has_default: true, ..self }
    }

    /// Only the standard's rows have it.
    pub(crate) const fn standard(self) -> Self {
        Self { scope: Scope::Standard, ..self }
    }

    /// Only the rows of servers have it.
    pub(crate) const fn server(self) -> Self {
        Self { scope: Scope::Server, ..self }
    }

    /// No team's dataset has it.
    pub(crate) const fn standard_dataset(self) -> Self {
        Self { scope: Scope::StandardDataset, ..self }
    }

    pub(crate) const fn needed_in_teams(self) -> Self {
        Self { need: Need::InTeams, ..self }
    }

    pub(crate) const fn inherited(self) -> Self {
        Self { inherited: true, ..self }
    }

    pub(crate) const fn unique(self) -> Self {
        Self { unique: true, ..self }
    }

    /// It is a list that has to be there, with one entry at least.
    pub(crate) const fn at_least_one(self) -> Self {
        match self.shape {
            Shape::List(of, _) => Self { shape: Shape::List(of, 1), need: Need::Always, ..self },
            _ => self,
        }
    }
}
