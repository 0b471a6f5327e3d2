//! The server products.

use status_core::{Server, definitions};

use crate::meaning;
use crate::paper::Paper;
use crate::parts::NARROW;
use crate::words::{FAINT, HEADING, styled};

/// A server, and how much of the catalogue is its.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    pub(crate) server: Server,
    pub(crate) definitions: usize,
}

/// All of them, by their ids.
pub(crate) fn all() -> Vec<Entry> {
    let count = |server| definitions().iter().filter(|it| it.server() == Some(server)).count();
    Server::ALL.iter().map(|&server| Entry { server, definitions: count(server) }).collect()
}

/// A line for each: the id, how many definitions, and what it is.
pub(crate) fn render(width: usize) -> String {
    let mut paper = Paper::new(width);
    let servers = all();
    let ids = servers.iter().map(|it| it.server.id().len()).max().unwrap_or(0);
    let counts = servers.iter().map(|it| it.definitions.to_string().len()).max().unwrap_or(0);
    for Entry { server, definitions } in servers {
        let lead = format!(
            "{}  {}  ",
            styled(HEADING, &format!("{:ids$}", server.id())),
            styled(FAINT, &format!("{definitions:counts$}"))
        );
        if width < NARROW {
            paper.line(&lead);
            paper.put("  ", &meaning::product(server));
        } else {
            paper.put(&lead, &meaning::product(server));
        }
    }
    paper.finish()
}
