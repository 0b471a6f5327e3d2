//! Several files at once: formatting Rust takes most of the time of all outputs together.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{panic, thread};

use crate::output::{Error, File};

/// Makes a file of each item, on as many threads as the machine has cores. The files come in the order of the items.
pub(super) fn files_of<T: Sync>(
    items: &[T],
    make: impl Fn(&T) -> Result<File, Error> + Sync,
) -> Result<Vec<File>, Error> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut files = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(at) else { return files };
            files.push((at, make(item)));
        }
    };
    let mut files = thread::scope(|scope| {
        let others = thread::available_parallelism().map_or(1, NonZero::get) - 1;
        let others: Vec<_> = (0..others).map(|_| scope.spawn(work)).collect();
        let mut files = work();
        for other in others {
            files.extend(other.join().unwrap_or_else(|cause| panic::resume_unwind(cause)));
        }
        files
    });
    files.sort_by_key(|(at, _)| *at);
    files.into_iter().map(|(_, file)| file).collect()
}
