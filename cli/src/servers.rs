//! `status servers`: the server products.

use status_core::{Catalogue, Server};

use crate::layout::NARROW;
use crate::meaning;
use crate::text_block::TextBlock;
use crate::words::{FAINT, HEADING, styled};

/// A server, and how many definitions are its own.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    pub(crate) server: Server,
    pub(crate) definitions: usize,
}

/// The team's servers, then the built-in ones, both sorted by id.
pub(crate) fn all(catalogue: &Catalogue) -> Vec<Entry> {
    let count = |server| catalogue.definitions().filter(|it| it.server() == Some(server)).count();
    catalogue.servers().map(|server| Entry { server, definitions: count(server) }).collect()
}

/// A line for each, with the id, the number of definitions, and the product.
pub(crate) fn render(servers: &[Entry], width: usize) -> String {
    let mut out = TextBlock::new(width);
    let ids = servers.iter().map(|it| it.server.id().len()).max().unwrap_or(0);
    let counts = servers.iter().map(|it| it.definitions.to_string().len()).max().unwrap_or(0);
    for &Entry { server, definitions } in servers {
        let lead = format!(
            "{}  {}  ",
            styled(HEADING, &format!("{:ids$}", server.id())),
            styled(FAINT, &format!("{definitions:counts$}"))
        );
        if width < NARROW {
            out.line(&lead);
            out.paragraph("  ", &meaning::product(server));
        } else {
            out.paragraph(&lead, &meaning::product(server));
        }
    }
    out.finish()
}
