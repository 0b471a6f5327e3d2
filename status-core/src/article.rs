//! [`Article`]: what the support article says of a code.

/// What a support article for people who run IIS says of a code, also where the standard says otherwise.
///
/// The article is older than RFC 9110. Its reading is kept apart from
/// [`Definition::summary`](crate::Definition::summary), which follows the standard.
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Article {
    /// Its meaning there.
    pub meaning: &'static str,
    /// Practical hints.
    pub hints: &'static [&'static str],
    /// Titles of the articles that it points to.
    pub further: &'static [&'static str],
}
