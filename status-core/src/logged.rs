//! [`explain_logged`]: all that a log line says of a response, explained together.

use core::iter::FusedIterator;

use crate::reason::Decimal;
use crate::{Catalogue, Explanation, FoundReasons, Precision, Reason, Server, SubStatusCode};

/// What a log line says of one response. What it does not say is left out.
///
/// # Examples
///
/// ```
/// use status_core::{Finding, Logged, Server, StatusCode, SubStatusCode, explain_logged};
///
/// // 500 0 64 of IIS: the Win32 status says most.
/// let line = Logged::new().with_server(Server::IIS).with_code(StatusCode::INTERNAL_SERVER_ERROR).with_win32(64);
/// let mut findings = explain_logged(&line);
/// assert!(matches!(findings.next(), Some(Finding::Reason(reason)) if reason.token() == "64"));
/// assert!(matches!(findings.next(), Some(Finding::Status(status)) if status.definition().name() == "InternalServerError"));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Logged<'a> {
    server: Option<Server>,
    code: Option<SubStatusCode>,
    win32: Option<u32>,
    reason: Option<&'a str>,
}

impl<'a> Logged<'a> {
    /// A line that says nothing; the methods `with_...` add to it.
    #[inline]
    #[must_use]
    pub const fn new() -> Self {
        Self { server: None, code: None, win32: None, reason: None }
    }

    /// With the server that wrote it.
    #[inline]
    #[must_use]
    pub const fn with_server(mut self, server: Server) -> Self {
        self.server = Some(server);
        self
    }

    /// With the status code, and its sub-status if there is one.
    #[inline]
    #[must_use]
    pub fn with_code(mut self, code: impl Into<SubStatusCode>) -> Self {
        self.code = Some(code.into());
        self
    }

    /// With the Win32 status of a log of IIS; 0 is none.
    #[inline]
    #[must_use]
    pub const fn with_win32(mut self, status: u32) -> Self {
        self.win32 = if status == 0 { None } else { Some(status) };
        self
    }

    /// With the reason as it is logged; `-` and nothing are none.
    #[inline]
    #[must_use]
    pub fn with_reason(mut self, reason: &'a str) -> Self {
        self.reason = Some(reason).filter(|reason| !matches!(*reason, "" | "-"));
        self
    }
}

/// Explains what a log line says: the reasons and the meaning of the status, the most telling of them first.
///
/// The reason that the server gives comes first, above all one that goes with the status. A sub-status code that the
/// server defines says more than a Win32 status, which says more than a code alone. Of the status
/// [`Explanation::precision`] tells how far the look-up fell; [`Findings::is_reason_unknown`] and
/// [`Findings::is_win32_unknown`] tell what else nothing was found for.
///
/// # Examples
///
/// ```
/// use status_core::{Finding, Logged, Server, StatusCode, explain_logged};
///
/// let line = Logged::new().with_server(Server::ENVOY).with_code(StatusCode::SERVICE_UNAVAILABLE).with_reason("UF,URX");
/// for finding in explain_logged(&line) {
///     match finding {
///         Finding::Reason(reason) => println!("{}: {}", reason.token(), reason.summary()),
///         Finding::Status(status) => println!("{status}"),
///         _ => {}
///     }
/// }
/// ```
#[inline]
#[must_use]
pub fn explain_logged(line: &Logged<'_>) -> Findings {
    Findings::of(Catalogue::built_in(), line)
}

/// One thing that a log line says, explained.
///
/// # Examples
///
/// ```
/// use status_core::{Finding, Logged, Server, StatusCode, explain_logged};
///
/// let line = Logged::new().with_server(Server::HEROKU).with_code(StatusCode::SERVICE_UNAVAILABLE).with_reason("H12");
/// let remedies = explain_logged(&line).map(|finding| match finding {
///     Finding::Reason(reason) => reason.remedies(),
///     Finding::Status(status) => status.definition().remedies(),
///     _ => &[],
/// });
/// assert!(remedies.flatten().count() > 0);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Finding {
    /// A reason, which may be a Win32 status.
    Reason(&'static Reason),
    /// The status.
    Status(Explanation),
}

/// What [`explain_logged`] found, the most telling first.
///
/// # Examples
///
/// ```
/// use status_core::{Logged, Server, StatusCode, explain_logged};
///
/// let line = Logged::new().with_server(Server::HEROKU).with_code(StatusCode::BAD_GATEWAY).with_reason("H9999");
/// let findings = explain_logged(&line);
/// assert!(findings.is_reason_unknown());
/// // The status is explained all the same.
/// assert_eq!(findings.count(), 1);
/// ```
#[derive(Clone, Debug)]
pub struct Findings {
    reasons: FoundReasons,
    win32: FoundReasons,
    status: Option<Explanation>,
    /// Whether the status says more than the Win32 status.
    status_first: bool,
    is_reason_unknown: bool,
    is_win32_unknown: bool,
}

impl Findings {
    #[inline]
    pub(crate) fn of(catalogue: &Catalogue, line: &Logged<'_>) -> Self {
        let Logged { server, code, win32, reason } = *line;
        let found = reason.map(|reason| catalogue.find_reasons(server, reason));
        let mut reasons = FoundReasons::new(server);
        for goes_with_status in [true, false] {
            let is_meant = |reason: &&Reason| code.is_some_and(|code| goes_with(reason, code)) == goes_with_status;
            found.clone().into_iter().flatten().filter(is_meant).for_each(|reason| _ = reasons.add(reason));
        }
        let win32_found = win32.map_or(FoundReasons::new(None), |status| {
            catalogue.find_reasons(Some(Server::IIS), Decimal::new(status).as_str())
        });
        let status = code.map(|code| catalogue.explain(server, code));
        Self {
            is_reason_unknown: reason.is_some() && reasons.len() == 0,
            is_win32_unknown: win32.is_some() && win32_found.len() == 0,
            status_first: status.is_some_and(|it| it.code().sub() != 0 && it.precision() <= Precision::Publisher),
            reasons,
            win32: win32_found,
            status,
        }
    }

    /// Whether there is a reason of which nothing is known.
    #[inline]
    #[must_use]
    pub const fn is_reason_unknown(&self) -> bool {
        self.is_reason_unknown
    }

    /// Whether there is a Win32 status of which nothing is known.
    #[inline]
    #[must_use]
    pub const fn is_win32_unknown(&self) -> bool {
        self.is_win32_unknown
    }
}

impl Iterator for Findings {
    type Item = Finding;

    #[inline]
    fn next(&mut self) -> Option<Finding> {
        if let Some(reason) = self.reasons.next() {
            return Some(Finding::Reason(reason));
        }
        if let Some(status) = self.status.take_if(|_| self.status_first) {
            return Some(Finding::Status(status));
        }
        match self.win32.next() {
            Some(reason) => Some(Finding::Reason(reason)),
            None => self.status.take().map(Finding::Status),
        }
    }
}

impl FusedIterator for Findings {}

/// Whether a source says that a reason comes with a status; one that comes with a code comes with its sub-status codes.
#[inline]
fn goes_with(reason: &Reason, code: SubStatusCode) -> bool {
    reason.codes().iter().any(|&with| with == code || with.sub() == 0 && with.code() == code.code())
}
