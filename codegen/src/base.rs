//! [`Base`]: the dataset that a team's stands on.

use std::sync::Arc;

use crate::Catalogue;
use crate::diagnostics::{Place, Sink};
use crate::kind::Kind;
use crate::model::{Code, Server, ServerId};
use crate::rows::rows;
use crate::syntax;

/// A dataset that others stand on: its catalogue, and the text that it was read from.
#[derive(Debug)]
pub(crate) struct Base {
    name: &'static str,
    text: &'static str,
    catalogue: Arc<Catalogue>,
    /// The codes of all rows, also where the catalogue holds a part of them.
    codes: Vec<Code>,
}

impl Base {
    #[cfg(any(feature = "standard", test))]
    pub(crate) fn new(name: &'static str, text: &'static str, catalogue: Catalogue) -> Self {
        let codes = catalogue.own().iter().map(|definition| definition.code).collect();
        Self::part(name, text, catalogue, codes)
    }

    /// A base whose catalogue lacks rows of `codes`.
    #[cfg(any(feature = "standard", test))]
    pub(crate) fn part(name: &'static str, text: &'static str, catalogue: Catalogue, codes: Vec<Code>) -> Self {
        Self { name, text, catalogue: Arc::new(catalogue), codes }
    }

    pub(crate) fn catalogue(&self) -> &Arc<Catalogue> {
        &self.catalogue
    }

    pub(crate) fn codes(&self) -> &[Code] {
        &self.codes
    }

    /// The server with the same id, or one that gives the same names.
    pub(crate) fn clashing_server(&self, id: &ServerId) -> Option<&Server> {
        let name = id.type_name();
        self.catalogue.servers().find(|server| server.id == *id || server.id.type_name() == name)
    }

    /// Where the id of a server stands. Only an error needs it, so the text is read again for it.
    pub(crate) fn place(&self, id: &ServerId, label: &str) -> Option<Place> {
        let mut sink = Sink::new(self.text);
        let tree = syntax::parse(&mut sink);
        let rows = rows(&tree, false, &mut sink);
        let ids = rows.iter().filter(|row| row.kind == Kind::Server).filter_map(|row| row.table.get("id"));
        let mut ids = ids.filter(|value| value.get_ref().as_str() == Some(id.as_str()));
        Some(Place::new(self.name, self.text, &ids.next()?.span(), label))
    }
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
