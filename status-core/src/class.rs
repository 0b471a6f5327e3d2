//! [`Class`]: what the first digit of a code stands for.

use core::fmt;

pub use crate::generated::class::Class;

use crate::generated::class::CLASSES;
use crate::{HeaderField, Reference, Requirement};

/// What the dataset says about a class.
pub(crate) struct ClassEntry {
    pub(crate) title: &'static str,
    pub(crate) summary: &'static str,
    pub(crate) article: Option<&'static str>,
    pub(crate) headers: &'static [HeaderField],
    pub(crate) requirements: &'static [Requirement],
    pub(crate) references: &'static [Reference],
}

impl Class {
    /// The first digit of its codes, 1 to 5.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(status_core::Class::ClientError.digit(), 4);
    /// ```
    #[inline]
    #[must_use]
    pub const fn digit(self) -> u8 {
        self as u8
    }

    /// Its title, such as `Client Error`.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(status_core::Class::ClientError.title(), "Client Error");
    /// ```
    #[inline]
    #[must_use]
    pub const fn title(self) -> &'static str {
        self.entry().title
    }

    /// What it means, in one sentence.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(status_core::Class::ClientError.summary(), "The client seems to have made a mistake.");
    /// ```
    #[inline]
    #[must_use]
    pub const fn summary(self) -> &'static str {
        self.entry().summary
    }

    /// The header fields that every response of the class must, should or may carry, or must not.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_core::{Class, Level};
    ///
    /// let [length, ..] = Class::Informational.headers() else { panic!("some fields are forbidden") };
    /// assert_eq!((length.name, length.level), ("Content-Length", Level::MustNot));
    /// ```
    #[inline]
    #[must_use]
    pub const fn headers(self) -> &'static [HeaderField] {
        self.entry().headers
    }

    /// What the standard asks of clients, servers and others for every response of the class.
    #[inline]
    #[must_use]
    pub const fn requirements(self) -> &'static [Requirement] {
        self.entry().requirements
    }

    /// Where it is defined.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(status_core::Class::ClientError.references()[0].to_string(), "RFC 9110, section 15.5");
    /// ```
    #[inline]
    #[must_use]
    pub const fn references(self) -> &'static [Reference] {
        self.entry().references
    }

    #[inline]
    pub(crate) const fn entry(self) -> &'static ClassEntry {
        &CLASSES[self as usize - 1]
    }
}

/// Shows the title.
impl fmt::Display for Class {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.title())
    }
}
