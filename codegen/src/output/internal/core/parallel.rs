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
        let mut made = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(at) else { return made };
            made.push((at, make(item)));
        }
    };
    let mut made = thread::scope(|scope| {
        let others = thread::available_parallelism().map_or(1, NonZero::get) - 1;
        let others: Vec<_> = (0..others).map(|_| scope.spawn(work)).collect();
        let mut made = work();
        for other in others {
            made.extend(other.join().unwrap_or_else(|cause| panic::resume_unwind(cause)));
        }
        made
    });
    made.sort_by_key(|(at, _)| *at);
    made.into_iter().map(|(_, file)| file).collect()
}
