//! All records, one after the other.

use std::ops::ControlFlow;
use std::path::PathBuf;

use status_logs::{Entry, Reader, Record};

use super::blocks::{Buffer, Cutter};
use super::control::Control;
use super::input::{Input, Stream, expand, open};
use super::layout::{Sight, find_layout};
use super::options::Options;
use super::report::FileReport;
use super::tally::{LONGEST_TEXT, is_within};

/// A record and where it stands.
pub(crate) struct Found<'a> {
    pub(crate) path: &'a str,
    /// The first line is 1.
    pub(crate) line: u64,
    pub(crate) record: &'a Record<'a>,
}

/// What is done with each record: whether to go on.
pub(crate) type Each<'f> = dyn FnMut(&Found<'_>) -> ControlFlow<()> + 'f;

/// Hands out all records that pass the filter, in the order of the files and their lines, and tells what came of each
/// file.
pub(crate) fn records(paths: &[PathBuf], options: &Options, control: &Control, each: &mut Each<'_>) -> Vec<FileReport> {
    let inputs = expand(paths);
    for input in &inputs {
        control.add_total(input.size);
    }
    let mut reports = Vec::new();
    for input in &inputs {
        let mut count = FileReport { path: input.path.name(), ..FileReport::default() };
        let flow = of_file(input, &mut count, options, control, each);
        reports.push(count.sorted());
        if flow.is_break() || control.is_stopped() {
            break;
        }
    }
    reports
}

fn of_file(
    input: &Input,
    count: &mut FileReport,
    options: &Options,
    control: &Control,
    each: &mut Each<'_>,
) -> ControlFlow<()> {
    let stream = match open(input, control) {
        Ok(stream) => stream,
        Err(problem) => {
            count.problem = Some(problem);
            return ControlFlow::Continue(());
        }
    };
    let mut cutter = Cutter::new(stream);
    let Sight { mut reader, format, detection } = find_layout(cutter.sample(), options);
    (count.format, count.detection) = (format, detection);
    let mut buffer = Buffer::default();
    // What came before a wish to stop is handed out; then there is no more.
    while cutter.next(&mut buffer) {
        of_block(&buffer, &mut reader, count, options, each)?;
    }
    if !control.is_stopped() {
        count.problem = problem(&cutter);
    }
    ControlFlow::Continue(())
}

/// What was wrong with a file whose blocks have all been taken.
pub(super) fn problem(cutter: &Cutter<Stream<'_>>) -> Option<String> {
    match cutter.problem() {
        Some(error) => Some(format!("cannot read it to its end: {error}")),
        None => cutter.source().problem_at_end(),
    }
}

fn of_block(
    block: &[u8],
    reader: &mut Reader,
    count: &mut FileReport,
    options: &Options,
    each: &mut Each<'_>,
) -> ControlFlow<()> {
    let path = count.path.clone();
    let mut lines = reader.lines(block);
    let mut one = |text: &[u8], entry: Entry<'_>| {
        count.lines += 1;
        match entry {
            Entry::Record(record) => {
                count.read += 1;
                if is_within(options, record.time()) {
                    return each(&Found { path: &path, line: count.lines, record: &record });
                }
            }
            Entry::Directive => count.directives += 1,
            Entry::Aside(kind) => count.add_asides(kind, 1),
            Entry::Refused(why) => {
                let kept = if options.redact { &[] } else { &text[..text.len().min(LONGEST_TEXT)] };
                count.add_refused(why, 1, count.lines, || kept.to_vec());
            }
            _ => {}
        }
        ControlFlow::Continue(())
    };
    for (text, entry) in &mut lines {
        one(text, entry)?;
    }
    let rest = lines.rest();
    if rest.is_empty() {
        return ControlFlow::Continue(());
    }
    let text = rest.strip_suffix(b"\r").unwrap_or(rest);
    let entry = reader.entry(text);
    one(text, entry)
}
