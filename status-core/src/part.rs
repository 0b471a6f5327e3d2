//! [`Part`]: a list that is a part of a longer one.

use core::fmt;
use core::hash::{Hash, Hasher};

/// A part of a longer list. It is cut out when it is asked for: while a constant is computed, as is done for each row of
/// the catalogue, cutting lists takes long.
pub(crate) struct Part<T: 'static> {
    pub(crate) all: &'static [T],
    pub(crate) start: u32,
    pub(crate) count: u32,
}

impl<T> Part<T> {
    pub(crate) const EMPTY: Self = Self { all: &[], start: 0, count: 0 };

    /// The whole of a list.
    #[allow(clippy::cast_possible_truncation, reason = "no list of a row is that long")]
    #[inline]
    pub(crate) const fn whole(list: &'static [T]) -> Self {
        Self { all: list, start: 0, count: list.len() as u32 }
    }

    /// The list; without what is not there.
    #[inline]
    pub(crate) const fn get(&self) -> &'static [T] {
        let Some((_, rest)) = self.all.split_at_checked(self.start as usize) else { return &[] };
        match rest.split_at_checked(self.count as usize) {
            Some((part, _)) => part,
            None => rest,
        }
    }
}

impl<T> Clone for Part<T> {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Part<T> {}

impl<T: fmt::Debug> fmt::Debug for Part<T> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.get().fmt(f)
    }
}

impl<T: PartialEq> PartialEq for Part<T> {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.get() == other.get()
    }
}

impl<T: Eq> Eq for Part<T> {}

impl<T: Hash> Hash for Part<T> {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.get().hash(state);
    }
}

#[cfg(test)]
mod tests {
    use super::Part;

    const ALL: &[&str] = &["a", "b", "c", "b"];

    #[test]
    fn a_part_is_what_stands_there() {
        assert_eq!(Part { all: ALL, start: 1, count: 2 }.get(), ["b", "c"]);
        assert_eq!(Part::whole(ALL).get(), ALL);
        assert!(Part::<&str>::EMPTY.get().is_empty());
    }

    #[test]
    fn what_is_not_there_is_left_out() {
        assert_eq!(Part { all: ALL, start: 3, count: 2 }.get(), ["b"]);
        assert!(Part { all: ALL, start: 5, count: 1 }.get().is_empty());
    }

    #[test]
    fn parts_are_equal_wherever_they_stand() {
        assert_eq!(Part { all: ALL, start: 1, count: 1 }, Part { all: ALL, start: 3, count: 1 });
        assert_ne!(Part::whole(ALL), Part { all: ALL, start: 0, count: 3 });
    }
}
