//! What a code asks of servers and clients.

pub use crate::generated::words::{Content, Emitter, Level, RedirectKind, RedirectMethod, RetryKind};

use crate::Reference;

/// What one standard code means for caches, content and clients.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Facts {
    /// The number of the code, by which the order of the table is checked.
    pub(crate) code: u16,
    pub(crate) cacheable: bool,
    pub(crate) content: Content,
    pub(crate) headers: &'static [HeaderField],
    pub(crate) redirect: Option<Redirect>,
    pub(crate) retry: &'static [Retry],
    pub(crate) emitters: &'static [Emitter],
}

/// A header field that a response must, should or may carry, or must not.
///
/// # Examples
///
/// ```
/// use status_core::{Level, StatusCode};
///
/// let [challenge] = StatusCode::UNAUTHORIZED.headers() else { panic!("401 comes with one field") };
/// assert_eq!((challenge.name, challenge.level), ("WWW-Authenticate", Level::Must));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct HeaderField {
    /// Name of the field.
    pub name: &'static str,
    /// What its value has to be or contain.
    pub value: Option<&'static str>,
    /// How strongly it is asked for.
    pub level: Level,
    /// The condition; `None` means always.
    pub when: Option<&'static str>,
    /// A valid value for it.
    pub example: Option<&'static str>,
    /// Where this is said.
    pub source: Option<Reference>,
}

impl HeaderField {
    /// A field by its name, and how strongly it is asked for; the methods `with_...` add to it.
    #[inline]
    #[must_use]
    pub const fn new(name: &'static str, level: Level) -> Self {
        Self { name, value: None, level, when: None, example: None, source: None }
    }

    /// With what its value has to be or hold.
    #[inline]
    #[must_use]
    pub const fn with_value(mut self, value: &'static str) -> Self {
        self.value = Some(value);
        self
    }

    /// With the condition.
    #[inline]
    #[must_use]
    pub const fn with_when(mut self, when: &'static str) -> Self {
        self.when = Some(when);
        self
    }

    /// With a valid value.
    #[inline]
    #[must_use]
    pub const fn with_example(mut self, example: &'static str) -> Self {
        self.example = Some(example);
        self
    }

    /// With the place where this is said.
    #[inline]
    #[must_use]
    pub const fn with_source(mut self, source: Reference) -> Self {
        self.source = Some(source);
        self
    }
}

/// Where a redirect leads and what becomes of the method (RFC 9110
/// [section 15.4](https://www.rfc-editor.org/rfc/rfc9110.html#section-15.4)).
///
/// # Examples
///
/// ```
/// use status_core::{RedirectKind, RedirectMethod, StatusCode};
///
/// let redirect = StatusCode::SEE_OTHER.redirect().expect("303 redirects");
/// assert_eq!(redirect.kind, RedirectKind::SeeOther);
/// assert_eq!(redirect.method, Some(RedirectMethod::Get));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Redirect {
    /// Where it leads.
    pub kind: RedirectKind,
    /// What becomes of the method; `None` where no source says.
    pub method: Option<RedirectMethod>,
    /// Whether browsers follow it by themselves
    /// ([WHATWG Fetch](https://fetch.spec.whatwg.org/#redirect-status)).
    pub followed: bool,
}

impl Redirect {
    /// A redirect that browsers do not follow by themselves, and of whose method no source says anything, until the
    /// methods `with_...` say more.
    #[inline]
    #[must_use]
    pub const fn new(kind: RedirectKind) -> Self {
        Self { kind, method: None, followed: false }
    }

    /// With what becomes of the method.
    #[inline]
    #[must_use]
    pub const fn with_method(mut self, method: RedirectMethod) -> Self {
        self.method = Some(method);
        self
    }

    /// With whether browsers follow it by themselves.
    #[inline]
    #[must_use]
    pub const fn with_followed(mut self, followed: bool) -> Self {
        self.followed = followed;
        self
    }

    /// Whether the resource has moved for good, so that links to the old address ought to be changed.
    #[inline]
    #[must_use]
    pub const fn is_permanent(&self) -> bool {
        matches!(self.kind, RedirectKind::Permanent)
    }
}

/// Whether, and how, a request may be sent again.
///
/// # Examples
///
/// ```
/// use status_core::{Level, RetryKind, StatusCode};
///
/// let retry = StatusCode::TOO_MANY_REQUESTS.retry()[0];
/// assert_eq!((retry.kind, retry.level), (RetryKind::AfterDelay, Level::Expected));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Retry {
    /// In what form.
    pub kind: RetryKind,
    /// How strongly that is asked for, allowed or forbidden.
    pub level: Level,
    /// The condition; `None` means always.
    pub when: Option<&'static str>,
    /// Where this is said.
    pub source: Option<Reference>,
}

impl Retry {
    /// In what form, and how strongly that is asked for; the methods `with_...` add to it.
    #[inline]
    #[must_use]
    pub const fn new(kind: RetryKind, level: Level) -> Self {
        Self { kind, level, when: None, source: None }
    }

    /// With the condition.
    #[inline]
    #[must_use]
    pub const fn with_when(mut self, when: &'static str) -> Self {
        self.when = Some(when);
        self
    }

    /// With the place where this is said.
    #[inline]
    #[must_use]
    pub const fn with_source(mut self, source: Reference) -> Self {
        self.source = Some(source);
        self
    }
}

/// What a specification asks of a client, a server or another party, beyond header fields, redirects and retries.
///
/// # Examples
///
/// ```
/// use status_core::{Level, StatusCode};
///
/// let definition = StatusCode::MISDIRECTED_REQUEST.definition().expect("421 is registered");
/// assert!(definition.requirements().iter().any(|rule| rule.who == "proxy" && rule.level == Level::MustNot));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Requirement {
    /// The party, such as `origin server`.
    pub who: &'static str,
    /// How strongly it is asked for.
    pub level: Level,
    /// What it asks for, as it reads after "must".
    pub what: &'static str,
    /// The condition; `None` means always.
    pub when: Option<&'static str>,
    /// Where this is said.
    pub source: Option<Reference>,
}

impl Requirement {
    /// That `who` must, should or may do `what`: always, and without a source, until the methods `with_...` say more.
    #[inline]
    #[must_use]
    pub const fn new(who: &'static str, level: Level, what: &'static str) -> Self {
        Self { who, level, what, when: None, source: None }
    }

    /// With the condition.
    #[inline]
    #[must_use]
    pub const fn with_when(mut self, when: &'static str) -> Self {
        self.when = Some(when);
        self
    }

    /// With the place where this is said.
    #[inline]
    #[must_use]
    pub const fn with_source(mut self, source: Reference) -> Self {
        self.source = Some(source);
        self
    }
}
