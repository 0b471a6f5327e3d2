//! [`UnknownProblem`]: a problem of a type that the reader does not know.

use alloc::{string::String, vec::Vec};
use core::error::Error;
use core::fmt;

use super::details::Details;
use super::json::Writer;
use super::{AnyProblem, Extensions, LoggedMembers, Report, Source};
use crate::problem_type::about_blank;
use crate::{LogLevel, ProblemType, StatusCode, SubStatusCode, ToStatus};

/// The type of problems that have none (RFC 9457 section 4.2.1).
pub(super) const ABOUT_BLANK: &str = "about:blank";

/// A problem of a type that the reader does not know, or that lacks what its type asks for: all that came with it.
///
/// It is also the problem without a type of its own, `about:blank`, which says no more than its status (RFC 9457
/// section 4.2.1).
///
/// # Examples
///
/// ```
/// use status_core::StatusCode;
/// use status_core::problem::UnknownProblem;
///
/// let problem = UnknownProblem::from(StatusCode::NOT_FOUND);
/// assert_eq!(problem.to_json(), r#"{"type":"about:blank","title":"Not Found","status":404}"#);
/// ```
#[derive(Debug, Default)]
pub struct UnknownProblem {
    pub(super) type_uri: Option<String>,
    pub(super) status: Option<StatusCode>,
    pub(super) details: Details,
}

impl UnknownProblem {
    /// The type URI; `about:blank` if there is none (RFC 9457 section 3.1.1).
    #[inline]
    #[must_use]
    pub fn type_uri(&self) -> &str {
        self.type_uri.as_deref().unwrap_or(ABOUT_BLANK)
    }

    /// The title, if there is one.
    #[inline]
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.details.title.as_deref()
    }

    /// The status that stands in the problem. The one of the response counts, where they differ (RFC 9457 section 3.1.2).
    #[inline]
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.status
    }

    /// The detail, if there is one.
    #[inline]
    #[must_use]
    pub fn detail(&self) -> Option<&str> {
        self.details.detail.as_deref()
    }

    /// The URI of this occurrence (RFC 9457 section 3.1.5).
    #[inline]
    #[must_use]
    pub fn instance(&self) -> Option<&str> {
        self.details.instance.as_deref()
    }

    /// All other members, and those of the ones above that have a wrong type.
    #[inline]
    #[must_use]
    pub fn members(&self) -> &Extensions {
        &self.details.extensions
    }

    /// With a detail.
    #[must_use]
    pub fn with_detail(mut self, detail: impl Into<String>) -> Self {
        self.details.detail = Some(detail.into());
        self
    }

    /// The problem as it came, or the body of a response, `application/problem+json`.
    #[inline]
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut json = Writer::members();
        json.member(r#","type":"#, &self.type_uri);
        json.member(r#","title":"#, &self.details.title);
        json.member(r#","status":"#, &self.status.map(|code| i64::from(code.as_u16())));
        json.member(r#","detail":"#, &self.details.detail);
        json.member(r#","instance":"#, &self.details.instance);
        self.details.write_extensions(&mut json, |name| match name {
            "type" => self.type_uri.is_some(),
            "title" => self.details.title.is_some(),
            "status" => self.status.is_some(),
            _ => false,
        });
        json.finish_object()
    }

    /// What is to be logged.
    #[inline]
    #[must_use]
    pub fn report(&self) -> Report<'_> {
        Report::new(self)
    }
}

/// A problem that says no more than its status: its title is the reason phrase.
impl From<StatusCode> for UnknownProblem {
    #[inline]
    fn from(code: StatusCode) -> Self {
        let title = code.canonical_reason().map(String::from);
        let details = Details { title, ..Details::default() };
        Self { type_uri: Some(ABOUT_BLANK.into()), status: Some(code), details }
    }
}

impl AnyProblem for UnknownProblem {
    #[inline]
    fn problem_type(&self) -> &'static ProblemType {
        about_blank()
    }

    #[inline]
    fn type_uri(&self) -> &str {
        self.type_uri()
    }

    #[inline]
    fn title(&self) -> Option<&str> {
        self.title()
    }

    #[inline]
    fn status(&self) -> SubStatusCode {
        self.to_status()
    }

    #[inline]
    fn level(&self) -> LogLevel {
        LogLevel::of(self.status_code())
    }

    #[inline]
    fn instance(&self) -> Option<&str> {
        self.instance()
    }

    #[inline]
    fn set_instance(&mut self, uri: String) {
        self.details.instance = Some(uri);
    }

    #[inline]
    fn set_source(&mut self, source: Source) {
        self.details.source = Some(source);
    }

    #[inline]
    fn to_json(&self) -> String {
        self.to_json()
    }

    #[inline]
    fn headers(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }

    // Nobody has said which of its members are sensitive.
    #[inline]
    fn log(&self, _: &mut LoggedMembers) {}

    #[inline]
    fn report(&self) -> Report<'_> {
        self.report()
    }
}

/// The status that stands in the problem; 500 if there is none.
impl ToStatus for UnknownProblem {
    #[inline]
    fn to_status(&self) -> SubStatusCode {
        self.status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR).into()
    }
}

/// Shows the detail, or else the title, or else the type.
impl fmt::Display for UnknownProblem {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.detail().or(self.title()).unwrap_or(self.type_uri()))
    }
}

impl Error for UnknownProblem {
    #[inline]
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.details.source.as_ref().map(|source| &**source as _)
    }
}
