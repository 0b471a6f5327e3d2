//! The generated tables of codes and servers, and look-ups in them.

pub(crate) use crate::generated::{CODES, SERVERS};

/// A code of the standard.
pub(crate) struct Code {
    pub(crate) number: u16,
    /// The variant of `Status`.
    pub(crate) name: &'static str,
    /// The constant of `StatusCode`.
    pub(crate) constant: &'static str,
    pub(crate) phrase: Option<&'static str>,
    pub(crate) state: State,
    /// Constants under former names.
    pub(crate) other_constants: &'static [&'static str],
    /// Former phrases and aliases.
    pub(crate) other_phrases: &'static [&'static str],
}

/// Whether a code is to be used.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    InForce,
    Deprecated,
    Obsoleted,
    Unused,
}

/// A server product.
pub(crate) struct Server {
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    pub(crate) meanings: &'static [Meaning],
}

/// A code or sub-status code that a server defines.
pub(crate) struct Meaning {
    pub(crate) code: u16,
    /// The sub-status; 0 is none.
    pub(crate) sub: u16,
    /// The variant of the server's enum.
    pub(crate) name: &'static str,
    /// Its reason phrase, and what the server's documentation calls it.
    pub(crate) labels: &'static [&'static str],
}

impl Code {
    /// `404 Not Found`.
    pub(crate) fn title(&self) -> String {
        self.phrase.map_or_else(|| self.number.to_string(), |phrase| format!("{} {phrase}", self.number))
    }
}

impl Server {
    /// Whether it defines a code, or a sub-status code.
    pub(crate) fn defines(&self, code: u16, sub: u16) -> bool {
        self.meanings.iter().any(|meaning| (meaning.code, meaning.sub) == (code, sub))
    }
}

/// The standard's code of a number.
pub(crate) fn standard(number: u16) -> Option<&'static Code> {
    CODES.binary_search_by_key(&number, |code| code.number).ok().and_then(|at| CODES.get(at))
}

/// Whether the standard defines a code that is still to be used.
pub(crate) fn is_in_force(number: u16) -> bool {
    standard(number).is_some_and(|code| code.state == State::InForce)
}

/// Whether the standard or a server defines a code, or a server a sub-status code of it.
pub(crate) fn is_defined(number: u16) -> bool {
    let of_servers = SERVERS.iter().flat_map(|server| server.meanings);
    standard(number).is_some() || of_servers.into_iter().any(|meaning| meaning.code == number)
}

/// The server of an id, in which `_` may stand for `-`.
pub(crate) fn server(id: &str) -> Option<&'static Server> {
    let id = id.replace('_', "-");
    SERVERS.iter().find(|server| server.id == id)
}

/// The ids of the servers that define a code, or a sub-status code.
pub(crate) fn definers(code: u16, sub: u16) -> Vec<&'static str> {
    SERVERS.iter().filter(|server| server.defines(code, sub)).map(|server| server.id).collect()
}
