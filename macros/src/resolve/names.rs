//! Codes by their name or phrase.

use proc_macro2::Span;

use super::{Resolved, in_force};
use crate::error::{Error, Result};
use crate::form::Form;
use crate::suggest::nearest;
use crate::table::{CODES, SERVERS, Server, server};

/// The name of a variant or constant.
pub(super) fn standard(name: &str, form: &Form) -> Result<Resolved> {
    let found =
        CODES.iter().find(|code| code.name == name || code.constant == name || code.other_constants.contains(&name));
    if let Some(code) = found {
        return in_force(code, form);
    }
    let by = SERVERS.iter().find(|server| server.meanings.iter().any(|meaning| meaning.name == name));
    let constants = CODES.iter().flat_map(|code| code.other_constants.iter().copied().chain([code.constant]));
    let former = CODES.iter().find(|code| nearest(name, code.other_constants.iter().copied()).is_some());
    let near = if name.contains(char::is_lowercase) {
        nearest(name, CODES.iter().map(|code| code.name)).or(former.map(|code| code.name))
    } else {
        nearest(name, constants)
    };
    let message = match (by, near) {
        (Some(server), _) => {
            format!("`{name}` is not in the standard; {} defines it: write `{} {name}`", server.name, server.id)
        }
        (None, Some(near)) => format!("no status is called `{name}`: did you mean `{near}`?"),
        (None, None) if name == "unassigned" => "a code has to follow, as in `unassigned 442`".to_owned(),
        (None, None) => match server(name) {
            Some(server) => format!("`{name}` is a server: one of its codes has to follow{}", example(name, server)),
            None => format!("no status is called `{name}`"),
        },
    };
    Err(Error::new(form.span, message))
}

/// An example of a code of a server, for a message.
fn example(id: &str, server: &Server) -> String {
    server.meanings.first().map_or_else(String::new, |meaning| format!(", as in `{id} {}`", meaning.name))
}

/// The name of a variant of a server's enum.
pub(super) fn of_server(name: &str, server: &Server, span: Span) -> Result<Resolved> {
    if let Some(found) = server.meanings.iter().find(|meaning| meaning.name == name) {
        let sub = Some(found.sub).filter(|sub| *sub > 0);
        return Ok(Resolved { code: found.code, sub });
    }
    let message = match nearest(name, server.meanings.iter().map(|meaning| meaning.name)) {
        Some(near) => format!("{} defines nothing called `{name}`: did you mean `{near}`?", server.name),
        None => format!("{} defines nothing called `{name}`", server.name),
    };
    Err(Error::new(span, message))
}

/// A phrase or title of a server, if only one of its codes has it; upper and lower case matter.
pub(super) fn label_of_server(label: &str, server: &Server, span: Span) -> Result<Resolved> {
    let mut found = server.meanings.iter().filter(|meaning| meaning.labels.contains(&label));
    let message = match (found.next(), found.next()) {
        (Some(meaning), None) => {
            let sub = Some(meaning.sub).filter(|sub| *sub > 0);
            return Ok(Resolved { code: meaning.code, sub });
        }
        (Some(first), Some(second)) => {
            let (id, first, second) = (server.id, first.name, second.name);
            format!("several codes of {} are called \"{label}\": write `{id} {first}` or `{id} {second}`", server.name)
        }
        (None, _) => {
            let labels = server.meanings.iter().flat_map(|meaning| meaning.labels.iter().copied());
            match nearest(label, labels) {
                Some(near) => format!("{} calls nothing \"{label}\": did you mean \"{near}\"?", server.name),
                None => format!("{} calls nothing \"{label}\": write a number or name", server.name),
            }
        }
    };
    Err(Error::new(span, message))
}

/// The phrase of the registry; upper and lower case matter.
pub(super) fn phrase(phrase: &str, form: &Form) -> Result<Resolved> {
    let today = |code: &&crate::table::Code| code.phrase == Some(phrase);
    if let Some(code) = CODES.iter().find(today) {
        return in_force(code, form);
    }
    let other = CODES.iter().find(|code| code.other_phrases.iter().any(|other| other.eq_ignore_ascii_case(phrase)));
    let near = || nearest(phrase, CODES.iter().filter_map(|code| code.phrase));
    let message = match other {
        Some(code) => {
            let today = code.phrase.unwrap_or_default();
            format!("\"{phrase}\" is another phrase for {}: write \"{today}\"", code.title())
        }
        None => match near() {
            Some(near) => format!("no status has the phrase \"{phrase}\": did you mean \"{near}\"?"),
            None => format!("no status has the phrase \"{phrase}\""),
        },
    };
    Err(Error::new(form.span, message))
}
