//! Codes by their number.

use proc_macro2::Span;
use strsim::osa_distance;

use super::{Resolved, in_force};
use crate::error::{Error, Result};
use crate::form::{Form, Number};
use crate::suggest::list;
use crate::table::{self, CODES, SERVERS, Server, State};

/// The code and sub-status, if both are in range.
pub(crate) fn in_range(number: &Number, span: Span) -> Result<Resolved> {
    let code = number.code.parse().ok().filter(|code| (100..=999).contains(code));
    let Some(code) = code else {
        let near = near(&number.code);
        let message = format!("{} is no status code: they go from 100 to 999; the nearest is {near}", number.code);
        return Err(Error::new(span, message));
    };
    let sub = number.sub.as_ref().map(|sub| {
        sub.parse().map_err(|_| Error::new(span, format!("{sub} is no sub-status: they go from 0 to 65535")))
    });
    Ok(Resolved { code, sub: sub.transpose()? })
}

/// A number without a server in front.
pub(super) fn standard(number: &Number, form: &Form) -> Result<Resolved> {
    let resolved = in_range(number, form.span)?;
    let Resolved { code, sub } = resolved;
    if let Some(sub @ 1..) = sub {
        return sub_status(code, sub, form);
    }
    match table::standard(code) {
        Some(standard) => in_force(standard, form).map(|_| resolved),
        None if form.unassigned.is_some() => Ok(resolved),
        None => Err(Error::new(form.span, unassigned(code))),
    }
}

/// Why a number that the standard does not assign is refused.
fn unassigned(code: u16) -> String {
    let servers = table::definers(code, 0);
    match servers.first() {
        Some(first) => {
            let define = if servers.len() == 1 { "defines" } else { "define" };
            format!(
                "{code} is not in the standard; {} {define} it: say whose it is, as in `{first} {code}`",
                list(&servers, "and")
            )
        }
        None => format!(
            "{code} is not assigned; the nearest is {}; if it is meant, write `unassigned {code}`",
            near(&code.to_string())
        ),
    }
}

fn sub_status(code: u16, sub: u16, form: &Form) -> Result<Resolved> {
    let is_defined = !table::definers(code, sub).is_empty();
    match (is_defined, form.unassigned) {
        (true, None) | (false, Some(_)) => Ok(Resolved { code, sub: Some(sub) }),
        (true, Some(span)) => Err(Error::new(span, format!("{code}.{sub} is assigned: leave `unassigned` out"))),
        (false, None) => {
            let all = SERVERS.iter().flat_map(|server| server.meanings);
            let subs = all.filter(|meaning| meaning.code == code && meaning.sub > 0).map(|meaning| meaning.sub);
            let near = match subs.min_by_key(|other| (other.abs_diff(sub), *other)) {
                Some(near) => format!("the nearest is {code}.{near}"),
                None => format!("{code} has no sub-status codes"),
            };
            let message =
                format!("no server defines {code}.{sub}; {near}; if it is meant, write `unassigned {code}.{sub}`");
            Err(Error::new(form.span, message))
        }
    }
}

/// A number with a server in front.
pub(super) fn of_server(number: &Number, server: &Server, span: Span) -> Result<Resolved> {
    let resolved = in_range(number, span)?;
    let (code, sub) = (resolved.code, resolved.sub.unwrap_or_default());
    if server.defines(code, sub) {
        return Ok(resolved);
    }
    let written = if sub == 0 { code.to_string() } else { format!("{code}.{sub}") };
    let others = table::definers(code, sub);
    let instead = if sub == 0 && table::standard(code).is_some() {
        format!("it is the standard's: write `{written}`")
    } else if let Some(first) = others.first() {
        let verb = if others.len() > 1 { "do" } else { "does" };
        format!("{} {verb}: write `{first} {written}`", list(&others, "and"))
    } else {
        let near = |meaning: &&table::Meaning| (meaning.code.abs_diff(code), meaning.sub.abs_diff(sub));
        match server.meanings.iter().min_by_key(near) {
            Some(near) if near.sub == 0 => format!("the nearest that it defines is {}", near.code),
            Some(near) => format!("the nearest that it defines is {}.{}", near.code, near.sub),
            None => "it defines no code".to_owned(),
        }
    };
    Err(Error::new(span, format!("{} does not define {written}; {instead}", server.name)))
}

/// The code in force that looks most like a number, with its phrase; for fewer than three digits the closest in value.
fn near(written: &str) -> String {
    let number: u64 = written.parse().unwrap_or(u64::MAX);
    let rank = |code: &&table::Code| {
        let text = code.number.to_string();
        let shared = text.bytes().zip(written.bytes()).take_while(|(one, other)| one == other).count();
        let looks = if written.len() < text.len() { (0, 0) } else { (osa_distance(&text, written), 3 - shared) };
        (looks, u64::from(code.number).abs_diff(number))
    };
    let in_force = CODES.iter().filter(|code| code.state == State::InForce);
    in_force.min_by_key(rank).map(table::Code::title).unwrap_or_default()
}
