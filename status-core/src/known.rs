//! [`Known`]: what every generated enum of definitions can do.

use crate::{Definition, SubStatusCode};

/// A set of definitions by name: those of the standard ([`Status`](crate::Status)) or of one server
/// ([`server::Iis`](crate::server::Iis) and its like).
///
/// Other crates implement it too: `statuses!` and build scripts make an enum for each server of a team's dataset. An
/// implementation by hand has to keep to what the generated ones do:
///
/// * [`ALL`](Self::ALL) has every variant once, sorted by code: [`from_code`](Self::from_code) is a binary search in it.
/// * [`code`](Self::code) gives each variant a code of its own, the same every time.
/// * [`definition`](Self::definition) has that code, and all definitions are of one publisher.
///
/// # Examples
///
/// ```
/// use status_core::{Known, server::Iis};
///
/// let found = Iis::from_code("401.3".parse::<status_core::SubStatusCode>()?);
/// assert_eq!(found, Some(Iis::DeniedByAcl));
/// assert_eq!(Iis::DeniedByAcl.code().sub(), 3);
/// # Ok::<(), status_core::InvalidSubStatusCode>(())
/// ```
pub trait Known: Copy + 'static {
    /// Every variant, in the order of their codes.
    const ALL: &'static [Self];

    /// The code, with its sub-status if it has one.
    fn code(self) -> SubStatusCode;

    /// What the publisher says about it.
    fn definition(self) -> &'static Definition;

    /// The variant for a code; `None` where the publisher does not define it.
    #[inline]
    fn from_code(code: impl Into<SubStatusCode>) -> Option<Self> {
        let code = code.into();
        let found = Self::ALL.binary_search_by_key(&code, |known| known.code()).ok()?;
        Self::ALL.get(found).copied()
    }
}
