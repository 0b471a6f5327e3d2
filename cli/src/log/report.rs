//! What was found in logs: plain data, between what counts and what is shown.

use std::collections::HashMap;

use status_core::Server;
use status_logs::{Aside, Cause, Format, Timestamp};

/// What was found in all files.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Report {
    /// In the order in which they were read.
    pub(crate) files: Vec<FileReport>,
    /// Errors first, the most frequent ones before the others.
    pub(crate) groups: Vec<Group>,
    /// All records that the filter let through; the shares of the groups are shares of this.
    pub(crate) records: u64,
    /// The time from which the buckets of [`Group::over_time`] count, and the width of one, in milliseconds.
    pub(crate) buckets: Option<Buckets>,
    /// Records whose group was not counted alone, because there were too many different ones.
    pub(crate) uncounted: u64,
}

/// How the whole time is divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Buckets {
    pub(crate) start: Timestamp,
    pub(crate) width: i64,
}

/// What was found in one file.
#[derive(Clone, Debug, PartialEq, Default)]
pub(crate) struct FileReport {
    pub(crate) path: String,
    pub(crate) format: Option<Format>,
    /// How sure the format is, and why, in a sentence without its end.
    pub(crate) detection: String,
    pub(crate) lines: u64,
    /// Lines that are records.
    pub(crate) read: u64,
    pub(crate) directives: u64,
    pub(crate) asides: Vec<(Aside, u64)>,
    pub(crate) refused: Vec<Refused>,
    /// Why the file could not be read, or not to its end.
    pub(crate) problem: Option<String>,
}

/// Lines that could not be read for the same cause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refused {
    pub(crate) why: Cause,
    pub(crate) count: u64,
    /// The first of them.
    pub(crate) line: u64,
    pub(crate) text: Vec<u8>,
}

/// Records that ended in the same way.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Group {
    pub(crate) key: Key,
    /// The products that may have written it where the format does not tell.
    pub(crate) candidates: &'static [Server],
    pub(crate) count: u64,
    pub(crate) answered: Answered,
    pub(crate) first: Option<Timestamp>,
    pub(crate) last: Option<Timestamp>,
    /// How many in each bucket of [`Report::buckets`].
    pub(crate) over_time: Vec<u64>,
    /// What they have in common most often: requests, or what was asked for instead.
    pub(crate) most: Vec<Frequent>,
    /// Whether the counts of [`most`](Self::most) are exact; otherwise they are at least so high.
    pub(crate) is_exact: bool,
    /// The first of them.
    pub(crate) example: Option<Example>,
}

/// How a record ended.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Key {
    pub(crate) server: Option<Server>,
    pub(crate) status: Option<u16>,
    pub(crate) sub: Option<u16>,
    pub(crate) win32: Option<u64>,
    /// As it was logged.
    pub(crate) reason: Option<Vec<u8>>,
    pub(crate) upstream: Option<u16>,
}

/// Who sent the answers of a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Answered {
    /// The server that wrote the log, without a server behind it.
    pub(crate) itself: bool,
    /// A server behind it.
    pub(crate) upstream: bool,
}

/// A text that many records have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Frequent {
    pub(crate) text: Vec<u8>,
    pub(crate) count: u64,
}

impl Frequent {
    /// The most frequent first. What is equal is counted together.
    pub(crate) fn ranked(texts: impl Iterator<Item = Self>) -> Vec<Self> {
        let mut counts: HashMap<Vec<u8>, u64> = HashMap::with_capacity(texts.size_hint().0);
        for Self { text, count } in texts {
            *counts.entry(text).or_default() += count;
        }
        let mut ranked: Vec<_> = counts.into_iter().map(|(text, count)| Self { text, count }).collect();
        ranked.sort_by(|one, other| other.count.cmp(&one.count).then_with(|| one.text.cmp(&other.text)));
        ranked
    }
}

/// A line of a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Example {
    /// The number of its file in [`Report::files`].
    pub(crate) file: usize,
    /// The first line is 1.
    pub(crate) line: u64,
    pub(crate) text: Vec<u8>,
    /// Method and path.
    pub(crate) request: Option<Vec<u8>>,
}
