//! Compares the servers with each other.

use std::collections::BTreeSet;

use super::excuse::Excuse;
use crate::base::Base;
use crate::diagnostics::{Diagnostic, Sink, Span};
use crate::firsts::Firsts;
use crate::model::ServerId;
use crate::read::rows::ServerRow;
use crate::schema::Kind;
use crate::suggest::{nearest, short};
use crate::syntax::Broken;

/// How many ids are compared with an unknown one: with immensely many, all of them would take too long.
const MOST_NEAR: usize = 256;

/// The ids of the servers, sorted: of several that are equally near, the same one is told in each run.
pub(super) struct Servers<'a> {
    ids: BTreeSet<&'a ServerId>,
    base: Option<&'a Base>,
    excuse: Excuse,
}

pub(super) fn check<'a>(
    rows: &'a [ServerRow],
    base: Option<&'a Base>,
    broken: &[Broken],
    sink: &mut Sink<'_>,
) -> Servers<'a> {
    let mut servers = Servers { ids: BTreeSet::new(), base, excuse: Excuse::new(Kind::Server, broken) };
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
        let duplicate = |place: Span| {
            Diagnostic::new(place, format!("duplicate server `{}`", short(id.as_str())), "second one here")
        };
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
        let is_new = types.check(id.type_name(), place, sink, clash).is_ok();
        if let Some(diagnostic) = base.filter(|_| is_new).and_then(|base| taken(id, place, base)) {
            sink.report(diagnostic);
        }
    }
    servers
}

/// What is wrong with the id of a server of one's own, if something is.
fn taken(id: &ServerId, place: &Span, base: &Base) -> Option<Diagnostic> {
    if id.as_str() == "own" {
        let diagnostic = Diagnostic::new(place.clone(), "`id` is a reserved word", "choose another id");
        return Some(diagnostic.help("the generated code calls its definitions `OWN`"));
    }
    let server = base.server(id)?;
    let (message, label) = if server.id == *id {
        (format!("the server `{id}` is built in"), "a second one here".to_owned())
    } else {
        let message = format!("the server `{id}` gives the same names as the built-in `{}`", server.id);
        (message, format!("gives `{}`", id.type_name()))
    };
    let diagnostic = Diagnostic::new(place.clone(), message, label);
    Some(diagnostic.elsewhere(base.place(server, "the built-in one")).help("choose another id, such as your product's"))
}

impl Servers<'_> {
    /// Whether there is a server of this id; reports one that is unknown, unless its row is there but could not be read.
    pub(super) fn knows(&self, id: &ServerId, place: &Span, sink: &mut Sink<'_>) -> bool {
        if self.ids.contains(id) {
            return true;
        }
        if sink.is_full() || self.excuse.covers(id.as_str()) {
            return false;
        }
        if let Some((base, server)) = self.base.and_then(|base| Some((base, base.server(id)?))) {
            let message = format!("the definitions of the built-in server `{}` are not to be changed", server.id);
            let diagnostic = Diagnostic::new(place.clone(), message, "no server of this dataset")
                .elsewhere(base.place(server, "the built-in server"))
                .help("add a `[[server]]` of your own with another `id`, and name that one here");
            sink.report(diagnostic);
            return false;
        }
        let ids = self.ids.iter().map(|id| id.as_str()).take(MOST_NEAR);
        let label = match nearest(id.as_str(), ids) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "no such server".to_owned(),
        };
        let message = format!("unknown server `{}`", short(id.as_str()));
        let diagnostic = Diagnostic::new(place.clone(), message, label);
        sink.report(diagnostic.help("use the `id` of a `[[server]]`, or add one"));
        false
    }
}
