//! [`Response`]: what is sent for a problem, before a framework gives it its own form.

use alloc::{string::String, string::ToString, vec::Vec};
use core::fmt::Display;

use super::{AnyProblem, UnknownProblem};
use crate::{Content, StatusCode, SubStatusCode};

/// The media type of a problem (RFC 9457 section 3).
const PROBLEM_JSON: &str = "application/problem+json";

/// The header field that keeps caches from storing what is about one request (RFC 9111 section 5.2.2.5).
const CACHE_CONTROL: &str = "cache-control";

/// What is sent for a problem: a status, header fields with the content type among them, and a body.
///
/// # Examples
///
/// ```
/// use status_core::problem::Response;
/// use status_core::status;
///
/// let response = Response::about_blank(status!(404).into(), Some(&"There is no such book."));
/// assert_eq!(response.status, 404);
/// assert_eq!(response.headers[0], ("content-type", "application/problem+json".into()));
/// assert_eq!(response.headers[1], ("cache-control", "no-store".into()));
/// assert_eq!(
///     response.body,
///     r#"{"type":"about:blank","title":"Not Found","status":404,"detail":"There is no such book."}"#
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Response {
    /// The status code.
    pub status: StatusCode,
    /// Names and values of the header fields; each of them is valid (RFC 9110 section 5.5).
    pub headers: Vec<(&'static str, String)>,
    /// The body; empty where the status allows none.
    pub body: String,
}

impl Response {
    /// The response for a problem of any type. Where the status allows no content, body and content type are left out.
    #[inline]
    #[must_use]
    pub fn new(problem: &dyn AnyProblem) -> Self {
        let status = problem.status().code();
        let mut headers = problem.headers();
        if status.content() == Content::Forbidden {
            return Self { status, headers, body: String::new() };
        }
        headers.insert(0, ("content-type", PROBLEM_JSON.into()));
        Self { status, headers, body: problem.to_json() }
    }

    /// The response for an error that has no problem type: `about:blank`, with the reason phrase as its title (RFC 9457
    /// section 4.2.1). A 5xx never sends its detail, which is for those who run the server. No cache may keep a detail,
    /// since it is about this request.
    #[inline]
    #[must_use]
    pub fn about_blank(status: SubStatusCode, detail: Option<&dyn Display>) -> Self {
        let problem = UnknownProblem::from(status.code());
        let Some(detail) = detail.filter(|_| !status.code().is_server_error()) else { return Self::new(&problem) };
        let mut response = Self::new(&problem.with_detail(detail.to_string()));
        if status.code().is_heuristically_cacheable() {
            response.headers.push((CACHE_CONTROL, "no-store".into()));
        }
        response
    }

    /// The response in place of an answer in plain text, which becomes the detail of a 4xx. A status outside 100 to 999
    /// counts as 500, and bytes that are no UTF-8 become U+FFFD. The header fields that the answer has stay as they are:
    /// those for which `has_field` is true are left out here.
    #[must_use]
    pub fn of_plain_text(status: u16, text: &[u8], has_field: impl Fn(&str) -> bool) -> Self {
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let text = String::from_utf8_lossy(text);
        let text = text.trim();
        let detail = Some(&text).filter(|text| !text.is_empty()).map(|text| text as &dyn Display);
        let mut response = Self::about_blank(status.into(), detail);
        response.headers.retain(|(name, _)| !has_field(name));
        response
    }
}

/// What can be answered with a problem: the structs and enums of a dataset's problems, and an error that derives
/// [`ToStatus`](crate::ToStatus) with the name of a framework. The frameworks' own traits are implemented by means of it.
///
/// # Examples
///
/// What a handler would answer, without a framework:
///
/// ```
/// use status_core::ToStatus;
/// use status_core::problem::ToResponse;
///
/// #[derive(Debug, ToStatus)]
/// #[status(http)]
/// enum Error {
///     #[status(404)]
///     NoSuchBook,
/// }
///
/// impl std::fmt::Display for Error {
///     fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
///         f.write_str("There is no such book.")
///     }
/// }
///
/// impl std::error::Error for Error {}
///
/// let response = Error::NoSuchBook.to_response();
/// assert_eq!(response.status, 404);
/// assert!(response.body.contains(r#""detail":"There is no such book.""#));
/// ```
pub trait ToResponse {
    /// The response. It is also where the problem is reported to the log: once, since a framework asks once.
    fn to_response(&self) -> Response;
}
