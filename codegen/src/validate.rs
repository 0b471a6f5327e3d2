//! Compares the rows of a dataset with each other and with those of the dataset that it stands on.

mod keys;
mod problems;
mod reasons;
mod servers;
mod statuses;

pub(crate) use problems::{Neighbors, check as check_problems};
pub(crate) use reasons::check as check_reasons;
pub(crate) use servers::check as check_servers;
pub(crate) use statuses::check as check_statuses;

use crate::diagnostics::{Diagnostic, FirstPlaces, Sink, Span, end_of_text};
use crate::model::{Class, ClassDraft, Digit};
use crate::rows::Row;
use crate::suggest::list;

/// Reports every row about the dataset itself but the first.
pub(crate) fn check_documents(rows: &[&Row<'_>], sink: &mut Sink<'_>) {
    let Some((first, others)) = rows.split_first() else { return };
    for second in others {
        let diagnostic = Diagnostic::new(second.header.clone(), "duplicate table `[document]`", "second one here");
        sink.report(diagnostic.related(first.header.clone(), "first one here").help("put all its fields in one"));
    }
}

/// Reports classes that are there twice or missing. `may_be_lost` says that a row which could not be read may be one.
pub(crate) fn check_classes(rows: &[ClassDraft<'_>], may_be_lost: bool, sink: &mut Sink<'_>) {
    let (mut digits, mut names) = (FirstPlaces::new(), FirstPlaces::new());
    let mut may_be_lost = may_be_lost || rows.iter().any(|row| row.digit.is_err());
    for row in rows {
        if let Ok(digit) = &row.digit {
            let duplicate = |place: Span| Diagnostic::new(place, format!("duplicate class {digit}"), "second one here");
            if !digits.is_new(&digit.to_string(), &row.fields.place("digit"), sink, &duplicate) {
                // One of the two may be the one that is missing.
                may_be_lost = true;
                continue;
            }
        }
        if let Ok(name) = &row.name {
            let duplicate =
                |place: Span| Diagnostic::new(place, format!("duplicate name `{name}` of a class"), "second one here");
            names.is_new(&name.constant(), &row.fields.place("name"), sink, &duplicate);
        }
    }
    if !may_be_lost {
        report_missing(rows, sink);
    }
}

/// All five have to be there.
fn report_missing(rows: &[ClassDraft<'_>], sink: &mut Sink<'_>) {
    let is_there = |digit: u8| rows.iter().any(|row| row.digit.is_ok_and(|there| there.get() == digit));
    let missing: Vec<_> = Digit::RANGE.filter(|&digit| !is_there(digit)).map(|digit| digit.to_string()).collect();
    if missing.is_empty() {
        return;
    }
    let class = if missing.len() == 1 { "class" } else { "classes" };
    let place = rows.last().map_or_else(|| end_of_text(sink.text()), |row| row.fields.span.clone());
    let label = if rows.is_empty() { "expected five `[[class]]` tables" } else { "the last class of the file" };
    let diagnostic = Diagnostic::new(place, format!("missing {class} {}", list(&missing, "and")), label);
    sink.report(diagnostic.help("each digit from 1 to 5 needs a `[[class]]`"));
}

/// A team's dataset has the classes of the standard, and no others.
pub(crate) fn refuse_classes(rows: &[&Row<'_>], classes: &[Class], sink: &mut Sink<'_>) {
    for row in rows {
        let names: Vec<_> = classes.iter().map(|class| class.name.as_str()).collect();
        let diagnostic =
            Diagnostic::new(row.header.clone(), "a class in a team's dataset", "the standard defines the classes");
        sink.report(diagnostic.help(format!("remove it: there are {}", list(&names, "and"))));
    }
}
