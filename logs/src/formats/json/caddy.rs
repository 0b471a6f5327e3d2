//! Caddy's logs: a line with a `request` and a `status` is about a request, others are messages.

use super::{Found, OTHER, place};
use crate::entry::Aside;
use crate::format::{Format, Line, NotRead};
use crate::json::{Key, inside, value};

const KEYS: &[Key] = &[
    value("ts", place::TIME),
    value("logger", place::MARK_2),
    value("msg", place::MARK),
    inside(
        "request",
        &[
            value("remote_ip", place::CLIENT_2),
            value("client_ip", place::CLIENT),
            // Of releases before 2.5, with a port.
            value("remote_addr", place::CLIENT_2),
            value("method", place::METHOD),
            value("host", place::HOST),
            value("uri", place::TARGET),
        ],
    ),
    value("status", place::STATUS),
];

pub(crate) fn read(line: &[u8]) -> Line<'_> {
    let found = Found::of(line, KEYS)?;
    // Each line of Caddy's has a time and a message.
    if !found.at(place::TIME).is_there() || !found.at(place::MARK).is_there() {
        return Err(OTHER);
    }
    if !found.at(place::METHOD).is_there() || !found.at(place::STATUS).is_there() {
        return Err(NotRead::Aside(Aside::Message));
    }
    // The log of errors tells of a request once more, if access logs are written too.
    let logger = found.at(place::MARK_2).bytes().unwrap_or_default();
    if logger.starts_with(b"http.log.error") {
        return Err(NotRead::Aside(Aside::Message));
    }
    found.record(Format::CADDY_JSON)
}
