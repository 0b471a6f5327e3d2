//! Finds the code that a form means, or says what is wrong with it.

mod names;
mod numbers;

use proc_macro2::{Ident, Span};

use crate::error::{Error, Result};
use crate::form::{Form, What};
use crate::suggest::nearest;
use crate::table::{self, SERVERS, Server, State};

pub(crate) use numbers::in_range;

/// A code that is in use, or that `unassigned` allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Resolved {
    /// 100 to 999.
    pub(crate) code: u16,
    /// The sub-status, if one is written; 0 is none.
    pub(crate) sub: Option<u16>,
}

impl Resolved {
    /// The constant of `StatusCode` for the code.
    pub(crate) fn constant(self) -> Option<Ident> {
        table::standard(self.code).map(|code| Ident::new(code.constant, Span::mixed_site()))
    }
}

/// The code that a form means.
pub(crate) fn resolve(form: &Form) -> Result<Resolved> {
    let server = form.server.as_ref().map(server).transpose()?;
    if let (Some(span), Some(server)) = (form.unassigned, server) {
        let message = format!("what `{}` defines is assigned: leave `unassigned` out", server.id);
        return Err(Error::new(span, message));
    }
    match (&form.what, server) {
        (What::Number(number), Some(server)) => numbers::of_server(number, server, form.span),
        (What::Number(number), None) => numbers::standard(number, form),
        (What::Name(name), Some(server)) => names::of_server(name, server, form.span),
        (What::Name(name), None) => names::standard(name, form),
        (What::Phrase(phrase), None) => names::phrase(phrase, form),
        (What::Phrase(label), Some(server)) => names::label_of_server(label, server, form.span),
    }
}

fn server(written: &crate::form::Server) -> Result<&'static Server> {
    table::server(&written.id).ok_or_else(|| {
        let message = match nearest(&written.id, SERVERS.iter().map(|server| server.id).chain(["unassigned"])) {
            Some("unassigned") => format!("unknown word `{}`: did you mean `unassigned`?", written.id),
            Some(near) => format!("unknown server `{}`: did you mean `{near}`?", written.id),
            None => format!("unknown server `{}`: it takes the id of a server in the catalogue", written.id),
        };
        Error::new(written.span, message)
    })
}

/// The code of the standard, if it is in force and `unassigned` is absent, or the other way round.
fn in_force(code: &table::Code, form: &Form) -> Result<Resolved> {
    let title = code.title();
    let why = match code.state {
        State::InForce => None,
        State::Deprecated => Some("is deprecated"),
        State::Obsoleted => Some("is obsolete"),
        State::Unused => Some("is reserved and not in use"),
    };
    match (why, form.unassigned) {
        (None, None) | (Some(_), Some(_)) => Ok(Resolved { code: code.number, sub: None }),
        (None, Some(span)) => Err(Error::new(span, format!("{title} is assigned: leave `unassigned` out"))),
        (Some(why), None) => {
            let message = format!("{title} {why}; if it is meant, write `unassigned {}`", code.number);
            Err(Error::new(form.span, message))
        }
    }
}
