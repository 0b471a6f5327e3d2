//! HAProxy: the log of requests (`option httplog`), its variant in the order of the common format, and what else it
//! writes into the same file.
//!
//! `CLIENT:PORT [TIME] FRONTEND BACKEND/SERVER TR/Tw/Tc/Tr/Ta STATUS BYTES COOKIE COOKIE STATE CONNECTIONS QUEUES
//! {HEADERS} {HEADERS} "REQUEST"`: section 8.2 of HAProxy's configuration manual.

use memchr::{memchr, memmem};

use status_core::Server;

use crate::client::Client;
use crate::cursor::{Cursor, status};
use crate::entry::{Aside, Cause, Entry};
use crate::format::{Format, Line, NotRead};
use crate::formats::common;
use crate::record::{Record, Upstream};
use crate::request::Request;
use crate::timestamp::Stamp;
use crate::{Escapes, Text, short};

/// Fields of their own that people put between the server and the timers.
const INSERTED: usize = 6;

pub(crate) fn read<'a>(line: &'a [u8], entry: &mut Entry<'a>) {
    if let Some(record) = usual(line) {
        *entry = Entry::Record(record);
        return;
    }
    let mut cursor = Cursor::new(line);
    let client = cursor.token();
    if cursor.rest.starts_with(b"- ") {
        *entry = Entry::of(clf(line));
    } else {
        *entry = Entry::of(http(line, client, cursor));
    }
}

/// `option httplog` without other fields in it, which is what nearly every line is: the ends of its fields are found
/// together. `None` says only that the line has to be looked at more closely.
#[expect(clippy::inline_always, reason = "the record is too large to be moved for each line")]
#[inline(always)]
fn usual(line: &[u8]) -> Option<Record<'_>> {
    let ends = short::find_first::<10>(line, b' ')?;
    let field = |number: usize| line.get(ends[number - 1] + 1..ends[number]);
    let [b'[', time @ .., b']'] = field(1)? else { return None };
    let (frontend, server, timers) = (field(2)?, field(3)?, field(4)?);
    let is_usual = time.len() == 24
        && matches!(time, [b'0'..=b'9', _, b'/', ..])
        && !frontend.ends_with(b":")
        && !matches!(server, [b'0'..=b'9' | b'-', ..] | [.., b':'])
        && matches!(timers, [b'0'..=b'9' | b'-', ..])
        && short::count_first(line.get(ends[3] + 1..)?, timers.len(), b'/') == 4;
    if !is_usual {
        return None;
    }
    let status = status(field(5)?).ok()?;
    let state = field(9)?;
    let mut record = record(status, server, is_state(state).then_some(state), time);
    record.client = Client::WithPort(line.get(..ends[0])?);
    record.request = Request::Within(Text::escaped(line.get(ends[9] + 1..)?, Escapes::Hash));
    Some(record)
}

/// `option httplog`; the cursor stands behind the client.
#[expect(clippy::inline_always, reason = "the record is too large to be moved for each line")]
#[inline(always)]
fn http<'a>(line: &'a [u8], client: Option<&'a [u8]>, mut cursor: Cursor<'a>) -> Line<'a> {
    let (Some(client), Some(time)) = (client, time(&mut cursor)) else { return Err(without_request(line)) };
    let (server, 4) = server(&mut cursor)? else { return Err(NotRead::Aside(Aside::Tcp)) };
    let status = match cursor.token() {
        // What was cut is not what it seems to be.
        Some(field) if !cursor.is_at_end() => status(field)?,
        _ => return Err(Cause::Truncated.into()),
    };
    // Bytes and two cookies stand before it.
    let reason = cursor.skip_tokens(3).and_then(|()| cursor.token()).filter(|state| is_state(state));
    let mut record = record(status, server, reason, time);
    record.client = Client::WithPort(client);
    // Quotes stand neither in captured headers nor in a request.
    record.request = Request::Within(Text::escaped(cursor.rest, Escapes::Hash));
    Ok(record)
}

/// What both orders of the fields tell.
#[inline]
fn record<'a>(status: Option<u16>, server: &[u8], state: Option<&'a [u8]>, time: &'a [u8]) -> Record<'a> {
    let mut record = Record::new(Format::HAPROXY);
    record.server = Some(Server::HAPROXY);
    record.status = status;
    record.reason = state.map(Text::plain);
    record.upstream = upstream(server, state);
    record.stamp = Stamp::One(time);
    record
}

/// `[14/Jan/2026:12:48:57.127] `
#[inline]
fn time<'a>(cursor: &mut Cursor<'a>) -> Option<&'a [u8]> {
    let rest = cursor.rest;
    if !matches!(rest, [b'[', b'0'..=b'9', _, b'/', ..]) {
        return None;
    }
    let end = if rest.get(25) == Some(&b']') { 25 } else { memchr(b']', &rest[..rest.len().min(40)])? };
    cursor.rest = rest[end + 1..].strip_prefix(b" ")?;
    Some(&rest[1..end])
}

/// Backend and server, and how many slashes the timers behind them have: 4 with HTTP, 2 with TCP.
#[inline]
fn server<'a>(cursor: &mut Cursor<'a>) -> Result<(&'a [u8], u32), NotRead> {
    let mut last = cursor.token().ok_or(Cause::Truncated)?;
    for _ in 0..INSERTED {
        if last.ends_with(b":") {
            return Err(connection(cursor.rest));
        }
        // `170/-1/-1/-1/+173`; another field may have as many slashes, but no status follows it.
        let (field, slashes) = cursor.token_with(b'/').ok_or(Cause::Truncated)?;
        if matches!(slashes, 2 | 4) && matches!(field, [b'0'..=b'9' | b'-', ..]) {
            return Ok((last, slashes));
        }
        last = field;
    }
    Err(Cause::OtherFormat.into())
}

/// Who ended the session and when, and what became of two cookies: `sH--`.
#[inline]
fn is_state(field: &[u8]) -> bool {
    field.len() == 4 && field.iter().all(|byte| byte.is_ascii_alphabetic() || *byte == b'-')
}

/// Whether a server answered. One status is logged, whoever sent it, so that the server's own is not known.
#[inline]
pub(crate) fn upstream(server: &[u8], state: Option<&[u8]>) -> Upstream {
    match state {
        // `<NOSRV>`, `<STATS>`, `<CACHE>`: HAProxy itself.
        _ if server.ends_with(b">") && is_haproxy(server) => Upstream::Silent,
        // In these phases the server had not begun to answer: request, queue, connection, and headers of a response
        // that the server or the client did not wait for.
        Some([_, b'R' | b'Q' | b'C', ..] | [b'S' | b's' | b'C' | b'c', b'H', ..]) => Upstream::Silent,
        _ => Upstream::Unknown,
    }
}

/// Whether the name of a server, which may stand behind that of a backend, is one that HAProxy gives itself.
#[cold]
fn is_haproxy(server: &[u8]) -> bool {
    server.split(|byte| *byte == b'/').next_back().is_some_and(|name| name.starts_with(b"<"))
}

/// `option httplog clf`: the fields of the common format, two empty texts, and then the others one by one.
fn clf(line: &[u8]) -> Line<'_> {
    let [before, time, rest] = common::time(line).ok_or(Cause::OtherFormat)?;
    let (request, status, rest) = common::request_and_status(rest)?;
    let mut cursor = Cursor::new(rest);
    cursor.space();
    // Bytes.
    cursor.token().ok_or(Cause::OtherFormat)?;
    cursor.expect(b"\"\" \"\" ").ok_or(Cause::OtherFormat)?;
    if request.starts_with(b"TCP") {
        return Err(NotRead::Aside(Aside::Tcp));
    }
    // Port, milliseconds, frontend, backend.
    for _ in 0..4 {
        cursor.quoted_or_token();
    }
    let server = cursor.quoted_or_token().unwrap_or_default();
    let reason = cursor.skip_tokens(5).and_then(|()| cursor.quoted_or_token()).filter(|state| is_state(state));
    let mut record = record(status, server, reason, time);
    record.client = Cursor::new(before).token().map(Text::plain).into();
    record.request = Request::line(Text::escaped(request, Escapes::Hash));
    Ok(record)
}

/// What is told of a connection on which no request came: `SSL handshake failure` and the like.
#[cold]
fn connection(message: &[u8]) -> NotRead {
    let is_tls = ["SSL", "TLS"].iter().any(|name| memmem::find(message, name.as_bytes()).is_some());
    NotRead::Aside(if is_tls { Aside::Tls } else { Aside::Message })
}

/// A message about a proxy or a server, which holds two texts, or else a line of another format.
#[cold]
fn without_request(line: &[u8]) -> NotRead {
    const MESSAGES: [(&[u8], &[u8]); 11] = [
        (b"Connect from ", b" to "),
        (b"Proxy ", b" started"),
        (b"Proxy ", b" stopped"),
        (b"Stopping ", b" in "),
        (b"Pausing ", b" proxy"),
        (b"Server ", b" is UP"),
        (b"Server ", b" is DOWN"),
        (b"Server ", b" going DOWN"),
        (b"Health check for ", b"server"),
        (b"backend ", b" has no server available"),
        (b"Backup Server ", b" is "),
    ];
    let is_message = |(start, middle): &(&[u8], &[u8])| {
        line.strip_prefix(*start).is_some_and(|rest| memmem::find(rest, middle).is_some())
    };
    if MESSAGES.iter().any(is_message) {
        return NotRead::Aside(Aside::Message);
    }
    Cause::OtherFormat.into()
}

#[cfg(test)]
#[path = "haproxy_tests.rs"]
mod tests;
