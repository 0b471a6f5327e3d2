//! `--follow`: first what is there, then a line for each kind of error that comes, and at the end all of it.

use std::collections::HashMap;
use std::io::Write;
use std::ops::ControlFlow;
use std::sync::Arc;

use super::control::Control;
use super::follow::follow;
use super::report::{Group, Key, Report};
use super::show::meaning::{Meaning, summary};
use super::show::{names, numbers, safe, screen};
use super::{progress, reply, report};
use crate::args::Log;
use crate::failure::Failure;
use crate::output::{Reply, width};
use crate::words::{FAINT, styled};

/// Shows what comes until Ctrl-C.
pub(crate) fn watch(asked: &Log, control: &Arc<Control>) -> Result<Reply, Failure> {
    progress::stop_on_interrupt(control)?;
    let mut known: Option<HashMap<Key, u64>> = None;
    let tally = follow(&asked.files, &asked.options, control, &mut |tally| {
        let report = report(asked, tally);
        let text = match &known {
            None => screen::render(&report, &asked.view, width()),
            Some(known) => news(asked, &report, known),
        };
        known = Some(report.groups.iter().map(|group| (group.key.clone(), group.count)).collect());
        let mut out = anstream::stdout().lock();
        match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            Ok(()) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(()),
        }
    });
    let report = report(asked, &tally);
    let text = format!("\n{}", screen::render(&report, &asked.view, width()));
    Ok(reply(asked, &[report], text))
}

/// A line for each group of errors of which there are more than before.
fn news(asked: &Log, report: &Report, known: &HashMap<Key, u64>) -> String {
    let mut text = String::new();
    for group in asked.view.errors(report) {
        let more = group.count.saturating_sub(known.get(&group.key).copied().unwrap_or(0));
        if more > 0 {
            text.push_str(&line(asked, group, more));
            text.push('\n');
        }
    }
    text
}

/// `13:55:36 +2 502 Bad Gateway: nginx got no usable response from the server behind it.`
fn line(asked: &Log, group: &Group, more: u64) -> String {
    let meaning = Meaning::of(asked.view.catalogue, group);
    let time = group.last.map_or_else(String::new, |time| format!("{} ", numbers::time(time)));
    let number = names::number(&group.key);
    let beside = names::beside(&group.key).map_or_else(String::new, |beside| format!(" ({beside})"));
    let what = meaning.findings.first().map(summary).unwrap_or_default();
    let label = format!("{}{beside}: {what}", names::label(group, &meaning));
    let count = format!("+{}", numbers::count(more));
    let room = width().saturating_sub(time.len() + count.len() + number.len() + 2);
    format!("{}{count} {} {}", styled(FAINT, &time), names::colored(&group.key, &number), safe::cut(&label, room))
}
