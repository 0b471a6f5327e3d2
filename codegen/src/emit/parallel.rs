//! Makes outputs on all processors: none needs another.

use std::sync::{Mutex, PoisonError};
use std::thread;

use crate::Artifact;

/// Makes some of the outputs.
pub(super) type Task<'a> = Box<dyn FnOnce() -> Vec<Artifact> + Send + 'a>;

/// Runs every task, and gives what they make in no particular order.
pub(super) fn run(tasks: Vec<Task<'_>>) -> Vec<Artifact> {
    let made = Mutex::new(Vec::new());
    let tasks = Mutex::new(tasks);
    let work = || {
        // A panic elsewhere ends the whole run, so what it left behind does not matter.
        while let Some(task) = { tasks.lock().unwrap_or_else(PoisonError::into_inner).pop() } {
            let artifacts = task();
            made.lock().unwrap_or_else(PoisonError::into_inner).extend(artifacts);
        }
    };
    thread::scope(|scope| {
        for _ in 1..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(work);
        }
        work();
    });
    made.into_inner().unwrap_or_else(PoisonError::into_inner)
}
