//! What the options of `status log` say, together.

use std::num::NonZero;
use std::path::PathBuf;

use clap::ArgMatches;
use status_core::{Catalogue, Server};
use status_logs::Timestamp;

use super::publisher;
use crate::log::{By, Layout, Limit, Options, View};
use crate::publisher::Publisher;

/// Everything that is given.
#[derive(Debug)]
pub(crate) struct Log {
    pub(crate) files: Vec<PathBuf>,
    pub(crate) options: Options,
    pub(crate) view: View,
    pub(crate) compare: Vec<PathBuf>,
    pub(crate) limits: Vec<Limit>,
    pub(crate) output: Output,
    pub(crate) follow: bool,
    pub(crate) merge: bool,
}

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Output {
    Text,
    Json,
    Markdown,
    Partial,
    Ndjson,
    Csv,
    /// CSV in which no cell is a formula.
    Spreadsheet,
}

/// What the arguments say, together.
pub(crate) fn log_options(given: &ArgMatches, catalogue: &'static Catalogue) -> Result<Log, String> {
    let by = given.get_one("by").copied().unwrap_or_default();
    let (redact, counts_only) = (given.get_flag("redact"), given.get_flag("counts"));
    let time = |name: &str| given.get_one::<Timestamp>(name).copied();
    let (since, until) = (time("since"), time("until"));
    if redact && by == By::Client {
        return Err("'--by client' shows what '--redact' leaves out; give one of them".to_owned());
    }
    if let (Some(since), Some(until)) = (since, until)
        && since >= until
    {
        return Err(format!("nothing is since {since} and before {until}; give --since an earlier time than --until"));
    }
    let several = |name: &str| given.get_many::<PathBuf>(name).unwrap_or_default().cloned().collect::<Vec<_>>();
    let processors = || std::thread::available_parallelism().unwrap_or(NonZero::<usize>::MIN);
    let output = match given.get_one::<String>("records").map(String::as_str) {
        Some("csv") => Output::Csv,
        Some("spreadsheet") => Output::Spreadsheet,
        Some(_) => Output::Ndjson,
        None if given.get_flag("json") => Output::Json,
        None if given.get_flag("markdown") => Output::Markdown,
        None if given.get_flag("partial") => Output::Partial,
        None => Output::Text,
    };
    let options = Options {
        format: ["format", "fields"].into_iter().find_map(|name| given.get_one::<Layout>(name).cloned()),
        server: written_by(given, catalogue)?,
        since,
        until,
        by,
        counts_only,
        requests_of_errors: matches!(output, Output::Text | Output::Markdown),
        redact,
        threads: given.get_one("threads").copied().unwrap_or_else(processors),
    };
    let view = View {
        catalogue,
        dataset: super::dataset(given).map(|file| file.to_string_lossy().into_owned()),
        statuses: given.get_many("status").unwrap_or_default().copied().collect(),
        top: given.get_one("top").copied().map_or(5, NonZero::<usize>::get),
        all: given.get_flag("all"),
        by,
        redact,
        counts_only,
    };
    Ok(Log {
        files: several("file"),
        options,
        view,
        compare: several("compare"),
        limits: given.get_many("fail-on").unwrap_or_default().cloned().collect(),
        output,
        follow: given.get_flag("follow"),
        merge: given.get_flag("merge"),
    })
}

/// The product that `--server` names.
fn written_by(given: &ArgMatches, catalogue: &Catalogue) -> Result<Option<Server>, String> {
    match publisher(given, catalogue)? {
        None => Ok(None),
        Some(Publisher::Server(server)) => Ok(Some(server)),
        Some(Publisher::Standard) => {
            Err("a log is written by a product, not by the standard; `status servers` lists them".to_owned())
        }
    }
}
