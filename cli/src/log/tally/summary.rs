//! From counts to what is shown.

use std::cmp::Reverse;

use status_logs::{Escapes, Text, Timestamp};

use super::{Key, Sample, Tally, Total};
use crate::log::kind::Kind;
use crate::log::options::By;
use crate::log::report::{Buckets, Example, FileReport, Frequent, Group, Report};

/// So many of the most frequent texts of a group are told.
pub(crate) const MOST_FREQUENT: usize = 100;

impl Tally {
    /// What has been counted, with all texts as the client sent them.
    pub(crate) fn report(&self) -> Report {
        let mut groups: Vec<Group> = self.groups.iter().map(|(key, total)| self.group(key, total)).collect();
        // What is equal in this stays in the order of the keys.
        groups.sort_by_key(|group| (!Kind::of(&group.key).is_error(), Reverse(group.count)));
        Report {
            files: self.files.iter().cloned().map(FileReport::sorted).collect(),
            groups,
            records: self.records,
            buckets: self
                .timeline()
                .map(|timeline| Buckets { start: Timestamp::from_millis(timeline.start()), width: timeline.width() }),
            uncounted: self.uncounted,
        }
    }

    fn group(&self, key: &Key, total: &Total) -> Group {
        let last = self.times.zip(self.timeline()).and_then(|((_, last), timeline)| timeline.bucket(last));
        let (first_time, last_time) = total.times.unzip();
        Group {
            key: key.clone(),
            candidates: match (key.server, total.format) {
                (None, Some(format)) => format.servers(),
                _ => &[],
            },
            count: total.count,
            answered: total.answered,
            first: first_time.map(Timestamp::from_millis),
            last: last_time.map(Timestamp::from_millis),
            over_time: last.map_or_else(Vec::new, |last| total.histogram[..=last].to_vec()),
            most: most_frequent(total, self.by()),
            is_exact: total.texts.floor() == 0,
            example: total.example.as_ref().map(example),
        }
    }
}

/// The most frequent texts. What was escaped in different ways may turn out to be the same.
fn most_frequent(total: &Total, by: By) -> Vec<Frequent> {
    let texts = total.texts.iter();
    let mut most = Frequent::ranked(texts.map(|it| Frequent { text: decoded(it.text, it.escapes), count: it.count }));
    // There are not that many hours, and each is wanted.
    if by != By::Hour {
        most.truncate(MOST_FREQUENT);
    }
    most
}

fn example(sample: &Sample) -> Example {
    let request = sample.request.as_ref().map(|(text, escapes)| decoded(text, *escapes));
    Example { file: sample.file, line: sample.line, text: sample.text.clone(), request }
}

pub(in crate::log) fn decoded(text: &[u8], escapes: Escapes) -> Vec<u8> {
    Text::escaped(text, escapes).decode()
}
