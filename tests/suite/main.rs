//! What must hold across the crates. The oracles are tables and crates that know nothing of the dataset: the facts in
//! `facts/`, lists written out by hand, the crate `http`.

mod article;
mod catalogue;
mod cells;
mod dataset;
mod from_http;
mod http_constants;
mod http_drop_in;
mod http_values;
mod lookup;
mod names;
mod no_std;
mod registry;
mod requirements;
mod schema;
mod semantics;
mod serde_codes;
mod statements;
mod sub_status;
mod wire;

use status_core::{Definition, Known, Reference, Status, StatusCode};

/// A code that is known to be one.
#[track_caller]
fn code(number: u16) -> StatusCode {
    StatusCode::from_u16(number).unwrap_or_else(|error| panic!("{error}"))
}

/// Every code that a `StatusCode` can hold.
fn all_codes() -> impl Iterator<Item = StatusCode> {
    (100..=999).map(code)
}

/// The codes of the standard, as the crate under test lists them.
fn standard() -> impl Iterator<Item = StatusCode> {
    Status::ALL.iter().map(|&status| status.into())
}

/// The standard's definition of a code.
#[track_caller]
fn definition(number: u16) -> &'static Definition {
    code(number).definition().unwrap_or_else(|| panic!("the standard does not define {number}"))
}

/// A reference as the tables of facts write it: `RFC9110 15.2.1`, the name of a draft, or a title.
fn cited(reference: &Reference) -> String {
    match reference {
        Reference::Rfc { number, section } => format!("RFC{number} {section}"),
        Reference::Draft { name, .. } => (*name).to_owned(),
        Reference::Page { title, .. } => (*title).to_owned(),
        _ => unreachable!("a new kind of reference"),
    }
}
