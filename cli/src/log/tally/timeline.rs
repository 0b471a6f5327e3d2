//! Counts over time, in buckets whose width doubles as the time grows.

/// So many buckets there are at most.
pub(crate) const BUCKETS: usize = 64;
/// The number of the last one.
const LAST: i64 = 63;

/// How many records fell into each bucket.
pub(crate) type Histogram = [u64; BUCKETS];

/// The narrowest width, in milliseconds.
const NARROWEST: i64 = 1000;

/// How time is divided: buckets begin at multiples of their width, which is the narrowest one, doubled as often as is
/// needed. It depends on the first and the last time alone, not on what came in which order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Timeline {
    /// The number of the first bucket since 1970.
    first: i64,
    width: i64,
}

impl Timeline {
    /// For times from one to another, in milliseconds since 1970.
    pub(crate) fn covering(first: i64, last: i64) -> Self {
        let mut width = NARROWEST;
        while last.div_euclid(width).saturating_sub(first.div_euclid(width)) > LAST {
            width *= 2;
        }
        Self { first: first.div_euclid(width), width }
    }

    /// When the first bucket begins.
    pub(crate) const fn start(self) -> i64 {
        self.first * self.width
    }

    pub(crate) const fn width(self) -> i64 {
        self.width
    }

    /// The number of the bucket of a time, if there is one.
    pub(crate) fn bucket(self, time: i64) -> Option<usize> {
        let bucket = usize::try_from(time.div_euclid(self.width).checked_sub(self.first)?).ok()?;
        (bucket < BUCKETS).then_some(bucket)
    }

    /// Puts counts into the buckets of another division, which covers all times of this one that have counts.
    pub(crate) fn moved(self, counts: &Histogram, to: Self) -> Histogram {
        if self == to {
            return *counts;
        }
        let mut moved = [0; BUCKETS];
        for (bucket, count) in (self.first..).zip(counts) {
            if *count > 0
                && let Some(place) = to.bucket(bucket * self.width)
            {
                moved[place] += count;
            }
        }
        moved
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn widths_double() {
        let width = |last| Timeline::covering(0, last).width();
        assert_eq!([width(0), width(63_999), width(64_000), width(128_000)], [1000, 1000, 2000, 4000]);
        let before_1970 = Timeline::covering(-1, 62_999);
        assert_eq!(
            (before_1970.start(), before_1970.bucket(-1), before_1970.bucket(62_999)),
            (-1000, Some(0), Some(63))
        );
        assert_eq!((before_1970.bucket(-1001), before_1970.bucket(63_000)), (None, None));
    }

    proptest! {
        #[test]
        fn counts_that_are_moved_are_those_of_the_wider_division(
            times in prop::collection::vec(-1_000_000_i64..10_000_000, 1..50),
            more in -100_000_000_i64..1_000_000_000,
        ) {
            let first = *times.iter().min().expect("one");
            let last = *times.iter().max().expect("one");
            let narrow = Timeline::covering(first, last);
            let wide = Timeline::covering(first.min(more), last.max(more));
            let count = |timeline: Timeline| {
                let mut counts = [0; BUCKETS];
                for time in &times {
                    counts[timeline.bucket(*time).expect("it is covered")] += 1;
                }
                counts
            };
            prop_assert_eq!(narrow.moved(&count(narrow), wide), count(wide));
        }
    }
}
