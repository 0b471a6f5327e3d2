//! [`Definition`]: what one publisher says about one code or sub-status code.

mod phrases;
mod state;
mod with;

pub use phrases::{Alias, FormerPhrase};
pub use state::State;

use crate::part::Part;
use crate::server::Authority;
use crate::{Article, Reference, Requirement, Server, SubStatusCode};

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
    pub(crate) title: Option<&'static str>,
    pub(crate) former: &'static [FormerPhrase],
    pub(crate) aliases: &'static [Alias],
    pub(crate) summary: &'static str,
    pub(crate) article: Option<Article>,
    pub(crate) causes: Part<&'static str>,
    pub(crate) remedies: Part<&'static str>,
    pub(crate) notes: Part<&'static str>,
    pub(crate) doubts: Part<&'static str>,
    pub(crate) state: State,
    pub(crate) requirements: &'static [Requirement],
    pub(crate) see_also: Part<SubStatusCode>,
    pub(crate) since: Option<&'static str>,
    pub(crate) until: Option<&'static str>,
    pub(crate) authority: Option<Authority>,
    pub(crate) references: Part<Reference>,
}

impl Definition {
    /// A definition of the standard, for a team's [`Catalogue`](crate::Catalogue); the methods `with_...` add to it.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_core::{Definition, Server, StatusCode, SubStatusCode};
    ///
    /// const CODE: SubStatusCode = SubStatusCode::new(StatusCode::UNAUTHORIZED, 3);
    /// static DENIED: Definition = Definition::new(CODE, "Denied", "An access control list forbids it.")
    ///     .with_server(Server::IIS)
    ///     .with_remedies(&["Ask for access"]);
    /// assert_eq!(DENIED.code(), CODE);
    /// ```
    #[inline]
    #[must_use]
    pub const fn new(code: SubStatusCode, name: &'static str, summary: &'static str) -> Self {
        Self {
            code,
            server: None,
            name,
            phrase: None,
            title: None,
            former: &[],
            aliases: &[],
            summary,
            article: None,
            causes: Part::EMPTY,
            remedies: Part::EMPTY,
            notes: Part::EMPTY,
            doubts: Part::EMPTY,
            state: State::Registered,
            requirements: &[],
            see_also: Part::EMPTY,
            since: None,
            until: None,
            authority: None,
            references: Part::EMPTY,
        }
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

    /// The name in `UpperCamelCase`, which is that of the enum's variant: `NotFound`.
    #[inline]
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The reason phrase: what goes on the wire. `None` where no source says what the publisher sends.
    #[inline]
    #[must_use]
    pub const fn phrase(&self) -> Option<&'static str> {
        self.phrase
    }

    /// What the publisher's documentation calls it; `None` where that is the phrase, or nothing.
    #[inline]
    #[must_use]
    pub const fn title(&self) -> Option<&'static str> {
        self.title
    }

    /// What it is called: by its phrase, or else by its title.
    #[inline]
    #[must_use]
    pub const fn label(&self) -> Option<&'static str> {
        match self.phrase {
            Some(phrase) => Some(phrase),
            None => self.title,
        }
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

    /// Whether it is in force, deprecated and so on.
    #[inline]
    #[must_use]
    pub const fn state(&self) -> State {
        self.state
    }

    /// What specifications ask of clients, servers and others, beyond what the methods of
    /// [`StatusCode`](crate::StatusCode) tell.
    #[inline]
    #[must_use]
    pub const fn requirements(&self) -> &'static [Requirement] {
        self.requirements
    }

    /// Related codes; each has a definition.
    #[inline]
    #[must_use]
    pub const fn see_also(&self) -> &'static [SubStatusCode] {
        self.see_also.get()
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
        self.references.get()
    }
}
