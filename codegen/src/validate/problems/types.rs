//! Type URIs: each problem has one, and nobody else ever had it.

use crate::diagnostics::{Diagnostic, FirstPlaces, Sink, Span};
use crate::model::{Name, ProblemDraft, ServerDraft, TypeUri, type_uri};
use crate::suggest::short;

use super::Neighbors;

/// The type of a problem about which nothing is known but its status (RFC 9457 section 4.2.1).
const BLANK: &str = "about:blank";

/// The type URIs so far.
pub(super) struct Types<'a, 't> {
    beside: &'a Neighbors<'a, 't>,
    first: FirstPlaces,
}

impl<'a, 't> Types<'a, 't> {
    pub(super) fn new(beside: &'a Neighbors<'a, 't>) -> Self {
        Self { beside, first: FirstPlaces::new() }
    }

    /// Reports a type URI that is missing or not the only one. The server of the row has to be there.
    pub(super) fn check(&mut self, row: &ProblemDraft<'_>, sink: &mut Sink<'_>) {
        let (Ok(stated), Ok(name)) = (&row.uri, &row.name) else { return };
        let server = self.server_of(row);
        // A base that could not be read is reported already, and what follows from it is not.
        let Ok(base) = server.map_or(Ok(None), |server| server.problems.as_ref().map(Option::as_ref)) else { return };
        if let Some(uri) = type_uri(stated.as_ref(), name, base) {
            let place = row.fields.place(if stated.is_some() { "type" } else { "name" });
            check_blank(row, &uri, &place, sink);
            self.add(uri.as_str(), &place, sink);
        } else {
            sink.report(without_uri(row, name, server));
        }
        for (former, node) in &row.former.items {
            if let Some(whole) = former.resolved(base) {
                self.add(whole.as_str(), &node.span(), sink);
                continue;
            }
            let message = "a former name without what it followed";
            let diagnostic = Diagnostic::new(node.span(), message, "no whole URI");
            sink.report(diagnostic.help("write the whole URI, or give the server `problems`"));
        }
    }

    /// The row of a problem's server; none if the problem is registered.
    fn server_of(&self, row: &ProblemDraft<'_>) -> Option<&'a ServerDraft<'t>> {
        let id = row.server.as_ref().ok()?.as_ref()?;
        self.beside.servers.iter().find(|server| server.id.as_ref().is_ok_and(|own| own == id))
    }

    fn add(&mut self, uri: &str, place: &Span, sink: &mut Sink<'_>) {
        let duplicate = |place: Span| {
            let message = format!("duplicate type URI `{}`", short(uri));
            Diagnostic::new(place, message, "second one here")
                .help("it stands for one problem for ever, former ones included: choose another name or `type`")
        };
        self.first.is_new(uri, place, sink, &duplicate);
    }
}

/// The problem of a row of which nothing says what identifies it.
fn without_uri(row: &ProblemDraft<'_>, name: &Name, server: Option<&ServerDraft<'_>>) -> Diagnostic {
    let message = format!("the problem `{name}` has no type URI");
    let diagnostic = Diagnostic::new(row.fields.place("name"), message, "nothing says what identifies it");
    match server {
        Some(server) => diagnostic.related(server.fields.span.clone(), "this server has no `problems`").help(format!(
            "give the server a line `problems = \"https://errors.example.com/\"`: `{}` follows it; or the problem a `type`",
            name.slug(),
        )),
        None => diagnostic.help("add the URI that it is registered with: type = \"https://...\""),
    }
}

/// A type of one's own says more than the status.
fn check_blank(row: &ProblemDraft<'_>, uri: &TypeUri, place: &Span, sink: &mut Sink<'_>) {
    if uri.as_str() == BLANK && !matches!(row.server, Ok(None)) {
        let message = format!("`{BLANK}` says nothing but the status");
        let diagnostic = Diagnostic::new(place.clone(), message, "this problem says more");
        sink.report(diagnostic.help("leave `type` out, or write a URI that stands for this problem alone"));
    }
}
