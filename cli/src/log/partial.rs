//! Counts as JSON, so that several processes, maybe on several machines, each count a part.

mod field;
mod read;
mod write;

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

pub(crate) use self::write::write;
use super::control::Control;
use super::input::{Input, Place, expand, open};
use super::tally::Tally;
use crate::failure::Failure;

/// The version of what is written; it goes up when older programs could not read it.
const VERSION: u64 = 1;

/// Reads what [`write()`] wrote, one a line, and adds it up in the order of the files. In folders, files whose names begin
/// with `.` or `_` are passed over: Hadoop and Spark write their checksums and marks there.
///
/// # Errors
///
/// The first mistake, with its file and line; if results count by different things; if there is none at all.
pub(crate) fn merge(paths: &[PathBuf]) -> Result<Tally, Failure> {
    let mut sum: Option<Tally> = None;
    for input in expand(paths) {
        if is_mark(&input, paths) {
            continue;
        }
        let name = input.path.name();
        let control = Control::default();
        let stream = open(&input, &control).map_err(|problem| format!("{name}: {problem}"))?;
        let mut lines = BufReader::new(stream);
        let mut line = String::new();
        for number in 1.. {
            line.clear();
            if lines.read_line(&mut line).map_err(|error| format!("{name}:{number}: cannot read it: {error}"))? == 0 {
                break;
            }
            if line.trim().is_empty() {
                continue;
            }
            let tally = read::read(&line).map_err(|mistake| format!("{name}:{number}: {mistake}"))?;
            match &mut sum {
                None => sum = Some(tally),
                Some(sum) if sum.by() == tally.by() => sum.merge(tally),
                Some(sum) => {
                    let (first, second) = (sum.by().id(), tally.by().id());
                    let what = format!("{name}:{number}: this counts by {second}, and what came before by {first}");
                    return Err(format!("{what}; give all parts the same `--by`").into());
                }
            }
        }
    }
    sum.ok_or_else(|| "there is no result to merge; `status log --partial` writes them".to_owned().into())
}

/// Whether a file was found in a folder and is none of its parts.
fn is_mark(input: &Input, given: &[PathBuf]) -> bool {
    let Place::File(path) = &input.path else { return false };
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    name.starts_with(['.', '_']) && !given.iter().any(|given| Path::new(given) == path)
}

#[cfg(test)]
mod tests;
