//! The common and the combined format of Apache and nginx: `CLIENT IDENT USER [TIME] "REQUEST" STATUS BYTES ...`.
//!
//! Before the client there may be a host, and instead of it a list of addresses; behind the bytes may stand anything.

use memchr::{memchr, memchr_iter};

use crate::cursor::{Cursor, status};
use crate::entry::Cause;
use crate::format::{Format, Line};
use crate::record::Record;
use crate::request::{Request, without_port};
use crate::timestamp::Stamp;
use crate::{Escapes, Text};

pub(crate) fn read(line: &[u8]) -> Line<'_> {
    let [before, time, rest] = time(line).ok_or(Cause::OtherFormat)?;
    let (request, status, _) = request_and_status(rest)?;
    let mut record = Record::new(Format::COMBINED);
    record.status = status;
    record.stamp = Stamp::One(time);
    record.request = Request::line(Text::escaped(request, Escapes::Backslash));
    (record.host, record.client) = host_and_client(before);
    Ok(record)
}

/// What stands before the time, the time, and what stands behind the quote of the request. The name of a user may hold
/// brackets.
pub(crate) fn time(line: &[u8]) -> Option<[&[u8]; 3]> {
    memchr_iter(b'[', line).find_map(|start| {
        let mut cursor = Cursor::new(&line[start + 1..]);
        // No time is longer, and a line of brackets alone must not take long.
        let end = memchr(b']', &cursor.rest[..cursor.rest.len().min(48)])?;
        let time = &cursor.rest[..end];
        cursor.rest = &cursor.rest[end + 1..];
        let looks_right = matches!(time, [b'0'..=b'9', _, b'/' | b'-', ..] | [b'0'..=b'9', _, _, _, b'-', ..]);
        cursor.expect(b" \"").filter(|()| looks_right)?;
        Some([&line[..start], time, cursor.rest])
    })
}

/// A request, the status behind it, and the rest of the line.
pub(crate) type Answered<'a> = (&'a [u8], Option<u16>, &'a [u8]);

/// The request up to its closing quote, the status behind it, and the rest. Quotes that a client sent may stand in the
/// request as they are: the one that counts is that before a status.
pub(crate) fn request_and_status(rest: &[u8]) -> Result<Answered<'_>, Cause> {
    let mut last = Cause::Truncated;
    for quote in memchr_iter(b'"', rest) {
        let backslashes = rest[..quote].iter().rev().take_while(|byte| **byte == b'\\').count();
        if backslashes % 2 == 1 {
            continue;
        }
        let Some(after) = rest[quote + 1..].strip_prefix(b" ") else { continue };
        let end = after.iter().take(4).position(|byte| *byte == b' ').unwrap_or(after.len());
        match status(&after[..end]) {
            Ok(status) => return Ok((&rest[..quote], status, &after[end..])),
            // A line that was cut may end here.
            Err(_) if after.len() < 3 => {}
            Err(cause) => last = cause,
        }
    }
    Err(last)
}

/// Host and client of what stands before the time.
pub(crate) fn host_and_client(before: &[u8]) -> (Option<Text<'_>>, Option<Text<'_>>) {
    let mut cursor = Cursor::new(before.trim_ascii_end());
    if before.first() == Some(&b'"') {
        // A list of addresses that proxies wrote.
        return (None, cursor.quoted().and_then(first_of_list));
    }
    let Some(first) = cursor.token() else { return (None, None) };
    if first.ends_with(b",") {
        return (None, first_of_list(first));
    }
    // Client, identity and user, of which the user may hold spaces; with four, the first is most likely the host. With
    // five, there is the number of the request behind the identity, as BunkerWeb writes it, or a space in the user.
    let is_host = match memchr_iter(b' ', cursor.rest).filter(|at| cursor.rest.get(at + 1) != Some(&b' ')).count() {
        2 => true,
        3 => cursor.rest.split(|byte| *byte == b' ').nth(1) == Some(b"-"),
        _ => false,
    };
    if is_host && looks_like_address(cursor.rest) {
        return (Some(Text::plain(without_port(first))), cursor.token().map(Text::plain));
    }
    (None, Some(Text::plain(first)))
}

fn first_of_list(list: &[u8]) -> Option<Text<'_>> {
    let first = list.split(|byte| *byte == b',').next()?.trim_ascii();
    (!first.is_empty()).then_some(Text::plain(first))
}

fn looks_like_address(rest: &[u8]) -> bool {
    let end = memchr(b' ', rest).unwrap_or(rest.len());
    rest[..end].iter().any(|byte| matches!(byte, b'.' | b':'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::NotRead;

    #[track_caller]
    fn parts(line: &'static str) -> (Option<u16>, String) {
        let record = read(line.as_bytes()).unwrap();
        let show = |text: Option<Text<'_>>| text.map_or("-".to_owned(), |text| text.to_string());
        (record.status(), format!("{} {} {}", show(record.host()), show(record.client()), show(record.path())))
    }

    #[test]
    fn the_variants_of_the_format() {
        let time = "[10/Oct/2026:13:55:36 +0000]";
        let lines = [
            (r#"192.0.2.1 - - TIME "GET /a HTTP/1.1" 200 5"#, Some(200), "- 192.0.2.1 /a"),
            (r#"192.0.2.1 - jane doe [x] TIME "GET /a HTTP/1.1" 200 5 "-" "-""#, Some(200), "- 192.0.2.1 /a"),
            (r#"h.example:443 192.0.2.1 - - TIME "GET /a HTTP/1.1" 200 5"#, Some(200), "h.example 192.0.2.1 /a"),
            (r#"h.example 192.0.2.1 - 7f3a - TIME "GET /a HTTP/1.1" 200 5"#, Some(200), "h.example 192.0.2.1 /a"),
            (r#"192.0.2.1 - jane q doe TIME "GET /a HTTP/1.1" 200 5"#, Some(200), "- 192.0.2.1 /a"),
            (r#"192.0.2.1, 192.0.2.2 - - TIME "GET /a HTTP/1.1" 200 5"#, Some(200), "- 192.0.2.1 /a"),
            (r#""192.0.2.1, 192.0.2.2" 192.0.2.3 - - TIME "GET /a HTTP/1.1" 200 5"#, Some(200), "- 192.0.2.1 /a"),
            (r#"::1 - - TIME "-" 408 -"#, Some(408), "- ::1 -"),
            (r#"::1 - - TIME "" 000 0"#, Some(0), "- ::1 -"),
            (r#"::1 - - TIME "GET /"x" HTTP/1.1" 404 0"#, Some(404), r#"- ::1 /"x""#),
            (r#"::1 - - TIME "GET /\" 200 HTTP/1.1" 404 0"#, Some(404), r#"- ::1 /" 200"#),
            (r#"::1 - - TIME "GET /a HTTP/1.1" - -"#, None, "- ::1 /a"),
        ];
        for (line, status, wanted) in lines {
            let line: &'static str = line.replace("TIME", time).leak();
            assert_eq!(parts(line), (status, wanted.to_owned()), "{line}");
        }
    }

    #[test]
    fn what_is_no_such_line_is_refused() {
        let lines = [
            ("", Cause::OtherFormat),
            (r#"::1 - - [x] "GET / HTTP/1.1" 200 0"#, Cause::OtherFormat),
            (r#"::1 - - [10/Oct/2026:13:55:36 +0000] "GET / HT"#, Cause::Truncated),
            (r#"::1 - - [10/Oct/2026:13:55:36 +0000] "GET /" abc 5"#, Cause::NoStatus),
        ];
        for (line, cause) in lines {
            assert_eq!(read(line.as_bytes()).err(), Some(NotRead::Refused(cause)), "{line}");
        }
    }
}
