//! [`Definition`]: what one publisher says about one code or sub-status code.

use crate::server::Authority;
use crate::{Article, Date, Reference, Requirement, Server, SubStatusCode};

/// What one publisher says about one code or sub-status code: an entry of the catalogue.
///
/// The publisher is the standard or a [`Server`] product. The same number can have several definitions, so the key is
/// ([`code`](Self::code), [`server`](Self::server)). What the code asks of servers and clients is with the code:
/// [`StatusCode::headers`](crate::StatusCode::headers), [`retry`](crate::StatusCode::retry) and so on.
///
/// # Examples
///
/// ```
/// use status_core::{Server, lookup};
///
/// let code: status_core::SubStatusCode = "401.3".parse()?;
/// let definition = lookup(Some(Server::IIS), code).expect("IIS defines 401.3");
/// assert_eq!(definition.name(), "DeniedByAcl");
/// assert!(!definition.remedies().is_empty());
/// # Ok::<(), status_core::InvalidSubStatusCode>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Definition {
    pub(crate) code: SubStatusCode,
    pub(crate) server: Option<Server>,
    pub(crate) name: &'static str,
    pub(crate) phrase: Option<&'static str>,
    pub(crate) former: &'static [FormerPhrase],
    pub(crate) aliases: &'static [Alias],
    pub(crate) summary: &'static str,
    pub(crate) article: Option<Article>,
    pub(crate) causes: &'static [&'static str],
    pub(crate) remedies: &'static [&'static str],
    pub(crate) notes: &'static [&'static str],
    pub(crate) state: State,
    pub(crate) requirements: &'static [Requirement],
    pub(crate) see_also: &'static [SubStatusCode],
    pub(crate) since: Option<&'static str>,
    pub(crate) until: Option<&'static str>,
    pub(crate) authority: Option<Authority>,
    pub(crate) references: &'static [Reference],
}

impl Definition {
    /// What holds where the dataset says nothing else.
    pub(crate) const BLANK: Self = Self {
        code: SubStatusCode::checked(100, 0),
        server: None,
        name: "",
        phrase: None,
        former: &[],
        aliases: &[],
        summary: "",
        article: None,
        causes: &[],
        remedies: &[],
        notes: &[],
        state: State::Registered,
        requirements: &[],
        see_also: &[],
        since: None,
        until: None,
        authority: None,
        references: &[],
    };

    /// A definition of the standard, for a [`Catalogue`](crate::Catalogue) of your own; the methods `with_...` add to it.
    #[inline]
    #[must_use]
    pub const fn new(code: SubStatusCode, name: &'static str, summary: &'static str) -> Self {
        Self { code, name, summary, ..Self::BLANK }
    }

    /// The code, with its sub-status if it has one.
    #[inline]
    #[must_use]
    pub const fn code(&self) -> SubStatusCode {
        self.code
    }

    /// The publisher; `None` is the standard.
    #[inline]
    #[must_use]
    pub const fn server(&self) -> Option<Server> {
        self.server
    }

    /// The name, as that of the enum's variant: `NotFound`.
    #[inline]
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The reason phrase; `None` where the publisher gives none.
    #[inline]
    #[must_use]
    pub const fn phrase(&self) -> Option<&'static str> {
        self.phrase
    }

    /// Phrases that earlier specifications gave the code.
    #[inline]
    #[must_use]
    pub const fn former_phrases(&self) -> &'static [FormerPhrase] {
        self.former
    }

    /// Other phrases in use that mean the same.
    #[inline]
    #[must_use]
    pub const fn aliases(&self) -> &'static [Alias] {
        self.aliases
    }

    /// What it means, in one sentence.
    #[inline]
    #[must_use]
    pub const fn summary(&self) -> &'static str {
        self.summary
    }

    /// What the support article says of it; `None` where it does not list it.
    #[inline]
    #[must_use]
    pub const fn article(&self) -> Option<Article> {
        self.article
    }

    /// Why it happens.
    #[inline]
    #[must_use]
    pub const fn causes(&self) -> &'static [&'static str] {
        self.causes
    }

    /// What to do about it.
    #[inline]
    #[must_use]
    pub const fn remedies(&self) -> &'static [&'static str] {
        self.remedies
    }

    /// Doubts, history, and what is easily mistaken.
    #[inline]
    #[must_use]
    pub const fn notes(&self) -> &'static [&'static str] {
        self.notes
    }

    /// Where it stands with its publisher.
    #[inline]
    #[must_use]
    pub const fn state(&self) -> State {
        self.state
    }

    /// What the sources ask of the parties, beyond what the methods of [`StatusCode`](crate::StatusCode) tell.
    #[inline]
    #[must_use]
    pub const fn requirements(&self) -> &'static [Requirement] {
        self.requirements
    }

    /// Related codes; each has a definition.
    #[inline]
    #[must_use]
    pub const fn see_also(&self) -> &'static [SubStatusCode] {
        self.see_also
    }

    /// The first version of the server that sends it.
    #[inline]
    #[must_use]
    pub const fn since(&self) -> Option<&'static str> {
        self.since
    }

    /// The last version of the server that sends it.
    #[inline]
    #[must_use]
    pub const fn until(&self) -> Option<&'static str> {
        self.until
    }

    /// How good the source of a server's definition is.
    #[inline]
    #[must_use]
    pub const fn authority(&self) -> Option<Authority> {
        self.authority
    }

    /// The sources, the defining one first.
    #[inline]
    #[must_use]
    pub const fn references(&self) -> &'static [Reference] {
        self.references
    }
}

/// Declares what can be added to a definition.
macro_rules! with {
    ($($(#[$doc:meta])* $method:ident($field:ident: $type:ty);)+) => {
        /// What can be added to a [`new`](Self::new) definition.
        impl Definition {
            $(
                $(#[$doc])*
                #[inline]
                #[must_use]
                pub const fn $method(mut self, $field: $type) -> Self {
                    self.$field = $field;
                    self
                }
            )+
        }
    };
}

with! {
    /// With a server as the publisher.
    with_server(server: Option<Server>);
    /// With a reason phrase.
    with_phrase(phrase: Option<&'static str>);
    /// With reasons why it happens.
    with_causes(causes: &'static [&'static str]);
    /// With things to do about it.
    with_remedies(remedies: &'static [&'static str]);
    /// With notes.
    with_notes(notes: &'static [&'static str]);
    /// With another state than registered.
    with_state(state: State);
    /// With what the sources ask of the parties.
    with_requirements(requirements: &'static [Requirement]);
    /// With related codes.
    with_see_also(see_also: &'static [SubStatusCode]);
    /// With the first version of the server that sends it.
    with_since(since: Option<&'static str>);
    /// With the last version of the server that sends it.
    with_until(until: Option<&'static str>);
    /// With how good the source is.
    with_authority(authority: Option<Authority>);
    /// With sources.
    with_references(references: &'static [Reference]);
}

/// Where a definition stands with its publisher.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum State {
    /// In force.
    Registered,
    /// Registered until a day.
    Temporary {
        /// The day on which the registration ends, unless it is extended.
        expires: Date,
    },
    /// No longer to be used, says its specification.
    Deprecated,
    /// Withdrawn by the registry.
    Obsoleted,
    /// Reserved, without a meaning.
    Unused,
    /// In use, but not registered.
    Unofficial,
}

impl State {
    /// The word for it in the dataset, such as `registered`.
    #[inline]
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Registered => "registered",
            Self::Temporary { .. } => "temporary",
            Self::Deprecated => "deprecated",
            Self::Obsoleted => "obsoleted",
            Self::Unused => "unused",
            Self::Unofficial => "unofficial",
        }
    }
}

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

/// Another phrase in use for a code, which means the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Alias {
    /// The phrase.
    pub phrase: &'static str,
    /// Who uses it.
    pub used_by: &'static [&'static str],
}
