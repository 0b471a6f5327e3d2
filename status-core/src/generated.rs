//! What the generator made of the dataset. This file is written by hand, its children are not: `cargo xtask generate`
//! writes them.

#![allow(clippy::doc_markdown, reason = "the prose of the dataset is plain text")]
#![allow(clippy::wildcard_imports, reason = "of the module `names` below, which holds what the files need")]

#[rustfmt::skip]
pub(crate) mod class;
#[rustfmt::skip]
mod constants;
#[rustfmt::skip]
pub(crate) mod definitions;
#[rustfmt::skip]
pub(crate) mod digits;
#[rustfmt::skip]
pub mod document;
#[rustfmt::skip]
pub(crate) mod facts;
#[rustfmt::skip]
pub(crate) mod lines;
#[rustfmt::skip]
pub(crate) mod phrases;
#[rustfmt::skip]
pub(crate) mod problems;
#[cfg(feature = "reasons")]
#[rustfmt::skip]
pub(crate) mod reasons;
#[rustfmt::skip]
mod server;
#[cfg(feature = "servers")]
#[rustfmt::skip]
pub(crate) mod servers;
#[rustfmt::skip]
pub(crate) mod status;
#[rustfmt::skip]
pub(crate) mod words;

/// Without the feature `reasons` there are none.
#[cfg(not(feature = "reasons"))]
pub(crate) mod reasons {
    pub(crate) static REASONS: [crate::Reason; 0] = [];

    pub(crate) mod index {
        pub(crate) static STARTS: &[u32] = &[];
        pub(crate) static EXACT: &[(&str, u32)] = &[];
        pub(crate) static ENDINGS: &[u64] = &[];
        pub(crate) static PREFIXES: &[(&str, Option<u32>, u32)] = &[];
        pub(crate) static PARTS: &[u32] = &[];
    }
}

/// The names that generated code uses, so that each file need not list its own.
#[allow(unused_imports, reason = "which of them the files need is up to the dataset")]
mod names {
    pub(super) use crate::class::ClassEntry;
    pub(super) use crate::concat::concat;
    #[cfg(feature = "servers")]
    pub(super) use crate::concat::merge;
    pub(super) use crate::facts::Facts;
    pub(super) use crate::server::{Authority, ServerEntry, ServerKind};
    pub(super) use crate::{
        Alias, Article, Content, Date, Definition, Deprecation, Emitter, FormerPhrase, HeaderField, Known, Level,
        Member, MemberKind, ProblemHeader, ProblemType, Redirect, RedirectKind, RedirectMethod, Reference, Requirement,
        Retry, RetryKind, Server, State, Status, StatusCode, SubStatusCode,
    };
    #[cfg(feature = "reasons")]
    pub(super) use crate::{Reason, ReasonPart};

    /// A code that the dataset names, with its sub-status or 0.
    #[inline]
    pub(super) const fn code(code: u16, sub: u16) -> SubStatusCode {
        SubStatusCode::checked(code, sub)
    }
}
