//! `status log`: what went wrong, as logs tell it.

mod blocks;
mod control;
mod follow;
mod hash;
mod input;
mod kind;
mod layout;
mod limit;
mod options;
mod partial;
mod progress;
mod records;
mod report;
mod scan;
mod select;
mod show;
mod tally;
mod watch;
pub(crate) mod when;

use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ArgMatches;

use crate::args::{self, Log, LogOutput};
use crate::dataset;
use crate::failure::Failure;
use crate::json::pretty;
use crate::output::{Outcome, Reply, width};

use control::Control;
pub(crate) use limit::Limit;
pub(crate) use options::{By, Layout, Options};
use report::Report;
pub(crate) use select::Selector;
pub(crate) use show::view::View;
use show::{compare, footer, json, markdown, redact, rows, safe, screen};
use tally::Tally;

/// Reads logs, and shows what was asked for.
pub(crate) fn log(given: &ArgMatches) -> Result<Reply, Failure> {
    let asked = args::log_options(given, dataset::catalogue(args::dataset(given))?)?;
    refuse_terminal(&asked.files)?;
    if asked.follow {
        return watch::watch(&asked, &Arc::new(Control::default()));
    }
    if matches!(asked.output, LogOutput::Ndjson | LogOutput::Csv | LogOutput::Spreadsheet) {
        return rows::print(&asked);
    }
    let tally = read(&asked, &asked.files, &asked.options)?;
    let report = report(&asked, &tally);
    let text = match asked.output {
        LogOutput::Partial => partial::write(&tally, asked.options.redact)?,
        _ if asked.compare.is_empty() => shown(&asked, &report)?,
        output => {
            // One log can be compared with itself: what was before, and what is since.
            let before = Options { since: None, until: asked.options.since, ..asked.options.clone() };
            let old = self::report(&asked, &read(&asked, &asked.compare, &before)?);
            let text = match output {
                LogOutput::Json => pretty(&compare::answer(&old, &report, &asked.view))?,
                LogOutput::Markdown => compare::markdown(&old, &report, &asked.view),
                _ => compare::render(&old, &report, &asked.view, width()),
            };
            return Ok(reply(&asked, &[old, report], text));
        }
    };
    Ok(reply(&asked, &[report], text))
}

/// What was counted, without what is not to be shown.
fn report(asked: &Log, tally: &Tally) -> Report {
    let mut report = tally.report();
    if asked.options.redact {
        redact::report(&mut report);
    }
    report
}

/// A report in the form that was asked for.
fn shown(asked: &Log, report: &Report) -> Result<String, Failure> {
    Ok(match asked.output {
        LogOutput::Json => pretty(&json::answer(report, &asked.view))?,
        LogOutput::Markdown => markdown::render(report, &asked.view),
        _ => screen::render(report, &asked.view, width()),
    })
}

/// Reads logs, or what --partial printed, with progress on a terminal.
fn read(asked: &Log, files: &[PathBuf], options: &Options) -> Result<Tally, Failure> {
    if asked.merge {
        return partial::merge(files);
    }
    let control = Arc::new(Control::default());
    progress::stop_on_interrupt(&control)?;
    progress::with_progress(&control, || Ok(scan::scan(files, options, &control)))
}

/// Somebody who gives no file and pipes nothing waits for nothing.
fn refuse_terminal(files: &[PathBuf]) -> Result<(), Failure> {
    let is_stdin = files.is_empty() || files.iter().any(|file| file == Path::new("-"));
    if is_stdin && std::io::stdin().is_terminal() {
        let what = "no log is given; give a file or a folder, as in `status log access.log`, or pipe one, as in `journalctl -u nginx -o cat | status log`";
        return Err(Failure::Line(what.to_owned()));
    }
    Ok(())
}

/// The text, with what could not be read and which limits are exceeded. The last report is the one that counts.
fn reply(asked: &Log, reports: &[Report], text: String) -> Reply {
    let files = reports.iter().flat_map(|report| &report.files);
    let is_unread = |file: &&report::FileReport| file.problem.is_some() || footer::is_unknown(file);
    let unread: Vec<_> = files.filter(is_unread).collect();
    let mut remarks = Vec::new();
    if asked.output != LogOutput::Text || !asked.compare.is_empty() {
        remarks.extend(unread.iter().map(|file| {
            let why = file.problem.as_deref().unwrap_or_else(|| footer::why_unknown(file));
            format!("{}: {}", safe::text(file.path.as_bytes()), safe::text(why.as_bytes()))
        }));
    }
    let exceeded: Vec<String> = match reports.last() {
        Some(report) => asked.limits.iter().filter_map(|limit| limit.exceeded(report)).collect(),
        None => Vec::new(),
    };
    remarks.extend(exceeded.iter().map(|limit| format!("too much: {limit}")));
    let outcome = match (unread.is_empty(), exceeded.is_empty()) {
        (_, false) => Outcome::TooMuch,
        (false, true) => Outcome::Unread,
        (true, true) => Outcome::Done,
    };
    Reply { text, remark: (!remarks.is_empty()).then(|| remarks.join("\n")), outcome }
}
