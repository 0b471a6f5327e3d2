//! [`Member`]: a value that a problem carries, and of which type it is.

use core::fmt;

/// A value that a problem carries beside those of RFC 9457: an extension member
/// ([section 3.2](https://www.rfc-editor.org/rfc/rfc9457.html#section-3.2)).
///
/// # Examples
///
/// ```
/// use status_core::{Member, MemberKind};
///
/// let left = Member::new("left", MemberKind::Integer).with_about("How many are in stock.").with_example("3");
/// assert_eq!((left.name(), left.kind(), left.example()), ("left", MemberKind::Integer, Some("3")));
/// assert!(!left.is_optional() && !left.is_internal());
/// ```
#[allow(clippy::struct_excessive_bools, reason = "they say different things, and any of them together")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Member {
    pub(crate) name: &'static str,
    pub(crate) kind: MemberKind,
    pub(crate) about: Option<&'static str>,
    pub(crate) example: Option<&'static str>,
    pub(crate) list: bool,
    pub(crate) optional: bool,
    pub(crate) internal: bool,
    pub(crate) sensitive: bool,
    pub(crate) deprecated: bool,
}

/// What the values of a [`Member`] are.
///
/// # Examples
///
/// ```
/// use status_core::MemberKind;
///
/// let reason = MemberKind::OneOf(&["season", "recall"]);
/// assert_eq!((reason.word(), reason.values()), ("one-of", &["season", "recall"][..]));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MemberKind {
    /// Any text.
    String,
    /// True or false.
    Boolean,
    /// An integer of at most 53 bits, which every reader of JSON keeps as it is.
    Integer,
    /// An integer of 64 bits, a text in JSON.
    Integer64,
    /// A number with a point that is kept digit by digit, a text in JSON.
    Decimal,
    /// A number as computers round it.
    Number,
    /// A moment, as in RFC 3339.
    DateTime,
    /// A number of seconds, with or without a fraction, and not below 0.
    Duration,
    /// A URI, or a reference that is relative to one (RFC 3986 section 4.1).
    Uri,
    /// A UUID (RFC 9562).
    Uuid,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// An object of JSON; what is in it, [`about`](Member::about) says. Only registered problem types have such members.
    Object,
}

impl MemberKind {
    /// The word for it in the dataset and in JSON, such as `date-time`.
    #[inline]
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::String => "string",
            Self::Boolean => "boolean",
            Self::Integer => "integer",
            Self::Integer64 => "integer64",
            Self::Decimal => "decimal",
            Self::Number => "number",
            Self::DateTime => "date-time",
            Self::Duration => "duration",
            Self::Uri => "uri",
            Self::Uuid => "uuid",
            Self::OneOf(_) => "one-of",
            Self::Object => "object",
        }
    }

    /// The words of which a value is one; none for other types.
    #[inline]
    #[must_use]
    pub const fn values(self) -> &'static [&'static str] {
        match self {
            Self::OneOf(values) => values,
            _ => &[],
        }
    }
}

/// Shows the [`word`](Self::word).
impl fmt::Display for MemberKind {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

impl Member {
    /// A member that is always there, by its name and type; the methods `with_...` add to it.
    #[inline]
    #[must_use]
    pub const fn new(name: &'static str, kind: MemberKind) -> Self {
        Self {
            name,
            kind,
            about: None,
            example: None,
            list: false,
            optional: false,
            internal: false,
            sensitive: false,
            deprecated: false,
        }
    }

    /// With what it says.
    #[inline]
    #[must_use]
    pub const fn with_about(mut self, about: &'static str) -> Self {
        self.about = Some(about);
        self
    }

    /// With a value of it, as JSON.
    #[inline]
    #[must_use]
    pub const fn with_example(mut self, json: &'static str) -> Self {
        self.example = Some(json);
        self
    }

    /// With whether it is a list.
    #[inline]
    #[must_use]
    pub const fn with_list(mut self, list: bool) -> Self {
        self.list = list;
        self
    }

    /// With whether it may be missing.
    #[inline]
    #[must_use]
    pub const fn with_optional(mut self, optional: bool) -> Self {
        self.optional = optional;
        self
    }

    /// With whether it is logged, and never sent.
    #[inline]
    #[must_use]
    pub const fn with_internal(mut self, internal: bool) -> Self {
        self.internal = internal;
        self
    }

    /// With whether it is sent, and never logged.
    #[inline]
    #[must_use]
    pub const fn with_sensitive(mut self, sensitive: bool) -> Self {
        self.sensitive = sensitive;
        self
    }

    /// With whether it will go away in a later version.
    #[inline]
    #[must_use]
    pub const fn with_deprecated(mut self, deprecated: bool) -> Self {
        self.deprecated = deprecated;
        self
    }

    /// Its name in JSON, such as `retry_after`.
    #[inline]
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// What its values are; of a list, what its entries are.
    #[inline]
    #[must_use]
    pub const fn kind(&self) -> MemberKind {
        self.kind
    }

    /// What it says.
    #[inline]
    #[must_use]
    pub const fn about(&self) -> Option<&'static str> {
        self.about
    }

    /// A value of it, as JSON.
    #[inline]
    #[must_use]
    pub const fn example(&self) -> Option<&'static str> {
        self.example
    }

    /// Whether it is a list.
    #[inline]
    #[must_use]
    pub const fn is_list(&self) -> bool {
        self.list
    }

    /// Whether it may be missing.
    #[inline]
    #[must_use]
    pub const fn is_optional(&self) -> bool {
        self.optional
    }

    /// Whether it is logged, and never sent.
    #[inline]
    #[must_use]
    pub const fn is_internal(&self) -> bool {
        self.internal
    }

    /// Whether it is sent, and never logged.
    #[inline]
    #[must_use]
    pub const fn is_sensitive(&self) -> bool {
        self.sensitive
    }

    /// Whether it will go away in a later version.
    #[inline]
    #[must_use]
    pub const fn is_deprecated(&self) -> bool {
        self.deprecated
    }
}
