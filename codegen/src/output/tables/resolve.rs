//! What every code and every token means, resolved in advance, as `explain` and `find_reasons` of status-core do it.

use std::collections::BTreeSet;

use super::lower::{Meaning, meanings};
use crate::Catalogue;
use crate::model::{Code, Definition, Rank, ServerId};

/// The publisher of definitions without a server, as the tables call it. No server can have this id.
pub(super) const STANDARD: &str = "standard";

/// All definitions, and what a number means where its server does not define it.
pub(super) struct Resolved<'a> {
    /// By (code, sub-status, server).
    pub(super) definitions: Vec<&'a Definition>,
    /// One for each code from 100 to 999, and for each sub-status code that somebody defines.
    pub(super) fallback: Vec<Fallback<'a>>,
    /// By (server, token); first those of all servers together.
    pub(super) tokens: Vec<Meaning<'a>>,
}

/// What a number means where its server does not define it.
#[derive(Clone, Copy)]
pub(super) struct Fallback<'a> {
    pub(super) code: Code,
    pub(super) definition: &'a Definition,
    pub(super) precision: Precision,
}

/// How far a look-up fell back.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Precision {
    /// Another publisher's definition of the number.
    Publisher,
    /// The code is not defined: the x00 of its class.
    Class,
    /// The code is not defined and has no class: 500.
    OutOfRange,
}

impl Precision {
    /// The word, as status-core has it.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Publisher => "publisher",
            Self::Class => "class",
            Self::OutOfRange => "out-of-range",
        }
    }
}

impl<'a> Resolved<'a> {
    pub(super) fn of(catalogue: &'a Catalogue) -> Self {
        let mut definitions: Vec<_> = catalogue.all().collect();
        definitions.sort_by(|one, other| one.key().cmp(&other.key()));
        let codes = Code::CODES.filter_map(|code| Code::new(code, None));
        let numbers: BTreeSet<Code> = codes.chain(definitions.iter().map(|definition| definition.code)).collect();
        let fallback = numbers.into_iter().filter_map(|code| Fallback::of(catalogue, code)).collect();
        Self { definitions, fallback, tokens: meanings(catalogue) }
    }
}

impl<'a> Fallback<'a> {
    /// `None` where the dataset lacks the code that an unknown one counts as, as only a small one does.
    fn of(catalogue: &'a Catalogue, code: Code) -> Option<Self> {
        if let Some(definition) = likeliest(catalogue, code) {
            return Some(Self { code, definition, precision: Precision::Publisher });
        }
        // Every sub-status code here is defined by somebody.
        let (counts_as, precision) = match code.digit() {
            digit @ 1..=5 => (digit * 100, Precision::Class),
            _ => (500, Precision::OutOfRange),
        };
        let definition = catalogue.standard().find(|definition| definition.code.code() == counts_as)?;
        Some(Self { code, definition, precision })
    }
}

/// The definition of the dataset itself before that of its base; then the standard's; then that of the most widely used
/// server, if it says more than a phrase.
fn likeliest(catalogue: &Catalogue, code: Code) -> Option<&Definition> {
    let rank = |definition: &&Definition| {
        let says_little = definition.causes.is_empty() && definition.remedies.is_empty();
        let server = definition.server.as_ref()?;
        let rank = catalogue.server(server).and_then(|server| server.rank).map_or(u8::MAX, Rank::get);
        Some((says_little, rank))
    };
    let layers = [Some(catalogue), catalogue.base()];
    layers.into_iter().flatten().find_map(|layer| layer.own_of(code).iter().min_by_key(rank))
}

/// The publisher of a definition.
pub(super) fn publisher(definition: &Definition) -> &str {
    definition.server.as_ref().map_or(STANDARD, ServerId::as_str)
}

/// The key of a definition, such as `iis:403.10`: a text, as a number would lose the last zero.
pub(super) fn id(definition: &Definition) -> String {
    format!("{}:{}", publisher(definition), definition.code)
}

/// What a definition is called: by its phrase, its title, or else its name.
pub(super) fn label(definition: &Definition) -> &str {
    definition.label().unwrap_or(definition.name.as_str())
}
