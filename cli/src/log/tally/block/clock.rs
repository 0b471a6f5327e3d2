//! Times of the records of a block.

use super::Groups;
use crate::log::tally::timeline::Timeline;

/// Counts over time for all groups of a block.
#[derive(Debug)]
pub(in crate::log::tally) struct Clock {
    /// `None` before the first time.
    timeline: Option<Timeline>,
    /// The first and the last time.
    first: i64,
    last: i64,
    /// The bucket of the last record, and the times that belong there.
    bucket: usize,
    from: i64,
    to: i64,
}

impl Clock {
    pub(super) const fn new() -> Self {
        Self { timeline: None, first: i64::MAX, last: i64::MIN, bucket: 0, from: 0, to: 0 }
    }

    pub(super) fn clear(&mut self) {
        *self = Self::new();
    }

    /// How time is divided, and the first and last time, if there is any.
    pub(in crate::log::tally) fn times(&self) -> Option<(Timeline, i64, i64)> {
        Some((self.timeline?, self.first, self.last))
    }

    #[inline]
    pub(super) fn count(&mut self, groups: &mut Groups, number: usize, time: i64) {
        if time < self.from || time >= self.to {
            self.turn(groups, time);
        }
        self.first = self.first.min(time);
        self.last = self.last.max(time);
        let group = groups.get_mut(number);
        group.first = group.first.min(time);
        group.last = group.last.max(time);
        groups.histogram_mut(number)[self.bucket] += 1;
    }

    /// To the bucket of a time, of a wider division if there is no such bucket.
    #[cold]
    fn turn(&mut self, groups: &mut Groups, time: i64) {
        let timeline = self.timeline.unwrap_or(Timeline::covering(time, time));
        let timeline = if timeline.bucket(time).is_some() {
            timeline
        } else {
            let wider = Timeline::covering(self.first.min(time), self.last.max(time));
            for histogram in groups.histograms_mut() {
                *histogram = timeline.moved(histogram, wider);
            }
            wider
        };
        self.timeline = Some(timeline);
        self.bucket = timeline.bucket(time).unwrap_or(0);
        self.from = timeline.start() + timeline.width() * i64::try_from(self.bucket).unwrap_or(0);
        self.to = self.from + timeline.width();
    }
}
