//! LiteSpeed with its own quotes around each line: `"CLIENT - - [TIME] "REQUEST" STATUS BYTES"`.

use memchr::memchr;
use status_core::Server;

use crate::entry::Cause;
use crate::format::{Format, Line};
use crate::formats::common;
use crate::record::Record;

pub(crate) fn read(line: &[u8]) -> Line<'_> {
    let inner = line.strip_prefix(b"\"").ok_or(Cause::OtherFormat)?;
    let record: Record<'_> = common::read(inner)?;
    // Before the time of a list of addresses in quotes stands the quote at its end.
    let before = &inner[..memchr(b'[', inner).unwrap_or(0)];
    if memchr(b'"', before).is_some() {
        return Err(Cause::OtherFormat.into());
    }
    Ok(Record { format: Format::LITESPEED, server: Some(Server::LITESPEED), ..record })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quotes_around_are_left_out() {
        let line = br#""192.0.2.1 - - [08/Jun/2026:22:44:57 +0200] "GET /a HTTP/1.1" 404 195"#;
        let record = read(line).unwrap();
        assert_eq!(record.status(), Some(404));
        assert_eq!(record.client().unwrap().as_bytes(), b"192.0.2.1");
        assert_eq!(record.path().unwrap().as_bytes(), b"/a");
    }

    #[test]
    fn a_list_of_addresses_is_no_such_quote() {
        let line = br#""192.0.2.1, 10.0.0.1" - - [08/Jun/2026:22:44:57 +0200] "GET /a HTTP/1.1" 404 195"#;
        assert_eq!(read(line).err(), Some(Cause::OtherFormat.into()));
    }
}
