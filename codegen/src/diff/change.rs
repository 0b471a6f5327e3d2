//! [`Change`]: one difference between two datasets.

use std::fmt;

use super::{Consumer, Rule, Verdict};
use crate::model::{Code, Digit, Name, ServerId};

/// One difference between two datasets.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Change {
    /// What kind of change it is.
    pub rule: Rule,
    /// The row that changes, by what it is called in the new dataset if it is there, or else in the old one.
    pub subject: Subject,
    /// The part of the row that changes, such as the field `causes`, a member or a header field; none for the whole of it.
    pub part: Option<String>,
    /// What there was before, if that can be said on one line.
    pub old: Option<String>,
    /// What there is now, if that can be said on one line.
    pub new: Option<String>,
}

/// A row of a dataset.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Subject {
    /// The dataset itself.
    Document,
    /// A class, by its digit.
    Class(Digit),
    /// A server, by its id.
    Server(ServerId),
    /// A status, by its code and publisher.
    Status {
        /// The code.
        code: Code,
        /// The publisher; `None` for the standard.
        server: Option<ServerId>,
        /// The name of the definition.
        name: Name,
    },
    /// A reason.
    Reason {
        /// The server that writes it.
        server: ServerId,
        /// Where it stands.
        field: String,
        /// The token.
        token: String,
    },
    /// A problem.
    Problem {
        /// The server that it belongs to; `None` for a registered one.
        server: Option<ServerId>,
        /// Its name.
        name: Name,
    },
}

impl Subject {
    /// What kind of row it is: the key of its table in the dataset, such as `problem`.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::Class(_) => "class",
            Self::Server(_) => "server",
            Self::Status { .. } => "status",
            Self::Reason { .. } => "reason",
            Self::Problem { .. } => "problem",
        }
    }

    /// The server that it belongs to, or that it is.
    #[must_use]
    pub fn server(&self) -> Option<&ServerId> {
        match self {
            Self::Document | Self::Class(_) => None,
            Self::Server(id) => Some(id),
            Self::Reason { server, .. } => Some(server),
            Self::Status { server, .. } | Self::Problem { server, .. } => server.as_ref(),
        }
    }
}

/// Shows what a row is called: `problem SoldOut (shop)`, `status 409.1 CartChanged (shop)`.
impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let publisher = |server: &Option<ServerId>| server.as_ref().map_or("standard".to_owned(), ToString::to_string);
        match self {
            Self::Document => f.write_str("the dataset"),
            Self::Class(digit) => write!(f, "class {digit}xx"),
            Self::Server(id) => write!(f, "server {id}"),
            Self::Status { code, server, name } => write!(f, "status {code} {name} ({})", publisher(server)),
            Self::Reason { server, field, token } => write!(f, "reason {token} ({server}, {field})"),
            Self::Problem { server, name } => write!(f, "problem {name} ({})", publisher(server)),
        }
    }
}

impl Change {
    pub(super) fn new(rule: Rule, subject: Subject) -> Self {
        Self { rule, subject, part: None, old: None, new: None }
    }

    pub(super) fn of(mut self, part: &(impl ToString + ?Sized)) -> Self {
        self.part = Some(part.to_string());
        self
    }

    pub(super) fn from(mut self, old: Option<impl ToString>) -> Self {
        self.old = old.map(|old| old.to_string());
        self
    }

    pub(super) fn to(mut self, new: Option<impl ToString>) -> Self {
        self.new = new.map(|new| new.to_string());
        self
    }

    /// What it means for a consumer; `None` if it does not concern them.
    #[must_use]
    pub fn verdict(&self, consumer: Consumer) -> Option<Verdict> {
        self.rule.verdict(consumer)
    }

    /// Whether it breaks anything for anybody.
    #[must_use]
    pub fn breaks(&self) -> bool {
        self.rule.worst() == Some(Verdict::Breaks)
    }
}
