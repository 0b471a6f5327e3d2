//! Hands out blocks, of several files at once where one would keep the threads waiting.

use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, PoisonError};

use status_logs::Reader;

use super::lane::{Lane, lock};
use crate::log::blocks::Buffer;
use crate::log::control::Control;
use crate::log::input::Input;
use crate::log::options::Options;
use crate::log::tally::Tally;

/// So many files are read at once. Each needs memory for what is counted in it.
const MOST_LANES: usize = 3;

/// All inputs, and the sum of what has been counted.
pub(super) struct Feed<'c> {
    options: &'c Options,
    control: &'c Control,
    most_lanes: usize,
    state: Mutex<State<'c>>,
    /// A file can be taken from again, or has ended.
    changed: Condvar,
}

struct State<'c> {
    inputs: VecDeque<Input>,
    /// Files that have been begun, in order.
    lanes: VecDeque<Place<'c>>,
    /// The sum of the files before those.
    tally: Tally,
}

struct Place<'c> {
    lane: Arc<Lane<'c>>,
    /// Whether somebody is taking a block from it.
    is_taken_from: bool,
    has_ended: bool,
}

/// A block, which is in the buffer that was given.
pub(super) struct Taken<'c> {
    pub(super) lane: Arc<Lane<'c>>,
    /// Its number in its file.
    pub(super) number: u64,
    /// For its first line.
    pub(super) reader: Reader,
}

impl<'c> Feed<'c> {
    pub(super) fn new(inputs: Vec<Input>, options: &'c Options, control: &'c Control, threads: usize) -> Self {
        let state = State { inputs: inputs.into(), lanes: VecDeque::new(), tally: Tally::new(options.by) };
        Self {
            options,
            control,
            most_lanes: threads.min(MOST_LANES),
            state: Mutex::new(state),
            changed: Condvar::new(),
        }
    }

    /// The next block of the first file from which nobody is taking one.
    pub(super) fn take(&self, buffer: &mut Buffer) -> Option<Taken<'c>> {
        loop {
            let lane = self.lane()?;
            let taken = lane.take(buffer, self.options, self.control);
            let mut state = lock(&self.state);
            if let Some(place) = state.lanes.iter_mut().find(|place| Arc::ptr_eq(&place.lane, &lane)) {
                place.is_taken_from = false;
                place.has_ended = taken.is_none();
            }
            drop(state);
            self.changed.notify_all();
            match taken {
                Some((number, reader)) => return Some(Taken { lane, number, reader }),
                None => self.collect(),
            }
        }
    }

    /// A file to take from; `None` when there are no more.
    fn lane(&self) -> Option<Arc<Lane<'c>>> {
        let mut state = lock(&self.state);
        loop {
            if let Some(place) = state.lanes.iter_mut().find(|place| !place.is_taken_from && !place.has_ended) {
                place.is_taken_from = true;
                return Some(Arc::clone(&place.lane));
            }
            if state.lanes.len() < self.most_lanes
                && let Some(input) = state.inputs.pop_front()
            {
                let lane = Arc::new(Lane::new(input, self.options));
                state.lanes.push_back(Place { lane: Arc::clone(&lane), is_taken_from: true, has_ended: false });
                return Some(lane);
            }
            if state.inputs.is_empty() && state.lanes.iter().all(|place| place.has_ended) {
                return None;
            }
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Adds up the first files, as far as they are finished.
    pub(super) fn collect(&self) {
        let mut state = lock(&self.state);
        while let Some(first) = state.lanes.front()
            && first.has_ended
            && let Some(tally) = first.lane.finished(self.options.by)
        {
            state.lanes.pop_front();
            state.tally.merge(tally);
            self.changed.notify_all();
        }
    }

    /// What was counted in all files, once no thread is at work.
    pub(super) fn into_tally(self) -> Tally {
        self.state.into_inner().unwrap_or_else(PoisonError::into_inner).tally
    }
}
