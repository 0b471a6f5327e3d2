//! One response of HTTP/1.1 for each standard code, as it goes over the wire.

use crate::catalogue::Standalone;
use crate::model::{Content, Definition, Facts};
use crate::output::{Context, Error, File};

/// A day long past: every sample is the same on every day.
const DATE: &str = "Date: Tue, 15 Nov 1994 08:12:31 GMT";

/// What a response with part of a representation holds: the first 26 bytes of something longer.
const PART: &str = "abcdefghijklmnopqrstuvwxyz";

pub(super) fn generate(standard: Standalone<'_>, _: &Context) -> Result<Vec<File>, Error> {
    let file = |definition: &Definition| {
        let text = response(definition, definition.facts.as_ref()?);
        Some(File { path: format!("{}.http", definition.code), text })
    };
    Ok(standard.catalogue().standard().filter_map(file).collect())
}

pub(in crate::output) fn response(definition: &Definition, facts: &Facts) -> String {
    // The space before an absent phrase stays (RFC 9112 section 4).
    let phrase = definition.phrase.as_ref().map(ToString::to_string).unwrap_or_default();
    let mut lines = vec![format!("HTTP/1.1 {} {phrase}", definition.code)];
    // Only a final response is dated (RFC 9110 section 6.6.1).
    if definition.code.digit() != 1 {
        lines.push(DATE.to_owned());
    }
    for header in &facts.headers {
        lines.extend(header.example.as_ref().map(|example| format!("{}: {example}", header.name)));
    }
    let content = match facts.content {
        Content::Forbidden => None,
        Content::Empty => Some(String::new()),
        Content::Required => Some(PART.to_owned()),
        Content::Allowed => Some(format!("{}\n", definition.summary)),
    };
    if let Some(content) = &content {
        if !content.is_empty() {
            lines.push("Content-Type: text/plain; charset=utf-8".to_owned());
        }
        lines.push(format!("Content-Length: {}", content.len()));
    }
    lines.join("\r\n") + "\r\n\r\n" + &content.unwrap_or_default()
}
