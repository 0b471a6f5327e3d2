//! [`ProblemType`]: an application's own error, by a type URI, a title, a status and typed members.

mod find;
mod header;
mod member;
mod with;

pub use find::{ProblemTypes, find_problem_type, problem_types};
pub use header::ProblemHeader;
pub use member::{Member, MemberKind};

#[cfg(feature = "alloc")]
pub(crate) use find::about_blank;
pub(crate) use find::find;
#[cfg(feature = "serde")]
pub(crate) use header::Source;

pub use crate::generated::words::LogLevel;
use crate::{Reference, Retry, Server, StatusCode, SubStatusCode};

/// A problem type: what identifies an error of an application, and what its responses hold
/// ([RFC 9457 section 4](https://www.rfc-editor.org/rfc/rfc9457.html#section-4)).
///
/// The built-in ones are those of IANA's registry; a team's catalogue adds its own.
///
/// # Examples
///
/// ```
/// use status_core::{StatusCode, find_problem_type};
///
/// let problem = find_problem_type("ohttp-key").expect("it is registered");
/// assert_eq!(problem.uri(), "https://iana.org/assignments/http-problem-types#ohttp-key");
/// assert_eq!(problem.status(), StatusCode::BAD_REQUEST);
/// ```
// It is large, so that a copy is always asked for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ProblemType {
    pub(crate) server: Option<Server>,
    pub(crate) name: &'static str,
    pub(crate) uri: &'static str,
    pub(crate) former: &'static [&'static str],
    pub(crate) status: Option<SubStatusCode>,
    pub(crate) title: &'static str,
    pub(crate) detail: Option<&'static str>,
    pub(crate) summary: &'static str,
    pub(crate) members: &'static [Member],
    pub(crate) headers: &'static [ProblemHeader],
    pub(crate) causes: &'static [&'static str],
    pub(crate) remedies: &'static [&'static str],
    pub(crate) retry: &'static [Retry],
    pub(crate) level: Option<LogLevel>,
    pub(crate) doubts: &'static [&'static str],
    pub(crate) references: &'static [Reference],
    pub(crate) deprecated: Option<Deprecation>,
}

/// That a problem type is no longer sent.
///
/// # Examples
///
/// ```
/// let deprecated = status_core::Deprecation::new("2026-10", "OutOfStock");
/// assert_eq!((deprecated.since, deprecated.replacement), ("2026-10", "OutOfStock"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Deprecation {
    /// Since when, as a version or a day.
    pub since: &'static str,
    /// The name of the problem type that is sent instead, of the same server.
    pub replacement: &'static str,
}

impl Deprecation {
    /// Since when it is no longer sent, and the name of what is sent instead.
    #[inline]
    #[must_use]
    pub const fn new(since: &'static str, replacement: &'static str) -> Self {
        Self { since, replacement }
    }
}

impl ProblemType {
    /// The server that it belongs to; `None` for one that is registered with IANA.
    #[inline]
    #[must_use]
    pub const fn server(&self) -> Option<Server> {
        self.server
    }

    /// Its name, such as `SoldOut`.
    #[inline]
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Its type URI, which identifies it
    /// ([RFC 9457 section 3.1.1](https://www.rfc-editor.org/rfc/rfc9457.html#section-3.1.1)).
    #[inline]
    #[must_use]
    pub const fn uri(&self) -> &'static str {
        self.uri
    }

    /// Type URIs that it had before.
    #[inline]
    #[must_use]
    pub const fn former_uris(&self) -> &'static [&'static str] {
        self.former
    }

    /// The last part of its type URI, such as `sold-out`: what follows the last `/`, `#`, `=` or `:`.
    ///
    /// # Examples
    ///
    /// ```
    /// let date = status_core::find_problem_type("https://iana.org/assignments/http-problem-types#date");
    /// assert_eq!(date.map(|problem| problem.slug()), Some("date"));
    /// ```
    #[inline]
    #[must_use]
    pub fn slug(&self) -> &'static str {
        find::slug(self.uri)
    }

    /// What it is called, the same for each occurrence.
    #[inline]
    #[must_use]
    pub const fn title(&self) -> &'static str {
        self.title
    }

    /// The status that it comes with. `about:blank` comes with any; for it, this is 500, as for whatever says nothing
    /// (RFC 9110 section 15).
    #[inline]
    #[must_use]
    pub const fn status(&self) -> SubStatusCode {
        match self.status {
            Some(status) => status,
            None => SubStatusCode::new(StatusCode::INTERNAL_SERVER_ERROR, 0),
        }
    }

    /// Whether it comes with any status, as `about:blank` does
    /// ([RFC 9457 section 4.2.1](https://www.rfc-editor.org/rfc/rfc9457.html#section-4.2.1)).
    #[inline]
    #[must_use]
    pub const fn has_any_status(&self) -> bool {
        self.status.is_none()
    }

    /// What happened this time, as a template: a member's name in braces stands for its value, `{{` and `}}` for braces.
    #[inline]
    #[must_use]
    pub const fn detail(&self) -> Option<&'static str> {
        self.detail
    }

    /// What it means, in one sentence.
    #[inline]
    #[must_use]
    pub const fn summary(&self) -> &'static str {
        self.summary
    }

    /// The values that it carries beside those of RFC 9457, in their order.
    #[inline]
    #[must_use]
    pub const fn members(&self) -> &'static [Member] {
        self.members
    }

    /// The header fields that its responses carry.
    #[inline]
    #[must_use]
    pub const fn headers(&self) -> &'static [ProblemHeader] {
        self.headers
    }

    /// Why it happens.
    #[inline]
    #[must_use]
    pub const fn causes(&self) -> &'static [&'static str] {
        self.causes
    }

    /// What to do about it.
    #[inline]
    #[must_use]
    pub const fn remedies(&self) -> &'static [&'static str] {
        self.remedies
    }

    /// Whether, and how, the request may be sent again, as far as this problem type says more than its status.
    #[inline]
    #[must_use]
    pub const fn retry(&self) -> &'static [Retry] {
        self.retry
    }

    /// How it is logged: as its row says, or else 5xx as an error and anything else as a message.
    #[inline]
    #[must_use]
    pub const fn level(&self) -> LogLevel {
        match self.level {
            Some(level) => level,
            None => LogLevel::of(self.status().code()),
        }
    }

    /// What is not certain about it, and why.
    #[inline]
    #[must_use]
    pub const fn doubts(&self) -> &'static [&'static str] {
        self.doubts
    }

    /// The sources, the defining one first.
    #[inline]
    #[must_use]
    pub const fn references(&self) -> &'static [Reference] {
        self.references
    }

    /// Since when it is no longer sent, and what is sent instead.
    #[inline]
    #[must_use]
    pub const fn deprecated(&self) -> Option<Deprecation> {
        self.deprecated
    }
}

impl LogLevel {
    /// What is usual for a code: the errors of the server are errors, and those of the client are messages.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_core::{LogLevel, StatusCode};
    ///
    /// assert_eq!(LogLevel::of(StatusCode::BAD_GATEWAY), LogLevel::Error);
    /// assert_eq!(LogLevel::of(StatusCode::CONFLICT), LogLevel::Info);
    /// ```
    #[inline]
    #[must_use]
    pub const fn of(code: StatusCode) -> Self {
        if code.as_u16() >= 500 { Self::Error } else { Self::Info }
    }
}
