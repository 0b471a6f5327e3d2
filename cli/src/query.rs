//! [`Query`]: the code that the user asks about, given as a number, a phrase or a name.

use status_core::{Catalogue, StatusCode, SubStatusCode};

use crate::publisher::Publisher;
use crate::words::quoted;
use crate::{hint, phrase};

/// A code, and the publisher that is asked about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Query {
    pub(crate) code: SubStatusCode,
    pub(crate) publisher: Option<Publisher>,
}

/// Reads `404`, `401.3`, `404 Not Found`, `not found`, `NotFound`.
pub(crate) fn read(catalogue: &Catalogue, text: &str, publisher: Option<Publisher>) -> Result<Query, String> {
    let text = &text.split_whitespace().collect::<Vec<_>>().join(" ");
    if !text.starts_with(|first: char| first.is_ascii_digit()) {
        return named(catalogue, text, publisher);
    }
    let (code, rest) = text.split_once(' ').unwrap_or((text, ""));
    let code: SubStatusCode = match code.parse() {
        Ok(code) => code,
        Err(error) => {
            let problem = || format!("{}: {error}", quoted(code));
            return Err(hint::for_text(catalogue, text).unwrap_or_else(problem));
        }
    };
    // Code and phrase may be copied from a status line, if they belong together.
    let agrees = rest.is_empty()
        || StatusCode::from_phrase(rest).map(SubStatusCode::from) == Some(code)
        || catalogue.meanings(code).any(|it| phrase::is_called(it, rest));
    if agrees { Ok(Query { code, publisher }) } else { Err(no_phrase(catalogue, text, code, rest)) }
}

/// Looks for a name: first in the definitions of the server that was asked for, then in the standard's, then in all.
fn named(catalogue: &Catalogue, name: &str, publisher: Option<Publisher>) -> Result<Query, String> {
    if let Some(asked @ Publisher::Server(_)) = publisher
        && let Some(query) = defined(catalogue, name, Some(asked))?
    {
        return Ok(query);
    }
    if let Some(code) = StatusCode::from_phrase(name) {
        return Ok(Query { code: code.into(), publisher });
    }
    if let Some(query) = defined(catalogue, name, Some(Publisher::Standard))? {
        return Ok(Query { publisher, ..query });
    }
    match defined(catalogue, name, None)? {
        Some(query) => Ok(Query { publisher: publisher.or(query.publisher), ..query }),
        None => Err(unknown(catalogue, name)),
    }
}

/// The code of the definitions with this name; an error if they have several codes.
fn defined(catalogue: &Catalogue, name: &str, publisher: Option<Publisher>) -> Result<Option<Query>, String> {
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
    Ok(Some(Query { code: first.code(), publisher: publisher.or(only) }))
}

/// Why the text behind a code is refused.
fn no_phrase(catalogue: &Catalogue, text: &str, code: SubStatusCode, rest: &str) -> String {
    let problem = || {
        let similar = similar(catalogue, rest);
        format!("`explain` takes one code or one phrase, and {} is not a phrase of {code}{similar}", quoted(rest))
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
    let what = format!("{} is neither a status code such as 404 or 401.3 nor a known phrase", quoted(name));
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
