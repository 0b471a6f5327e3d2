//! What differs between the registry and the dataset, as people read it.

use std::collections::BTreeMap;
use std::fmt;

use status_codegen::Catalogue;
use status_codegen::model::{Date, Definition, Phrase, State};

use super::entry::Entry;
use super::file::{CODES, Registry};
use super::row::Row;
use super::source::Source;
use crate::DATASET;

/// How a copy of the registry differs from the dataset; shown as a report, with the rows to add at its end.
#[derive(Debug)]
pub struct Comparison {
    name: String,
    codes: usize,
    differences: Vec<(u16, String)>,
    notes: Vec<String>,
    rows: Vec<Row>,
}

impl Comparison {
    pub(super) fn new(name: &str, registry: &Registry, catalogue: &Catalogue, today: Date) -> Self {
        let (mut differences, mut rows) = (Vec::new(), Vec::new());
        let dataset: BTreeMap<u16, &Definition> =
            catalogue.standard().map(|definition| (definition.code.code(), definition)).collect();
        for code in CODES {
            let found = match (registry.entries.get(&code), dataset.get(&code)) {
                (Some(entry), Some(definition)) => changes(entry, definition),
                (Some(entry), None) => {
                    rows.push(Row { code, entry: entry.clone() });
                    vec![format!("new: {}", entry.phrase.as_ref().map_or("(Unused)", Phrase::as_str))]
                }
                (None, Some(definition)) => vec![gone(registry, code, definition)],
                (None, None) => Vec::new(),
            };
            differences.extend(found.into_iter().map(|difference| (code, difference)));
        }
        let mut notes = expired(registry, today);
        notes.extend(gaps(registry));
        Self { name: name.to_owned(), codes: registry.entries.len(), differences, notes, rows }
    }

    /// Whether anything differs. A registration that has run out in both is no difference.
    #[must_use]
    pub fn differs(&self) -> bool {
        !self.differences.is_empty()
    }
}

/// What the registry says otherwise of a code that both have.
fn changes(entry: &Entry, definition: &Definition) -> Vec<String> {
    [phrase(entry, definition), state(entry, definition)]
        .into_iter()
        .flatten()
        .chain(references(entry, definition))
        .collect()
}

fn phrase(entry: &Entry, definition: &Definition) -> Option<String> {
    // Where the registry has none, the code is unused, and the dataset may have the phrase that is in use all the same.
    let new = entry.phrase.as_ref()?;
    match &definition.phrase {
        Some(old) if old == new => None,
        Some(old) if definition.state == State::Unused => Some(format!("it has a phrase now: {new}, not {old}")),
        Some(old) => Some(format!("renamed: {old} -> {new}; the old phrase belongs into `former`")),
        None => Some(format!("it has a phrase now: {new}")),
    }
}

fn state(entry: &Entry, definition: &Definition) -> Option<String> {
    let told = |state: State| match state {
        State::Temporary { expires } => format!("temporary, expires {expires}"),
        _ => state.word().to_owned(),
    };
    match (definition.state, entry.state) {
        (old, _) if entry.fits(old) => None,
        (State::Temporary { expires: old }, State::Temporary { expires: new }) => {
            Some(format!("its temporary registration expires on another day: {old} -> {new}"))
        }
        (old, new) => Some(format!("its state changed: {} -> {}", told(old), told(new))),
    }
}

/// The first reference has to be the registry's first; the others may be anywhere.
fn references(entry: &Entry, definition: &Definition) -> Vec<String> {
    let mut found = Vec::new();
    let ours = &definition.references;
    for (at, source) in entry.sources.iter().enumerate() {
        match ours.first() {
            Some(first) if at == 0 && !source.is(first) => {
                found.push(format!("its reference changed: {} -> {source}", Source::from(first)));
            }
            _ if !ours.iter().any(|ours| source.is(ours)) => {
                found.push(format!("a reference is missing: {source}"));
            }
            _ => {}
        }
    }
    found
}

fn gone(registry: &Registry, code: u16, definition: &Definition) -> String {
    let is_unassigned = registry.unassigned.iter().any(|range| range.contains(&code));
    let now = if is_unassigned { "it is unassigned now" } else { "no row has it" };
    format!("gone: {}; {now}", definition.label().unwrap_or("(Unused)"))
}

/// Registrations that the registry itself lets stand after their day.
fn expired(registry: &Registry, today: Date) -> Vec<String> {
    let ran_out = registry.entries.iter().filter_map(|(code, entry)| match entry.state {
        State::Temporary { expires } if expires < today => Some((code, expires)),
        _ => None,
    });
    ran_out
        .map(|(code, day)| format!("{code}: its temporary registration ran out on {day}, and the file still lists it"))
        .collect()
}

/// The codes that are in no row. The registry has all of them in some row.
fn gaps(registry: &Registry) -> Option<String> {
    let has_row = |code: &u16| {
        registry.entries.contains_key(code) || registry.unassigned.iter().any(|range| range.contains(code))
    };
    let mut gaps: Vec<(u16, u16)> = Vec::new();
    for code in CODES.filter(|code| !has_row(code)) {
        match gaps.last_mut() {
            Some((_, last)) if *last + 1 == code => *last = code,
            _ => gaps.push((code, code)),
        }
    }
    let told =
        gaps.iter().map(|(first, last)| if first == last { first.to_string() } else { format!("{first}-{last}") });
    let told = told.collect::<Vec<_>>().join(", ");
    (!gaps.is_empty())
        .then(|| format!("no row has {told}, but the registry has all from 100 to 599: is the file whole?"))
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, codes, differences, notes, rows } = self;
        for (code, difference) in differences {
            writeln!(f, "{code}: {difference}")?;
        }
        for note in notes {
            writeln!(f, "note: {note}")?;
        }
        match differences.len() {
            0 => writeln!(f, "{name}: {codes} codes, nothing differs from {DATASET}")?,
            1 => writeln!(f, "{name}: {codes} codes, 1 difference from {DATASET}")?,
            count => writeln!(f, "{name}: {codes} codes, {count} differences from {DATASET}")?,
        }
        if !rows.is_empty() {
            writeln!(f, "\nTo be added to {DATASET}, each row where its code belongs, above those of servers:")?;
        }
        for row in rows {
            write!(f, "\n{row}")?;
        }
        Ok(())
    }
}
