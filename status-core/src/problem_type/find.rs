//! [`problem_types`] and [`find_problem_type`]: from what people have at hand to a problem type.

use core::iter::{Chain, FusedIterator};
use core::slice;

use super::ProblemType;
use crate::generated::problems::PROBLEM_TYPES;

/// The problem types of IANA's registry, sorted by name.
///
/// # Examples
///
/// ```
/// assert!(status_core::problem_types().iter().any(|problem| problem.uri() == "about:blank"));
/// ```
#[inline]
#[must_use]
pub fn problem_types() -> &'static [ProblemType] {
    &PROBLEM_TYPES
}

/// The registered problem type of a type URI, of the end of one, or of a name.
///
/// A [type URI](ProblemType::uri), be it a [former](ProblemType::former_uris) one, has to be the same byte by byte, since
/// that is what identifies a problem type. Else it is found by its [name](ProblemType::name) or by the
/// [last part](ProblemType::slug) of a URI, in upper or lower case.
///
/// # Examples
///
/// ```
/// use status_core::find_problem_type;
///
/// for known in ["https://iana.org/assignments/http-problem-types#date", "date", "DateNotAcceptable"] {
///     assert_eq!(find_problem_type(known).map(|problem| problem.title()), Some("Date Not Acceptable"));
/// }
/// assert!(find_problem_type("https://example.com/date").is_none());
/// ```
#[inline]
#[must_use]
pub fn find_problem_type(what: &str) -> Option<&'static ProblemType> {
    find(&PROBLEM_TYPES, &[], what)
}

/// The problem type of those that say no more than their status (RFC 9457 section 4.2.1).
#[cfg(feature = "alloc")]
#[inline]
pub(crate) fn about_blank() -> &'static ProblemType {
    const {
        let [first, ..] = &PROBLEM_TYPES;
        assert!(matches!(first.uri.as_bytes(), b"about:blank"), "`AboutBlank` is the first by name");
    }
    let [first, ..] = &PROBLEM_TYPES;
    first
}

/// The same in two lists, of which the first comes first.
#[inline]
pub(crate) fn find(
    own: &'static [ProblemType],
    base: &'static [ProblemType],
    what: &str,
) -> Option<&'static ProblemType> {
    let first = |is: &dyn Fn(&ProblemType) -> bool| own.iter().chain(base).find(|problem| is(problem));
    first(&|problem| problem.uri == what)
        .or_else(|| first(&|problem| problem.former.contains(&what)))
        .or_else(|| first(&|problem| problem.name.eq_ignore_ascii_case(what)))
        .or_else(|| first(&|problem| slug(problem.uri).eq_ignore_ascii_case(what)))
        .or_else(|| first(&|problem| problem.former.iter().any(|uri| slug(uri).eq_ignore_ascii_case(what))))
}

/// The last part of a URI.
#[inline]
pub(super) fn slug(uri: &'static str) -> &'static str {
    uri.rsplit(['/', '#', '=', ':']).next().unwrap_or(uri)
}

/// The problem types of a [`Catalogue`](crate::Catalogue), then those of the one that it extends.
#[derive(Clone, Debug)]
pub struct ProblemTypes(Chain<slice::Iter<'static, ProblemType>, slice::Iter<'static, ProblemType>>);

impl ProblemTypes {
    #[inline]
    pub(crate) fn new(own: &'static [ProblemType], base: &'static [ProblemType]) -> Self {
        Self(own.iter().chain(base))
    }
}

impl Iterator for ProblemTypes {
    type Item = &'static ProblemType;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        self.0.next()
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl FusedIterator for ProblemTypes {}
