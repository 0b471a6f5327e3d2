//! [`Reason`]: what a server writes beside a status, or in its place.

mod exact;
mod find;
mod found;
mod token;
mod with;

pub use find::{find_reasons, reasons};
pub use found::{FoundReasons, Reasons};

pub(crate) use find::find;
pub(crate) use token::Decimal;

pub use crate::generated::words::ReasonPart;
use crate::part::Part;
use crate::server::Authority;
use crate::{Reference, Server, SubStatusCode};

/// A token that a server writes beside a status and that says why: Envoy's response flag `UF`, Heroku's `H12`, a Win32
/// status in a log of IIS.
///
/// Its key is ([`server`](Self::server), [`field`](Self::field), [`token`](Self::token)): the same token may stand in
/// several fields, and mean something else there.
///
/// # Examples
///
/// ```
/// use status_core::{Server, StatusCode, find_reasons};
///
/// let reason = find_reasons(Some(Server::ENVOY), "UH").next().expect("Envoy writes it");
/// assert_eq!(reason.name(), "NoHealthyUpstream");
/// assert_eq!(reason.codes(), [StatusCode::SERVICE_UNAVAILABLE]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Reason {
    pub(crate) server: Server,
    pub(crate) field: &'static str,
    pub(crate) token: &'static str,
    pub(crate) part: Option<ReasonPart>,
    pub(crate) name: &'static str,
    pub(crate) aliases: &'static [&'static str],
    pub(crate) codes: &'static [SubStatusCode],
    pub(crate) summary: &'static str,
    pub(crate) causes: Part<&'static str>,
    pub(crate) remedies: Part<&'static str>,
    pub(crate) notes: Part<&'static str>,
    pub(crate) doubts: Part<&'static str>,
    pub(crate) since: Option<&'static str>,
    pub(crate) until: Option<&'static str>,
    pub(crate) authority: Option<Authority>,
    pub(crate) references: Part<Reference>,
}

impl Reason {
    /// The server that writes it.
    #[inline]
    #[must_use]
    pub const fn server(&self) -> Server {
        self.server
    }

    /// Where it stands, such as `%RESPONSE_FLAGS%`.
    #[inline]
    #[must_use]
    pub const fn field(&self) -> &'static str {
        self.field
    }

    /// The token as it is logged; `{...}` in it is a variable part.
    #[inline]
    #[must_use]
    pub const fn token(&self) -> &'static str {
        self.token
    }

    /// Which part of the field it is; `None` is the whole.
    #[inline]
    #[must_use]
    pub const fn part(&self) -> Option<ReasonPart> {
        self.part
    }

    /// Its name, unique among the reasons of its server: `UpstreamConnectionFailure`.
    #[inline]
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Other tokens for the same, such as a longer form.
    #[inline]
    #[must_use]
    pub const fn aliases(&self) -> &'static [&'static str] {
        self.aliases
    }

    /// The statuses that it comes with, as far as a source says so.
    #[inline]
    #[must_use]
    pub const fn codes(&self) -> &'static [SubStatusCode] {
        self.codes
    }

    /// What it means, in one sentence.
    #[inline]
    #[must_use]
    pub const fn summary(&self) -> &'static str {
        self.summary
    }

    /// Why it happens.
    #[inline]
    #[must_use]
    pub const fn causes(&self) -> &'static [&'static str] {
        self.causes.get()
    }

    /// What to do about it.
    #[inline]
    #[must_use]
    pub const fn remedies(&self) -> &'static [&'static str] {
        self.remedies.get()
    }

    /// History, and what is easily mistaken.
    #[inline]
    #[must_use]
    pub const fn notes(&self) -> &'static [&'static str] {
        self.notes.get()
    }

    /// What is not certain about it, and why.
    #[inline]
    #[must_use]
    pub const fn doubts(&self) -> &'static [&'static str] {
        self.doubts.get()
    }

    /// The first version of the server that writes it.
    #[inline]
    #[must_use]
    pub const fn since(&self) -> Option<&'static str> {
        self.since
    }

    /// The last version of the server that writes it.
    #[inline]
    #[must_use]
    pub const fn until(&self) -> Option<&'static str> {
        self.until
    }

    /// How good the source is.
    #[inline]
    #[must_use]
    pub const fn authority(&self) -> Option<Authority> {
        self.authority
    }

    /// The sources, the defining one first.
    #[inline]
    #[must_use]
    pub const fn references(&self) -> &'static [Reference] {
        self.references.get()
    }
}
