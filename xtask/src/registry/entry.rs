//! What the registry says of an assigned code.

use status_codegen::model::{Phrase, State};

use super::source::Source;
use crate::calendar;

/// What the registry says of an assigned code.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// The reason phrase; none where the code is unused.
    pub(super) phrase: Option<Phrase>,
    /// As far as the registry marks it: it has no mark for what only the specification deprecates.
    pub(super) state: State,
    /// What it refers to, the defining one first.
    pub(super) sources: Vec<Source>,
}

impl Entry {
    /// Takes a description, such as `Not Extended (OBSOLETED)`, apart.
    pub(super) fn new(description: &str, sources: Vec<Source>) -> Result<Self, String> {
        if description == "(Unused)" {
            return Ok(Self { phrase: None, state: State::Unused, sources });
        }
        let marked = description.strip_suffix(')').and_then(|rest| rest.rsplit_once(" ("));
        let (phrase, state) = match marked.and_then(|(phrase, mark)| Some((phrase, state(mark)?))) {
            Some((phrase, state)) => (phrase, state?),
            None => (description, State::Registered),
        };
        let phrase = Phrase::new(phrase).map_err(|wrong| format!("the phrase `{phrase}` {}", wrong.message))?;
        Ok(Self { phrase: Some(phrase), state, sources })
    }

    /// Whether a state in the dataset fits. What the registry does not mark may be deprecated by its specification.
    pub(super) fn fits(&self, state: State) -> bool {
        self.state == state || (self.state == State::Registered && state == State::Deprecated)
    }
}

/// The state that a mark behind the phrase tells; none if it is no mark.
fn state(mark: &str) -> Option<Result<State, String>> {
    match mark.split(|letter: char| !letter.is_ascii_alphabetic()).next()? {
        "OBSOLETED" => Some(Ok(State::Obsoleted)),
        "DEPRECATED" => Some(Ok(State::Deprecated)),
        "TEMPORARY" => {
            let day = mark.split_once("expires ").map(|(_, day)| day);
            let expires = day.and_then(calendar::day).map(|expires| State::Temporary { expires });
            Some(expires.ok_or_else(|| {
                format!("`({mark})` names no day on which it ends: expected such as `expires 2026-11-13`")
            }))
        }
        _ => None,
    }
}
