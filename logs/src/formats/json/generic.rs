//! Access logs as JSON whose keys a user has chosen, as in a `log_format` of nginx with `escape=json`. The names of
//! nginx's variables and the usual short ones are known.

use super::{Found, OTHER, place};
use crate::format::{Format, Line};
use crate::json::{Key, Value, value};
use status_core::Server;

const KEYS: &[Key] = &[
    value("status", place::STATUS),
    value("upstream_status", place::UPSTREAM),
    value("time_iso8601", place::TIME),
    value("msec", place::TIME),
    value("time_local", place::TIME_2),
    value("time", place::TIME_2),
    value("timestamp", place::TIME_2),
    value("@timestamp", place::TIME_2),
    value("remote_addr", place::CLIENT),
    value("client_ip", place::CLIENT_2),
    value("host", place::HOST_2),
    value("http_host", place::HOST),
    value("request_method", place::METHOD),
    value("method", place::METHOD),
    value("request_uri", place::TARGET),
    value("uri", place::TARGET_2),
    value("path", place::TARGET_2),
    value("args", place::QUERY),
    value("query_string", place::QUERY),
    value("request", place::LINE),
    // Names of variables that only nginx has.
    value("body_bytes_sent", place::MARK),
    value("upstream_addr", place::MARK),
    value("upstream_response_time", place::MARK),
    value("http_user_agent", place::MARK),
    value("http_referer", place::MARK),
    value("http_referrer", place::MARK),
];

pub(crate) fn read(line: &[u8]) -> Line<'_> {
    let found = Found::of(line, KEYS)?;
    // A request is told of in one text or in its parts; `request` may be an object elsewhere.
    let has_line = matches!(found.at(place::LINE), Value::Text(_));
    let has_parts = [place::TARGET, place::TARGET_2].iter().any(|place| matches!(found.at(*place), Value::Text(_)));
    if !found.at(place::STATUS).is_there() || !(has_line || has_parts) {
        return Err(OTHER);
    }
    let mut record = found.record(Format::JSON)?;
    let is_nginx = found.at(place::MARK).is_there() || found.at(place::UPSTREAM).is_there();
    record.server = is_nginx.then_some(Server::NGINX);
    Ok(record)
}
