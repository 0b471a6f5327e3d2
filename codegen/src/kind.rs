//! The kinds of rows: `[document]`, `[[class]]`, `[[server]]`, `[[status]]`, `[[reason]]` and `[[problem]]`.

use std::sync::LazyLock;

use crate::fields::Table;
use crate::model::{Class, Definition, Document, Problem, Reason, Server};
use crate::suggest::similar;

/// A kind of row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Document,
    Class,
    Server,
    Status,
    Reason,
    Problem,
}

impl Kind {
    /// All of them, in the canonical order.
    pub(crate) const ALL: [Self; 6] =
        [Self::Document, Self::Class, Self::Server, Self::Status, Self::Reason, Self::Problem];

    /// The kind with this key, or with one that is spelled much like it.
    pub(crate) fn named(key: &str) -> Option<Self> {
        let near = similar(key, Self::ALL.map(Self::key));
        Self::ALL.into_iter().find(|kind| near == Some(kind.key()))
    }

    /// The key at the top of the dataset, such as `status`.
    pub(crate) fn key(self) -> &'static str {
        self.table().name
    }

    /// The line that a row begins with, such as `[[status]]`.
    pub(crate) fn header(self) -> &'static str {
        self.table().title.as_str()
    }

    /// The keys of all kinds, each with the header of its rows.
    pub(crate) fn headers() -> &'static [(&'static str, &'static str)] {
        static HEADERS: LazyLock<[(&str, &str); Kind::ALL.len()]> =
            LazyLock::new(|| Kind::ALL.map(|kind| (kind.key(), kind.header())));
        &*HEADERS
    }

    /// The fields of a row.
    pub(crate) fn table(self) -> &'static Table {
        match self {
            Self::Document => &Document::TABLE,
            Self::Class => &Class::TABLE,
            Self::Server => &Server::TABLE,
            Self::Status => &Definition::TABLE,
            Self::Reason => &Reason::TABLE,
            Self::Problem => &Problem::TABLE,
        }
    }
}
