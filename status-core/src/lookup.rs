//! The catalogue: all definitions, and those of one code.
//!
//! The definitions stand sorted by (code, sub-status, server). A table of where each code starts leads to its few
//! definitions, so a look-up costs the same however large the catalogue is.

use crate::generated::definitions::DEFINITIONS;
use crate::{Definition, Server, StatusCode, SubStatusCode};

/// For each code from 100 to 999 where its definitions start; the last entry is where all end.
static STARTS: [u16; 901] = {
    assert!(DEFINITIONS.len() <= u16::MAX as usize, "STARTS counts in 16 bits");
    let mut starts = [0; 901];
    let mut at = 0;
    let mut code = 100;
    while code <= 1000 {
        while at < DEFINITIONS.len() && DEFINITIONS[at].code.code().as_u16() < code {
            at += 1;
        }
        #[allow(clippy::cast_possible_truncation, reason = "asserted above")]
        let start = at as u16;
        starts[code as usize - 100] = start;
        code += 1;
    }
    starts
};

/// Where the definitions of a code start, and where they end, with those of its sub-status codes.
const fn range(code: StatusCode) -> (usize, usize) {
    let at = code.as_u16() as usize - 100;
    (STARTS[at] as usize, STARTS[at + 1] as usize)
}

/// The standard's definition of a code: the first of all, if there is one.
pub(crate) const fn standard(code: StatusCode) -> Option<&'static Definition> {
    let (start, end) = range(code);
    if start == end {
        return None;
    }
    let first = &DEFINITIONS[start];
    if first.server.is_none() && first.code.sub() == 0 { Some(first) } else { None }
}

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
#[must_use]
pub fn meanings(code: impl Into<SubStatusCode>) -> &'static [Definition] {
    let code = code.into();
    let (start, end) = range(code.code());
    let of_code = DEFINITIONS.get(start..end).unwrap_or_default();
    let first = of_code.partition_point(|definition| definition.code < code);
    let last = of_code.partition_point(|definition| definition.code <= code);
    of_code.get(first..last).unwrap_or_default()
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
#[must_use]
pub fn lookup(server: Option<Server>, code: impl Into<SubStatusCode>) -> Option<&'static Definition> {
    meanings(code).iter().find(|definition| definition.server == server)
}
