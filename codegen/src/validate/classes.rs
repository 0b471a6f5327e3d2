//! Compares the classes with each other.

use crate::base::Base;
use crate::diagnostics::{Diagnostic, Reported, Sink, Span};
use crate::firsts::Firsts;
use crate::model::Class;
use crate::read::rows::{self, ClassRow};
use crate::read::{Fields, Read};
use crate::sections::Section;
use crate::suggest::list;

/// The five classes, or those of the base.
pub(super) fn classes<'a, 't: 'a>(
    rows: impl Iterator<Item = &'a Section<'t>>,
    base: Option<&Base>,
    lost: Option<Reported>,
    sink: &mut Sink<'_>,
) -> Read<Vec<Class>> {
    if let Some(base) = base {
        return inherited(rows, base, sink);
    }
    let rows: Vec<_> = rows.map(|row| rows::class(&Fields::of(row, sink), sink)).collect();
    check(&rows, lost, sink);
    rows.into_iter().map(|row| row.class).collect()
}

/// A dataset of one's own has the classes of the base, and no others.
fn inherited<'a, 't: 'a>(
    rows: impl Iterator<Item = &'a Section<'t>>,
    base: &Base,
    sink: &mut Sink<'_>,
) -> Read<Vec<Class>> {
    let classes = &base.catalogue.classes;
    let mut inherited = Ok(classes.clone());
    for row in rows {
        let names: Vec<_> = classes.iter().map(|class| class.name.as_str()).collect();
        let diagnostic =
            Diagnostic::new(row.header.clone(), "a class of one's own", "the standard defines the classes");
        inherited = Err(sink.report(diagnostic.help(format!("remove it: there are {}", list(&names, "and")))));
    }
    inherited
}

fn check(rows: &[ClassRow], lost: Option<Reported>, sink: &mut Sink<'_>) {
    let mut digits = Firsts::new();
    let mut names = Firsts::new();
    let mut lost = lost;
    for row in rows {
        if let Ok((digit, place)) = &row.digit {
            let duplicate = |place: Span| Diagnostic::new(place, format!("duplicate class {digit}"), "second one here");
            if let Err(reported) = digits.check(*digit, place, sink, duplicate) {
                // One of the two may be the one that is missing.
                lost = Some(reported);
                continue;
            }
        }
        if let Ok((name, place)) = &row.name {
            let duplicate =
                |place: Span| Diagnostic::new(place, format!("duplicate name `{name}` of a class"), "second one here");
            // A duplicate fails the whole by being reported.
            let _: Result<_, _> = names.check(name.constant(), place, sink, duplicate);
        }
    }
    report_missing(rows, lost, sink);
}

/// All five have to be there, unless one is there that could not be read.
fn report_missing(rows: &[ClassRow], lost: Option<Reported>, sink: &mut Sink<'_>) {
    if lost.is_some() || rows.iter().any(|row| row.digit.is_err()) {
        return;
    }
    let is_there = |digit: u8| rows.iter().any(|row| row.digit.as_ref().is_ok_and(|(there, _)| *there == digit));
    let missing: Vec<_> = (1..=5).filter(|&digit| !is_there(digit)).map(|digit: u8| digit.to_string()).collect();
    if missing.is_empty() {
        return;
    }
    let class = if missing.len() == 1 { "class" } else { "classes" };
    let place = rows.last().map_or_else(|| end(sink.text()), |row| row.header.clone());
    let label = if rows.is_empty() { "expected five `[[class]]` tables" } else { "the last class of the file" };
    let diagnostic = Diagnostic::new(place, format!("missing {class} {}", list(&missing, "and")), label);
    sink.report(diagnostic.help("each digit from 1 to 5 needs a `[[class]]`"));
}

/// Behind the last character.
fn end(text: &str) -> Span {
    let end = text.trim_end().len();
    end..end
}
