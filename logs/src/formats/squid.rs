//! Squid's own format: `TIME DURATION CLIENT RESULT/STATUS BYTES METHOD URL USER HIERARCHY/HOST TYPE`.

use memchr::memchr;
use status_core::Server;

use crate::Text;
use crate::cursor::{Cursor, given, status};
use crate::entry::Cause;
use crate::format::{Format, Line};
use crate::record::{Record, Upstream};
use crate::request::Request;
use crate::timestamp::Stamp;

pub(crate) fn read(line: &[u8]) -> Line<'_> {
    let mut cursor = Cursor::new(line.trim_ascii_start());
    let time = cursor.until(b' ').filter(|time| is_time(time)).ok_or(Cause::OtherFormat)?;
    // The duration is filled up with spaces.
    cursor.rest = cursor.rest.trim_ascii_start();
    cursor.until(b' ').filter(|time| is_number(time)).ok_or(Cause::OtherFormat)?;
    let client = cursor.until(b' ').ok_or(Cause::Truncated)?;
    let answer = cursor.until(b' ').ok_or(Cause::Truncated)?;
    let at = memchr(b'/', answer).filter(|at| is_result(&answer[..*at])).ok_or(Cause::OtherFormat)?;
    let mut record = Record::new(Format::SQUID);
    record.server = Some(Server::SQUID);
    record.status = status(&answer[at + 1..])?;
    record.reason = Some(Text::plain(&answer[..at]));
    record.stamp = Stamp::One(time);
    record.client = given(client).map(Text::plain).into();
    // Bytes.
    cursor.token();
    let method = cursor.token().and_then(given);
    let target = cursor.token().and_then(given);
    record.request = Request::Parts { method: method.map(Text::plain), target: target.map(Text::plain), query: None };
    record.upstream = upstream(cursor).unwrap_or_default();
    Ok(record)
}

/// Whether another server was asked: `HIER_NONE` says that none was. What it answered is not logged.
fn upstream(mut cursor: Cursor<'_>) -> Option<Upstream> {
    cursor.token()?;
    let hierarchy = cursor.token()?;
    let hierarchy = hierarchy.strip_prefix(b"HIER_").unwrap_or(hierarchy);
    Some(if hierarchy.starts_with(b"NONE/") { Upstream::Silent } else { Upstream::Unknown })
}

/// Seconds and milliseconds since 1970.
fn is_time(field: &[u8]) -> bool {
    field.len() >= 12
        && field[field.len() - 4] == b'.'
        && field.iter().all(|byte| byte.is_ascii_digit() || *byte == b'.')
}

fn is_number(field: &[u8]) -> bool {
    let digits = field.strip_prefix(b"-").unwrap_or(field);
    !digits.is_empty() && digits.iter().all(u8::is_ascii_digit)
}

/// `TCP_MISS_ABORTED`, `NONE`.
fn is_result(field: &[u8]) -> bool {
    !field.is_empty() && field.iter().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || *byte == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_variants_of_the_format() {
        let lines = [
            (
                "TCP_MISS/200 4 GET http://h.example/a?b - HIER_DIRECT/10.0.0.1 text/html",
                "200 TCP_MISS None h.example /a",
            ),
            (
                "NONE/400 4 NONE error:invalid-request - HIER_NONE/- text/html",
                "400 NONE Some(false) - error:invalid-request",
            ),
            (
                "TCP_MISS_ABORTED/000 0 GET http://h.example/a - HIER_DIRECT/h.example -",
                "0 TCP_MISS_ABORTED None h.example /a",
            ),
            ("TAG_NONE/503 0 CONNECT h.example:443 - HIER_NONE/- -", "503 TAG_NONE Some(false) - h.example:443"),
            ("TCP_DENIED/407 4 CONNECT h.example:443 - NONE/- text/html", "407 TCP_DENIED Some(false) - h.example:443"),
        ];
        for (line, wanted) in lines {
            let line = format!("1286536308.779    180 192.0.2.224 {line}");
            let record = read(line.as_bytes()).unwrap();
            let show = |text: Option<Text<'_>>| text.map_or("-".to_owned(), |text| text.to_string());
            let [reason, host, path] = [record.reason(), record.host(), record.path()].map(show);
            let found = format!("{} {reason} {:?} {host} {path}", record.status().unwrap(), record.has_upstream());
            assert_eq!(found, wanted);
            assert_eq!(record.time().unwrap().to_string(), "2010-10-08T11:11:48.779Z");
            assert_eq!(show(record.client()), "192.0.2.224");
        }
    }

    #[test]
    fn what_is_no_such_line_is_refused() {
        let lines = [
            ("", Cause::OtherFormat),
            ("1286536308.779 180 192.0.2.224", Cause::Truncated),
            ("1286536308.779 180 192.0.2.224 tcp/200 5", Cause::OtherFormat),
            ("1286536308.779 180 192.0.2.224 TCP_MISS/2 5", Cause::NoStatus),
        ];
        for (line, cause) in lines {
            assert_eq!(read(line.as_bytes()).err(), Some(cause.into()), "{line}");
        }
    }
}
