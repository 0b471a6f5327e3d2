//! [`Definitions`]: two lists of definitions as one.

use core::iter::FusedIterator;
use core::slice;

use crate::Definition;

/// Definitions of a [`Catalogue`](crate::Catalogue) and of the one that it extends, sorted by (code, sub-status); of the
/// same code, those of the catalogue itself come first.
///
/// # Examples
///
/// ```
/// use status_core::{Catalogue, StatusCode};
///
/// let catalogue = Catalogue::built_in();
/// assert_eq!(catalogue.definitions().len(), status_core::definitions().len());
/// let last = catalogue.meanings(StatusCode::NOT_FOUND).next_back().expect("404 is defined");
/// assert_eq!(last.code(), StatusCode::NOT_FOUND);
/// ```
#[derive(Clone, Debug)]
pub struct Definitions {
    own: slice::Iter<'static, Definition>,
    base: slice::Iter<'static, Definition>,
}

impl Definitions {
    #[inline]
    pub(super) fn new(own: &'static [Definition], base: &'static [Definition]) -> Self {
        Self { own: own.iter(), base: base.iter() }
    }

    /// Whether none is left.
    #[inline]
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Iterator for Definitions {
    type Item = &'static Definition;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        match (self.own.as_slice().first(), self.base.as_slice().first()) {
            (Some(own), Some(base)) if base.code() < own.code() => self.base.next(),
            (Some(_), _) => self.own.next(),
            (None, _) => self.base.next(),
        }
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        let len = self.own.len() + self.base.len();
        (len, Some(len))
    }
}

impl DoubleEndedIterator for Definitions {
    #[inline]
    fn next_back(&mut self) -> Option<Self::Item> {
        match (self.own.as_slice().last(), self.base.as_slice().last()) {
            (Some(own), Some(base)) if base.code() < own.code() => self.own.next_back(),
            (_, Some(_)) => self.base.next_back(),
            (_, None) => self.own.next_back(),
        }
    }
}

impl ExactSizeIterator for Definitions {}

impl FusedIterator for Definitions {}
