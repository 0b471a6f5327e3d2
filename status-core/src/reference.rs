//! [`Reference`]: where something is said.

use core::fmt;

/// Where something is said.
///
/// # Examples
///
/// ```
/// use status_core::StatusCode;
///
/// let definition = StatusCode::NOT_FOUND.definition().expect("404 is registered");
/// let reference = definition.references()[0];
/// assert_eq!(reference.to_string(), "RFC 9110, section 15.5.5");
/// let url = reference.url().expect("RFCs have an address");
/// assert_eq!(url.to_string(), "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Reference {
    /// A section of an RFC.
    Rfc {
        /// Number of the RFC.
        number: u16,
        /// The section, such as `15.5.5`.
        section: &'static str,
    },
    /// An Internet-Draft.
    Draft {
        /// Its name with its version.
        name: &'static str,
        /// The section, if only one is meant.
        section: Option<&'static str>,
    },
    /// A file of a repository on GitHub.
    File {
        /// The repository, such as `nginx/nginx`.
        repository: &'static str,
        /// The path of the file in it.
        path: &'static str,
        /// The commit at which the file says it, as the first digits of its hash.
        commit: &'static str,
        /// The section, if only one is meant.
        section: Option<&'static str>,
    },
    /// A page or book.
    Page {
        /// Its title.
        title: &'static str,
        /// Its address, if it has one.
        url: Option<&'static str>,
    },
}

impl Reference {
    /// The address to read it at; `None` where there is none.
    #[inline]
    #[must_use]
    pub const fn url(&self) -> Option<Url> {
        match *self {
            Self::Page { url: None, .. } => None,
            _ => Some(Url(*self)),
        }
    }
}

/// Shows it as a person would cite it.
impl fmt::Display for Reference {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rfc { number, section } => write!(f, "RFC {number}, section {section}"),
            Self::Draft { name, section: Some(section) } => write!(f, "{name}, {section}"),
            Self::Draft { name, section: None } => f.write_str(name),
            Self::File { repository, path, section: Some(section), .. } => {
                write!(f, "{repository} {path}, {section}")
            }
            Self::File { repository, path, section: None, .. } => write!(f, "{repository} {path}"),
            Self::Page { title, .. } => f.write_str(title),
        }
    }
}

/// The address of a [`Reference`], by its `Display`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Url(Reference);

impl fmt::Display for Url {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Reference::Rfc { number, section } => {
                write!(f, "https://www.rfc-editor.org/rfc/rfc{number}.html#section-{section}")
            }
            Reference::Draft { name, .. } => write!(f, "https://datatracker.ietf.org/doc/html/{name}"),
            Reference::File { repository, path, commit, .. } => {
                write!(f, "https://github.com/{repository}/blob/{commit}/{path}")
            }
            Reference::Page { url, .. } => f.write_str(url.unwrap_or_default()),
        }
    }
}
