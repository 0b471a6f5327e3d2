//! Zoraxy: `DATE TIME [TIME] [router:...] [origin:HOST] [client: ADDRESS] [useragent: ...] METHOD PATH STATUS`.

use memchr::{memchr, memmem, memrchr};

use crate::Text;
use crate::cursor::{Cursor, given, status};
use crate::entry::Cause;
use crate::format::{Format, Line};
use crate::record::Record;
use crate::request::{Request, without_port};
use crate::timestamp::Stamp;

pub(crate) fn read(line: &[u8]) -> Line<'_> {
    let mut cursor = Cursor::new(line);
    // Old versions write the time but once, between the brackets.
    let start = memchr(b'[', &line[..line.len().min(24)]).ok_or(Cause::OtherFormat)?;
    cursor.rest = &line[start + 1..];
    let time = cursor.until(b']').ok_or(Cause::OtherFormat)?;
    cursor.expect(b" [router:").ok_or(Cause::OtherFormat)?;
    cursor.until(b']').ok_or(Cause::Truncated)?;
    let origin = field(&mut cursor, b" [origin:").ok_or(Cause::Truncated)?;
    let client = field(&mut cursor, b" [client:").ok_or(Cause::Truncated)?;
    let at = memrchr(b' ', cursor.rest).ok_or(Cause::Truncated)?;
    let mut record = Record::new(Format::ZORAXY);
    record.status = status(&cursor.rest[at + 1..])?;
    // A browser's name may hold brackets, a path may not.
    let request = &cursor.rest[..at];
    let request = &request[memmem::rfind(request, b"] ").ok_or(Cause::Truncated)? + 2..];
    record.stamp = Stamp::One(time);
    record.host = given(origin).map(|origin| Text::plain(without_port(origin)));
    record.client = given(client).map(|client| Text::plain(without_port(client))).into();
    record.request = Request::line(Text::plain(request));
    Ok(record)
}

fn field<'a>(cursor: &mut Cursor<'a>, name: &[u8]) -> Option<&'a [u8]> {
    cursor.expect(name)?;
    // An address of IPv6 stands in brackets of its own.
    let end = memmem::find(cursor.rest, b"] [")?;
    let field = &cursor.rest[..end];
    cursor.rest = &cursor.rest[end + 1..];
    Some(field.trim_ascii())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_status_stands_at_the_end() {
        let line = b"2026/05/01 07:57:03 [2026-05-01 07:57:03.150624] [router:host-http] [origin:h.example] \
                     [client: 192.0.2.1] [useragent: Mozilla/5.0 [en] (X)] POST /a.php 444";
        let record = read(line).unwrap();
        let show = |text: Option<Text<'_>>| text.map_or("-".to_owned(), |text| text.to_string());
        let [client, host, method, path] = [record.client(), record.host(), record.method(), record.path()].map(show);
        assert_eq!(record.status(), Some(444));
        assert_eq!([client, host, method, path], ["192.0.2.1", "h.example", "POST", "/a.php"]);
        assert_eq!(record.time().unwrap().to_string(), "2026-05-01T07:57:03.150Z");
    }

    #[test]
    fn what_is_no_such_line_is_refused() {
        let lines = [
            ("", Cause::OtherFormat),
            ("[2026-05-01 07:57:03.150624] [router:a] [origin:b", Cause::Truncated),
            ("[2026-05-01 07:57:03.1] [router:a] [origin:b] [client: c] [useragent: d] GET /a", Cause::NoStatus),
        ];
        for (line, cause) in lines {
            assert_eq!(read(line.as_bytes()).err(), Some(cause.into()), "{line}");
        }
    }
}
