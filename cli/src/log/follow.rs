//! Reads what is there, and then what comes, as `tail -F` does.

mod file;
mod pending;
mod standard_input;

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::thread::sleep;
use std::time::Duration;

use status_logs::Reader;

use self::file::Followed;
use self::pending::Pending;
use self::standard_input::Arriving;
use super::control::Control;
use super::input::{Place, expand};
use super::layout::{Sight, find_layout};
use super::options::Options;
use super::report::FileReport;
use super::tally::{Block, Tally};

/// How long it takes at most until something new is noticed.
const ROUND: Duration = Duration::from_millis(500);
/// How long it takes at most until a wish to stop is noticed.
const STEP: Duration = Duration::from_millis(50);

/// Reads what is there and then what comes, until [`Control::stop`]; if nothing can come, to the end. `update` is called
/// after the first reading, and after each round in which something came.
///
/// A file that is cut is read from its beginning again, and one whose name was given to another file is followed by
/// that one; in the report it is a file of its own. What is wrong with a file stands there too.
pub(crate) fn follow(
    paths: &[PathBuf],
    options: &Options,
    control: &Control,
    update: &mut dyn FnMut(&Tally) -> ControlFlow<()>,
) -> Tally {
    let mut count = Count { tally: Tally::new(options.by), counted: Block::new(options), options };
    let mut sources: Vec<Source> = Vec::new();
    for input in expand(paths) {
        let number = count.begin(input.path.name());
        sources.push(match input.path {
            Place::StandardInput => Source::Arriving(Arriving::new(number)),
            Place::File(path) => Source::File(Followed::new(path, number)),
        });
    }
    let mut is_first = true;
    loop {
        let (mut is_news, mut may_come) = (false, false);
        for source in &mut sources {
            is_news |= source.poll(&mut count, control);
            may_come |= source.may_come();
        }
        let is_over = control.is_stopped() || !may_come;
        if is_over {
            for source in &mut sources {
                source.finish(&mut count);
            }
        }
        if (is_news || is_first) && update(&count.tally).is_break() || is_over {
            return count.tally;
        }
        is_first = false;
        let mut waited = Duration::ZERO;
        while waited < ROUND && !control.is_stopped() {
            sleep(STEP);
            waited += STEP;
        }
    }
}

/// Where something comes from.
enum Source {
    File(Followed),
    Arriving(Arriving),
}

impl Source {
    /// Counts what has come. Whether there was anything.
    fn poll(&mut self, count: &mut Count<'_>, control: &Control) -> bool {
        match self {
            Self::File(file) => file.poll(count, control),
            Self::Arriving(input) => input.poll(count, control),
        }
    }

    fn may_come(&self) -> bool {
        match self {
            Self::File(file) => file.may_come(),
            Self::Arriving(input) => input.may_come(),
        }
    }

    /// Counts the last line if it has no end.
    fn finish(&mut self, count: &mut Count<'_>) {
        match self {
            Self::File(file) => file.lines.finish(count),
            Self::Arriving(input) => input.lines.finish(count),
        }
    }
}

/// What has been counted, and what it takes to count more.
struct Count<'o> {
    tally: Tally,
    counted: Block,
    options: &'o Options,
}

impl Count<'_> {
    /// The number of a file that is read from now on.
    fn begin(&mut self, path: String) -> usize {
        self.tally.files.push(FileReport { path, ..FileReport::default() });
        self.tally.files.len() - 1
    }

    /// Says what is wrong with a file, or that all is well.
    fn tell(&mut self, number: usize, problem: Option<String>) {
        if let Some(file) = self.tally.files.get_mut(number) {
            file.problem = problem;
        }
    }
}

/// The lines of one file.
struct Lines {
    number: usize,
    pending: Pending,
    /// `None` before the first line.
    reader: Option<Reader>,
}

impl Lines {
    fn new(number: usize) -> Self {
        Self { number, pending: Pending::default(), reader: None }
    }

    /// Counts the lines that have ended with some more bytes.
    fn push(&mut self, count: &mut Count<'_>, bytes: &[u8]) {
        let Some(lines) = self.pending.push(bytes) else { return };
        self.count(count, &lines);
    }

    /// Counts the last line, of which nothing more comes.
    fn finish(&mut self, count: &mut Count<'_>) {
        let line = self.pending.take();
        if !line.is_empty() {
            self.count(count, &line);
        }
    }

    fn count(&mut self, count: &mut Count<'_>, lines: &[u8]) {
        let Some(file) = count.tally.files.get_mut(self.number) else { return };
        // The first lines may have told nothing, so look again as long as no record was found.
        if file.read == 0 && file.format.is_none() {
            let Sight { reader, format, detection } = find_layout(lines, count.options);
            (file.format, file.detection) = (format, detection);
            self.reader = Some(reader);
        }
        let Some(reader) = &mut self.reader else { return };
        let before = reader.clone();
        reader.skip(lines);
        count.counted.count(lines, before);
        count.tally.add(self.number, &count.counted, lines, count.options.redact);
    }
}

#[cfg(test)]
mod tests;
