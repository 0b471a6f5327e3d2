//! [`AnyProblem`]: a problem of any type.

use alloc::{string::String, vec::Vec};

use super::{LoggedMembers, Report, Source};
use crate::{LogLevel, ProblemType, SubStatusCode};

/// A problem of any type, known or unknown: what answering and logging need.
///
/// Generated enums give theirs as `&dyn AnyProblem`.
pub trait AnyProblem: core::error::Error {
    /// What is known of the problem type; of an unknown one, that is what `about:blank` means.
    fn problem_type(&self) -> &'static ProblemType;

    /// The type URI; `about:blank` if it has none.
    fn type_uri(&self) -> &str;

    /// The title.
    fn title(&self) -> Option<&str>;

    /// The status with which it is answered.
    fn status(&self) -> SubStatusCode;

    /// How it is logged.
    fn level(&self) -> LogLevel;

    /// The URI of this occurrence.
    fn instance(&self) -> Option<&str>;

    /// Sets the URI of this occurrence.
    fn set_instance(&mut self, uri: String);

    /// Sets the error that it was caused by, which is logged and never sent.
    fn set_source(&mut self, source: Source);

    /// The body of a response, `application/problem+json`.
    fn to_json(&self) -> String;

    /// The header fields of the response, without its content type.
    fn headers(&self) -> Vec<(&'static str, String)>;

    /// Adds what may be logged: all members but the sensitive ones.
    fn log(&self, members: &mut LoggedMembers);

    /// What is to be logged.
    fn report(&self) -> Report<'_>;
}
