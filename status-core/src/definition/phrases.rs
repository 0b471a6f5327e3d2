//! Other phrases than today's.

/// A phrase that an earlier specification gave a code.
///
/// # Examples
///
/// ```
/// use status_core::StatusCode;
///
/// let definition = StatusCode::CONTENT_TOO_LARGE.definition().expect("413 is registered");
/// let former = definition.former_phrases()[0];
/// assert_eq!(former.phrase, "Payload Too Large");
/// assert_eq!((former.rfc, former.replaced_by), (7231, 9110));
/// // The name is that of a constant, `StatusCode::PAYLOAD_TOO_LARGE`.
/// assert_eq!(former.name, Some("PayloadTooLarge"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct FormerPhrase {
    /// The phrase.
    pub phrase: &'static str,
    /// Its name in `UpperCamelCase`, where `StatusCode` has a constant for it.
    pub name: Option<&'static str>,
    /// The number of the last RFC that used it.
    pub rfc: u16,
    /// The number of the RFC that replaced it.
    pub replaced_by: u16,
}

impl FormerPhrase {
    /// A phrase that one RFC was the last to use, and that another replaced.
    #[inline]
    #[must_use]
    pub const fn new(phrase: &'static str, rfc: u16, replaced_by: u16) -> Self {
        Self { phrase, name: None, rfc, replaced_by }
    }

    /// With its name in `UpperCamelCase`.
    #[inline]
    #[must_use]
    pub const fn with_name(mut self, name: &'static str) -> Self {
        self.name = Some(name);
        self
    }
}

/// Another phrase in use for a code, which means the same.
///
/// # Examples
///
/// ```
/// use status_core::StatusCode;
///
/// let definition = StatusCode::METHOD_NOT_ALLOWED.definition().expect("405 is registered");
/// let alias = definition.aliases()[0];
/// assert_eq!((alias.phrase, alias.used_by), ("Not Allowed", &["nginx"][..]));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Alias {
    /// The phrase.
    pub phrase: &'static str,
    /// Who uses it.
    pub used_by: &'static [&'static str],
}

impl Alias {
    /// A phrase and those who use it.
    #[inline]
    #[must_use]
    pub const fn new(phrase: &'static str, used_by: &'static [&'static str]) -> Self {
        Self { phrase, used_by }
    }
}
