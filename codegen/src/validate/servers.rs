//! Compares the servers with each other and with those that are built in.

use super::keys::UnreadableKeys;
use crate::base::Base;
use crate::diagnostics::{Diagnostic, FirstPlaces, Sink, Span};
use crate::kind::Kind;
use crate::model::{ServerDraft, ServerId};
use crate::sorted::sort_by;
use crate::suggest::{nearest, short};
use crate::syntax::BrokenRow;

/// How many ids are compared with an unknown one: of a huge dataset, all of them would take too long.
const MAX_COMPARED: usize = 256;

/// The servers that a row may name.
pub(crate) struct Servers<'a> {
    /// Sorted, so that of several equally near ids each run suggests the same one.
    ids: Vec<&'a ServerId>,
    base: Option<&'a Base>,
    unreadable: UnreadableKeys,
}

/// Reports servers that are there twice or give the same names.
pub(crate) fn check<'a>(
    rows: &'a [ServerDraft<'_>],
    base: Option<&'a Base>,
    broken: &[BrokenRow],
    sink: &mut Sink<'_>,
) -> Servers<'a> {
    let mut servers = Servers { ids: Vec::new(), base, unreadable: UnreadableKeys::of(Kind::Server, broken) };
    let (mut ids, mut types) = (FirstPlaces::new(), FirstPlaces::new());
    for row in rows {
        let Ok(id) = &row.id else {
            servers.unreadable.add(row.fields.raw("id", sink.text()).as_deref());
            continue;
        };
        servers.ids.push(id);
        let place = row.fields.place("id");
        let duplicate = |place: Span| {
            Diagnostic::new(place, format!("duplicate server `{}`", short(id.as_str())), "second one here")
        };
        if !ids.is_new(id.as_str(), &place, sink, &duplicate) {
            continue;
        }
        // `a-1b` and `a1b` differ, but `A1b` and `A1b` do not.
        let clash = |place: Span| {
            let message = format!("the server `{id}` gives the same names as another");
            Diagnostic::new(place, message, format!("gives `{}`", id.type_name())).help("choose another id")
        };
        let is_new = types.is_new(&id.type_name(), &place, sink, &clash);
        if let Some(diagnostic) = base.filter(|_| is_new).and_then(|base| taken(id, &place, base)) {
            sink.report(diagnostic);
        }
    }
    sort_by(&mut servers.ids, Ord::cmp);
    servers.ids.dedup();
    servers
}

/// What is wrong with the id of a team's server, if something is.
fn taken(id: &ServerId, place: &Span, base: &Base) -> Option<Diagnostic> {
    let server = base.clashing_server(id)?;
    let (message, label) = if server.id == *id {
        (format!("the server `{id}` is built in"), "a second one here".to_owned())
    } else {
        let message = format!("the server `{id}` gives the same names as the built-in `{}`", server.id);
        (message, format!("gives `{}`", id.type_name()))
    };
    let diagnostic = Diagnostic::new(place.clone(), message, label).in_base(base.place(&server.id, "the built-in one"));
    Some(diagnostic.help("choose another id, such as your product's"))
}

impl Servers<'_> {
    /// Whether there is a server of this id; reports one that is unknown, unless its row is there but could not be read.
    pub(super) fn knows(&self, id: &ServerId, place: &Span, sink: &mut Sink<'_>) -> bool {
        if self.ids.binary_search(&id).is_ok() {
            return true;
        }
        if sink.is_full() || self.unreadable.may_include(id.as_str()) {
            return false;
        }
        if let Some((base, server)) = self.base.and_then(|base| Some((base, base.clashing_server(id)?))) {
            let message = format!("the definitions of the built-in server `{}` cannot be changed", server.id);
            let diagnostic = Diagnostic::new(place.clone(), message, "no server of this dataset")
                .in_base(base.place(&server.id, "the built-in server"))
                .help("add a `[[server]]` with another `id`, and name that one here");
            sink.report(diagnostic);
            return false;
        }
        let ids = self.ids.iter().map(|id| id.as_str()).take(MAX_COMPARED);
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
