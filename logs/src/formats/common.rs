//! The common and the combined format of Apache and nginx: `CLIENT IDENT USER [TIME] "REQUEST" STATUS BYTES ...`.
//!
//! Before the client there may be a host, and instead of it a list of addresses; behind the bytes may stand anything.

use memchr::memchr;

use crate::client::Client;
use crate::cursor::status;
use crate::entry::Cause;
use crate::format::{Format, Line};
use crate::record::Record;
use crate::request::Request;
use crate::timestamp::Stamp;
use crate::{Escapes, Text, short};

#[expect(clippy::inline_always, reason = "the record is too large to be moved for each line")]
#[inline(always)]
pub(crate) fn read(line: &[u8]) -> Line<'_> {
    let [before, time, rest] = time(line).ok_or(Cause::OtherFormat)?;
    let (request, status, _) = request_and_status(rest)?;
    let mut record = Record::new(Format::COMBINED);
    record.status = status;
    record.stamp = Stamp::One(time);
    record.request = Request::line(Text::escaped(request, Escapes::Backslash));
    record.client = Client::BeforeTime(before);
    Ok(record)
}

/// What stands before the time, the time, and what stands behind the quote of the request. The name of a user may hold
/// brackets.
#[inline]
pub(crate) fn time(line: &[u8]) -> Option<[&[u8]; 3]> {
    let mut from = 0;
    loop {
        let start = from + short::find(&line[from..], b'[')?;
        from = start + 1;
        if let Some((time, rest)) = time_and_request(&line[from..]) {
            return Some([&line[..start], time, rest]);
        }
    }
}

/// A time up to its bracket, and what stands behind the quote that follows.
#[inline]
fn time_and_request(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = match text {
        // `10/Oct/2026:13:55:36 +0000`: what servers write unless they are told otherwise.
        [_, _, b'/', _, _, _, b'/', ..] if text.get(26) == Some(&b']') => 26,
        // No time is longer, and a line of brackets alone must not take long.
        _ => memchr(b']', &text[..text.len().min(48)])?,
    };
    let time = &text[..end];
    let looks_right = matches!(time, [b'0'..=b'9', _, b'/' | b'-', ..] | [b'0'..=b'9', _, _, _, b'-', ..]);
    let rest = text[end + 1..].strip_prefix(b" \"").filter(|_| looks_right)?;
    Some((time, rest))
}

/// A request, the status behind it, and the rest of the line.
pub(crate) type Answered<'a> = (&'a [u8], Option<u16>, &'a [u8]);

/// The request up to its closing quote, the status behind it, and the rest. Quotes that a client sent may stand in the
/// request as they are: the one that counts is that before a status.
#[inline]
pub(crate) fn request_and_status(rest: &[u8]) -> Result<Answered<'_>, Cause> {
    let mut last = Cause::Truncated;
    let mut from = 0;
    while let Some(quote) = short::find(&rest[from..], b'"').map(|at| from + at) {
        from = quote + 1;
        let Some(after) = rest[from..].strip_prefix(b" ") else { continue };
        if is_protected(rest, quote) {
            continue;
        }
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

/// Whether a backslash protects a byte, which is not itself protected by one.
#[inline]
fn is_protected(text: &[u8], at: usize) -> bool {
    text[..at].iter().rev().take_while(|byte| **byte == b'\\').count() % 2 == 1
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
