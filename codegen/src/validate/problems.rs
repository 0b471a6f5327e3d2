//! Compares the problems with each other, with the servers and statuses that they name, and with their own members.

mod deprecated;
mod detail;
mod generated;
mod headers;
mod status;
mod types;

use super::servers::Servers;
use super::statuses::Codes;
use crate::base::Base;
use crate::diagnostics::{Diagnostic, FirstPlaces, Sink, Span};
use crate::fields::{Node, Publisher};
use crate::model::{DefinitionDraft, Member, MemberKind, ProblemDraft, ServerDraft};
use crate::suggest::nearest;
use crate::syntax::BrokenRow;

/// The rows beside which the problems stand.
pub(crate) struct Neighbors<'a, 't> {
    pub(crate) servers: &'a [ServerDraft<'t>],
    pub(crate) known_servers: Servers<'a>,
    pub(crate) known_codes: Codes<'a>,
    pub(crate) statuses: &'a [DefinitionDraft<'t>],
    pub(crate) base: Option<&'a Base>,
    pub(crate) broken: &'a [BrokenRow],
}

/// Reports everything that is wrong with the problems as rows among others.
pub(crate) fn check(rows: &[ProblemDraft<'_>], beside: &Neighbors<'_, '_>, sink: &mut Sink<'_>) {
    let mut names = FirstPlaces::new();
    let mut uris = types::Types::new(beside);
    let mut first = Vec::new();
    for row in rows {
        let is_known = match &row.server {
            Ok(Some(server)) => beside.known_servers.knows(server, &row.fields.place("server"), sink),
            Ok(None) => true,
            Err(_) => false,
        };
        status::check(row, is_known, beside, sink);
        detail::check(row, sink);
        headers::check(row, sink);
        objects(row, sink);
        if let Ok(name) = &row.name {
            let duplicate = |place: Span| {
                Diagnostic::new(place, format!("duplicate problem `{name}`"), "second one here")
                    .help("a name belongs to one problem of the dataset, whichever server it is of: choose another")
            };
            // All that a duplicate row says is there twice: one message for the row is enough.
            if !names.is_new(name.as_str(), &row.fields.place("name"), sink, &duplicate) {
                continue;
            }
        }
        if is_known {
            uris.check(row, sink);
        }
        first.push(row);
    }
    deprecated::check(rows, beside.broken, sink);
    generated::check(&first, beside, sink);
}

/// Only registered problem types have objects: what is in one has no types.
fn objects(row: &ProblemDraft<'_>, sink: &mut Sink<'_>) {
    if !matches!(row.fields.publisher(), Publisher::Server) {
        return;
    }
    for (member, node) in &row.members.items {
        if member.kind == MemberKind::Object {
            let message = format!("the member `{}` is an object", member.name);
            let diagnostic = Diagnostic::new(node.place_of("type"), message, "only registered problem types have such");
            sink.report(diagnostic.help("give the problem a member for each value that is in it"));
        }
    }
}

/// The member of a name that a row refers to, with where it stands; one that is not there is reported, with the nearest.
fn member<'r, 't>(
    row: &'r ProblemDraft<'t>,
    name: &str,
    place: &Span,
    sink: &mut Sink<'_>,
) -> Option<(&'r Member, Node<'t>)> {
    let found = row.members.items.iter().find(|(member, _)| member.name.as_str() == name);
    if found.is_none() && row.members.is_whole() {
        let names: Vec<_> = row.members.items.iter().map(|(member, _)| member.name.as_str()).collect();
        let label = match nearest(name, names.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "no such member".to_owned(),
        };
        let diagnostic = Diagnostic::new(place.clone(), format!("unknown member `{name}`"), label);
        sink.report(diagnostic.help("name one of `members`, or add it there"));
    }
    found.map(|(member, node)| (member, *node))
}
