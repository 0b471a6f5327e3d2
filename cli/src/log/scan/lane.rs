//! A file that is being read: blocks are taken from it one after the other, and what was counted in them is added up in
//! the same order.

use std::mem;
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
    /// And how many have been taken.
    Open {
        cutter: Box<Cutter<Stream<'c>>>,
        reader: Reader,
        taken: u64,
    },
    Ended,
}

/// What has been counted.
struct Sum {
    tally: Tally,
    /// How many blocks have been added.
    added: u64,
    /// How many there are, once that is known.
    all: Option<u64>,
    /// Blocks that have been counted before it is their turn, with their numbers, so that nobody has to wait.
    ahead: Vec<(u64, CountedBlock)>,
    /// Blocks that can be used again.
    spare: Vec<CountedBlock>,
}

/// A block, and what was counted in it. Both are used for block after block.
#[derive(Debug)]
pub(super) struct CountedBlock {
    pub(super) buffer: Buffer,
    pub(super) block: Block,
}

impl CountedBlock {
    pub(super) fn new(options: &Options) -> Self {
        Self { buffer: Buffer::default(), block: Block::new(options) }
    }
}

/// So many blocks of a file may be ahead of one that is still being counted; they take memory.
const MOST_AHEAD: usize = 4;

impl<'c> Lane<'c> {
    pub(super) fn new(input: Input, options: &Options) -> Self {
        let file = FileReport { path: input.path.name(), ..FileReport::default() };
        let tally = Tally::of_file(options.by, file);
        Self {
            source: Mutex::new(Source::Closed(input)),
            sum: Mutex::new(Sum { tally, added: 0, all: None, ahead: Vec::new(), spare: Vec::new() }),
            added: Condvar::new(),
        }
    }

    /// Takes the next block: its number, and the reader for it. Only one thread calls this at a time.
    pub(super) fn take(&self, buffer: &mut Buffer, options: &Options, control: &'c Control) -> Option<(u64, Reader)> {
        let mut source = lock(&self.source);
        if let Source::Closed(input) = &*source {
            *source = self.open(input, options, control);
        }
        let mut all = 0;
        if let Source::Open { cutter, reader, taken } = &mut *source {
            // What has been read is counted, even if nobody wants more.
            if cutter.next(buffer) {
                let before = reader.clone();
                reader.skip(buffer);
                *taken += 1;
                return Some((*taken - 1, before));
            }
            all = *taken;
            self.tell(if control.is_stopped() { None } else { problem(cutter) });
        }
        *source = Source::Ended;
        let mut sum = lock(&self.sum);
        sum.all = sum.all.or(Some(all));
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
                Source::Open { cutter, reader, taken: 0 }
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

    /// Adds what was counted in a block once it is its turn, and gives room for another one.
    pub(super) fn add(&self, number: u64, counted: CountedBlock, options: &Options) -> CountedBlock {
        let mut sum = lock(&self.sum);
        while sum.added != number {
            if sum.ahead.len() < MOST_AHEAD {
                sum.ahead.push((number, counted));
                return sum.spare.pop().unwrap_or_else(|| CountedBlock::new(options));
            }
            sum = self.added.wait(sum).unwrap_or_else(PoisonError::into_inner);
        }
        sum.add(&counted, options);
        while let Some(at) = sum.ahead.iter().position(|(number, _)| *number == sum.added) {
            let (_, next) = sum.ahead.swap_remove(at);
            sum.add(&next, options);
            sum.spare.push(next);
        }
        self.added.notify_all();
        counted
    }

    /// What has been counted, if that is all of the file.
    pub(super) fn finished(&self, by: By) -> Option<Tally> {
        let mut sum = lock(&self.sum);
        (sum.all == Some(sum.added)).then(|| mem::replace(&mut sum.tally, Tally::new(by)))
    }
}

impl Sum {
    fn add(&mut self, counted: &CountedBlock, options: &Options) {
        self.tally.add(0, &counted.block, &counted.buffer, options.redact);
        self.added += 1;
    }
}

/// Nothing is left half done where a thread could break off.
pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
