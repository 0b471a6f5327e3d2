//! What generated problems are made of: JSON, the types of their members, and what every occurrence of a problem carries
//! (RFC 9457). It needs the feature `alloc`.
//!
//! A team's problems are Rust structs that `statuses!` or a build script makes from `[[problem]]` rows,
//! and one enum for each server. Their methods lead here:
//!
//! * [`Problem`] is what a generated struct tells of itself, [`AnyProblem`] what can be done with a problem of any type.
//! * [`Occurrence`] holds such a struct in an enum, with the `instance`, with the error that it was caused by, and with what
//!   a reader did not know. [`UnknownProblem`] holds all that came with an unknown type.
//! * [`MemberValue`] are the types of members: [`DateTime`], [`Decimal`], [`Uri`] and [`Uuid`] beside those that Rust has.
//! * [`json`] writes to a `String` and reads from bytes, without a tree.
//! * [`Report`] is what is logged, [`Response`] what is sent: [`ToResponse`] makes it. The macros named after web
//!   frameworks, such as `axum!`, turn it into theirs.
//!
//! Generated code alone calls the macros, the functions, and what collects members and header fields: [`json::Writer`],
//! [`json::Value`], [`Headers`]. The [guide](crate::guide) shows what people write.

// What every service calls, in many places, is compiled once, with this crate: writing JSON, header fields, responses. What
// only some need is `#[inline]`, so that they alone compile it: reading JSON, reports, and types of members such as
// `DateTime`.

mod any;
mod details;
mod frameworks;
mod headers;
mod items;
pub mod json;
mod layers;
mod member_value;
mod members;
mod occurrence;
mod report;
mod response;
mod typed;
mod unknown;
mod values;

/// What generated code takes from `alloc`, which a user's crate need not name.
pub use alloc::{boxed::Box, string::String, vec::Vec};

pub use any::AnyProblem;
pub use details::{Extensions, Source};
pub use frameworks::{actix_web, aide, axum, http, poem, tracing, utoipa};
pub use headers::Headers;
pub use items::{one_of, row, set};
pub use json::FromJsonError;
pub use layers::{MAX_DETAIL, actix_layer, axum_layer, is_plain, report_panic};
pub use member_value::MemberValue;
pub use members::Members;
pub use occurrence::Occurrence;
pub use report::{LoggedMembers, Report, Sources};
pub use response::{Response, ToResponse};
pub use typed::{Problem, display, headers, to_json};
pub use unknown::UnknownProblem;
pub use values::{DateTime, Decimal, InvalidDateTime, InvalidDecimal, InvalidUri, InvalidUuid, Uri, Uuid};
