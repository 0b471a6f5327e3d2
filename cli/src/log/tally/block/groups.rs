//! The groups of a block: records that ended in the same way.

use status_core::Server;
use status_logs::{Format, Record};

use super::{PlacedName, Pool, Span};
use crate::log::hash::Hash;
use crate::log::report::{Answered, Key};
use crate::log::tally::timeline::{BUCKETS, Histogram};
use crate::log::tally::{LONGEST_TEXT, MOST_GROUPS};

/// Records that ended in the same way.
#[derive(Debug)]
pub(in crate::log::tally) struct Group {
    ending: Ending,
    reason: Span,
    server: Option<Server>,
    hash: u64,
    pub(in crate::log::tally) format: Format,
    pub(in crate::log::tally) count: u64,
    pub(in crate::log::tally) answered: Answered,
    /// Greater than `last` if no record had a time.
    pub(in crate::log::tally) first: i64,
    pub(in crate::log::tally) last: i64,
    /// The first line, and its number, where the first line of the block is 1.
    pub(in crate::log::tally) example: Span,
    pub(in crate::log::tally) line: u64,
    pub(in crate::log::tally) request: Option<PlacedName>,
}

/// What of a key can be compared at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Ending {
    /// Status, sub-status and upstream's status, of 17 bits each, and whether there are the other two.
    codes: u64,
    win32: u64,
    /// The first eight bytes of the reason, which few are longer than, and how long it is.
    reason: u64,
    reason_length: u64,
}

const HAS_WIN32: u64 = 1 << 51;
const HAS_REASON: u64 = 1 << 52;

/// The first eight bytes, or zeros for those that there are not.
#[inline]
fn first_bytes(text: &[u8]) -> u64 {
    if let Some(first) = text.first_chunk() {
        return u64::from_le_bytes(*first);
    }
    if let (Some(first), Some(last)) = (text.first_chunk(), text.last_chunk()) {
        let last = u64::from(u32::from_le_bytes(*last)) << (8 * (text.len() - 4));
        return u64::from(u32::from_le_bytes(*first)) | last;
    }
    text.iter().rev().fold(0, |bytes, byte| bytes << 8 | u64::from(*byte))
}

/// 17 bits: the highest one stands for none.
const fn bits(code: Option<u16>) -> u64 {
    match code {
        Some(code) => code as u64,
        None => 1 << 16,
    }
}

const fn code(bits: u64) -> Option<u16> {
    #[expect(clippy::cast_possible_truncation, reason = "the lower 16 bits")]
    if bits & (1 << 16) == 0 { Some(bits as u16) } else { None }
}

/// A table of groups. Nearly always the next record is of the same group as the last one.
#[derive(Debug)]
pub(in crate::log::tally) struct Groups {
    all: Vec<Group>,
    histograms: Vec<Histogram>,
    /// A hash table: numbers of groups, counted from 1.
    slots: Vec<u16>,
    last: usize,
}

/// Four times as many as groups.
const SLOTS: usize = (MOST_GROUPS * 4).next_power_of_two();

impl Groups {
    pub(super) fn new() -> Self {
        Self { all: Vec::new(), histograms: Vec::new(), slots: vec![0; SLOTS], last: 0 }
    }

    pub(super) fn clear(&mut self) {
        self.all.clear();
        self.histograms.clear();
        self.slots.fill(0);
        self.last = 0;
    }

    pub(in crate::log::tally) fn iter(&self) -> impl Iterator<Item = (&Group, &Histogram)> {
        self.all.iter().zip(&self.histograms)
    }

    #[inline]
    pub(super) fn get_mut(&mut self, number: usize) -> &mut Group {
        &mut self.all[number]
    }

    #[inline]
    pub(super) fn histogram_mut(&mut self, number: usize) -> &mut Histogram {
        &mut self.histograms[number]
    }

    pub(super) fn histograms_mut(&mut self) -> impl Iterator<Item = &mut Histogram> {
        self.histograms.iter_mut()
    }

    /// The group of a record; `None` if there are too many.
    #[inline]
    pub(super) fn find(&mut self, block: &[u8], pool: &mut Pool, record: &Record<'_>) -> Option<usize> {
        let mut codes = bits(record.status()) | bits(record.sub()) << 17 | bits(record.upstream()) << 34;
        let mut win32 = 0;
        if let Some(found) = record.win32() {
            codes |= HAS_WIN32;
            win32 = found;
        }
        let mut reason = &b""[..];
        if let Some(found) = record.reason() {
            codes |= HAS_REASON;
            reason = found.as_bytes();
            reason = &reason[..reason.len().min(LONGEST_TEXT)];
        }
        let ending = Ending { codes, win32, reason: first_bytes(reason), reason_length: reason.len() as u64 };
        let server = record.server();
        if let Some(last) = self.all.get(self.last)
            && last.is(block, pool, ending, reason, server)
        {
            return Some(self.last);
        }
        let hash = Hash::new().number(codes).number(win32).bytes(reason).finish();
        #[expect(clippy::cast_possible_truncation, reason = "any bits of it will do")]
        let mut slot = hash as usize % SLOTS;
        while let Some(number) = usize::from(self.slots[slot]).checked_sub(1) {
            let group = &self.all[number];
            if group.hash == hash && group.is(block, pool, ending, reason, server) {
                self.last = number;
                return Some(number);
            }
            slot = (slot + 1) % SLOTS;
        }
        let number = u16::try_from(self.all.len() + 1).ok().filter(|number| usize::from(*number) <= MOST_GROUPS)?;
        self.slots[slot] = number;
        self.last = self.all.len();
        self.histograms.push([0; BUCKETS]);
        self.all.push(Group {
            ending,
            reason: pool.span(block, reason),
            server,
            hash,
            format: record.format(),
            count: 0,
            answered: Answered::default(),
            first: i64::MAX,
            last: i64::MIN,
            example: Span::EMPTY,
            line: 0,
            request: None,
        });
        Some(self.last)
    }
}

impl Group {
    #[inline]
    fn is(&self, block: &[u8], pool: &Pool, ending: Ending, reason: &[u8], server: Option<Server>) -> bool {
        self.ending == ending && self.server == server && (reason.len() <= 8 || pool.text(block, self.reason) == reason)
    }

    /// What its records have in common.
    pub(in crate::log::tally) fn key(&self, block: &[u8], pool: &Pool) -> Key {
        Key {
            server: self.server,
            status: code(self.ending.codes),
            sub: code(self.ending.codes >> 17),
            win32: (self.ending.codes & HAS_WIN32 != 0).then_some(self.ending.win32),
            reason: (self.ending.codes & HAS_REASON != 0).then(|| pool.text(block, self.reason).to_vec()),
            upstream: code(self.ending.codes >> 34),
        }
    }
}
