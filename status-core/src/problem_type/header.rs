//! [`ProblemHeader`]: a header field that a problem's responses carry.

/// A header field that the responses of a problem type carry, with the value of a member or always the same.
///
/// # Examples
///
/// ```
/// use status_core::ProblemHeader;
///
/// let later = ProblemHeader::from_member("Retry-After", "retry_after");
/// assert_eq!((later.name(), later.member(), later.value()), ("Retry-After", Some("retry_after"), None));
///
/// let allow = ProblemHeader::constant("Allow", "GET, HEAD");
/// assert_eq!((allow.name(), allow.member(), allow.value()), ("Allow", None, Some("GET, HEAD")));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ProblemHeader {
    pub(crate) name: &'static str,
    pub(crate) source: Source,
}

/// Where the value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Source {
    Member(&'static str),
    Constant(&'static str),
}

impl ProblemHeader {
    /// A field with the value of a member.
    #[inline]
    #[must_use]
    pub const fn from_member(name: &'static str, member: &'static str) -> Self {
        Self { name, source: Source::Member(member) }
    }

    /// A field whose value is always the same.
    #[inline]
    #[must_use]
    pub const fn constant(name: &'static str, value: &'static str) -> Self {
        Self { name, source: Source::Constant(value) }
    }

    /// The name of the field.
    #[inline]
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The name of the member that holds its value.
    #[inline]
    #[must_use]
    pub const fn member(&self) -> Option<&'static str> {
        match self.source {
            Source::Member(member) => Some(member),
            Source::Constant(_) => None,
        }
    }

    /// Its value, where that is always the same.
    #[inline]
    #[must_use]
    pub const fn value(&self) -> Option<&'static str> {
        match self.source {
            Source::Member(_) => None,
            Source::Constant(value) => Some(value),
        }
    }
}
