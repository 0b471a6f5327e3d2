//! What has been counted so far.

mod add;
mod block;
mod file;
mod summary;
mod texts;
mod timeline;

use std::collections::BTreeMap;

use status_logs::{Escapes, Format, Timestamp};

pub(crate) use self::block::Block;
pub(super) use self::summary::decoded;
pub(crate) use self::texts::{Counted, Texts};
use self::timeline::Timeline;
pub(crate) use self::timeline::{BUCKETS, Histogram};
use super::options::{By, Options};
use super::report::{Answered, FileReport, Key};

/// So many groups are counted; records of more are counted together.
pub(crate) const MOST_GROUPS: usize = 1000;
/// So many bytes of a text are kept.
pub(crate) const LONGEST_TEXT: usize = 256;
/// So many bytes of a line are kept.
pub(crate) const LONGEST_LINE: usize = 1024;
/// So many texts of a group are kept at most, and twice as many for a while.
pub(crate) const MOST_TEXTS: usize = 4096;
/// So many are kept even if memory is short.
const FEWEST_TEXTS: usize = 16;
/// So many bytes the texts of all groups take, about.
const MEMORY: usize = 8 << 20;

/// What has been counted in files, one behind the other.
///
/// Two tallies in a row are added up by [`merge`](Self::merge). Apart from texts that were forgotten because there were
/// too many, the sum is what one tally of all the files would be.
#[derive(Clone, Debug)]
pub(crate) struct Tally {
    by: By,
    pub(super) files: Vec<FileReport>,
    pub(super) groups: BTreeMap<Key, Total>,
    pub(super) records: u64,
    pub(super) uncounted: u64,
    /// The first and the last time.
    pub(super) times: Option<(i64, i64)>,
    /// So many texts of a group are kept: fewer than in the beginning if memory was short.
    pub(super) most_texts: usize,
}

/// What has been counted in a group.
#[derive(Clone, Debug)]
pub(crate) struct Total {
    /// That of the first record.
    pub(super) format: Option<Format>,
    pub(super) count: u64,
    pub(super) answered: Answered,
    pub(super) times: Option<(i64, i64)>,
    /// In the buckets of the whole tally.
    pub(super) histogram: Histogram,
    pub(super) texts: Texts,
    pub(super) example: Option<Sample>,
}

/// A line of a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sample {
    /// The number of its file.
    pub(super) file: usize,
    pub(super) line: u64,
    pub(super) text: Vec<u8>,
    /// Method and path, as they were logged.
    pub(super) request: Option<(Vec<u8>, Escapes)>,
}

impl Tally {
    pub(crate) fn new(by: By) -> Self {
        Self {
            by,
            files: Vec::new(),
            groups: BTreeMap::new(),
            records: 0,
            uncounted: 0,
            times: None,
            most_texts: MOST_TEXTS,
        }
    }

    /// Of one file that has not been read yet.
    pub(crate) fn of_file(by: By, file: FileReport) -> Self {
        Self { files: vec![file], ..Self::new(by) }
    }

    /// What the most frequent texts are.
    pub(crate) const fn by(&self) -> By {
        self.by
    }

    /// How time is divided.
    fn timeline(&self) -> Option<Timeline> {
        self.times.map(|(first, last)| Timeline::covering(first, last))
    }
}

/// From the earlier to the later end of two spans of time.
fn joined(a: Option<(i64, i64)>, b: Option<(i64, i64)>) -> Option<(i64, i64)> {
    match (a, b) {
        (Some(a), Some(b)) => Some((a.0.min(b.0), a.1.max(b.1))),
        (one, other) => one.or(other),
    }
}

/// Whether a record of a time is wanted; one without a time only if all are.
pub(crate) fn is_within(options: &Options, time: Option<Timestamp>) -> bool {
    if options.since.is_none() && options.until.is_none() {
        return true;
    }
    time.is_some_and(|time| {
        options.since.is_none_or(|since| since <= time) && options.until.is_none_or(|until| time < until)
    })
}
