//! Envoy: format strings of its access log. Extensions add operators, so that any name may be one.

use super::error::PatternError;
use super::part::{Meaning, Part, Parts, unknown, until};

pub(super) fn parts(format: &str) -> Result<Vec<Part>, PatternError> {
    let mut parts = Parts::default();
    let mut rest = format;
    while let Some(at) = rest.find('%') {
        parts.literal(&rest[..at]);
        rest = &rest[at..];
        let after = &rest[1..];
        if let Some(behind) = after.strip_prefix('%') {
            parts.literal("%");
            rest = behind;
            continue;
        }
        let length = after.find(|next: char| !next.is_ascii_alphanumeric() && next != '_').unwrap_or(after.len());
        let (name, mut behind) = after.split_at(length);
        if name.is_empty() {
            return Err(unknown(format, rest, 1, &["%RESPONSE_CODE%"]));
        }
        let mut argument = "";
        if let Some(inside) = behind.strip_prefix('(') {
            // A form of times holds percent signs of its own.
            (argument, behind) = until(inside, ')')?;
        }
        // How many characters of the value are written.
        let (_, behind) = until(behind, '%')?;
        let directive = &rest[..rest.len() - behind.len()];
        parts.field_with_spaces(directive, meaning(name, argument), argument.matches(' ').count());
        rest = behind;
    }
    parts.literal(rest);
    Ok(parts.parts)
}

fn meaning(name: &str, argument: &str) -> Meaning {
    match name {
        "RESPONSE_CODE" => Meaning::Status,
        "RESPONSE_FLAGS" | "RESPONSE_FLAGS_LONG" => Meaning::Reason,
        "RESPONSE_CODE_DETAILS" => Meaning::Details,
        "UPSTREAM_HOST" => Meaning::UpstreamAddress,
        "START_TIME" => Meaning::Time,
        "DOWNSTREAM_REMOTE_ADDRESS" | "DOWNSTREAM_REMOTE_ADDRESS_WITHOUT_PORT" | "DOWNSTREAM_DIRECT_REMOTE_ADDRESS" => {
            Meaning::Client
        }
        "REQ" => match argument.to_ascii_lowercase().as_str() {
            ":method" => Meaning::Method,
            ":authority" | "host" => Meaning::Host,
            "x-forwarded-for" => Meaning::Forwarded,
            argument if argument.ends_with(":path") => Meaning::Target,
            _ => Meaning::Other,
        },
        "PATH" => Meaning::Target,
        _ => Meaning::Other,
    }
}
