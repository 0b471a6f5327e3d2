//! The names of the types that a team's module gets: its servers and its problems stand side by side in it.

use super::Neighbors;
use crate::diagnostics::{Diagnostic, FirstPlaces, Sink, Span};
use crate::model::{MemberKind, ProblemDraft, ServerId};

/// The variant of each server's enum that holds what is not known.
const UNKNOWN: &str = "Unknown";

/// Reports names that would be there twice.
pub(super) fn check(rows: &[&ProblemDraft<'_>], beside: &Neighbors<'_, '_>, sink: &mut Sink<'_>) {
    let mut taken = of_servers(rows, beside);
    let with_server = |row: &&&ProblemDraft<'_>| matches!(row.server, Ok(Some(_)));
    for row in rows.iter().filter(with_server) {
        let Ok(name) = &row.name else { continue };
        let place = row.fields.place("name");
        if name.as_str() == UNKNOWN {
            let message = format!("the problem `{name}` gives a name that is taken");
            let diagnostic = Diagnostic::new(place, message, "it stands for every problem that is not known");
            sink.report(diagnostic.help("choose another name"));
            continue;
        }
        add(&mut taken, name.as_str(), &place, &format!("the problem `{name}`"), sink);
    }
    for row in rows.iter().filter(with_server) {
        let Ok(name) = &row.name else { continue };
        for (member, node) in &row.members.items {
            let Some(type_name) = member.enum_name(name) else { continue };
            if matches!(member.kind, MemberKind::OneOf(_)) {
                let what = format!("the member `{}`", member.name);
                add(&mut taken, &type_name, &node.place_of("name"), &what, sink);
            }
        }
    }
}

/// The names that servers give: a constant, the enum of statuses, and that of problems.
fn of_servers(rows: &[&ProblemDraft<'_>], beside: &Neighbors<'_, '_>) -> FirstPlaces {
    let mut taken = FirstPlaces::new();
    for server in beside.servers {
        let Ok(id) = &server.id else { continue };
        let has_problems = |id: &ServerId| rows.iter().any(|row| matches!(&row.server, Ok(Some(own)) if own == id));
        let place = server.fields.place("id");
        for name in [id.constant(), id.type_name()] {
            taken.add(&name, &place, &format!("the server `{id}`"));
        }
        if has_problems(id) {
            taken.add(&id.problem_enum(), &place, &format!("the problems of `{id}`"));
        }
    }
    taken
}

/// Adds a name, or reports that another has it.
fn add(taken: &mut FirstPlaces, name: &str, place: &Span, what: &str, sink: &mut Sink<'_>) {
    if let Some((first, whose)) = taken.add(name, place, what) {
        let message = format!("{what} gives a name that is taken");
        let diagnostic = Diagnostic::new(place.clone(), message, format!("gives `{name}` a second time"));
        sink.report(diagnostic.related(first, format!("{whose} has it already")).help("choose another name"));
    }
}
