//! [`Base`]: the dataset that a team's stands on.

use std::collections::HashMap;
use std::sync::OnceLock;

#[cfg(feature = "standard")]
use crate::catalogue::ReadWhole;
use crate::catalogue::{Catalogue, Foundation};
use crate::diagnostics::{Place, Sink, Span};
use crate::kind::Kind;
use crate::model::{Code, Server, ServerId};
use crate::rows::rows;
use crate::syntax;

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
        Self { name, text, foundation: Foundation::new(catalogue, None), codes, ids: OnceLock::new() }
    }

    /// A dataset of which `part` was read, and `whole` reads all; `codes` are those of all its rows.
    #[cfg(feature = "standard")]
    pub(crate) fn of_part(
        (name, text): (&'static str, &'static str),
        part: Catalogue,
        codes: Vec<Code>,
        whole: ReadWhole,
    ) -> Self {
        Self { name, text, foundation: Foundation::new(part, Some(whole)), codes, ids: OnceLock::new() }
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
