//! Adds to what was found in a file.

use status_logs::{Aside, Cause};

use crate::log::report::{FileReport, Refused};

impl FileReport {
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

    /// In the order in which it is shown.
    pub(crate) fn sorted(mut self) -> Self {
        self.asides.sort();
        self.refused.sort_by_key(|refused| refused.line);
        self
    }
}
