//! What was found in one file, in numbers.

use status_logs::{Aside, Cause, Format};

use crate::log::report::{FileReport, Refused};

/// What was found in one file, in numbers.
#[derive(Clone, Debug, Default)]
pub(crate) struct FileCount {
    pub(crate) path: String,
    pub(crate) format: Option<Format>,
    /// How sure the format is, and why.
    pub(crate) detection: String,
    pub(crate) lines: u64,
    pub(crate) read: u64,
    pub(crate) directives: u64,
    pub(crate) asides: Vec<(Aside, u64)>,
    pub(crate) refused: Vec<Refused>,
    pub(crate) problem: Option<String>,
}

impl FileCount {
    /// Lines of a known kind that are no records.
    pub(crate) fn add_asides(&mut self, kind: Aside, count: u64) {
        match self.asides.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, known)) => *known += count,
            None => self.asides.push((kind, count)),
        }
    }

    /// Lines that were refused, behind all those that have been.
    pub(crate) fn add_refused(&mut self, why: Cause, count: u64, line: u64, text: impl FnOnce() -> Vec<u8>) {
        match self.refused.iter_mut().find(|known| known.why == why) {
            Some(known) => known.count += count,
            None => self.refused.push(Refused { why, count, line, text: text() }),
        }
    }

    pub(crate) fn report(&self) -> FileReport {
        let mut report = FileReport {
            path: self.path.clone(),
            format: self.format,
            detection: self.detection.clone(),
            lines: self.lines,
            read: self.read,
            directives: self.directives,
            asides: self.asides.clone(),
            refused: self.refused.clone(),
            problem: self.problem.clone(),
        };
        report.asides.sort();
        report.refused.sort_by_key(|refused| refused.line);
        report
    }
}
