//! The rows of a dataset, once they have been checked. Every type here can only hold valid values.
//!
//! Each kind of row is declared with its fields in a file of its own; a [`Catalogue`](crate::Catalogue) holds the rows.

mod check;
mod code;
#[cfg(feature = "files")]
mod data;
mod facts;
mod number;
mod problem;
mod reason;
mod reference;
mod rows;
mod state;
mod status;
mod text;
mod words;

pub use crate::fields::Invalid;
pub use code::Code;
pub use facts::{Facts, Header, Redirect, Requirement, Retry};
pub use number::{Date, Digit, Rank, RfcNumber, SCHEMA, SchemaVersion};
pub use problem::{
    Deprecation, Example, HeaderSource, Member, MemberKind, Part, Problem, ProblemHeader, RustVariant, Template,
};
pub use reason::Reason;
pub use reference::Reference;
pub use rows::{ArticleTitle, Class, Document, Server, SiteSettings};
pub use state::State;
pub use status::{Alias, Article, Definition, Former, Inherited};
pub use text::{
    Color, Commit, DraftName, FieldName, FieldValue, FilePath, FormerType, MemberName, Name, Phrase, ProblemBase,
    RepositoryName, Section, Sentence, ServerId, SiteAddress, Text, Token, TypeUri, Url,
};
pub use words::{
    Authority, Content, Emitter, Level, LogLevel, ReasonPart, RedirectKind, RedirectMethod, RetryKind, ServerKind,
};

pub(crate) use problem::ProblemDraft;
pub(crate) use problem::uri::resolved as type_uri;
pub(crate) use reason::ReasonDraft;
pub(crate) use rows::{ClassDraft, DocumentDraft, ServerDraft};
pub(crate) use status::DefinitionDraft;
#[cfg(feature = "files")]
pub(crate) use words::{WORD_ENUMS, WordEnum};
