//! Who sent a request, as a line tells of it.

use memchr::{memchr, memchr_iter, memrchr};

use crate::Text;
use crate::cursor::Cursor;
use crate::request::without_port;

/// Who sent a request. What is not as it is shown is looked at when it is asked for: who only counts never asks.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) enum Client<'a> {
    #[default]
    None,
    /// An address or a name.
    Known(Text<'a>),
    /// One with a port behind the last colon; addresses of IPv6 have no brackets.
    WithPort(&'a [u8]),
    /// What stands before the time in the common format: perhaps a host, the client, and two fields that identify who
    /// uses it.
    BeforeTime(&'a [u8]),
}

impl<'a> From<Option<Text<'a>>> for Client<'a> {
    #[inline]
    fn from(client: Option<Text<'a>>) -> Self {
        client.map_or(Self::None, Self::Known)
    }
}

impl<'a> Client<'a> {
    /// The address or name, without a port.
    pub(crate) fn text(self) -> Option<Text<'a>> {
        match self {
            Self::None => None,
            Self::Known(text) => Some(text),
            Self::WithPort(client) => Some(Text::plain(memrchr(b':', client).map_or(client, |at| &client[..at]))),
            Self::BeforeTime(before) => host_and_client(before).1,
        }
    }

    /// The host that stands before the client, without its port.
    pub(crate) fn host(self) -> Option<Text<'a>> {
        if let Self::BeforeTime(before) = self { host_and_client(before).0 } else { None }
    }
}

/// Host and client of what stands before the time.
fn host_and_client(before: &[u8]) -> (Option<Text<'_>>, Option<Text<'_>>) {
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
