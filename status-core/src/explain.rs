//! [`explain`]: something true about every code.

use core::fmt;

use crate::{Catalogue, Definition, Server, SubStatusCode, tables};

/// The best that the catalogue says about a code.
///
/// It takes the first of these that there is, and [`Explanation::precision`] tells which one it was:
///
/// 1. the definition of the server that was asked for, or for `None` that of the standard;
/// 2. another publisher's definition of the code: the standard's, or that of the most widely used server;
/// 3. a definition of the code without its sub-status, chosen in the same way;
/// 4. that of the code which an unknown one counts as: the x00 of its class, or 500 outside 100 to 599 (RFC 9110
///    [section 15]).
///
/// # Examples
///
/// ```
/// use status_core::{Precision, Server, StatusCode, SubStatusCode, explain};
///
/// let known = explain(Some(Server::IIS), SubStatusCode::new(StatusCode::UNAUTHORIZED, 3));
/// assert_eq!(known.precision(), Precision::Exact);
/// assert_eq!(known.definition().name(), "DeniedByAcl");
///
/// let unknown = explain(None, StatusCode::from_u16(442)?);
/// assert_eq!(unknown.precision(), Precision::Class);
/// assert_eq!(unknown.definition().name(), "BadRequest");
/// # Ok::<(), status_core::InvalidStatusCode>(())
/// ```
///
/// [section 15]: https://www.rfc-editor.org/rfc/rfc9110.html#section-15
#[inline]
#[must_use]
pub fn explain(server: Option<Server>, code: impl Into<SubStatusCode>) -> Explanation {
    Catalogue::built_in().explain(server, code)
}

/// What [`explain`] found.
///
/// Its `Display` is a text for people: the definition's code, label and summary, the causes and what to do.
///
/// # Examples
///
/// ```
/// use status_core::{Server, StatusCode, explain};
///
/// let answer = explain(Some(Server::NGINX), StatusCode::from_u16(499)?);
/// assert_eq!(answer.definition().server(), Some(Server::NGINX));
/// assert!(answer.to_string().starts_with("499 Client Closed Request (nginx): "));
/// # Ok::<(), status_core::InvalidStatusCode>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Explanation {
    code: SubStatusCode,
    server: Option<Server>,
    definition: &'static Definition,
    precision: Precision,
}

/// How closely an [`Explanation`] fits what was asked for; what fits better is less.
///
/// # Examples
///
/// ```
/// use status_core::{Precision, Server, SubStatusCode, explain};
///
/// for (code, precision) in [
///     ("401.3", Precision::Exact),
///     ("499", Precision::Publisher), // nginx defines it, IIS does not
///     ("401.9", Precision::Code),
///     ("442", Precision::Class),
///     ("711", Precision::OutOfRange),
/// ] {
///     assert_eq!(explain(Some(Server::IIS), code.parse::<SubStatusCode>()?).precision(), precision);
/// }
/// # Ok::<(), status_core::InvalidSubStatusCode>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Precision {
    /// The definition is of this very code, by the publisher that was asked for.
    Exact,
    /// The definition is of this very code, by another publisher.
    Publisher,
    /// Nobody defines the sub-status; the definition is of the code without it.
    Code,
    /// Nobody defines the code; the definition is that of the x00 of its class.
    Class,
    /// Nobody defines the code, and it has no class; the definition is that of 500.
    OutOfRange,
}

impl Precision {
    /// A word for it, for machines: `exact`, `publisher`, `code`, `class` or `out-of-range`.
    #[inline]
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Publisher => "publisher",
            Self::Code => "code",
            Self::Class => "class",
            Self::OutOfRange => "out-of-range",
        }
    }
}

impl Explanation {
    /// The best that a catalogue says.
    #[inline]
    pub(crate) fn best(catalogue: &Catalogue, server: Option<Server>, code: SubStatusCode) -> Self {
        let found = |definition, precision| Self { code, server, definition, precision };
        if let Some(definition) = catalogue.lookup(server, code) {
            return found(definition, Precision::Exact);
        }
        if let Some(definition) = likeliest(catalogue, code) {
            return found(definition, Precision::Publisher);
        }
        let plain = code.code();
        if let Some(definition) = catalogue.lookup(server, plain).or_else(|| likeliest(catalogue, plain.into())) {
            return found(definition, Precision::Code);
        }
        let precision = if plain.class().is_some() { Precision::Class } else { Precision::OutOfRange };
        found(tables::counted_definition(plain), precision)
    }

    /// The code that was asked for.
    #[inline]
    #[must_use]
    pub const fn code(&self) -> SubStatusCode {
        self.code
    }

    /// The publisher that was asked for; `None` is the standard.
    #[inline]
    #[must_use]
    pub const fn server(&self) -> Option<Server> {
        self.server
    }

    /// The definition that fits best.
    #[inline]
    #[must_use]
    pub const fn definition(&self) -> &'static Definition {
        self.definition
    }

    /// How well it fits.
    #[inline]
    #[must_use]
    pub const fn precision(&self) -> Precision {
        self.precision
    }

    /// Says in a sentence how far the look-up had to fall back; empty where the definition is exactly what was asked for.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_core::{StatusCode, explain};
    ///
    /// let unknown = explain(None, StatusCode::from_u16(442)?);
    /// assert_eq!(unknown.fallback().to_string(), "442 is not assigned: it counts as 400, the first of its class.");
    /// # Ok::<(), status_core::InvalidStatusCode>(())
    /// ```
    #[inline]
    #[must_use]
    pub const fn fallback(&self) -> Fallback {
        Fallback(*self)
    }
}

/// The best definition of a code where no publisher is asked: one of the catalogue itself before those that it extends;
/// then the standard's; then that of the most widely used server, if it says more than a phrase.
#[inline]
fn likeliest(catalogue: &Catalogue, code: SubStatusCode) -> Option<&'static Definition> {
    let best = |definitions: &'static [Definition]| {
        definitions.iter().min_by_key(|&definition| {
            let says_little = definition.causes().is_empty() && definition.remedies().is_empty();
            definition.server().map(|server| (says_little, server.rank().unwrap_or(u8::MAX)))
        })
    };
    let [own, base] = catalogue.parts(code);
    best(own).or_else(|| best(base))
}

/// Shows what was found in a few lines: how far the look-up had to fall back, the meaning, causes and remedies.
impl fmt::Display for Explanation {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let definition = self.definition;
        if self.precision != Precision::Exact {
            writeln!(f, "{}", self.fallback())?;
        }
        write!(f, "{}", definition.code)?;
        if let Some(label) = definition.label() {
            write!(f, " {label}")?;
        }
        if let Some(server) = definition.server {
            write!(f, " ({})", server.name())?;
        }
        write!(f, ": {}", definition.summary)?;
        for (title, lines) in [("Causes", definition.causes()), ("What to do", definition.remedies())] {
            if !lines.is_empty() {
                write!(f, "\n{title}:")?;
            }
            for line in lines {
                write!(f, "\n- {line}")?;
            }
        }
        Ok(())
    }
}

/// How far [`explain`] had to fall back, as a sentence, by its `Display`; made by [`Explanation::fallback`].
/// The example there shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fallback(Explanation);

impl fmt::Display for Fallback {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Explanation { code, server, definition, precision } = self.0;
        let found = definition.code;
        match (precision, server) {
            (Precision::Exact, _) => Ok(()),
            (Precision::Publisher, Some(server)) => {
                write!(f, "{} has no definition of {code} here; this one is ", server.name())?;
                publisher(f, definition)
            }
            (Precision::Publisher, None) => {
                write!(f, "{code} is not in the standard; this definition is ")?;
                publisher(f, definition)
            }
            (Precision::Code, _) => write!(f, "No publisher defines {code}; this is what {found} means."),
            (Precision::Class, _) => {
                write!(f, "{code} is not assigned: it counts as {found}, the first of its class.")
            }
            (Precision::OutOfRange, _) => write!(f, "{code} has no class: it counts as {found}."),
        }
    }
}

#[inline]
fn publisher(f: &mut fmt::Formatter<'_>, definition: &Definition) -> fmt::Result {
    match definition.server {
        Some(server) => write!(f, "{}'s.", server.name()),
        None => f.write_str("the standard's."),
    }
}
