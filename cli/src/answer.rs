//! Decides what there is to say about what was asked: the status, and the reasons that stand beside it in a log.

use status_core::{Catalogue, Finding, Logged, Reason, Server};

use crate::explain::{self, Explained};
use crate::publisher::Publisher;
use crate::query::Query;
use crate::words::quoted;

/// What there is to say.
#[derive(Debug)]
pub(crate) struct Answer {
    /// The most telling first.
    pub(crate) parts: Vec<Part>,
    /// Reasons that are logged as the same number as the code.
    pub(crate) same_number: Vec<&'static Reason>,
    /// What nothing is known of, in a sentence each.
    pub(crate) unknown: Vec<String>,
}

/// One thing that is explained.
#[derive(Debug)]
pub(crate) enum Part {
    Status(Box<Explained>),
    Reason(&'static Reason),
}

/// Explains a query; an error if nothing is known of any of it.
pub(crate) fn answer(catalogue: &'static Catalogue, query: &Query) -> Result<Answer, String> {
    let server = query.publisher.and_then(Publisher::server);
    let mut logged = Logged::new();
    if let Some(server) = server {
        logged = logged.with_server(server);
    }
    if let Some(code) = query.code {
        logged = logged.with_code(code);
    }
    if let Some(status) = query.win32 {
        logged = logged.with_win32(status);
    }
    if let Some(reason) = &query.reason {
        logged = logged.with_reason(reason);
    }
    let findings = catalogue.explain_logged(&logged);
    let mut unknown = Vec::new();
    if let Some(reason) = query.reason.as_ref().filter(|_| findings.is_reason_unknown()) {
        unknown.push(format!("Nothing is known of the reason {}.", quoted(reason)));
    }
    if let Some(status) = query.win32.filter(|_| findings.is_win32_unknown()) {
        unknown.push(format!("Nothing is known of the Win32 status {status}."));
    }
    let asked = query.publisher.is_some();
    let parts = findings.filter_map(|finding| match finding {
        Finding::Status(explanation) => Some(Part::Status(Box::new(explain::of(catalogue, explanation, asked)))),
        Finding::Reason(reason) => Some(Part::Reason(reason)),
        _ => None,
    });
    let mut parts: Vec<Part> = parts.collect();
    // Without a server, what is logged as a Win32 status is the same whichever of them is meant.
    if query.win32 == Some(0) && parts.is_empty() {
        return Err("the Win32 status 0 says that nothing went wrong".to_owned());
    }
    if parts.is_empty() {
        return Err(unknown.join(" "));
    }
    let same_number = same_number(catalogue, query, server);
    parts.dedup_by(|one, other| matches!((one, other), (Part::Reason(one), Part::Reason(other)) if one == other));
    Ok(Answer { parts, same_number, unknown })
}

/// A code alone may also be a number that a server logs beside a status.
fn same_number(catalogue: &Catalogue, query: &Query, server: Option<Server>) -> Vec<&'static Reason> {
    match query.code {
        Some(code) if code.sub() == 0 && query.reason.is_none() && query.win32.is_none() => {
            catalogue.find_reasons(server, code.code().as_str()).collect()
        }
        _ => Vec::new(),
    }
}
