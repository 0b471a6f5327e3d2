//! Envoy: its default text and the one that Istio sets, which has more fields behind the flags.
//!
//! `[TIME] "REQUEST" STATUS FLAGS [DETAILS TERMINATION "FAILURE"] RECEIVED SENT DURATION SERVICE-TIME "FORWARDED-FOR"
//! "AGENT" "ID" "HOST" "UPSTREAM-HOST" ...`

use memchr::memchr;
use status_core::Server;

use crate::cursor::{Cursor, given};
use crate::entry::{Aside, Cause};
use crate::format::{Format, Line, NotRead};
use crate::formats::common;
use crate::record::{Record, Upstream};
use crate::request::{Request, without_port};
use crate::timestamp::Stamp;
use crate::{Escapes, Text};

/// The details of a response that the other end sent: there is nothing else to tell.
pub(crate) const PASSED_ON: &[u8] = b"via_upstream";

pub(crate) fn read(line: &[u8]) -> Line<'_> {
    if !matches!(line, [b'[', b'0'..=b'9', _, _, _, b'-', ..]) {
        return Err(Cause::OtherFormat.into());
    }
    let end = memchr(b']', &line[..line.len().min(48)]).ok_or(Cause::OtherFormat)?;
    let rest = line[end + 1..].strip_prefix(b" \"").ok_or(Cause::OtherFormat)?;
    let (request, status, rest) = common::request_and_status(rest)?;
    let mut cursor = Cursor::new(rest);
    cursor.space();
    let flags = cursor.token().ok_or(Cause::Truncated)?;
    if !flags.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b',' | b'-' | b'_')) {
        return Err(Cause::OtherFormat.into());
    }
    // A connection that was passed on.
    if request == b"- - -" && matches!(status, None | Some(0)) {
        return Err(NotRead::Aside(Aside::Tcp));
    }
    let details = details(&mut cursor);
    let mut record = Record::new(Format::ENVOY);
    record.server = Some(Server::ENVOY);
    record.status = status;
    record.reason = given(flags).or(details.filter(|details| *details != PASSED_ON)).map(Text::plain);
    record.stamp = Stamp::One(&line[1..end]);
    record.request = Request::line(Text::escaped(request, Escapes::None));
    let ends = Ends::read(cursor);
    record.client = ends.client.map(Text::plain).into();
    record.host = ends.host.map(|host| Text::plain(without_port(host)));
    record.upstream = upstream(details, status, ends.upstream == Some(b"-"));
    Ok(record)
}

/// What the details tell of the other end; or else `-` in the place of its address.
pub(crate) fn upstream(details: Option<&[u8]>, status: Option<u16>, is_without_host: bool) -> Upstream {
    match (details, status) {
        (Some(PASSED_ON), Some(status @ 1..)) => Upstream::Status(status),
        // Envoy answered itself, whether it had spoken to a host or not.
        (Some(details), _) if details != PASSED_ON => Upstream::Silent,
        _ if is_without_host => Upstream::Silent,
        _ => Upstream::Unknown,
    }
}

/// The details of the response, where there are any before the number of bytes.
fn details<'a>(cursor: &mut Cursor<'a>) -> Option<&'a [u8]> {
    let mut details = None;
    // Details, termination and failure are there or not.
    for at in 0..4 {
        let before = *cursor;
        let field = cursor.quoted_or_token()?;
        if !before.rest.starts_with(b"\"") {
            if !field.is_empty() && field.iter().all(u8::is_ascii_digit) {
                break;
            }
            if at == 0 {
                details = given(field);
            }
        }
    }
    details
}

/// The hosts at both ends.
#[derive(Default)]
struct Ends<'a> {
    client: Option<&'a [u8]>,
    host: Option<&'a [u8]>,
    upstream: Option<&'a [u8]>,
}

impl<'a> Ends<'a> {
    /// Of what stands behind the bytes that were received.
    fn read(mut cursor: Cursor<'a>) -> Self {
        let mut ends = Self::default();
        // Bytes sent, duration, service time.
        if cursor.skip_tokens(3).is_none() {
            return ends;
        }
        let mut fields = || cursor.quoted_or_token();
        ends.client = fields().and_then(given).and_then(|list| list.split(|byte| *byte == b',').next());
        // Agent and id.
        let [_, _] = [fields(), fields()];
        ends.host = fields().and_then(given);
        ends.upstream = fields();
        // Istio writes the client's address behind its cluster and two of its own addresses.
        let [_, _, _, client] = [fields(), fields(), fields(), fields()];
        ends.client = ends.client.or(client.and_then(given).map(without_port));
        ends
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn parts(line: &str) -> String {
        let line = format!("[2026-04-15T20:17:00.310Z] {line}");
        let record = read(line.as_bytes()).unwrap();
        let show = |text: Option<Text<'_>>| text.map_or("-".to_owned(), |text| text.to_string());
        assert!(record.time().is_some());
        let [reason, client, host, path] = [record.reason(), record.client(), record.host(), record.path()].map(show);
        format!("{:?} {reason} {:?} {client} {host} {path}", record.status().unwrap(), record.upstream)
    }

    #[test]
    fn the_default_text() {
        let behind = r#"154 0 226 100 "192.0.2.1, 10.0.0.1" "agent" "id" "h.example:80""#;
        let lines = [
            (r#""POST /a HTTP/2" 204 -"#, r#""tcp://10.0.0.2:80""#, "204 - Unknown 192.0.2.1 h.example /a"),
            (r#""GET /"a HTTP/1.1" 503 UF,URX"#, r#""10.0.0.2:80""#, "503 UF,URX Unknown 192.0.2.1 h.example /\"a"),
            (r#""GET /a HTTP/1.1" 404 NR"#, r#""-""#, "404 NR Silent 192.0.2.1 h.example /a"),
            (r#""GET /a HTTP/1.1" 0 DC"#, r#""10.0.0.2:80""#, "0 DC Unknown 192.0.2.1 h.example /a"),
        ];
        for (before, host, wanted) in lines {
            assert_eq!(parts(&format!("{before} {behind} {host}")), wanted);
        }
    }

    #[test]
    fn the_text_of_istio() {
        let behind =
            r#"0 95 3 - "-" "agent" "id" "h.example" "10.0.0.2:80" outbound|80||h - 10.0.0.3:80 192.0.2.1:5 - default"#;
        let lines = [
            (r#""GET /a HTTP/1.1" 200 - via_upstream - "-""#, "200 - Status(200) 192.0.2.1 h.example /a"),
            (
                r#""GET /a HTTP/1.1" 403 - rbac_access_denied_matched_policy[none] - "-""#,
                "403 rbac_access_denied_matched_policy[none] Silent 192.0.2.1 h.example /a",
            ),
            (r#""GET /a HTTP/1.1" 503 UC up_reset{a} - "TLS error: no""#, "503 UC Silent 192.0.2.1 h.example /a"),
        ];
        for (before, wanted) in lines {
            assert_eq!(parts(&format!("{before} {behind}")), wanted);
        }
        let tcp = r#"[2026-04-15T20:17:00.310Z] "- - -" 0 - - - "-" 517 1152 4 - "-" "-" "-" "-" "10.0.0.2:80""#;
        assert_eq!(read(tcp.as_bytes()).err(), Some(NotRead::Aside(Aside::Tcp)));
    }

    #[test]
    fn what_is_no_such_line_is_refused() {
        let lines = [
            ("", Cause::OtherFormat),
            ("[2026-04-15T20:17:00.310Z] [info] started", Cause::OtherFormat),
            (r#"[2026-04-15T20:17:00.310Z] "GET /a"#, Cause::Truncated),
            (r#"[2026-04-15T20:17:00.310Z] "GET /a HTTP/1.1" x -"#, Cause::NoStatus),
        ];
        for (line, cause) in lines {
            assert_eq!(read(line.as_bytes()).err(), Some(cause.into()), "{line}");
        }
    }
}
