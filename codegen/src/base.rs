//! [`Base`]: the dataset that a team's stands on.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use crate::Catalogue;
use crate::diagnostics::{Diagnostics, Place, Sink, Span};
use crate::kind::Kind;
use crate::model::{Code, Server, ServerId};
use crate::rows::rows;
use crate::syntax;

/// The catalogue that a team's stands on, or what has been read of it.
#[derive(Clone, Debug)]
pub(crate) struct Foundation {
    known: Arc<Catalogue>,
    /// Reads all of it, where `known` is a part: classes, problems, what decides whether a team's dataset is right, and what
    /// its rows inherit. Most callers need no more. To read the whole takes ten times as long, and is left to the first who
    /// asks for it.
    whole: Option<ReadWhole>,
}

/// Reads a whole dataset, once.
pub(crate) type ReadWhole = fn() -> Result<&'static Catalogue, Diagnostics>;

impl PartialEq for Foundation {
    fn eq(&self, other: &Self) -> bool {
        self.known == other.known && self.whole.is_some() == other.whole.is_some()
    }
}

impl Eq for Foundation {}

impl Foundation {
    /// What has been read.
    pub(crate) fn known(&self) -> &Catalogue {
        &self.known
    }

    /// All of it.
    ///
    /// # Errors
    ///
    /// It has mistakes, which no published crate has.
    pub(crate) fn whole(&self) -> Result<&Catalogue, Diagnostics> {
        self.whole.map_or(Ok(&self.known), |read| read())
    }
}

/// A dataset that others stand on: its catalogue, and the text that it was read from.
#[derive(Debug)]
pub(crate) struct Base {
    name: &'static str,
    text: &'static str,
    foundation: Foundation,
    /// The codes of all rows, also where the catalogue holds a part of them.
    codes: Vec<Code>,
    /// Where the ids of servers stand. Only errors need it, so the text is read again for the first of them.
    ids: OnceLock<HashMap<String, Span>>,
}

impl Base {
    #[cfg(test)]
    pub(crate) fn new(name: &'static str, text: &'static str, catalogue: Catalogue) -> Self {
        let codes = catalogue.own().iter().map(|definition| definition.code).collect();
        Self {
            name,
            text,
            foundation: Foundation { known: Arc::new(catalogue), whole: None },
            codes,
            ids: OnceLock::new(),
        }
    }

    /// A dataset of which `part` was read, and `whole` reads all; `codes` are those of all its rows.
    #[cfg(feature = "standard")]
    pub(crate) fn of_part(
        (name, text): (&'static str, &'static str),
        part: Catalogue,
        codes: Vec<Code>,
        whole: ReadWhole,
    ) -> Self {
        Self {
            name,
            text,
            foundation: Foundation { known: Arc::new(part), whole: Some(whole) },
            codes,
            ids: OnceLock::new(),
        }
    }

    pub(crate) fn foundation(&self) -> &Foundation {
        &self.foundation
    }

    /// What has been read of its catalogue.
    pub(crate) fn catalogue(&self) -> &Catalogue {
        self.foundation.known()
    }

    pub(crate) fn codes(&self) -> &[Code] {
        &self.codes
    }

    /// The server with the same id, or one that gives the same names.
    pub(crate) fn clashing_server(&self, id: &ServerId) -> Option<&Server> {
        let name = id.type_name();
        self.catalogue().servers().find(|server| server.id == *id || server.id.type_name() == name)
    }

    /// Where the id of a server stands.
    pub(crate) fn place(&self, id: &ServerId, label: &str) -> Option<Place> {
        let span = self.ids.get_or_init(|| ids(self.text)).get(id.as_str())?;
        Some(Place::new(self.name, self.text, span, label))
    }
}

/// Where the ids of servers stand in a text.
fn ids(text: &str) -> HashMap<String, Span> {
    let mut sink = Sink::new(text);
    let tree = syntax::parse(&mut sink);
    let rows = rows(&tree, false, &mut sink);
    let ids = rows.iter().filter(|row| row.kind == Kind::Server).filter_map(|row| row.table.get("id"));
    ids.filter_map(|id| Some((id.get_ref().as_str()?.to_owned(), id.span()))).collect()
}

#[cfg(test)]
mod tests {
    use super::Base;
    use crate::load::load;

    #[test]
    fn a_server_may_not_give_the_names_of_another() {
        let text =
            concat!(include_str!("../tests/base.toml"), "\n[[server]]\nid = 'a1b'\nname = 'One'\nkind = 'cdn'\n");
        let base = Base::new("base.toml", text, load("base.toml", text.as_bytes(), None).unwrap());
        let team = b"[[server]]\nid = 'a-1b'\nname = 'Other'\nkind = 'cdn'\n";
        let problems = load("team.toml", team, Some(&base)).unwrap_err();
        let problem = problems.iter().next().unwrap();
        assert_eq!(problem.message, "the server `a-1b` gives the same names as the built-in `a1b`");
        assert_eq!(problem.in_base.as_ref().unwrap().line, "id = 'a1b'");
    }
}
