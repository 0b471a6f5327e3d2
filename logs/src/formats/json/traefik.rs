//! Traefik's access log with `format: json`.

use super::{Found, OTHER, place};
use crate::entry::Aside;
use crate::format::{Format, Line, NotRead};
use crate::json::{Key, value};

const KEYS: &[Key] = &[
    value("DownstreamStatus", place::STATUS),
    // 0 where Traefik answered by itself.
    value("OriginStatus", place::UPSTREAM),
    value("StartUTC", place::TIME),
    value("time", place::TIME_2),
    value("ClientHost", place::CLIENT),
    value("ClientAddr", place::CLIENT_2),
    value("RequestHost", place::HOST),
    value("RequestAddr", place::HOST_2),
    value("RequestMethod", place::METHOD),
    value("RequestPath", place::TARGET),
    value("level", place::MARK),
];

pub(crate) fn read(line: &[u8]) -> Line<'_> {
    let found = Found::of(line, KEYS)?;
    if found.at(place::STATUS).is_there() {
        return found.record(Format::TRAEFIK_JSON);
    }
    // Its own messages have a level and a time, and so have those of many others.
    let is_message = found.at(place::MARK).is_there() && found.at(place::TIME_2).is_there();
    Err(if is_message { NotRead::Aside(Aside::Message) } else { OTHER })
}
