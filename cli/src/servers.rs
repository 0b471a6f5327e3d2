//! `status servers`: the server products.

use status_core::{Catalogue, Server};

use crate::layout::NARROW;
use crate::meaning;
use crate::text_block::TextBlock;
use crate::words::{FAINT, HEADING, styled};

/// A server, and how many definitions and reasons are its own.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    pub(crate) server: Server,
    pub(crate) definitions: usize,
    pub(crate) reasons: usize,
}

/// The team's servers, then the built-in ones, both sorted by id.
pub(crate) fn all(catalogue: &Catalogue) -> Vec<Entry> {
    let entry = |server| Entry {
        server,
        definitions: catalogue.definitions().filter(|it| it.server() == Some(server)).count(),
        reasons: catalogue.reasons().filter(|it| it.server() == server).count(),
    };
    catalogue.servers().map(entry).collect()
}

/// A line for each, with the id, the numbers of definitions and of reasons, and the product.
pub(crate) fn render(servers: &[Entry], width: usize) -> String {
    let mut out = TextBlock::new(width);
    let ids = servers.iter().map(|it| it.server.id().len()).max().unwrap_or(0);
    let widest = |count: fn(&Entry) -> usize| servers.iter().map(|it| count(it).to_string().len()).max().unwrap_or(0);
    let (of_definitions, of_reasons) = (widest(|it| it.definitions), widest(|it| it.reasons));
    for &Entry { server, definitions, reasons } in servers {
        let lead = format!(
            "{}  {}  ",
            styled(HEADING, &format!("{:ids$}", server.id())),
            styled(FAINT, &format!("{definitions:of_definitions$}  {reasons:of_reasons$}"))
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
