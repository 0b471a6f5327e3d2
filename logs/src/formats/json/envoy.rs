//! Envoy's access log as JSON, with the keys that Istio, Envoy Gateway and Contour give to its fields. Users may choose
//! others; each value is what Envoy's command operator of that name gives, or `-` or `null` for none.

use super::{Found, OTHER, place};
use crate::Text;
use crate::entry::Aside;
use crate::format::{Format, Line, NotRead};
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
    // `response_code` and one other name that is Envoy's.
    let marks = [
        place::REASON,
        place::REASON_2,
        place::MARK,
        place::MARK_2,
        place::TIME,
        place::CLIENT_2,
        place::HOST_2,
        place::TARGET_2,
    ];
    if !found.at(place::STATUS).is_there() || !marks.iter().any(|mark| found.at(*mark).is_there()) {
        return Err(OTHER);
    }
    let mut record = found.record(Format::ENVOY_JSON)?;
    // A connection that was passed on.
    let has_request =
        [place::METHOD, place::TARGET, place::TARGET_2].iter().any(|part| found.at(*part).text().is_some());
    let has_parts = found.at(place::METHOD).is_there();
    if has_parts && !has_request && matches!(record.status, None | Some(0)) {
        return Err(NotRead::Aside(Aside::Tcp));
    }
    record.upstream = upstream(&found, &record);
    // That the upstream sent the status is told by now.
    record.reason = record.reason.filter(|reason| reason.as_bytes() != VIA_UPSTREAM);
    record.client = record.client().map(first_of_list).into();
    Ok(record)
}

/// What the details are if the upstream sent the status.
const VIA_UPSTREAM: &[u8] = b"via_upstream";

/// The details say whether the status is the upstream's or Envoy's own; without a host there was no upstream.
fn upstream(found: &Found<'_>, record: &Record<'_>) -> Upstream {
    match (found.at(place::REASON_2).bytes(), record.status) {
        (Some(VIA_UPSTREAM), Some(status @ 1..)) => Upstream::Status(status),
        (Some(details), _) if details != VIA_UPSTREAM => Upstream::Silent,
        _ if found.at(place::MARK).is_there() && found.at(place::MARK).text().is_none() => Upstream::Silent,
        _ => Upstream::Unknown,
    }
}

/// The client is the first of the addresses that proxies wrote.
fn first_of_list(list: Text<'_>) -> Text<'_> {
    let first = list.as_bytes().split(|byte| *byte == b',').next().unwrap_or_default();
    list.with(first.trim_ascii())
}
