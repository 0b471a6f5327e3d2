//! Lines of HTTPERR before which no `#Fields` stands: `DATE TIME CLIENT PORT SERVER PORT VERSION METHOD URL STATUS SITE
//! REASON QUEUE`.
//!
//! A URL is logged as it came and may hold spaces, so that what stands behind it is taken from the end.

use status_core::Server;

use crate::Text;
use crate::cursor::{Cursor, given, status};
use crate::entry::Cause;
use crate::format::{Format, Line};
use crate::record::Record;
use crate::request::Request;
use crate::timestamp::Stamp;

pub(crate) fn read(line: &[u8]) -> Line<'_> {
    let mut cursor = Cursor::new(line.trim_ascii_end());
    let mut fields = || cursor.until(b' ').ok_or(Cause::OtherFormat);
    let [date, time, client, port, _, _] = [fields()?, fields()?, fields()?, fields()?, fields()?, fields()?];
    if !matches!(date, [b'0'..=b'9', _, _, _, b'-', ..])
        || !port.iter().all(|byte| byte.is_ascii_digit() || *byte == b'-')
    {
        return Err(Cause::OtherFormat.into());
    }
    let mut rest = cursor;
    let [queue, reason, site] = [rest.last_token(), rest.last_token(), rest.last_token()];
    let (Some(queue), Some(reason), Some(site)) = (queue, reason, site) else { return Err(Cause::Truncated.into()) };
    let (answer, reason) = if is_reason(reason) {
        (rest.last_token().ok_or(Cause::Truncated)?, reason)
    } else if is_reason(queue) {
        // The last line of a file may lack the queue: then each field stands one further behind.
        (site, queue)
    } else {
        return Err(Cause::OtherFormat.into());
    };
    let answer = status(answer)?;
    let mut record = Record::new(Format::HTTPERR);
    record.server = Some(Server::HTTP_SYS);
    record.status = answer;
    record.reason = given(reason).map(Text::plain);
    record.stamp = Stamp::DateAndTime(date, time);
    record.client = given(client).map(Text::plain).into();
    let mut request = rest;
    // The version.
    request.token();
    let method = request.token().and_then(given).map(Text::plain);
    record.request = Request::Parts { method, target: given(request.rest).map(Text::plain), query: None };
    Ok(record)
}

/// `Version_N/S`, `Timer_MinBytesPerSecond`.
fn is_reason(field: &[u8]) -> bool {
    field.first().is_some_and(u8::is_ascii_alphabetic)
        && field.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_behind_the_address_is_taken_from_the_end() {
        let lines = [
            (r"HTTP/1.1 GET /a b\c 400 - URL -", "Some(400) URL GET /a b\\c"),
            ("HTTP/0.9 t3 12.2.1 400 - URL -", "Some(400) URL t3 12.2.1"),
            ("HTTP/1.1 GET /a 503 123 AppOffline DefaultAppPool", "Some(503) AppOffline GET /a"),
            ("- - - - - Timer_ConnectionIdle -", "None Timer_ConnectionIdle - -"),
            ("HTTP/1.1 GET /a 503 1 ConnLimit", "Some(503) ConnLimit GET /a"),
        ];
        for (line, wanted) in lines {
            let line = format!("2026-05-05 05:05:55 192.0.2.1 1 192.0.2.2 443 {line}");
            let record = read(line.as_bytes()).unwrap();
            let show = |text: Option<Text<'_>>| text.map_or("-".to_owned(), |text| text.to_string());
            let [reason, method, path] = [record.reason(), record.method(), record.path()].map(show);
            assert_eq!(format!("{:?} {reason} {method} {path}", record.status()), wanted);
        }
    }

    #[test]
    fn lines_of_a_site_are_others() {
        let iis = b"2026-05-05 05:05:55 192.0.2.1 GET /a - 80 - 192.0.2.2 agent - 404 0 2 15";
        assert_eq!(read(iis).err(), Some(Cause::OtherFormat.into()));
    }
}
