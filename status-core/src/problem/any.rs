//! [`AnyProblem`]: a problem of any type.

use alloc::{string::String, vec::Vec};

use super::{LoggedMembers, Report, Source};
use crate::{LogLevel, ProblemType, SubStatusCode};

/// A problem of any type, known or unknown: what answering and logging need.
///
/// The method `as_any` of a generated enum gives it; [`Occurrence`](super::Occurrence) and
/// [`UnknownProblem`](super::UnknownProblem) implement it.
///
/// # Examples
///
/// ```
/// use status_core::StatusCode;
/// use status_core::problem::{AnyProblem, Response, UnknownProblem};
///
/// /// Gives any problem an address, which the answer and the log have in common.
/// fn answer(problem: &mut dyn AnyProblem, id: u32) -> Response {
///     problem.set_instance(format!("/errors/{id}"));
///     eprintln!("{} {}: {}", problem.level(), problem.report(), problem.instance().unwrap_or_default());
///     Response::new(problem)
/// }
///
/// let response = answer(&mut UnknownProblem::from(StatusCode::BAD_GATEWAY), 17);
/// assert_eq!(response.status, 502);
/// assert!(response.body.contains(r#""instance":"/errors/17""#));
/// ```
pub trait AnyProblem: core::error::Error {
    /// What is known of the problem type; of an unknown one, that is what `about:blank` means.
    fn problem_type(&self) -> &'static ProblemType;

    /// The type URI; `about:blank` if it has none
    /// ([RFC 9457 section 3.1.1](https://www.rfc-editor.org/rfc/rfc9457.html#section-3.1.1)).
    fn type_uri(&self) -> &str;

    /// The title; `None` only for a problem of an unknown type that came without one.
    fn title(&self) -> Option<&str>;

    /// The status with which it is answered.
    fn status(&self) -> SubStatusCode;

    /// How it is logged.
    fn level(&self) -> LogLevel;

    /// The URI of this occurrence, if it has one
    /// ([RFC 9457 section 3.1.5](https://www.rfc-editor.org/rfc/rfc9457.html#section-3.1.5)).
    fn instance(&self) -> Option<&str>;

    /// Sets the URI of this occurrence.
    fn set_instance(&mut self, uri: String);

    /// Sets the error that it was caused by, which is logged and never sent.
    fn set_source(&mut self, source: Source);

    /// The body of a response, `application/problem+json`.
    fn to_json(&self) -> String;

    /// Names and values of the response's header fields, but for its content type.
    fn headers(&self) -> Vec<(&'static str, String)>;

    /// Adds what may be logged: all members but the sensitive ones.
    fn log(&self, members: &mut LoggedMembers);

    /// What is to be logged.
    fn report(&self) -> Report<'_>;
}
