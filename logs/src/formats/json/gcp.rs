//! Google Cloud's load balancers, as Cloud Logging exports their entries.

use memchr::memmem;

use super::{Found, OTHER, place};
use crate::format::{Format, Line};
use crate::json::{Key, inside, value};
use crate::record::Upstream;
use crate::{Escapes, Text};

const KEYS: &[Key] = &[
    inside(
        "httpRequest",
        &[
            value("status", place::STATUS),
            value("requestMethod", place::METHOD),
            value("requestUrl", place::TARGET),
            value("remoteIp", place::CLIENT),
        ],
    ),
    inside(
        "jsonPayload",
        &[
            // Of global load balancers.
            value("statusDetails", place::REASON),
            // Of regional and internal ones.
            value("proxyStatus", place::REASON_2),
            value("@type", place::MARK),
        ],
    ),
    inside("resource", &[value("type", place::MARK_2)]),
    value("timestamp", place::TIME),
    value("receiveTimestamp", place::TIME_2),
];

pub(crate) fn read(line: &[u8]) -> Line<'_> {
    let found = Found::of(line, KEYS)?;
    if !found.at(place::STATUS).is_there() {
        return Err(OTHER);
    }
    let mut record = found.record(Format::GCP_LOAD_BALANCER)?;
    if !is_load_balancer(&found) {
        record.server = None;
    }
    if found.at(place::REASON).text().is_none() {
        record.reason = found.at(place::REASON_2).text().and_then(proxy_status);
    } else if let (Some(b"response_sent_by_backend"), Some(status)) = (found.at(place::REASON).bytes(), record.status) {
        record.upstream = Upstream::Status(status);
    }
    Ok(record)
}

/// Entries of other products have an `httpRequest` too.
fn is_load_balancer(found: &Found<'_>) -> bool {
    let has = |place, name: &[u8]| found.at(place).bytes().is_some_and(|text| memmem::find(text, name).is_some());
    found.at(place::REASON).is_there()
        || found.at(place::REASON_2).is_there()
        || has(place::MARK, b"loadbalancing")
        || has(place::MARK_2, b"load_balancer")
        || has(place::MARK_2, b"lb_rule")
}

/// The details of a `Proxy-Status` (RFC 9209), which are tokens as in `statusDetails`, or else its error:
/// `error="destination_unavailable"; details="failed_to_pick_backend"`.
fn proxy_status(text: Text<'_>) -> Option<Text<'_>> {
    let quote: &[u8] = match text.escapes() {
        Escapes::Json => br#"\""#,
        Escapes::JsonInJson => br#"\\\""#,
        _ => b"\"",
    };
    ["details=", "error="].iter().find_map(|name| {
        let at = memmem::find(text.as_bytes(), name.as_bytes())? + name.len();
        let rest = &text.as_bytes()[at..];
        let found = match rest.strip_prefix(quote) {
            Some(quoted) => &quoted[..memmem::find(quoted, quote)?],
            // A token without quotes.
            None => &rest[..rest.iter().position(|byte| matches!(byte, b';' | b',' | b' ')).unwrap_or(rest.len())],
        };
        (!found.is_empty()).then(|| text.with(found))
    })
}
