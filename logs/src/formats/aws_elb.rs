//! Load balancers of AWS: the Application Load Balancer (ALB), the older Classic Load Balancer (CLB), and two logs whose
//! lines tell of connections and of no status: the connection log of an ALB, and the access log of a Network Load
//! Balancer.
//!
//! ALB: `TYPE TIME ELB CLIENT TARGET 3-TIMES STATUS TARGET-STATUS RECEIVED SENT "REQUEST" "AGENT" ...`; a CLB has no type.
//! New fields are added at the end without notice.

use status_core::Server;

use crate::cursor::{Cursor, given, status};
use crate::entry::{Aside, Cause};
use crate::format::{Format, Line, NotRead};
use crate::record::{Record, Upstream};
use crate::request::{Request, without_port};
use crate::timestamp::Stamp;
use crate::{Escapes, Text};

/// The first field of a line of an ALB.
const TYPES: [&[u8]; 6] = [b"https", b"h2", b"http", b"grpcs", b"ws", b"wss"];

pub(crate) fn application(line: &[u8]) -> Line<'_> {
    let mut cursor = Cursor::new(line);
    let kind = cursor.until(b' ').ok_or(Cause::OtherFormat)?;
    if kind == b"tls" {
        return Err(network(cursor));
    }
    if is_time(kind) && is_connection(cursor) {
        return Err(NotRead::Aside(Aside::Connection));
    }
    if !TYPES.contains(&kind) {
        return Err(Cause::OtherFormat.into());
    }
    let (mut record, rest) = answered(Format::AWS_ALB, cursor)?;
    record.reason = reason(rest).map(Text::plain);
    Ok(record)
}

pub(crate) fn classic(line: &[u8]) -> Line<'_> {
    let (record, _) = answered(Format::AWS_CLB, Cursor::new(line))?;
    // A listener of TCP or SSL passes on what it does not read, and has neither a request nor a status to tell.
    let is_tcp = record.status.is_none() && record.upstream().is_none() && record.path().is_none();
    if is_tcp { Err(NotRead::Aside(Aside::Tcp)) } else { Ok(record) }
}

/// The fields that both have, and what stands behind the request.
fn answered(format: Format, mut cursor: Cursor<'_>) -> Result<(Record<'_>, Cursor<'_>), NotRead> {
    let time = cursor.until(b' ').ok_or(Cause::OtherFormat)?;
    if !is_time(time) {
        return Err(Cause::OtherFormat.into());
    }
    cursor.skip_tokens(1).ok_or(Cause::Truncated)?;
    let client = cursor.until(b' ').ok_or(Cause::Truncated)?;
    // The target, and how long three steps took.
    for _ in 0..4 {
        let field = cursor.until(b' ').ok_or(Cause::Truncated)?;
        if !field.iter().all(|byte| byte.is_ascii_hexdigit() || matches!(byte, b'.' | b':' | b'-' | b'[' | b']')) {
            return Err(Cause::OtherFormat.into());
        }
    }
    let own = status(cursor.until(b' ').ok_or(Cause::Truncated)?)?;
    let target = cursor.until(b' ').ok_or(Cause::Truncated)?;
    let mut record = Record::new(format);
    record.server = Some(Server::AWS_ELB);
    record.status = own;
    record.upstream = Upstream::read(target);
    record.stamp = Stamp::One(time);
    record.client = given(client).map(|client| Text::plain(without_port(client))).into();
    if let Some(request) = cursor.skip_tokens(2).and_then(|()| cursor.quoted())
        && request != b"- - - "
    {
        record.request = Request::line(Text::escaped(request, Escapes::Backslash));
    }
    Ok((record, cursor))
}

/// `error_reason`, or else the one of `actions_executed` that tells of a failure, or else `classification_reason`.
fn reason(mut cursor: Cursor<'_>) -> Option<&[u8]> {
    // Agent, cipher, protocol, target group, trace, domain, certificate, rule and time.
    for _ in 0..9 {
        cursor.quoted_or_token()?;
    }
    let actions = cursor.quoted_or_token()?;
    // Where the request was redirected to.
    cursor.quoted_or_token()?;
    if let Some(reason) = given(cursor.quoted_or_token()?) {
        return Some(reason);
    }
    if let Some(action) = actions.split(|byte| *byte == b',').find(|action| *action == b"waf-failed") {
        return Some(action);
    }
    // Targets, their statuses and the classification.
    for _ in 0..3 {
        cursor.quoted_or_token()?;
    }
    given(cursor.quoted_or_token()?)
}

/// `tls 2.0 TIME net/...`
fn network(mut cursor: Cursor<'_>) -> NotRead {
    let is_one = cursor.skip_tokens(2).is_some() && cursor.rest.starts_with(b"net/");
    if is_one { NotRead::Aside(Aside::Connection) } else { Cause::OtherFormat.into() }
}

const fn is_time(field: &[u8]) -> bool {
    matches!(field, [b'0'..=b'9', _, _, _, b'-', _, _, b'-', _, _, b'T', ..])
}

/// What stands behind the time in a connection log: `CLIENT PORT LISTENER-PORT PROTOCOL CIPHER ...`, where the listener
/// of plain HTTP has `-` for protocol and cipher.
fn is_connection(mut cursor: Cursor<'_>) -> bool {
    let is_address = |field: &[u8]| field.iter().all(|byte| byte.is_ascii_hexdigit() || matches!(byte, b'.' | b':'));
    let is_port = |field: &[u8]| (1..=5).contains(&field.len()) && field.iter().all(u8::is_ascii_digit);
    let is_client = cursor.until(b' ').is_some_and(|field| field.len() > 1 && is_address(field));
    let are_ports = (0..2).all(|_| cursor.until(b' ').is_some_and(is_port));
    let is_protocol = cursor.until(b' ').is_some_and(|field| field == b"-" || field.starts_with(b"TLSv"));
    is_client && are_ports && is_protocol
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(record: &Record<'_>) -> String {
        let show = |text: Option<Text<'_>>| text.map_or("-".to_owned(), |text| text.to_string());
        let number = |status: Option<u16>| status.map_or("-".to_owned(), |status| status.to_string());
        assert!(record.time().is_some());
        let [status, upstream] = [record.status(), record.upstream()].map(number);
        let [reason, client, host, path] = [record.reason(), record.client(), record.host(), record.path()].map(show);
        format!("{status} {upstream} {reason} {client} {host} {path}")
    }

    const BEFORE: &str = "2026-07-02T22:23:00.186641Z app/lb/50dc 192.0.2.1:2817 10.0.0.1:80 0.0 0.0 0.0";
    const BEHIND: &str =
        r#""agent \x22a" - - arn:a "Root=1" "h.example" "arn:b c" 0 2026-07-02T22:22:48Z "forward" "-""#;

    #[test]
    fn application_load_balancers() {
        let lines = [
            (r#"200 200 1 2 "GET http://h.example:80/a b?c HTTP/1.1""#, "200 200 - 192.0.2.1 h.example /a b", ""),
            (
                r#"502 - 1 2 "GET http://h.example:80/a HTTP/1.1""#,
                "502 - LambdaUnhandled 192.0.2.1 h.example /a",
                r#""LambdaUnhandled" "-" "-" "-" "-" TID_1"#,
            ),
            (
                r#"400 - 1 2 "GET http://h.example:80/a HTTP/1.1""#,
                "400 - BadUri 192.0.2.1 h.example /a",
                r#""-" "-" "-" "Severe" "BadUri" TID_1 "-" "-" "-""#,
            ),
            (r#"- 502 1 2 "GET http://h.example:80/a HTTP/1.1""#, "- 502 - 192.0.2.1 h.example /a", r#""-""#),
        ];
        for (middle, wanted, end) in lines {
            let line = format!("h2 {BEFORE} {middle} {BEHIND} {end}");
            assert_eq!(parts(&application(line.as_bytes()).unwrap()), wanted, "{line}");
        }
    }

    #[test]
    fn an_action_that_failed_is_a_reason() {
        let behind = BEHIND.replace("\"forward\"", "\"waf-failed,fixed-response\"");
        let line = format!(
            "h2 {BEFORE} 500 - 1 2 \"GET http://h.example:80/a HTTP/1.1\" {behind} \"-\" \"-\" \"-\" \"-\" \"-\""
        );
        assert_eq!(application(line.as_bytes()).unwrap().reason().unwrap().as_bytes(), b"waf-failed");
    }

    #[test]
    fn classic_load_balancers() {
        let before = BEFORE.replace("app/lb/50dc", "lb");
        let line = format!(r#"{before} 503 - 0 29 "GET http://h.example:80/ HTTP/1.1" "curl" - -"#);
        assert_eq!(parts(&classic(line.as_bytes()).unwrap()), "503 - - 192.0.2.1 h.example /");
        let tcp = format!(r#"{before} - - 82 305 "- - - " "-" - -"#);
        assert_eq!(classic(tcp.as_bytes()).err(), Some(NotRead::Aside(Aside::Tcp)));
        let none = format!(r#"{before} - - 82 305 "GET http://h.example:80/ HTTP/1.1" "-" - -"#);
        assert_eq!(parts(&classic(none.as_bytes()).unwrap()), "- - - 192.0.2.1 h.example /");
    }

    #[test]
    fn other_lines() {
        let tls =
            "tls 2.0 2026-12-20T02:59:40 net/lb/c6 g3 192.0.2.1:5 10.0.0.1:443 5 2 98 246 - arn - x tlsv12 - h - - -";
        assert_eq!(application(tls.as_bytes()).err(), Some(NotRead::Aside(Aside::Connection)));
        let connections = [
            r#"2026-10-10T17:05:15.514108Z 192.0.2.1 36280 443 TLSv1.2 ECDHE-RSA-AES128-GCM-SHA256 4.036 "CN=h.example,O=Shop" NotBefore=2026-09-21T22:43:21Z;NotAfter=2027-06-17T22:43:21Z FEF257372D5C14D4 Success TID_3180a73013c8ca4bac2f731159d4b0fe"#,
            r#"2026-10-10T17:05:15.514108Z 2001:db8::1 36280 443 TLSv1.3 TLS_AES_128_GCM_SHA256 4.036 "-" - - Failed:ClientCertUntrusted"#,
            r#"2026-10-10T17:05:15.514108Z 192.0.2.1 36280 80 - - - "-" - - - TID_3180a73013c8ca4bac2f731159d4b0fe"#,
        ];
        for line in connections {
            assert_eq!(application(line.as_bytes()).err(), Some(NotRead::Aside(Aside::Connection)), "{line}");
            let found = crate::Detection::of(format!("{line}\n{line}\n").as_bytes());
            assert_eq!((found.format(), found.lines()), (Some(Format::AWS_ALB), (2, 2)), "{line}");
        }
        // A classic load balancer may have the name of an address.
        let classic_line = format!(r#"{BEFORE} 200 200 0 29 "GET http://h.example:80/ HTTP/1.1" "curl" - -"#);
        let classic_line = classic_line.replace("app/lb/50dc", "10.0.0.1");
        assert_eq!(application(classic_line.as_bytes()).err(), Some(Cause::OtherFormat.into()));
        let lines = [("", Cause::OtherFormat), ("http x", Cause::OtherFormat)];
        for (line, cause) in lines {
            assert_eq!(application(line.as_bytes()).err(), Some(cause.into()), "{line}");
        }
        let cut = format!("h2 {BEFORE} 200");
        assert_eq!(application(cut.as_bytes()).err(), Some(Cause::Truncated.into()));
        let none = format!("h2 {BEFORE} abc 200 ");
        assert_eq!(application(none.as_bytes()).err(), Some(Cause::NoStatus.into()));
    }
}
