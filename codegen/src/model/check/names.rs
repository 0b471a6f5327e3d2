//! The rules for names that become names of the generated code.

use super::find;
use crate::fields::{wrong, wrong_at};
use crate::identifier::{is_identifier, is_keyword};
use crate::letter_case::camel_case;
use crate::model::Invalid;

/// A Rust identifier in `UpperCamelCase`.
pub(in crate::model) fn name(name: &str) -> Result<(), Invalid> {
    let camel = camel_case(name);
    let help =
        if is_identifier(&camel) { format!("write `{camel}`") } else { "write a name such as `NotFound`".to_owned() };
    if let Some((_, at)) = find(name, |letter| !letter.is_ascii_alphanumeric() && letter != '_') {
        return wrong_at(at, "is no Rust identifier", &help);
    }
    if name.is_empty() || name.starts_with(|first: char| first.is_ascii_digit()) {
        return wrong("is no Rust identifier", &help);
    }
    if is_keyword(name) {
        return wrong("is a keyword of Rust", &help);
    }
    if camel != name {
        return wrong("is not in UpperCamelCase", &help);
    }
    if name == "ALL" {
        return wrong("is a reserved word", "write `All`: a variant `ALL` would hide the list of all variants");
    }
    Ok(())
}

/// What RFC 9457 section 3.1 says itself.
const TAKEN: [&str; 5] = ["type", "title", "status", "detail", "instance"];

/// A name of an extension member, as RFC 9457 section 3.2 asks.
pub(in crate::model) fn member_name(name: &str) -> Result<(), Invalid> {
    let help = "write letters, digits and `_`, such as `retry_after`: other formats than JSON have no other names";
    if name.is_empty() {
        return wrong("is empty", help);
    }
    if let Some((_, at)) = find(name, |letter| !letter.is_ascii_alphanumeric() && letter != '_') {
        return wrong_at(at, "is no name of a member", help);
    }
    if !name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return wrong_at(0..1, "does not begin with a letter", help);
    }
    // Some readers of JSON take `Status` for `status`.
    if let Some(taken) = TAKEN.iter().find(|taken| taken.eq_ignore_ascii_case(name)) {
        let help = format!("choose another name: RFC 9457 says what `{taken}` holds");
        return Err(Invalid { message: "is taken".to_owned(), help: Some(help), at: None });
    }
    if name.len() < 3 { wrong("is too short", "write three letters or more, as RFC 9457 asks") } else { Ok(()) }
}

/// The types and traits of Rust's prelude, and those of status-core that stand beside the enums of servers.
const TYPES: [&str; 46] = [
    "AsMut",
    "AsRef",
    "Authority",
    "Box",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "Definition",
    "DoubleEndedIterator",
    "Drop",
    "Eq",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "Hash",
    "Into",
    "IntoIterator",
    "Iterator",
    "Known",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Reference",
    "Result",
    "Send",
    "ServerEntry",
    "ServerKind",
    "Sized",
    "Status",
    "StatusCode",
    "String",
    "SubStatusCode",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "UnknownServer",
    "Unpin",
    "Vec",
];

/// Lower-case words joined by `-`; the id becomes a constant, a type and a file name.
pub(in crate::model) fn server_id(id: &str) -> Result<(), Invalid> {
    let words = id.split('-').all(|word| {
        !word.is_empty() && word.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit())
    });
    if !words || !id.starts_with(|first: char| first.is_ascii_lowercase()) {
        return wrong("is no server id", "write lower-case words joined by `-`, such as `aws-elb`");
    }
    // These would clash with `Server::ALL`, with the type `Server` beside the enums, and with `Self`.
    if matches!(id, "all" | "server" | "self") {
        return wrong("is a reserved word", "choose another id");
    }
    if id == "standard" {
        return wrong("is a reserved word", "choose another id: commands call the standard itself by this one");
    }
    if TYPES.contains(&camel_case(id).as_str()) {
        return wrong("is a reserved word", "choose another id: its type would hide one that the generated code uses");
    }
    // It is the name of a module, too.
    if is_keyword(&id.replace('-', "_")) {
        return wrong("is a keyword of Rust", "choose another id");
    }
    Ok(())
}
