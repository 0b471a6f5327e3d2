//! HTTP status codes as data: what each means, who defines it, what it asks of servers and clients, why it happens and
//! what to do about it.
//!
//! * [`StatusCode`] holds any code from 100 to 999. It does what `http::StatusCode` does, under the same names, so
//!   changing the import is the whole migration; and it knows facts, such as whether to try again.
//! * [`Status`] names the standard's codes, and [`server`] has such an enum for each server product that defines codes of
//!   its own. They grow with the world, so a `match` over one needs a `_` arm.
//! * [`SubStatusCode`] is a code with a server's sub-status: IIS's `401.3`.
//! * With the feature `dataset` a team's errors, kept as data, become typed responses: problems of RFC 9457. The [guide]
//!   shows it in five minutes, and the module `problem` is what they are made of.
//! * [`explain`] tells what is known about a code; [`lookup`], [`meanings`] and [`definitions`] give the entries of the
//!   catalogue, and [`search`](search()) finds them by words. All of it can be [read here](catalogue).
//! * [`ProblemType`] is an error with a type of its own (RFC 9457): [`problem_types`](problem_types()) gives the registered
//!   ones, and a team's catalogue its own.
//!
//! The crate needs neither `std` nor an allocator, has no `unsafe` code and no required dependency. A program that only
//! uses codes and phrases carries none of the prose.
//!
//! # Codes
//!
//! ```
//! use status_core::{Class, Status, StatusCode};
//!
//! let code: StatusCode = "404".parse()?;
//! assert_eq!(code, StatusCode::NOT_FOUND);
//! assert_eq!(code, 404);
//! assert_eq!(code.status_line(), Some("404 Not Found"));
//! assert_eq!(code.class(), Some(Class::ClientError));
//! assert_eq!(StatusCode::from_phrase("Payload Too Large"), Some(StatusCode::CONTENT_TOO_LARGE));
//!
//! // By name.
//! let message = match code.status() {
//!     Some(Status::NotFound | Status::Gone) => "It is not there.",
//!     Some(_) => "Something else is the matter.",
//!     None => "Nobody has registered this code.",
//! };
//! assert_eq!(message, "It is not there.");
//! # Ok::<(), status_core::InvalidStatusCode>(())
//! ```
//!
//! # Facts
//!
//! What a client or a cache does next depends on the code, and RFC 9110 says how. These facts are data here:
//!
//! ```
//! use status_core::{Content, Level, RetryKind, StatusCode};
//!
//! assert!(StatusCode::GONE.is_heuristically_cacheable());
//! assert_eq!(StatusCode::NOT_MODIFIED.content(), Content::Forbidden);
//!
//! // A 421 may be sent again, on another connection.
//! let retry = StatusCode::MISDIRECTED_REQUEST.retry()[0];
//! assert_eq!((retry.kind, retry.level), (RetryKind::OtherConnection, Level::May));
//!
//! // A 401 has to come with a challenge.
//! let challenge = StatusCode::UNAUTHORIZED.headers()[0];
//! assert_eq!((challenge.name, challenge.level), ("WWW-Authenticate", Level::Must));
//! ```
//!
//! # The catalogue
//!
//! A *definition* is what one publisher says about one code: the standard, or a [`Server`] product. The same number can
//! have several.
//!
//! ```
//! use status_core::{Precision, Server, SubStatusCode, explain};
//!
//! // From a log line of IIS.
//! let code: SubStatusCode = "401.3".parse()?;
//! let answer = explain(Some(Server::IIS), code);
//! assert_eq!(answer.definition().title(), Some("Unauthorized due to ACL on resource"));
//! for remedy in answer.definition().remedies() {
//!     println!("{remedy}");
//! }
//!
//! // There is an answer for every code. Nobody defines 401.9, so this one is what 401 means.
//! let code: SubStatusCode = "401.9".parse()?;
//! assert_eq!(explain(Some(Server::IIS), code).precision(), Precision::Code);
//! # Ok::<(), status_core::InvalidSubStatusCode>(())
//! ```
//!
//! # Features
//!
//! Only `servers` and `reasons` are on by default: without both, building the crate takes less than half the time. It
//! needs Rust 1.85 or newer, whatever the features.
//!
//! * `servers`: what server products mean by their statuses, as definitions and as the enums of the module [`server`].
//!   Without it the catalogue holds the standard's definitions alone, with which [`explain`] answers for every server.
//! * `reasons`: the [`reasons`](reasons()) that servers write beside a status. Without it there are none.
//! * `serde`: a [`StatusCode`] and a [`Status`] are written as a number, a [`Class`] as its digit, a [`SubStatusCode`] and
//!   what a server defines as a text such as `"401.3"`, a [`Server`] as its id, and fixed words such as a [`Level`] as they
//!   stand in the dataset; all of them are read too. Binary formats get two numbers for `401.3`. A [`Definition`] is
//!   written only, as in the JSON catalogue. For a team's enums there is `as_code`, for its servers
//!   `Catalogue::deserialize_server`.
//! * `alloc`: [`ToStatus`] for `Box`, and the module `problem`, which generated problems and `#[derive(ToStatus)]` with the
//!   name of a framework need.
//! * `http`: conversions from and to `http::StatusCode`, without loss.
//! * `macros`: `status!`, `match_status!` and `#[derive(ToStatus)]`. A wrong status is an error of the compiler, at the
//!   word that is wrong and with the nearest right one.
//! * `dataset`: `statuses!`, which turns a team's dataset into problems that are responses, enums to be matched
//!   exhaustively, and look-ups.
//! * `openapi`: the problems of `statuses!` work with `utoipa` and `aide` too, which make documents of OpenAPI. It includes
//!   `dataset`, and takes a moment longer to build.
//!
//! # Where it differs from `http::StatusCode`
//!
//! The reason phrases of 203, 413 and 422 are those of the registry, where the `http` crate keeps older ones; 104 has a
//! constant and a phrase. [`InvalidStatusCode`] says what was wrong.

#![no_std]

#[cfg(feature = "alloc")]
extern crate alloc;

// Nearly every function is `#[inline]`, also where that makes nothing faster: what is inline is compiled only by those
// who call it, and building this crate takes half the time.

mod article;
mod class;
mod code;
mod concat;
mod date;
mod definition;
mod explain;
mod facts;
mod generated;
mod known;
mod logged;
mod look_ups;
mod lookup;
mod part;
mod problem_type;
mod reason;
mod reference;
mod search;
mod status;
mod sub;
mod tables;
mod to_status;
#[cfg(feature = "http")]
mod with_http;
#[cfg(feature = "serde")]
mod with_serde;

pub use article::Article;
pub use class::Class;
pub use code::{InvalidStatusCode, StatusCode};
pub use date::Date;
pub use definition::{Alias, Definition, FormerPhrase, State};
pub use explain::{Explanation, Fallback, Precision, explain};
pub use facts::{
    Content, Emitter, HeaderField, Level, Redirect, RedirectKind, RedirectMethod, Requirement, Retry, RetryKind,
};
pub use generated::document;
pub use known::Known;
pub use logged::{Finding, Findings, Logged, explain_logged};
pub use lookup::{Catalogue, Definitions, definitions, lookup, meanings};
pub use problem_type::{
    Deprecation, LogLevel, Member, MemberKind, ProblemHeader, ProblemType, ProblemTypes, find_problem_type,
    problem_types,
};
pub use reason::{FoundReasons, Reason, ReasonPart, Reasons, find_reasons, reasons};
pub use reference::{Reference, Url};
pub use search::{Hit, Hits, HitsIntoIter, HitsIter, SearchRank, search, search_where};
pub use server::{Server, UnknownServer};
pub use status::Status;
#[cfg(feature = "dataset")]
pub use status_macros::statuses;
#[cfg(feature = "macros")]
pub use status_macros::{ToStatus, match_status, status};
pub use sub::{InvalidSubStatusCode, SubStatusCode};
pub use to_status::ToStatus;
#[cfg(feature = "serde")]
pub use with_serde::as_code;

#[cfg(feature = "alloc")]
pub mod problem;
pub mod server;

/// The built-in catalogue, to be read: a table, and a section for each definition.
///
#[cfg(doc)]
#[allow(clippy::doc_markdown, reason = "the prose of the dataset is plain text")]
#[doc = include_str!("../docs/catalogue.md")]
pub mod catalogue {}

#[cfg(doc)]
#[doc = include_str!("guide.md")]
pub mod guide {}
