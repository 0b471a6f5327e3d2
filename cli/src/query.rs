//! [`Query`]: what the user asks about: a code, given as a number, a phrase or a name, what a log says beside it, or a
//! problem type.

use status_core::{Catalogue, ProblemType, StatusCode, SubStatusCode};

use crate::logged::{self, Asked};
use crate::publisher::{Publisher, STANDARD};
use crate::words::quoted;
use crate::{hint, phrase, problem};

/// A code, a reason, a problem type, or several of them, and the publisher that is asked about them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Query {
    pub(crate) code: Option<SubStatusCode>,
    /// The phrase or name that the code was asked for by. Servers may log the same text beside another status.
    pub(crate) name: Option<String>,
    /// What a server writes beside the status.
    pub(crate) reason: Option<Asked>,
    /// The Win32 status of a log of IIS.
    pub(crate) win32: Option<u32>,
    pub(crate) problem: Option<&'static ProblemType>,
    pub(crate) publisher: Option<Publisher>,
}

/// A code, and the publisher that is asked about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Status {
    code: SubStatusCode,
    publisher: Option<Publisher>,
}

/// Reads a code, a phrase, a name, a reason or a problem type, or a code with its phrase, a reason or a problem type:
/// `404`, `401.3`, `404 Not Found`, `not found`, `NotFound`, `H12`, `503 UF,URX`, `H12 503`, `SoldOut`. A number is a code
/// first, and so is a phrase, unless the server that was asked for has it as a reason alone.
pub(crate) fn read(
    catalogue: &Catalogue,
    text: &str,
    publisher: Option<Publisher>,
    win32: Option<u32>,
) -> Result<Query, String> {
    let text = &text.split_whitespace().collect::<Vec<_>>().join(" ");
    // Logs have it for nothing.
    let text = text.strip_suffix(" -").unwrap_or(text);
    let problem = problem::find(catalogue, text, publisher);
    let query = Query { code: None, name: None, reason: None, win32, problem, publisher };
    if text.is_empty() && win32.is_some() || problem.is_some_and(|problem| problem::is_uri(problem, text)) {
        return Ok(query);
    }
    let is_name = !text.starts_with(|first: char| first.is_ascii_digit());
    if is_name && let Some((code, reason)) = reason_alone(catalogue, text, publisher) {
        return Ok(Query { code, reason: Some(reason), ..query });
    }
    let status = if is_name { named } else { numbered };
    let refused = match status(catalogue, text, publisher) {
        Ok(Status { code, publisher }) => {
            return Ok(Query { code: Some(code), name: is_name.then(|| text.to_owned()), publisher, ..query });
        }
        Err(refused) => refused,
    };
    if let Some((code, problem)) = coded_problem(catalogue, text, publisher) {
        return Ok(Query { code: Some(code), problem: Some(problem), ..query });
    }
    // The numbers behind a code may be those of other reasons, too.
    if let Some(hint) = hint::for_log_fields(catalogue, text) {
        return Err(hint);
    }
    match reason(catalogue, text, publisher) {
        Some((code, reason)) => Ok(Query { code, reason: Some(reason), ..query }),
        None if problem.is_some() => Ok(query),
        None => Err(publisher.and_then(|it| of_another(catalogue, text, it)).unwrap_or(refused)),
    }
}

/// Reads a reason, with a code before or behind it.
fn reason(catalogue: &Catalogue, text: &str, publisher: Option<Publisher>) -> Option<(Option<SubStatusCode>, Asked)> {
    let before = text.split_once(' ');
    let behind = text.rsplit_once(' ').map(|(rest, code)| (code, rest));
    let with_code = [before, behind].into_iter().flatten().find_map(|(code, rest)| {
        let code = code.parse().ok()?;
        Some((Some(code), logged::read(catalogue, rest, publisher)?))
    });
    with_code.or_else(|| Some((None, logged::read(catalogue, text, publisher)?)))
}

/// Reads a reason of the server that was asked for, if none of its definitions is called so.
fn reason_alone(
    catalogue: &Catalogue,
    text: &str,
    publisher: Option<Publisher>,
) -> Option<(Option<SubStatusCode>, Asked)> {
    let Some(Publisher::Server(_)) = publisher else { return None };
    let reason = reason(catalogue, text, publisher)?;
    matches!(defined(catalogue, text, publisher), Ok(None)).then_some(reason)
}

/// Reads a problem type with a code before it.
fn coded_problem(
    catalogue: &Catalogue,
    text: &str,
    publisher: Option<Publisher>,
) -> Option<(SubStatusCode, &'static ProblemType)> {
    let (code, rest) = text.split_once(' ')?;
    Some((code.parse().ok()?, problem::find(catalogue, rest, publisher)?))
}

/// Why a reason or a problem is refused that other servers have than the one that was asked for.
fn of_another(catalogue: &Catalogue, text: &str, asked: Publisher) -> Option<String> {
    if let Some(problem) = problem::find(catalogue, text, None) {
        let id = problem.server().map_or(STANDARD, |server| server.id());
        let asked = asked.server().map_or("the standard", |server| server.id());
        return Some(format!("{} is a problem of {id}, not of {asked}; use --server {id}", quoted(text)));
    }
    let (token, reason) = match reason(catalogue, text, None)?.1 {
        Asked::Logged(token) => (token.clone(), catalogue.find_reasons(None, &token).next()?),
        Asked::Listed(reasons) => reasons.first().map(|it| (it.token().to_owned(), *it))?,
    };
    let (id, asked) = (reason.server().id(), asked.server().map_or("the standard", |server| server.id()));
    Some(format!("{} is a reason of {id}, not of {asked}; use --server {id}", quoted(&token)))
}

/// Reads a code, or a code with its phrase.
fn numbered(catalogue: &Catalogue, text: &str, publisher: Option<Publisher>) -> Result<Status, String> {
    let (code, rest) = text.split_once(' ').unwrap_or((text, ""));
    let code: SubStatusCode = match code.parse() {
        Ok(code) => code,
        Err(error) => {
            // Numbers of another length may be reasons.
            let problem = || format!("{}: {error}; nor is it a known reason", quoted(code));
            return Err(hint::for_text(catalogue, text).unwrap_or_else(problem));
        }
    };
    // Code and phrase may be copied from a status line, if they belong together.
    let agrees = rest.is_empty()
        || StatusCode::from_phrase(rest).map(SubStatusCode::from) == Some(code)
        || catalogue.meanings(code).any(|it| phrase::is_called(it, rest));
    if agrees { Ok(Status { code, publisher }) } else { Err(no_phrase(catalogue, text, code, rest)) }
}

/// Looks for a name: first in the definitions of the server that was asked for, then in the standard's, then in all.
fn named(catalogue: &Catalogue, name: &str, publisher: Option<Publisher>) -> Result<Status, String> {
    if let Some(asked @ Publisher::Server(_)) = publisher
        && let Some(status) = defined(catalogue, name, Some(asked))?
    {
        return Ok(status);
    }
    if let Some(code) = StatusCode::from_phrase(name) {
        return Ok(Status { code: code.into(), publisher });
    }
    if let Some(status) = defined(catalogue, name, Some(Publisher::Standard))? {
        return Ok(Status { publisher, ..status });
    }
    match defined(catalogue, name, None)? {
        Some(status) => Ok(Status { publisher: publisher.or(status.publisher), ..status }),
        None => Err(unknown(catalogue, name)),
    }
}

/// The code of the definitions with this name; an error if they have several codes.
fn defined(catalogue: &Catalogue, name: &str, publisher: Option<Publisher>) -> Result<Option<Status>, String> {
    let found: Vec<_> = catalogue
        .definitions()
        .filter(|it| publisher.is_none_or(|publisher| publisher.server() == it.server()))
        .filter(|it| phrase::is_called(it, name))
        .collect();
    let Some(first) = found.first() else { return Ok(None) };
    if found.iter().any(|it| it.code() != first.code()) {
        let codes: Vec<_> = found.iter().map(|it| format!("{} ({})", it.code(), phrase::publisher(it))).collect();
        return Err(format!("{} stands for several codes: {}; name one of them", quoted(name), codes.join(", ")));
    }
    // If only one server uses the name, its meaning is the one that was asked for.
    let only = if found.len() == 1 { first.server().map(Publisher::Server) } else { None };
    Ok(Some(Status { code: first.code(), publisher: publisher.or(only) }))
}

/// Why the text behind a code is refused.
fn no_phrase(catalogue: &Catalogue, text: &str, code: SubStatusCode, rest: &str) -> String {
    let problem = || {
        let similar = similar(catalogue, rest);
        format!("{} is neither a phrase of {code} nor a known reason{similar}", quoted(rest))
    };
    // Letters are an attempt at a phrase.
    if rest.contains(char::is_alphabetic) {
        return problem();
    }
    hint::for_text(catalogue, text).unwrap_or_else(problem)
}

fn unknown(catalogue: &Catalogue, name: &str) -> String {
    if let Some(hint) = hint::for_text(catalogue, name) {
        return hint;
    }
    let what =
        format!("{} is neither a status code such as 404 or 401.3 nor a known phrase, reason or problem", quoted(name));
    // Words alone, so that a shell takes the command as it is.
    let words = name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let words = words.collect::<Vec<_>>().join(" ");
    if words.is_empty() {
        return format!("{what}; `status list` shows all codes");
    }
    format!("{what}{}; `status search {words}` searches all texts", similar(catalogue, name))
}

/// The phrases that may have been meant, as the end of a message.
fn similar(catalogue: &Catalogue, name: &str) -> String {
    let nearest = phrase::nearest(catalogue, name);
    if nearest.is_empty() { String::new() } else { format!("; similar: {}", nearest.join(", ")) }
}
