//! Decides what a page says about a code: which definitions, in which order, and how much of each.

use status_core::{Catalogue, Definition, Explanation, Precision, Server, SubStatusCode};

/// What there is to say about one code.
#[derive(Debug)]
pub(crate) struct Explained {
    /// The catalogue that it was looked up in.
    catalogue: &'static Catalogue,
    /// The best definition of the catalogue, and how closely it fits what was asked for.
    pub(crate) explanation: Explanation,
    /// Whether the user named a publisher.
    pub(crate) asked: bool,
    /// All definitions of the code, the best first.
    pub(crate) definitions: Vec<&'static Definition>,
}

/// How much a page says of one of several definitions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extent {
    /// All of it.
    Full,
    /// What it means, why it happens and what to do.
    Short,
    /// What it means.
    Line,
    /// The phrase alone, since it means what the standard means.
    Wording,
}

/// Up to this many meanings are shown at length.
const FEW: usize = 3;

/// Finds what there is to say about a code, even if nobody defines it.
pub(crate) fn of(catalogue: &'static Catalogue, explanation: Explanation, asked: bool) -> Explained {
    let best = explanation.definition();
    let mut definitions = vec![best];
    // An unknown code that is treated as 400 does not have the meanings that servers give to 400.
    if explanation.precision() <= Precision::Code {
        definitions.extend(catalogue.meanings(best.code()).filter(|&meaning| meaning != best));
        // The standard's first, then the team's, then by how widely the servers are used; those that say little yield.
        let rank = |it: &&Definition| {
            let says_little = it.causes().is_empty() && it.remedies().is_empty();
            it.server().map(|server| (Server::ALL.contains(&server), says_little, server.rank().unwrap_or(u8::MAX)))
        };
        // What was asked for stays in front.
        let others = definitions.get_mut(usize::from(asked)..).unwrap_or_default();
        others.sort_by_key(rank);
    }
    Explained { catalogue, explanation, asked, definitions }
}

impl Explained {
    /// The code that is explained, which is not always the one asked for.
    pub(crate) fn code(&self) -> SubStatusCode {
        self.explanation.definition().code()
    }

    /// The definition of the publisher that was asked for, if it has one.
    pub(crate) fn lead(&self) -> Option<&'static Definition> {
        let best = self.explanation.definition();
        (self.asked && best.server() == self.explanation.server()).then_some(best)
    }

    /// The server that was asked for, unless it is the standard.
    pub(crate) fn server(&self) -> Option<Server> {
        self.explanation.server()
    }

    /// Why the definition is not the one that was asked for; `None` if it is.
    pub(crate) fn fallback(&self) -> Option<String> {
        match (self.explanation.precision(), self.server()) {
            (Precision::Exact, _) => None,
            (Precision::Publisher, _) if !self.asked => None,
            // status-core's sentence would name one of the publishers, as if there were no others.
            (Precision::Publisher, asked) if self.definitions.len() > 1 => {
                let asked = asked.map_or("The standard", |server| server.name());
                Some(format!("{asked} has no definition of {} here.", self.explanation.code()))
            }
            _ => Some(self.explanation.fallback().to_string()),
        }
    }

    /// How much the page says of one of the definitions.
    pub(crate) fn extent(&self, definition: &Definition) -> Extent {
        let lead = self.lead();
        if lead == Some(definition) || definition.server().is_none() {
            return Extent::Full;
        }
        if self.is_wording(definition) {
            return Extent::Wording;
        }
        let few = self.definitions.iter().filter(|it| !self.is_wording(it)).count() <= FEW;
        match (lead, few) {
            (None, true) => Extent::Full,
            (None, false) | (Some(_), true) => Extent::Short,
            (Some(_), false) => Extent::Line,
        }
    }

    /// The sub-status codes that servers have for the code.
    pub(crate) fn sub_statuses(&self) -> Vec<&'static Definition> {
        let code = self.code();
        if code.sub() != 0 || self.explanation.precision() > Precision::Code {
            return Vec::new();
        }
        let definitions = self.catalogue.definitions();
        definitions.filter(|it| it.code().code() == code.code() && it.code().sub() != 0).collect()
    }

    /// The one definition to name for a code: the standard's, or else the first.
    pub(crate) fn main_definition(&self, code: SubStatusCode) -> Option<&'static Definition> {
        self.standard(code).or_else(|| self.catalogue.meanings(code).next())
    }

    /// The standard's definition of a code.
    pub(crate) fn standard(&self, code: SubStatusCode) -> Option<&'static Definition> {
        self.catalogue.lookup(None, code)
    }

    /// The standard's definition of the same code, if the server means the same by it.
    pub(crate) fn standard_of(&self, definition: &Definition) -> Option<&'static Definition> {
        definition.server()?;
        self.standard(definition.code()).filter(|standard| standard.name() == definition.name())
    }

    /// Whether a server means what the standard means, and adds nothing but another wording.
    fn is_wording(&self, definition: &Definition) -> bool {
        self.standard_of(definition).is_some()
            && definition.label().is_some()
            && definition.causes().is_empty()
            && definition.remedies().is_empty()
    }
}
