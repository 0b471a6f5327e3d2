//! HAProxy: `log-format`, section 8.2.6 of its configuration manual.

use super::error::PatternError;
use super::part::{Meaning, Part, Parts, unknown, until};

/// Those that are no more than skipped.
const OTHERS: [&str; 50] = [
    "%B", "%CC", "%CS", "%H", "%HV", "%ID", "%Ta", "%Tc", "%Td", "%Th", "%Ti", "%Tq", "%TR", "%Tr", "%Tt", "%Tu",
    "%Tw", "%U", "%ac", "%b", "%bc", "%bi", "%bp", "%bq", "%cp", "%f", "%fc", "%fi", "%fp", "%ft", "%hrl", "%hsl",
    "%lc", "%ms", "%pid", "%rc", "%rt", "%sc", "%si", "%sp", "%sq", "%sslc", "%sslv", "%ST", "%ci", "%r", "%s", "%tsc",
    "%ts", "%t",
];

pub(super) fn parts(format: &str) -> Result<Vec<Part>, PatternError> {
    let mut parts = Parts::default();
    let mut rest = format;
    let mut is_always_quoted = false;
    // Several separators in a row are written as one, and so are those around headers that are not there.
    let mut skips_space = false;
    while let Some(at) = rest.find('%') {
        separators(&mut parts, &rest[..at], &mut skips_space);
        rest = &rest[at..];
        let mut after = &rest[1..];
        if let Some(behind) = after.strip_prefix('%') {
            parts.literal("%");
            rest = behind;
            continue;
        }
        let mut is_quoted = is_always_quoted;
        if let Some(braced) = after.strip_prefix('{') {
            let (flags, behind) = until(braced, '}')?;
            after = behind;
            is_quoted = (is_quoted || flags.contains("+Q")) && !flags.contains("-Q");
        }
        let behind = if let Some(expression) = after.strip_prefix('[') {
            until(expression, ']')?.1
        } else {
            after.trim_start_matches(|next: char| next.is_ascii_alphabetic())
        };
        let directive = &rest[..rest.len() - behind.len()];
        let name = &after[..after.len() - behind.len()];
        match name {
            "o" => {
                is_always_quoted = is_quoted;
                // It writes nothing, nor does the space behind it.
                skips_space = true;
            }
            "hr" | "hs" => {
                parts.parts.push(Part::Captures);
                skips_space = true;
            }
            _ => {
                let found = if name.starts_with('[') { Some(expression(name)) } else { meaning(name) };
                let meaning = found.ok_or_else(|| unknown(format, rest, directive.len(), &OTHERS))?;
                parts.field_with_spaces(directive, meaning, usize::from(matches!(name, "T" | "Tl" | "trg" | "trl")));
                // Texts have quotes then, numbers and times have none.
                if is_quoted {
                    parts.quote_last();
                }
                skips_space = false;
            }
        }
        rest = behind;
    }
    separators(&mut parts, rest, &mut skips_space);
    Ok(parts.parts)
}

fn separators(parts: &mut Parts, text: &str, skips_space: &mut bool) {
    let text = if *skips_space { text.trim_start_matches(' ') } else { text };
    let mut last = '\0';
    for next in text.chars() {
        if !(next == ' ' && last == ' ') {
            parts.literal(next.encode_utf8(&mut [0; 4]));
        }
        last = next;
    }
    *skips_space &= text.is_empty();
}

fn meaning(name: &str) -> Option<Meaning> {
    Some(match name {
        "ST" => Meaning::Status,
        "ts" | "tsc" => Meaning::Reason,
        "s" => Meaning::UpstreamName,
        "t" | "tr" | "trg" | "trl" | "T" | "Tl" | "Ts" => Meaning::Time,
        "ci" => Meaning::Client,
        "r" => Meaning::RequestLine,
        "HM" => Meaning::Method,
        "HU" => Meaning::Target,
        "HP" | "HPO" => Meaning::Path,
        "HQ" => Meaning::Query,
        _ => OTHERS.iter().any(|other| &other[1..] == name).then_some(Meaning::Other)?,
    })
}

/// An expression that fetches a value.
fn expression(text: &str) -> Meaning {
    let text = text.trim_matches(['[', ']']);
    match text.split(',').next().unwrap_or(text) {
        "status" | "txn.status" => Meaning::Status,
        "src" => Meaning::Client,
        "method" => Meaning::Method,
        "path" => Meaning::Path,
        "pathq" | "url" => Meaning::Target,
        "query" => Meaning::Query,
        text if text.contains("req.hdr(host)") || text.contains("req.hdr(Host)") => Meaning::Host,
        _ => Meaning::Other,
    }
}
