//! Compares the servers with each other.

use std::collections::HashSet;

use super::excuse::Excuse;
use crate::diagnostics::{Diagnostic, Sink, Span};
use crate::firsts::Firsts;
use crate::model::ServerId;
use crate::read::rows::ServerRow;
use crate::schema::Kind;
use crate::suggest::nearest;
use crate::syntax::Broken;

/// The ids of the servers.
pub(super) struct Servers<'a> {
    ids: HashSet<&'a ServerId>,
    excuse: Excuse,
}

pub(super) fn check<'a>(rows: &'a [ServerRow], broken: &[Broken], sink: &mut Sink<'_>) -> Servers<'a> {
    let mut servers = Servers { ids: HashSet::new(), excuse: Excuse::new(Kind::Server, broken) };
    let mut ids = Firsts::new();
    let mut types = Firsts::new();
    for row in rows {
        let (id, place) = match &row.id {
            Ok(id) => id,
            Err(reported) => {
                servers.excuse.add(*reported, row.text.as_deref());
                continue;
            }
        };
        servers.ids.insert(id);
        let duplicate = |place: Span| Diagnostic::new(place, format!("duplicate server `{id}`"), "second one here");
        if ids.check(id, place, sink, duplicate).is_err() {
            continue;
        }
        // `a-1b` and `a1b` differ, but `A1b` and `A1b` do not.
        let name = id.type_name();
        let clash = |place: Span| {
            Diagnostic::new(
                place,
                format!("the server `{id}` gives the same names as another"),
                format!("gives `{name}`"),
            )
            .help("choose another id")
        };
        let _: Result<_, _> = types.check(id.type_name(), place, sink, clash);
    }
    servers
}

impl Servers<'_> {
    /// Whether there is a server of this id; reports one that is unknown, unless its row is there but could not be read.
    pub(super) fn knows(&self, id: &ServerId, place: &Span, sink: &mut Sink<'_>) -> bool {
        if self.ids.contains(id) {
            return true;
        }
        if self.excuse.covers(id.as_str()) {
            return false;
        }
        // Of several that are equally near, the same one in each run.
        let mut ids: Vec<_> = self.ids.iter().map(|id| id.as_str()).collect();
        ids.sort_unstable();
        let label = match nearest(id.as_str(), ids) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "no such server".to_owned(),
        };
        let diagnostic = Diagnostic::new(place.clone(), format!("unknown server `{id}`"), label);
        sink.report(diagnostic.help("use the `id` of a `[[server]]`, or add one"));
        false
    }
}
