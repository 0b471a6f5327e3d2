//! Other phrases than today's.

/// A phrase that an earlier specification gave a code.
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
