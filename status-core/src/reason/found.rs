//! The reasons of a catalogue, and those that a token stands for.

use core::iter::{Chain, FusedIterator};
use core::slice;

use super::Reason;
use crate::Server;

/// The reasons of a [`Catalogue`](crate::Catalogue), then those of the one that it extends.
#[derive(Clone, Debug)]
pub struct Reasons(Chain<slice::Iter<'static, Reason>, slice::Iter<'static, Reason>>);

impl Reasons {
    #[inline]
    pub(crate) fn new(own: &'static [Reason], base: &'static [Reason]) -> Self {
        Self(own.iter().chain(base))
    }
}

impl Iterator for Reasons {
    type Item = &'static Reason;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        self.0.next()
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl FusedIterator for Reasons {}

/// The most reasons that are found for one text.
const MOST: usize = 32;

/// The reasons that a logged token stands for, the likeliest first: what
/// [`find_reasons`](crate::find_reasons) found. There are 32 at most.
#[derive(Clone, Debug)]
pub struct FoundReasons {
    server: Option<Server>,
    found: [Option<&'static Reason>; MOST],
    next: usize,
    end: usize,
}

impl FoundReasons {
    /// Begins without any, for one server or all.
    #[inline]
    pub(crate) const fn new(server: Option<Server>) -> Self {
        Self { server, found: [None; MOST], next: 0, end: 0 }
    }

    /// Adds a reason if it is not there yet; false if it is another server's.
    #[inline]
    pub(crate) fn add(&mut self, reason: &'static Reason) -> bool {
        if self.server.is_some_and(|server| server != reason.server) {
            return false;
        }
        let found = self.found.get(..self.end).unwrap_or_default();
        let is_there = found.iter().flatten().any(|other| core::ptr::eq(*other, reason));
        if let Some(place) = self.found.get_mut(self.end).filter(|_| !is_there) {
            *place = Some(reason);
            self.end += 1;
        }
        true
    }

    /// How many have been found.
    #[inline]
    pub(super) const fn count_found(&self) -> usize {
        self.end
    }
}

impl Iterator for FoundReasons {
    type Item = &'static Reason;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        let reason = *self.found.get(..self.end)?.get(self.next)?;
        self.next += 1;
        reason
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.end - self.next;
        (left, Some(left))
    }
}

impl ExactSizeIterator for FoundReasons {}

impl FusedIterator for FoundReasons {}
