//! Heroku's router: `TIME heroku[router]: at=error code=H12 desc="..." method=GET path="/" host=... fwd="..." dyno=web.1
//! ... status=503 bytes=0`, with or without what stands before `at`.

use memchr::{memchr, memchr2};
use status_core::Server;

use crate::cursor::{Cursor, given, status};
use crate::entry::{Aside, Cause};
use crate::format::{Format, Line, NotRead};
use crate::record::{Record, Upstream};
use crate::request::{Request, without_port};
use crate::timestamp::Stamp;
use crate::{Escapes, Text};

pub(crate) fn read(line: &[u8]) -> Line<'_> {
    let (stamp, message) = message(line)?;
    if !(message.starts_with(b"at=") || message.starts_with(b"sock=")) {
        return Err(Cause::OtherFormat.into());
    }
    let mut record = Record::new(Format::HEROKU);
    let mut pairs = Pairs { cursor: Cursor::new(message) };
    let mut found = None;
    let [mut method, mut target] = [None; 2];
    while let Some((key, value)) = pairs.next() {
        let text = given(value).map(|value| Text::escaped(value, Escapes::Backslash));
        match key {
            b"code" => record.reason = text,
            b"method" => method = text,
            b"path" => target = text,
            b"host" => record.host = text.map(|host| host.with(without_port(host.as_bytes()))),
            b"fwd" => record.client = text.map(first_of_list).into(),
            // No process of the application was chosen.
            b"dyno" if text.is_none() => record.upstream = Upstream::Silent,
            b"status" => found = Some(status(value)?),
            _ => {}
        }
    }
    let Some(status) = found else { return Err(Cause::Truncated.into()) };
    record.server = Some(Server::HEROKU);
    record.status = status;
    record.stamp = stamp;
    record.request = Request::Parts { method, target, query: None };
    Ok(record)
}

/// The time, and what stands behind the name of the sender. Others than the router tell of no request.
fn message(line: &[u8]) -> Result<(Stamp<'_>, &[u8]), NotRead> {
    if !matches!(line, [b'0'..=b'9', _, _, _, b'-', _, _, b'-', _, _, b'T', ..]) {
        return Ok((Stamp::None, line));
    }
    let mut cursor = Cursor::new(line);
    let (Some(time), Some(sender)) = (cursor.until(b' '), cursor.until(b' ')) else {
        return Err(Cause::OtherFormat.into());
    };
    match sender {
        b"heroku[router]:" => Ok((Stamp::One(time), cursor.rest)),
        _ if sender.ends_with(b"]:") && (sender.starts_with(b"app[") || sender.starts_with(b"heroku[")) => {
            Err(NotRead::Aside(Aside::Message))
        }
        _ => Err(Cause::OtherFormat.into()),
    }
}

fn first_of_list(list: Text<'_>) -> Text<'_> {
    let bytes = list.as_bytes();
    list.with(&bytes[..memchr(b',', bytes).unwrap_or(bytes.len())])
}

/// `key=value key="value"`; a value without a key, or a key without a value, is left out.
struct Pairs<'a> {
    cursor: Cursor<'a>,
}

impl<'a> Pairs<'a> {
    fn next(&mut self) -> Option<(&'a [u8], &'a [u8])> {
        loop {
            let rest = self.cursor.rest;
            let at = memchr2(b'=', b' ', rest)?;
            self.cursor.rest = &rest[at + 1..];
            if rest[at] == b'=' {
                // A quote that does not end belongs to a line that was cut.
                let value = match self.cursor.rest {
                    [b'"', ..] => self.cursor.quoted()?,
                    [] => b"",
                    _ => self.cursor.token()?,
                };
                return Some((&rest[..at], value));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn parts(line: &str) -> String {
        let record = read(line.as_bytes()).unwrap();
        let show = |text: Option<Text<'_>>| text.map_or("-".to_owned(), |text| text.to_string());
        let [reason, client, host, path] = [record.reason(), record.client(), record.host(), record.path()].map(show);
        format!("{} {reason} {:?} {client} {host} {path}", record.status().unwrap(), record.has_upstream())
    }

    #[test]
    fn the_variants_of_the_format() {
        let lines = [
            (
                r#"2026-10-11T03:47:20+00:00 heroku[router]: at=info method=GET path="/a?b=c d" host=h.example request_id=8 fwd="192.0.2.1, 10.0.0.1" dyno=web.1 connect=1ms service=18ms status=200 bytes=13 protocol=https"#,
                "200 - None 192.0.2.1 h.example /a",
            ),
            (
                r#"at=error code=H10 desc="App crashed status=1" method=GET path=/ host=h.example fwd="192.0.2.1" dyno= connect= service= status=503 bytes="#,
                "503 H10 Some(false) 192.0.2.1 h.example /",
            ),
            (
                r#"sock=client at=warning code=H27 desc="Client Request Interrupted" method=POST path="/" host=h.example fwd="192.0.2.1" dyno=web.1 connect=1ms service=4ms status=499 bytes=0"#,
                "499 H27 None 192.0.2.1 h.example /",
            ),
        ];
        for (line, wanted) in lines {
            assert_eq!(parts(line), wanted, "{line}");
        }
    }

    #[test]
    fn other_lines() {
        let time = "2026-10-11T03:47:20.1+00:00";
        let lines = [
            (format!("{time} app[web.1]: status=200"), NotRead::Aside(Aside::Message)),
            (format!("{time} heroku[web.1]: Error R14 (Memory quota exceeded)"), NotRead::Aside(Aside::Message)),
            (format!("{time} heroku[router]: at=info method=GET path=\"/a status=200"), Cause::Truncated.into()),
            (format!("{time} heroku[router]: at=info status=abc"), Cause::NoStatus.into()),
            (format!("{time} web: at=info status=200"), Cause::OtherFormat.into()),
            ("time=1 status=200".to_owned(), Cause::OtherFormat.into()),
        ];
        for (line, wanted) in lines {
            assert_eq!(read(line.as_bytes()).err(), Some(wanted), "{line}");
        }
    }
}
