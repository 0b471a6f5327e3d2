//! Envoy's access log as JSON, with the keys that Istio, Envoy Gateway and Contour give to its fields. Users may choose
//! others; each value is what Envoy's command operator of that name gives, or `-` or `null` for none.

use super::{Found, OTHER, place};
use crate::Text;
use crate::format::{Format, Line};
use crate::json::{Key, value};
use crate::record::{Record, Upstream};

const KEYS: &[Key] = &[
    value("response_code", place::STATUS),
    value("response_flags", place::REASON),
    value("response_code_details", place::REASON_2),
    value("upstream_host", place::MARK),
    value("upstream_cluster", place::MARK_2),
    value("start_time", place::TIME),
    value("@timestamp", place::TIME_2),
    value("x_forwarded_for", place::CLIENT),
    value("x-forwarded-for", place::CLIENT),
    value("downstream_remote_address", place::CLIENT_2),
    value("authority", place::HOST),
    value(":authority", place::HOST_2),
    value("method", place::METHOD),
    value("path", place::TARGET),
    value("x-envoy-origin-path", place::TARGET_2),
];

pub(crate) fn read(line: &[u8]) -> Line<'_> {
    let found = Found::of(line, KEYS)?;
    let marks = [place::REASON, place::REASON_2, place::MARK, place::MARK_2];
    if !found.at(place::STATUS).is_there() || !marks.iter().any(|mark| found.at(*mark).is_there()) {
        return Err(OTHER);
    }
    let mut record = found.record(Format::ENVOY_JSON)?;
    record.upstream = upstream(&found, &record);
    record.client = record.client.map(first_of_list);
    Ok(record)
}

/// The details say whether the status is the upstream's; without a host there was no upstream.
fn upstream(found: &Found<'_>, record: &Record<'_>) -> Upstream {
    match (found.at(place::REASON_2).bytes(), record.status) {
        (Some(b"via_upstream"), Some(status)) if status > 0 => Upstream::Status(status),
        (Some(_), _) => Upstream::Silent,
        _ if found.at(place::MARK).is_there() && found.at(place::MARK).text().is_none() => Upstream::Silent,
        _ => Upstream::Unknown,
    }
}

/// The client is the first of the addresses that proxies wrote.
fn first_of_list(list: Text<'_>) -> Text<'_> {
    let first = list.as_bytes().split(|byte| *byte == b',').next().unwrap_or_default();
    list.with(first.trim_ascii())
}
