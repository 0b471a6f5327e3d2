//! A file that is being read: blocks are taken from it one after the other, and what was counted in them is added up in
//! the same order.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use status_logs::Reader;

use crate::log::blocks::{Buffer, Cutter};
use crate::log::control::Control;
use crate::log::input::{Input, Stream, open};
use crate::log::layout::{Sight, find_layout};
use crate::log::options::{By, Options};
use crate::log::records::problem;
use crate::log::report::FileReport;
use crate::log::tally::{Block, Tally};

/// A file that is being read.
pub(super) struct Lane<'c> {
    source: Mutex<Source<'c>>,
    sum: Mutex<Sum>,
    /// Somebody has added a block.
    added: Condvar,
}

/// Where blocks come from.
enum Source<'c> {
    Closed(Input),
    Open { cutter: Box<Cutter<Stream<'c>>>, reader: Reader },
    Ended,
}

/// What has been counted.
struct Sum {
    tally: Tally,
    /// How many blocks have been taken and added.
    taken: u64,
    added: u64,
    has_ended: bool,
}

impl<'c> Lane<'c> {
    pub(super) fn new(input: Input, options: &Options) -> Self {
        let file = FileReport { path: input.path.name(), ..FileReport::default() };
        let tally = Tally::of_file(options.by, file);
        Self {
            source: Mutex::new(Source::Closed(input)),
            sum: Mutex::new(Sum { tally, taken: 0, added: 0, has_ended: false }),
            added: Condvar::new(),
        }
    }

    /// Takes the next block: its number, and the reader for it. Only one thread calls this at a time.
    pub(super) fn take(&self, buffer: &mut Buffer, options: &Options, control: &'c Control) -> Option<(u64, Reader)> {
        let mut source = lock(&self.source);
        if let Source::Closed(input) = &*source {
            *source = self.open(input, options, control);
        }
        if let Source::Open { cutter, reader } = &mut *source {
            // What has been read is counted, even if nobody wants more.
            if cutter.next(buffer) {
                let before = reader.clone();
                reader.skip(buffer);
                let mut sum = lock(&self.sum);
                sum.taken += 1;
                return Some((sum.taken - 1, before));
            }
            let problem = if control.is_stopped() { None } else { problem(cutter) };
            self.tell(problem);
        }
        *source = Source::Ended;
        lock(&self.sum).has_ended = true;
        None
    }

    fn open(&self, input: &Input, options: &Options, control: &'c Control) -> Source<'c> {
        if control.is_stopped() {
            return Source::Ended;
        }
        match open(input, control) {
            Ok(stream) => {
                let mut cutter = Box::new(Cutter::new(stream));
                let Sight { reader, format, detection } = find_layout(cutter.sample(), options);
                let mut sum = lock(&self.sum);
                if let Some(file) = sum.tally.files.first_mut() {
                    (file.format, file.detection) = (format, detection);
                }
                Source::Open { cutter, reader }
            }
            Err(problem) => {
                self.tell(Some(problem));
                Source::Ended
            }
        }
    }

    fn tell(&self, problem: Option<String>) {
        if let Some(file) = lock(&self.sum).tally.files.first_mut() {
            file.problem = problem;
        }
    }

    /// Adds what was counted in a block, once it is its turn.
    pub(super) fn add(&self, number: u64, counted: &Block, block: &[u8], is_redacted: bool) {
        let mut sum = lock(&self.sum);
        while sum.added != number {
            sum = self.added.wait(sum).unwrap_or_else(PoisonError::into_inner);
        }
        sum.tally.add(0, counted, block, is_redacted);
        sum.added += 1;
        self.added.notify_all();
    }

    /// What has been counted, if that is all of the file.
    pub(super) fn finished(&self, by: By) -> Option<Tally> {
        let mut sum = lock(&self.sum);
        let is_finished = sum.has_ended && sum.taken == sum.added;
        is_finished.then(|| std::mem::replace(&mut sum.tally, Tally::new(by)))
    }
}

/// Nothing is left half done where a thread could break off.
pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
