//! A report as JSON. What is not there is `null`.

use status_core::{Definition, Finding};
use status_logs::Timestamp;

use super::meaning::{Meaning, summary};
use super::ordered::{Ordered, list};
use super::screen::range;
use super::view::{View, sum};
use super::{command, names, numbers};
use crate::log::kind::Kind;
use crate::log::report::{Answered, Buckets, Example, FileReport, Frequent, Group, Key, Refused, Report};
use Ordered::Object;

/// So many of the most frequent ones.
const MOST: usize = 10;

/// A report, and what of it is shown.
pub(crate) fn answer(report: &Report, view: &View) -> Ordered {
    let range = range(report);
    let errors = sum(report.groups.iter().filter(|group| Kind::of(&group.key).is_error()));
    let shown = view.errors(report).into_iter().chain(view.fine(report));
    Object(vec![
        ("records", report.records.into()),
        ("errors", errors.into()),
        ("first", time(range.map(|(first, _)| first))),
        ("last", time(range.map(|(_, last)| last))),
        ("buckets", report.buckets.map_or_else(null, buckets)),
        ("by", view.by.id().into()),
        ("uncounted", report.uncounted.into()),
        ("files", list(&report.files, |it| file(it, view))),
        ("groups", list(shown, |it| group(it, report, view))),
    ])
}

fn null() -> Ordered {
    None::<bool>.into()
}

fn buckets(buckets: Buckets) -> Ordered {
    Object(vec![("start", buckets.start.to_string().into()), ("milliseconds", buckets.width.into())])
}

/// What is no UTF-8 is replaced.
fn text(bytes: &[u8]) -> Ordered {
    String::from_utf8_lossy(bytes).into_owned().into()
}

fn time(time: Option<Timestamp>) -> Ordered {
    time.map(|time| time.to_string()).into()
}

fn file(file: &FileReport, view: &View) -> Ordered {
    let refused = |it: &Refused| {
        Object(vec![
            ("why", it.why.to_string().into()),
            ("cause", it.why.id().into()),
            ("count", it.count.into()),
            ("line", it.line.into()),
            ("text", if view.redact { null() } else { text(&it.text) }),
        ])
    };
    Object(vec![
        ("path", file.path.as_str().into()),
        ("format", file.format.map(|format| format.id()).into()),
        ("detection", Some(file.detection.as_str()).filter(|it| !it.is_empty()).into()),
        ("lines", file.lines.into()),
        ("read", file.read.into()),
        ("directives", file.directives.into()),
        ("asides", Object(file.asides.iter().map(|(it, count)| (it.id(), (*count).into())).collect())),
        ("refused", list(&file.refused, refused)),
        ("problem", file.problem.as_deref().into()),
    ])
}

/// What says which group it is.
pub(crate) fn key(key: &Key) -> Vec<(&'static str, Ordered)> {
    vec![
        ("server", key.server.map(|server| server.id()).into()),
        ("status", key.status.into()),
        ("sub", key.sub.into()),
        ("win32", key.win32.into()),
        ("reason", key.reason.as_deref().map_or_else(null, text)),
        ("upstream", key.upstream.into()),
    ]
}

/// A part of a whole, with four digits.
pub(crate) fn share(part: u64, whole: u64) -> Ordered {
    ((numbers::ratio(part, whole) * 10_000.0).round() / 10_000.0).into()
}

fn group(group: &Group, report: &Report, view: &View) -> Ordered {
    let meaning = Meaning::of(view.catalogue, group);
    let example = |it: &Example| {
        Object(vec![
            ("file", report.files.get(it.file).map(|file| file.path.as_str()).into()),
            ("line", it.line.into()),
            ("request", it.request.as_deref().map_or_else(null, text)),
            ("text", if view.redact { null() } else { text(&it.text) }),
        ])
    };
    let frequent = |it: &Frequent| Object(vec![("text", text(&it.text)), ("count", it.count.into())]);
    let mut members = key(&group.key);
    members.extend([
        ("candidates", list(group.candidates, |server| server.id().into())),
        ("count", group.count.into()),
        ("share", share(group.count, report.records)),
        ("first", time(group.first)),
        ("last", time(group.last)),
        ("answered", answered(group.answered).into()),
        ("over_time", list(&group.over_time, |count| (*count).into())),
        ("most", list(group.most.iter().take(view.items(MOST)), frequent)),
        ("most_is_exact", group.is_exact.into()),
        ("examples", list(&group.example, example)),
        ("meaning", self::meaning(&meaning, group)),
        ("explain", command::explain(view, group, &meaning).into()),
    ]);
    Object(members)
}

/// Who sent the answers; `null` where the log does not tell.
fn answered(answered: Answered) -> Option<&'static str> {
    match (answered.itself, answered.upstream) {
        (true, true) => Some("both"),
        (true, false) => Some("itself"),
        (false, true) => Some("upstream"),
        (false, false) => None,
    }
}

/// What the catalogue says of it; `null` if it says nothing.
fn meaning(meaning: &Meaning, group: &Group) -> Ordered {
    let Some((first, others)) = meaning.findings.split_first() else { return null() };
    let candidate = |it: &&'static Definition| {
        Object(vec![
            ("server", it.server().map(|server| server.id()).into()),
            ("summary", it.summary().into()),
            ("causes", it.causes().into()),
            ("remedies", it.remedies().into()),
        ])
    };
    Object(vec![
        ("precision", meaning.status().map_or("exact", |status| status.precision().word()).into()),
        ("fallback", meaning.fallback().into()),
        ("title", names::label(group, meaning).into()),
        ("server", of(first).into()),
        ("summary", summary(first).into()),
        ("causes", meaning.causes().into()),
        ("remedies", meaning.remedies().into()),
        ("also", list(others, also)),
        ("candidates", list(&meaning.candidates, candidate)),
        ("unknown_reason", meaning.is_reason_unknown.into()),
        ("unknown_win32", meaning.is_win32_unknown.into()),
    ])
}

/// Whose meaning it is; `null` is the standard's.
fn of(finding: &Finding) -> Option<&'static str> {
    match finding {
        Finding::Reason(reason) => Some(reason.server().id()),
        Finding::Status(explanation) => explanation.definition().server().map(|server| server.id()),
        _ => None,
    }
}

fn also(finding: &Finding) -> Ordered {
    let (token, field) = match finding {
        Finding::Reason(reason) => (Some(reason.token()), Some(reason.field())),
        _ => (None, None),
    };
    Object(vec![
        ("server", of(finding).into()),
        ("token", token.into()),
        ("field", field.into()),
        ("summary", summary(finding).into()),
    ])
}
