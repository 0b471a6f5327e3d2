//! [`Occurrence`]: one problem of a known type.

use alloc::{boxed::Box, string::String, vec::Vec};
use core::error::Error;
use core::fmt;
use core::ops::{Deref, DerefMut};

use super::details::Details;
use super::typed::to_json_with;
use super::{AnyProblem, Extensions, LoggedMembers, Problem, Report, Source, headers};
use crate::{LogLevel, ProblemType, SubStatusCode, ToStatus};

/// One problem of the type `T`, with what is not a member of its type: the error that it was caused by, the URI of this
/// occurrence, and what a reader did not know.
///
/// It gives access to the members, as a `Box` does, and is as large as one. The variants of a generated enum hold it; the
/// [guide](crate::guide) shows them.
///
/// # Examples
///
/// ```
/// use status_core::problem::Occurrence;
///
/// // `statuses!` makes such structs.
/// struct SoldOut {
///     left: i64,
/// }
///
/// let mut problem = Occurrence::from(SoldOut { left: 3 });
/// problem.left -= 1;
/// assert_eq!((problem.left, problem.instance()), (2, None));
/// ```
pub struct Occurrence<T> {
    inner: Box<Inner<T>>,
}

struct Inner<T> {
    members: T,
    details: Details,
}

impl<T> Occurrence<T> {
    pub(super) fn new(members: T, details: Details) -> Self {
        Self { inner: Box::new(Inner { members, details }) }
    }

    /// The URI of this occurrence, if it has one (RFC 9457 section 3.1.5).
    #[must_use]
    pub fn instance(&self) -> Option<&str> {
        self.inner.details.instance.as_deref()
    }

    /// The title as it was received, if it is not that of the type: it may be a translation (RFC 9457 section 3.1.3).
    #[must_use]
    pub fn received_title(&self) -> Option<&str> {
        self.inner.details.title.as_deref()
    }

    /// The detail as it was received; `None` if none was, or if the problem was made here.
    #[must_use]
    pub fn received_detail(&self) -> Option<&str> {
        self.inner.details.detail.as_deref()
    }

    /// Members that were received and that the type does not have.
    #[must_use]
    pub fn extensions(&self) -> &Extensions {
        &self.inner.details.extensions
    }

    /// The members of the type; all else is dropped.
    #[must_use]
    pub fn into_members(self) -> T {
        self.inner.members
    }
}

impl<T: Problem> Occurrence<T> {
    /// The body of a response, `application/problem+json`.
    #[must_use]
    pub fn to_json(&self) -> String {
        to_json_with(&self.inner.members, &self.inner.details)
    }

    /// The header fields of the response, without its content type.
    #[must_use]
    pub fn headers(&self) -> Vec<(&'static str, String)> {
        headers(&self.inner.members)
    }

    /// What is to be logged.
    #[must_use]
    pub fn report(&self) -> Report<'_> {
        Report::new(self)
    }
}

impl<T> From<T> for Occurrence<T> {
    fn from(members: T) -> Self {
        Self::new(members, Details::default())
    }
}

impl<T> Deref for Occurrence<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.inner.members
    }
}

impl<T> DerefMut for Occurrence<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.inner.members
    }
}

impl<T: Problem> AnyProblem for Occurrence<T> {
    fn problem_type(&self) -> &'static ProblemType {
        T::problem_type()
    }

    fn type_uri(&self) -> &str {
        T::URI
    }

    fn title(&self) -> Option<&str> {
        Some(self.received_title().unwrap_or(T::TITLE))
    }

    fn status(&self) -> SubStatusCode {
        T::STATUS
    }

    fn level(&self) -> LogLevel {
        T::LEVEL
    }

    fn instance(&self) -> Option<&str> {
        self.instance()
    }

    fn set_instance(&mut self, uri: String) {
        self.inner.details.instance = Some(uri);
    }

    fn set_source(&mut self, source: Source) {
        self.inner.details.source = Some(source);
    }

    fn to_json(&self) -> String {
        self.to_json()
    }

    fn headers(&self) -> Vec<(&'static str, String)> {
        self.headers()
    }

    fn log(&self, members: &mut LoggedMembers) {
        self.inner.members.log(members);
    }

    fn report(&self) -> Report<'_> {
        self.report()
    }
}

impl<T: Problem> ToStatus for Occurrence<T> {
    fn to_status(&self) -> SubStatusCode {
        T::STATUS
    }
}

impl<T: fmt::Debug> fmt::Debug for Occurrence<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { members, details } = &*self.inner;
        if details.is_empty() && details.source.is_none() {
            return members.fmt(f);
        }
        f.debug_struct("Occurrence").field("members", members).field("details", details).finish()
    }
}

/// Shows the detail that was received, or else that of the type, or else its title.
impl<T: Problem> fmt::Display for Occurrence<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.received_detail() {
            Some(detail) => f.write_str(detail),
            None => super::display(&self.inner.members, f),
        }
    }
}

impl<T: Problem> Error for Occurrence<T> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.inner.details.source.as_ref().map(|source| &**source as _)
    }
}
