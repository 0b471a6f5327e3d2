//! Several texts at once: formatting Rust takes most of the time of all outputs together.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{panic, thread};

use super::Error;
use crate::sorted::sort_by;

/// Makes something of each item, such as a file, on as many threads as the machine has cores. The results come in the
/// order of the items.
pub(super) fn each<T: Sync, R: Send>(
    items: &[T],
    make: impl Fn(&T) -> Result<R, Error> + Sync,
) -> Result<Vec<R>, Error> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut results = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(at) else { return results };
            results.push((at, make(item)));
        }
    };
    let mut results = thread::scope(|scope| {
        let others = thread::available_parallelism().map_or(1, NonZero::get) - 1;
        let others: Vec<_> = (0..others).map(|_| scope.spawn(work)).collect();
        let mut results = work();
        for other in others {
            results.extend(other.join().unwrap_or_else(|cause| panic::resume_unwind(cause)));
        }
        results
    });
    sort_by(&mut results, |(one, _), (other, _)| one.cmp(other));
    results.into_iter().map(|(_, result)| result).collect()
}
