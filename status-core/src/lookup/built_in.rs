//! The catalogue of this crate, and the functions that look in it.

use super::Catalogue;
use crate::generated::definitions::{DEFINITIONS, STARTS};
use crate::generated::problems::PROBLEM_TYPES;
use crate::generated::reasons::REASONS;
use crate::{Definition, Server, SubStatusCode};

/// The built-in catalogue. The generator counts what [`Catalogue::new`] counts: the compiler would take longer.
pub(crate) static BUILT_IN: Catalogue = Catalogue {
    own: &DEFINITIONS,
    servers: Server::ALL,
    reasons: &REASONS,
    problem_types: &PROBLEM_TYPES,
    starts: STARTS,
    base: None,
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

#[cfg(test)]
mod tests {
    use super::{BUILT_IN, Catalogue, DEFINITIONS};

    #[test]
    fn the_definitions_of_each_code_start_where_the_generator_says() {
        let counted = Catalogue::new(&DEFINITIONS).expect("they stand in order");
        assert_eq!(BUILT_IN.starts, counted.starts);
    }
}
