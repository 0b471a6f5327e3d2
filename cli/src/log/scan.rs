//! Reads and counts logs, on several threads.

mod feed;
mod lane;

use std::path::PathBuf;

use self::feed::Feed;
use self::lane::CountedBlock;
use super::control::Control;
use super::input::expand;
use super::options::Options;
use super::tally::Tally;

/// More threads would wait for each other, and each has a block in memory.
const MOST_THREADS: usize = 8;

/// Reads and counts logs. Standard input is `-`, or no path at all.
///
/// The result depends neither on the number of threads nor on how the bytes come: files are cut into blocks at places
/// that their content alone tells, and what was counted in them is added up in their order. What is wrong with a file
/// stands in the report.
pub(crate) fn scan(paths: &[PathBuf], options: &Options, control: &Control) -> Tally {
    let inputs = expand(paths);
    for input in &inputs {
        control.add_total(input.size);
    }
    let threads = options.threads.get().min(MOST_THREADS);
    let feed = Feed::new(inputs, options, control, threads);
    std::thread::scope(|scope| {
        for _ in 1..threads {
            scope.spawn(|| work(&feed, options));
        }
        work(&feed, options);
    });
    feed.into_tally()
}

/// Takes a block, counts it, adds it, until there are no more.
fn work(feed: &Feed<'_>, options: &Options) {
    let mut counted = CountedBlock::new(options);
    while let Some(taken) = feed.take(&mut counted.buffer) {
        counted.block.count(&counted.buffer, taken.reader);
        counted = taken.lane.add(taken.number, counted, options);
        feed.collect();
    }
}

#[cfg(test)]
mod tests;
