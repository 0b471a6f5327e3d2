//! Type URIs: each problem has one, and nobody else ever had it.

use crate::diagnostics::{Diagnostic, FirstPlaces, Sink, Span};
use crate::fields::Read;
use crate::model::{FormerType, ProblemBase, ProblemDraft, TypeUri, type_uri};
use crate::suggest::short;

use super::Neighbors;

/// The type of a problem about which nothing is known but its status (RFC 9457 section 4.2.1).
const BLANK: &str = "about:blank";

/// The type URIs so far.
pub(super) struct Types<'a, 't> {
    beside: &'a Neighbors<'a, 't>,
    first: FirstPlaces<String>,
}

impl<'a, 't> Types<'a, 't> {
    pub(super) fn new(beside: &'a Neighbors<'a, 't>) -> Self {
        Self { beside, first: FirstPlaces::new() }
    }

    /// Reports a type URI that is missing or not the only one.
    pub(super) fn check(&mut self, row: &ProblemDraft<'_>, is_known: bool, sink: &mut Sink<'_>) {
        let (Ok(stated), Ok(name), Ok(base)) = (&row.uri, &row.name, self.base_of(row, is_known)) else { return };
        let (place, server_place) = (row.fields.place("name"), base.as_ref().map(|(_, place)| place.clone()));
        let base = base.and_then(|(base, _)| base);
        match type_uri(stated.as_ref(), name, base) {
            Some(uri) => {
                let place = if stated.is_some() { row.fields.place("type") } else { place };
                self.check_blank(row, &uri, &place, sink);
                self.add(uri.as_str(), &place, sink);
            }
            None => {
                let message = format!("the problem `{name}` has no type URI");
                let diagnostic = Diagnostic::new(place, message, "nothing says what identifies it");
                sink.report(match server_place {
                    Some(server) => diagnostic.related(server, "this server has no `problems`").help(format!(
                        "give the server a line `problems = \"https://errors.example.com/\"`: `{}` follows it; or the \
                         problem a `type`",
                        name.slug(),
                    )),
                    None => diagnostic.help("add the URI that it is registered with: type = \"https://...\""),
                });
            }
        }
        for (former, node) in &row.former.items {
            match former.resolved(base) {
                Some(whole) => self.add(FormerType::as_str(&whole), &node.span(), sink),
                None => {
                    let diagnostic =
                        Diagnostic::new(node.span(), "a former name without what it followed", "no whole URI");
                    sink.report(diagnostic.help("write the whole URI, or give the server `problems`"));
                }
            }
        }
    }

    /// What the type URIs of the row's server begin with, and where the server stands.
    #[allow(clippy::type_complexity, reason = "used once")]
    fn base_of(&self, row: &ProblemDraft<'_>, is_known: bool) -> Read<Option<(Option<&'a ProblemBase>, Span)>> {
        let Some(id) = row.server.as_ref().map_err(|reported| *reported)? else { return Ok(None) };
        let mut found = self.beside.servers.iter().filter(|server| server.id.as_ref().is_ok_and(|own| own == id));
        match found.next() {
            Some(server) => {
                let base = server.problems.as_ref().map_err(|reported| *reported)?;
                Ok(Some((base.as_ref(), server.fields.span.clone())))
            }
            // The server is unknown, or could not be read: that is said already.
            None if !is_known => row.name.as_ref().map(|_| None).map_err(|reported| *reported),
            None => Ok(None),
        }
    }

    /// A type of one's own says more than the status.
    fn check_blank(&self, row: &ProblemDraft<'_>, uri: &TypeUri, place: &Span, sink: &mut Sink<'_>) {
        if uri.as_str() == BLANK && !matches!(row.server, Ok(None)) {
            let message = format!("`{BLANK}` says nothing but the status");
            let diagnostic = Diagnostic::new(place.clone(), message, "this problem says more");
            sink.report(diagnostic.help("leave `type` out, or write a URI that stands for this problem alone"));
        }
    }

    fn add(&mut self, uri: &str, place: &Span, sink: &mut Sink<'_>) {
        let duplicate = |place: Span| {
            let message = format!("duplicate type URI `{}`", short(uri));
            Diagnostic::new(place, message, "second one here")
                .help("it stands for one problem for ever, former ones included: choose another name or `type`")
        };
        self.first.is_new(uri.to_owned(), place, sink, duplicate);
    }
}
