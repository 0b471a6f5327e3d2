//! Lines of the common or combined format in a string of JSON, as Docker, journald and collectors of logs write them:
//! `{"log":"192.0.2.1 - - [10/Oct/2026:13:55:36 +0000] \"GET / HTTP/1.1\" 404 0\n","stream":"stdout"}`.
//!
//! In the string a quote is `\"`, and a quote that the server had escaped is `\\\"`.

use memchr::{memchr, memchr_iter, memmem};

use super::{OTHER, place};
use crate::client::Client;
use crate::cursor::status;
use crate::entry::Cause;
use crate::format::{Format, Line};
use crate::json::{self, Key, Value, value};
use crate::record::Record;
use crate::request::Request;
use crate::timestamp::Stamp;
use crate::{Escapes, Text};

const KEYS: &[Key] = &[
    value("log", place::LINE),
    value("message", place::LINE),
    value("MESSAGE", place::LINE),
    value("textPayload", place::LINE),
];

pub(crate) fn read(line: &[u8]) -> Line<'_> {
    let found: [Value<'_>; place::COUNT] = json::fields(line, KEYS)?;
    let text = found[place::LINE].bytes().ok_or(OTHER)?;
    let (before, time, rest) = time(text).ok_or(OTHER)?;
    let (request, status) = request_and_status(rest).ok_or(Cause::NoStatus)?;
    let mut record = Record::new(Format::COMBINED_IN_JSON);
    record.status = status;
    record.stamp = Stamp::One(time);
    record.request = Request::line(Text::escaped(request, Escapes::BackslashInJson));
    // What syslog writes before a line ends with the name of the program.
    let before = memmem::rfind(before, b": ").map_or(before, |tag| &before[tag + 2..]);
    record.client = Client::BeforeTime(before);
    Ok(record)
}

/// What stands before the time, the time, and what stands behind the quote of the request.
fn time(text: &[u8]) -> Option<(&[u8], &[u8], &[u8])> {
    memchr_iter(b'[', text).find_map(|start| {
        let rest = &text[start + 1..];
        // No time is longer.
        let end = memchr(b']', &rest[..rest.len().min(48)])?;
        let (time, rest) = (&rest[..end], rest[end..].strip_prefix(br#"] \""#)?);
        let looks_right = matches!(time, [b'0'..=b'9', _, b'/' | b'-', ..] | [b'0'..=b'9', _, _, _, b'-', ..]);
        looks_right.then_some((&text[..start], time, rest))
    })
}

/// The request up to its closing quote, and the status behind it.
fn request_and_status(rest: &[u8]) -> Option<(&[u8], Option<u16>)> {
    memchr_iter(b'"', rest).find_map(|quote| {
        let backslashes = rest[..quote].iter().rev().take_while(|byte| **byte == b'\\').count();
        // One is JSON's. Two of the others are one that the server wrote, and two of those are no escape of the quote.
        if backslashes % 4 != 1 {
            return None;
        }
        let after = rest[quote + 1..].strip_prefix(b" ")?;
        let end = after.iter().take(4).position(|byte| matches!(byte, b' ' | b'\\')).unwrap_or(after.len());
        Some((&rest[..quote - 1], status(&after[..end]).ok()?))
    })
}
