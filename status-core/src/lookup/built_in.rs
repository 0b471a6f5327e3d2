//! The catalogue of this crate, and the functions that look in it.

use super::Catalogue;
use crate::generated::definitions::DEFINITIONS;
use crate::generated::problems::PROBLEM_TYPES;
use crate::generated::reasons::REASONS;
use crate::{Definition, Server, SubStatusCode};

/// The built-in catalogue.
pub(crate) static BUILT_IN: Catalogue = match Catalogue::new(&DEFINITIONS) {
    Some(catalogue) => catalogue.with_servers(Server::ALL).with_reasons(&REASONS).with_problem_types(&PROBLEM_TYPES),
    None => panic!("the definitions stand in order"),
};

/// The whole catalogue, sorted by (code, sub-status, server); the standard comes before the servers.
///
/// # Examples
///
/// ```
/// let cacheable = status_core::definitions()
///     .iter()
///     .filter(|definition| definition.server().is_none())
///     .filter(|definition| definition.code().code().is_heuristically_cacheable());
/// assert_eq!(cacheable.count(), 13);
/// ```
#[inline]
#[must_use]
pub fn definitions() -> &'static [Definition] {
    &DEFINITIONS
}

/// Everything that is said about one code or sub-status code, the standard's definition first.
///
/// # Examples
///
/// ```
/// use status_core::{StatusCode, SubStatusCode, meanings};
///
/// assert_eq!(meanings(StatusCode::NOT_FOUND)[0].name(), "NotFound");
/// assert_eq!(meanings(SubStatusCode::new(StatusCode::UNAUTHORIZED, 3))[0].name(), "DeniedByAcl");
/// assert!(meanings(SubStatusCode::new(StatusCode::UNAUTHORIZED, 99)).is_empty());
/// ```
#[inline]
#[must_use]
pub fn meanings(code: impl Into<SubStatusCode>) -> &'static [Definition] {
    BUILT_IN.own_meanings(code.into())
}

/// What one publisher says about one code or sub-status code; `None` as server is the standard.
///
/// # Examples
///
/// ```
/// use status_core::{Server, StatusCode, SubStatusCode, lookup};
///
/// let code = SubStatusCode::new(StatusCode::UNAUTHORIZED, 3);
/// assert!(lookup(Some(Server::IIS), code).is_some());
/// assert!(lookup(None, code).is_none());
/// assert!(lookup(None, StatusCode::UNAUTHORIZED).is_some());
/// ```
#[inline]
#[must_use]
pub fn lookup(server: Option<Server>, code: impl Into<SubStatusCode>) -> Option<&'static Definition> {
    BUILT_IN.own_lookup(server, code.into())
}
