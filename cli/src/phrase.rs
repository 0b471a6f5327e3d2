//! Phrases and names of definitions: exact matches, and near ones.

use std::collections::{BTreeMap, BTreeSet};

use status_core::{Catalogue, Definition};

use crate::publisher::STANDARD;
use crate::words::{FAINT, styled};

/// How alike two texts have to be, from 0 to 1, for one to be suggested for the other.
const ALIKE: f64 = 0.7;
/// How many are suggested at most.
const SHOWN: usize = 5;

/// Whether a definition goes by a phrase or name, whatever its case.
pub(crate) fn is_called(definition: &'static Definition, name: &str) -> bool {
    names(definition).any(|known| known.eq_ignore_ascii_case(name))
}

/// The id of the publisher, as `--server` takes it.
pub(crate) fn publisher(definition: &Definition) -> &'static str {
    definition.server().map_or(STANDARD, |server| server.id())
}

/// The publisher, as it stands behind a phrase.
pub(crate) fn in_parentheses(definition: &Definition) -> String {
    styled(FAINT, &format!(" ({})", publisher(definition)))
}

/// The phrase, or else the name in parentheses.
pub(crate) fn label(definition: &Definition) -> String {
    definition.phrase().map_or_else(|| format!("({})", definition.name()), str::to_owned)
}

/// The phrases most like a text, each with its code: the best first.
pub(crate) fn nearest(catalogue: &Catalogue, text: &str) -> Vec<String> {
    let wanted = text.to_ascii_lowercase();
    let mut scores: BTreeMap<String, f64> = BTreeMap::new();
    for definition in catalogue.definitions() {
        let alike = names(definition).map(|name| likeness(&name.to_ascii_lowercase(), &wanted)).fold(0.0, f64::max);
        if alike >= ALIKE {
            scores.insert(format!("{} ({})", label(definition), definition.code()), alike);
        }
    }
    let mut found: Vec<_> = scores.into_iter().collect();
    found.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    // Servers write the standard's phrases in other case.
    let mut seen = BTreeSet::new();
    found.retain(|(shown, _)| seen.insert(shown.to_ascii_lowercase()));
    found.into_iter().take(SHOWN).map(|(shown, _)| shown).collect()
}

/// How alike they are, from 0 to 1. Part of a phrase is just alike enough; the whole with a wrong letter is more alike.
fn likeness(name: &str, wanted: &str) -> f64 {
    let slip = strsim::normalized_damerau_levenshtein(name, wanted);
    let part =
        wanted.len() > 2 && name.split(' ').any(|word| word == wanted) || wanted.contains(' ') && name.contains(wanted);
    if part { slip.max(ALIKE) } else { slip }
}

fn names(definition: &'static Definition) -> impl Iterator<Item = &'static str> {
    let former = definition.former_phrases().iter().flat_map(|former| [Some(former.phrase), former.name]);
    let aliases = definition.aliases().iter().map(|alias| Some(alias.phrase));
    [definition.phrase(), Some(definition.name())].into_iter().chain(former).chain(aliases).flatten()
}
