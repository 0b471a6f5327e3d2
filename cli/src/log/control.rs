//! What a scan shares with whoever waits for it.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// How far a scan is, and whether it shall stop.
#[derive(Debug, Default)]
pub(crate) struct Control {
    read: AtomicU64,
    total: AtomicU64,
    /// Whether there is an input whose size nobody knows.
    is_endless: AtomicBool,
    is_stopped: AtomicBool,
}

impl Control {
    /// Bytes that have been read, of compressed files as they lie on the disk.
    pub(crate) fn read(&self) -> u64 {
        self.read.load(Ordering::Relaxed)
    }

    /// Bytes of all files; `None` if there is a pipe among them.
    pub(crate) fn total(&self) -> Option<u64> {
        let is_known = !self.is_endless.load(Ordering::Relaxed);
        is_known.then(|| self.total.load(Ordering::Relaxed))
    }

    /// What has been read so far is all that is wanted.
    pub(crate) fn stop(&self) {
        self.is_stopped.store(true, Ordering::Relaxed);
    }

    pub(crate) fn is_stopped(&self) -> bool {
        self.is_stopped.load(Ordering::Relaxed)
    }

    pub(super) fn add_read(&self, bytes: usize) {
        self.read.fetch_add(bytes as u64, Ordering::Relaxed);
    }

    /// Takes in the size of an input, if it has one.
    pub(super) fn add_total(&self, bytes: Option<u64>) {
        match bytes {
            Some(bytes) => {
                self.total.fetch_add(bytes, Ordering::Relaxed);
            }
            None => self.is_endless.store(true, Ordering::Relaxed),
        }
    }
}
