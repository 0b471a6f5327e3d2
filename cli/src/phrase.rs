//! Phrases, titles and names of definitions: how they are shown, and which of them match a text.

use std::collections::{BTreeMap, BTreeSet};

use status_core::{Catalogue, Definition};

use crate::publisher::STANDARD;
use crate::words::{FAINT, styled};

/// How similar a phrase must be to a text to be suggested, from 0 to 1.
const ALIKE: f64 = 0.7;
/// The greatest number of suggestions.
const SHOWN: usize = 5;

/// Whether a definition has this phrase, title or name, in upper or lower case.
pub(crate) fn is_called(definition: &'static Definition, name: &str) -> bool {
    names(definition).any(|known| known.eq_ignore_ascii_case(name))
}

/// The id of the publisher, as `--server` takes it.
pub(crate) fn publisher(definition: &Definition) -> &'static str {
    definition.server().map_or(STANDARD, |server| server.id())
}

/// The id of the publisher in parentheses, to follow a phrase.
pub(crate) fn in_parentheses(definition: &Definition) -> String {
    styled(FAINT, &format!(" ({})", publisher(definition)))
}

/// The phrase, or else the title, or else the name in parentheses.
pub(crate) fn label(definition: &Definition) -> String {
    definition.label().map_or_else(|| format!("({})", definition.name()), str::to_owned)
}

/// The phrases, reasons and problem types most similar to a text, each with its code or server, the most similar first.
pub(crate) fn nearest(catalogue: &Catalogue, text: &str) -> Vec<String> {
    let wanted = text.to_ascii_lowercase();
    let mut scores: BTreeMap<String, f64> = BTreeMap::new();
    for definition in catalogue.definitions() {
        let alike = names(definition).map(|name| likeness(&name.to_ascii_lowercase(), &wanted)).fold(0.0, f64::max);
        if alike >= ALIKE {
            scores.insert(format!("{} ({})", label(definition), definition.code()), alike);
        }
    }
    for reason in catalogue.reasons().filter(|reason| reason.part().is_none() && !reason.token().contains('{')) {
        let alike = likeness(&reason.token().to_ascii_lowercase(), &wanted);
        if alike >= ALIKE {
            scores.insert(format!("{} ({})", reason.token(), reason.server().id()), alike);
        }
    }
    for problem in catalogue.problem_types() {
        let names = [problem.name(), problem.slug(), problem.title()].map(str::to_ascii_lowercase);
        let alike = names.iter().map(|name| likeness(name, &wanted)).fold(0.0, f64::max);
        if alike >= ALIKE {
            let publisher = problem.server().map_or(STANDARD, |server| server.id());
            scores.insert(format!("{} ({publisher})", problem.name()), alike);
        }
    }
    let mut found: Vec<_> = scores.into_iter().collect();
    found.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    // Servers write the standard's phrases in another case, or have them as names alone.
    let mut seen = BTreeSet::new();
    let letters =
        |shown: &str| shown.chars().filter(|it| it.is_alphanumeric()).collect::<String>().to_ascii_lowercase();
    found.retain(|(shown, _)| seen.insert(letters(shown)));
    found.into_iter().take(SHOWN).map(|(shown, _)| shown).collect()
}

/// How similar they are, from 0 to 1. A part of a phrase is just similar enough to be suggested, so that it comes after a
/// whole phrase with a typo.
fn likeness(name: &str, wanted: &str) -> f64 {
    let slip = strsim::normalized_damerau_levenshtein(name, wanted);
    let part =
        wanted.len() > 2 && name.split(' ').any(|word| word == wanted) || wanted.contains(' ') && name.contains(wanted);
    if part { slip.max(ALIKE) } else { slip }
}

fn names(definition: &'static Definition) -> impl Iterator<Item = &'static str> {
    let former = definition.former_phrases().iter().flat_map(|former| [Some(former.phrase), former.name]);
    let aliases = definition.aliases().iter().map(|alias| Some(alias.phrase));
    [definition.phrase(), definition.title(), Some(definition.name())]
        .into_iter()
        .chain(former)
        .chain(aliases)
        .flatten()
}
