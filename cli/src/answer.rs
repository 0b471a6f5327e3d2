//! Decides what there is to say about what was asked: the status, the reasons that stand beside it in a log, and the
//! problem type.

use status_core::{Catalogue, Finding, Logged, ProblemType, Reason, Server, SubStatusCode};

use crate::explain::{self, Explained};
use crate::logged::Asked;
use crate::publisher::Publisher;
use crate::query::Query;
use crate::words::quoted;

/// What there is to say.
#[derive(Debug)]
pub(crate) struct Answer {
    /// The most telling first.
    pub(crate) parts: Vec<Part>,
    /// Reasons that are logged as the same number as the code, or as the same text as its phrase or name.
    pub(crate) same_text: Vec<&'static Reason>,
    /// What these are, as a heading.
    pub(crate) same_text_title: &'static str,
    /// The body of a response with the problem that is explained.
    pub(crate) example: Option<String>,
    /// What nothing is known of, in a sentence.
    pub(crate) unknown: Option<String>,
}

/// One thing that is explained.
#[derive(Debug)]
pub(crate) enum Part {
    Status(Box<Explained>),
    Reason(&'static Reason),
    Problem(&'static ProblemType),
}

/// Explains a query; an error if nothing is known of any of it.
pub(crate) fn answer(catalogue: &'static Catalogue, query: &Query) -> Result<Answer, String> {
    // Who asks about a problem is told about its status, as its server has it.
    let of_problem = query.problem.and_then(ProblemType::server);
    let server = query.publisher.and_then(Publisher::server).or(of_problem);
    let mut logged = Logged::new();
    if let Some(server) = server {
        logged = logged.with_server(server);
    }
    if let Some(code) = query.code.or_else(|| status_of(query.problem?)) {
        logged = logged.with_code(code);
    }
    if let Some(status) = query.win32 {
        logged = logged.with_win32(status);
    }
    let (text, listed) = match &query.reason {
        None => (None, &[][..]),
        Some(Asked::Logged(text)) => (Some(text.as_str()), &[][..]),
        Some(Asked::Listed(reasons)) => (None, reasons.as_slice()),
    };
    if let Some(text) = text {
        logged = logged.with_reason(text);
    }
    let findings = catalogue.explain_logged(&logged);
    let mut unknown = text.map_or_else(Vec::new, |text| unknown_tokens(catalogue, text, server));
    if let Some(status) = query.win32.filter(|_| findings.is_win32_unknown()) {
        unknown.push(format!("the Win32 status {status}"));
    }
    let unknown = unknown.join(" or ");
    let asked = query.publisher.is_some();
    let found = findings.filter_map(|finding| match finding {
        Finding::Status(explanation) => Some(Part::Status(Box::new(explain::of(catalogue, explanation, asked)))),
        Finding::Reason(reason) => Some(Part::Reason(reason)),
        _ => None,
    });
    let mut parts: Vec<Part> = listed.iter().copied().map(Part::Reason).chain(found).collect();
    if let Some(problem) = query.problem {
        // The last part of a type URI may be the phrase of another status, which is likelier to be meant.
        let is_aside = query.code.is_some_and(|code| code.code() != problem.status().code());
        parts.insert(if is_aside { parts.len() } else { 0 }, Part::Problem(problem));
    }
    // A Win32 status may be given twice, as an option and as the reason.
    parts.dedup_by(|one, other| matches!((one, other), (Part::Reason(one), Part::Reason(other)) if one == other));
    if parts.is_empty() {
        return Err(match query.win32 {
            Some(0) => "the Win32 status 0 says that nothing went wrong".to_owned(),
            _ => format!("nothing is known of {unknown}; `status reasons --server iis` lists what is"),
        });
    }
    let unknown = (!unknown.is_empty()).then(|| format!("Nothing is known of {unknown}."));
    let same_text_title = if query.name.is_some() { "Logged as a reason too" } else { "Others use the number too" };
    Ok(Answer { parts, same_text: same_text(catalogue, query, server), same_text_title, example: None, unknown })
}

/// The status that a problem comes with.
fn status_of(problem: &ProblemType) -> Option<SubStatusCode> {
    (!problem.has_any_status()).then(|| problem.status())
}

/// Those of several tokens that nothing is known of.
fn unknown_tokens(catalogue: &Catalogue, text: &str, server: Option<Server>) -> Vec<String> {
    let tokens: Vec<&str> = text.split(',').map(str::trim).collect();
    // A comma may also stand within one token, as in the variable part of `reset{local,idle}`.
    let is_plain = |token: &&str| token.chars().all(|it| it.is_alphanumeric() || "_-.".contains(it));
    if !tokens.iter().all(is_plain) {
        return Vec::new();
    }
    let unknown = tokens.into_iter().filter(|token| catalogue.find_reasons(server, token).next().is_none());
    unknown.map(|token| format!("the reason {}", quoted(token))).collect()
}

/// A code alone may also be a number that a server logs beside a status, and a phrase a text that one does.
fn same_text(catalogue: &Catalogue, query: &Query, server: Option<Server>) -> Vec<&'static Reason> {
    let Some(code) = query.code.filter(|_| query.reason.is_none() && query.win32.is_none()) else { return Vec::new() };
    match &query.name {
        Some(name) => catalogue.find_reasons(server, name).collect(),
        None if code.sub() == 0 => catalogue.find_reasons(server, code.code().as_str()).collect(),
        None => Vec::new(),
    }
}
