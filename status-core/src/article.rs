//! [`Article`]: what the support article says of a code, and everything else about that article.

use crate::Class;

/// What a support article for people who run IIS says of a code, also where the standard says otherwise.
///
/// The article is older than RFC 9110, so what it says is kept apart from
/// [`Definition::summary`](crate::Definition::summary), which follows the standard. [`Definition::article`] has it;
/// nothing else in the crate shows it.
///
/// # Examples
///
/// ```
/// use status_core::StatusCode;
///
/// let definition = StatusCode::FOUND.definition().expect("302 is registered");
/// let article = definition.article().expect("the article lists 302");
/// assert!(article.hints[0].contains("slash"));
/// ```
///
/// [`Definition::article`]: crate::Definition::article
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Article {
    /// What the code means, by the article.
    pub meaning: &'static str,
    /// Practical hints.
    pub hints: &'static [&'static str],
    /// Titles of the articles that it points to.
    pub further: &'static [&'static str],
}

impl Article {
    /// What it says a code means, without hints until the methods `with_...` add some.
    #[inline]
    #[must_use]
    pub const fn new(meaning: &'static str) -> Self {
        Self { meaning, hints: &[], further: &[] }
    }

    /// With practical hints.
    #[inline]
    #[must_use]
    pub const fn with_hints(mut self, hints: &'static [&'static str]) -> Self {
        self.hints = hints;
        self
    }

    /// With titles of further articles.
    #[inline]
    #[must_use]
    pub const fn with_further(mut self, further: &'static [&'static str]) -> Self {
        self.further = further;
        self
    }

    /// The heading under which the article lists the codes of a class; `None` where it has none.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_core::{Article, Class};
    ///
    /// assert!(Article::heading(Class::ServerError).is_some());
    /// ```
    #[inline]
    #[must_use]
    pub const fn heading(class: Class) -> Option<&'static str> {
        class.entry().article
    }
}
