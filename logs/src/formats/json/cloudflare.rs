//! Cloudflare's Logpush, dataset "HTTP requests". Users choose the fields, and whether times are RFC 3339, seconds or
//! nanoseconds.

use super::{Found, OTHER, place};
use crate::format::{Format, Line};
use crate::json::{Key, value};

const KEYS: &[Key] = &[
    value("EdgeResponseStatus", place::STATUS),
    // 0 where the origin was not asked.
    value("OriginResponseStatus", place::UPSTREAM),
    value("EdgeStartTimestamp", place::TIME),
    value("EdgeEndTimestamp", place::TIME_2),
    value("ClientIP", place::CLIENT),
    value("ClientRequestHost", place::HOST),
    value("ClientRequestMethod", place::METHOD),
    value("ClientRequestURI", place::TARGET),
    value("ClientRequestPath", place::TARGET_2),
];

pub(crate) fn read(line: &[u8]) -> Line<'_> {
    let found = Found::of(line, KEYS)?;
    if found.at(place::STATUS).is_there() { found.record(Format::CLOUDFLARE_LOGPUSH) } else { Err(OTHER) }
}
