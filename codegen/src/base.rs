//! What a dataset of one's own stands on: the standard's catalogue, and where its rows are.

use std::collections::HashMap;

use crate::diagnostics::{Diagnostics, Elsewhere, Position, Sink, Span};
use crate::model::{Catalogue, Code, Definition, Server, ServerId};
use crate::schema::Kind;
use crate::sections::sections;
use crate::{syntax, validate};

/// A dataset that another one may stand on.
pub(crate) struct Base {
    name: &'static str,
    text: &'static str,
    pub(crate) catalogue: Catalogue,
    /// Where the ids of the servers stand.
    servers: HashMap<String, Span>,
}

impl Base {
    /// Reads the dataset.
    pub(crate) fn new(name: &'static str, text: &'static str) -> Result<Self, Diagnostics> {
        let mut sink = Sink::new(text);
        let tree = syntax::parse(&mut sink);
        let catalogue = validate::catalogue(&tree, None, &mut sink);
        let rows = sections(&tree, &mut sink);
        let servers = rows.iter().filter(|row| row.kind == Kind::Server).filter_map(|row| {
            let id = row.table.get("id")?;
            Some((id.get_ref().as_str()?.to_owned(), row.base + id.span().start..row.base + id.span().end))
        });
        let servers = servers.collect();
        let catalogue = sink.finish(name, catalogue)?;
        Ok(Self { name, text, catalogue, servers })
    }

    /// The standard's definition of a code.
    pub(crate) fn standard(&self, code: Code) -> Option<&Definition> {
        self.catalogue.standard().find(|definition| definition.code == code)
    }

    /// The server with the same id, or one that gives the same names.
    pub(crate) fn server(&self, id: &ServerId) -> Option<&Server> {
        let name = id.type_name();
        let same = |server: &&Server| server.id == *id || server.id.type_name() == name;
        self.catalogue.servers.iter().find(same)
    }

    /// Where a server stands.
    pub(crate) fn place(&self, server: &Server, label: &str) -> Elsewhere {
        let span = self.servers.get(server.id.as_str()).cloned().unwrap_or_default();
        let start = self.text.get(..span.start).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
        let line = self.text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
        let before = self.text.get(..start).unwrap_or_default();
        let column = self.text.get(start..span.start).unwrap_or_default().chars().count();
        Elsewhere {
            name: self.name.to_owned(),
            position: Position { line: before.matches('\n').count() + 1, column: column + 1 },
            line: line.to_owned(),
            span: span.start - start..span.end - start,
            label: label.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Base;
    use crate::parse;

    #[test]
    fn a_server_may_not_give_the_names_of_another() {
        let text =
            concat!(include_str!("../tests/base.toml"), "\n[[server]]\nid = 'a1b'\nname = 'One'\nkind = 'cdn'\n");
        let base = Base::new("base.toml", text).unwrap();
        let own = b"[[server]]\nid = 'a-1b'\nname = 'Other'\nkind = 'cdn'\n";
        let problems = parse::on("own.toml", own, Some(&base)).unwrap_err();
        let problem = problems.iter().next().unwrap();
        assert_eq!(problem.message, "the server `a-1b` gives the same names as the built-in `a1b`");
        assert_eq!(problem.elsewhere[0].line, "id = 'a1b'");
    }
}
