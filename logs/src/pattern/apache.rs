//! Apache: `LogFormat` of `mod_log_config`, with what `mod_logio` adds. varnishncsa has most of its directives too.

use super::error::PatternError;
use super::part::{Meaning, Part, Parts, unknown, until};

const KNOWN: [&str; 8] = ["%h", "%l", "%u", "%t", "%r", "%s", "%b", "%v"];

pub(super) fn parts(format: &str) -> Result<Vec<Part>, PatternError> {
    let mut parts = Parts::default();
    let mut rest = format;
    while let Some(at) = rest.find('%') {
        parts.literal(&rest[..at]);
        rest = &rest[at..];
        let mut after = &rest[1..];
        if let Some(behind) = after.strip_prefix('%') {
            parts.literal("%");
            rest = behind;
            continue;
        }
        let is_final = modifiers(&mut after);
        let mut argument = None;
        if let Some(braced) = after.strip_prefix('{') {
            let (inside, behind) = until(braced, '}')?;
            (argument, after) = (Some(inside), behind);
        }
        let is_final = modifiers(&mut after) || is_final;
        // Trailers of a request and of a response.
        let length = if after.starts_with("^ti") || after.starts_with("^to") { 3 } else { 1 };
        let Some((letter, behind)) = after.split_at_checked(length) else {
            return Err(unknown(format, rest, rest.len() - after.len() + 1, &KNOWN));
        };
        let directive = &rest[..rest.len() - behind.len()];
        rest = behind;
        match (letter, argument) {
            ("t", None) => {
                parts.literal("[");
                parts.field_with_spaces(directive, Meaning::Time, 1);
                parts.literal("]");
            }
            ("t", Some(time)) => {
                let spaces = time.matches(' ').count();
                parts.field_with_spaces(directive, Meaning::Time, spaces);
            }
            ("i", Some(name)) => parts.field(directive, header(name)),
            ("s", _) => parts.field(directive, if is_final { Meaning::Status } else { Meaning::FirstStatus }),
            _ => {
                let meaning = meaning(letter).ok_or_else(|| {
                    let from = &format[format.len() - behind.len() - directive.len()..];
                    unknown(format, from, directive.len(), &KNOWN)
                })?;
                parts.field(directive, meaning);
            }
        }
    }
    parts.literal(rest);
    Ok(parts.parts)
}

/// Takes off statuses with which alone a field is written, and `<` or `>`, which say of which request it is. Whether it
/// is of the last one.
fn modifiers(rest: &mut &str) -> bool {
    let behind = rest.trim_start_matches(|next: char| next.is_ascii_digit() || matches!(next, '!' | ',' | '<' | '>'));
    let taken = &rest[..rest.len() - behind.len()];
    let is_final = taken.contains('>');
    *rest = behind;
    is_final
}

fn meaning(letter: &str) -> Option<Meaning> {
    Some(match letter {
        "h" | "a" => Meaning::Client,
        "v" | "V" => Meaning::Host,
        "r" => Meaning::RequestLine,
        "m" => Meaning::Method,
        "U" => Meaning::Path,
        "q" => Meaning::Query,
        "X" => Meaning::Connection,
        "A" | "B" | "b" | "C" | "D" | "e" | "f" | "H" | "I" | "i" | "k" | "L" | "l" | "M" | "n" | "O" | "o" | "P"
        | "p" | "R" | "S" | "T" | "u" | "x" | "^ti" | "^to" => Meaning::Other,
        _ => return None,
    })
}

/// A field of the request's header.
fn header(name: &str) -> Meaning {
    if name.eq_ignore_ascii_case("Host") {
        Meaning::Host
    } else if name.eq_ignore_ascii_case("X-Forwarded-For") {
        Meaning::Forwarded
    } else {
        Meaning::Other
    }
}
