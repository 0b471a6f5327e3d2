//! uWSGI's own format: `[pid: ...] CLIENT (USER) {...} [TIME] METHOD TARGET => generated ... (HTTP/1.1 STATUS) ...`.

use memchr::{memchr, memmem, memrchr};

use crate::Text;
use crate::cursor::{Cursor, given, status};
use crate::entry::Cause;
use crate::format::{Format, Line};
use crate::record::Record;
use crate::request::Request;
use crate::timestamp::Stamp;

pub(crate) fn read(line: &[u8]) -> Line<'_> {
    let mut cursor = Cursor::new(line);
    cursor.expect(b"[pid: ").and_then(|()| cursor.until(b']')).ok_or(Cause::OtherFormat)?;
    cursor.space();
    let client = cursor.until(b' ').ok_or(Cause::Truncated)?;
    cursor.until(b'[').ok_or(Cause::Truncated)?;
    let time = cursor.until(b']').ok_or(Cause::Truncated)?;
    cursor.space();
    // A target may hold the arrow too; the last one counts.
    let at = memmem::rfind(cursor.rest, b" => generated ").ok_or(Cause::Truncated)?;
    let (request, answer) = cursor.rest.split_at(at);
    let start = memmem::find(answer, b"(HTTP/").ok_or(Cause::Truncated)?;
    let end = memchr(b')', &answer[start..]).ok_or(Cause::Truncated)?;
    let answer = &answer[start..start + end];
    let mut record = Record::new(Format::UWSGI);
    record.status = status(&answer[memrchr(b' ', answer).ok_or(Cause::NoStatus)? + 1..])?;
    record.stamp = Stamp::One(time);
    record.client = given(client).map(Text::plain).into();
    record.request = Request::line(Text::plain(request));
    Ok(record)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_status_stands_behind_the_arrow() {
        let line = b"[pid: 24386|app: 0|req: 48/41] 192.0.2.1 () {44 vars in 1322 bytes} [Tue Jan  3 05:01:31 2026] \
                     GET /a?_=1 => generated 192 bytes in 21 msecs (HTTP/1.1 502) 4 headers in 188 bytes (1 switches on core 0)";
        let record = read(line).unwrap();
        assert_eq!(record.status(), Some(502));
        assert_eq!(record.path().unwrap().as_bytes(), b"/a");
        assert_eq!(record.client().unwrap().as_bytes(), b"192.0.2.1");
        assert_eq!(record.time().unwrap().to_string(), "2026-01-03T05:01:31Z");
    }

    #[test]
    fn what_is_no_such_line_is_refused() {
        let lines = [
            ("", Cause::OtherFormat),
            ("[pid: 1|app: 0] 192.0.2.1 () {} [Tue Jan  3 05:01:31 2026] GET / => gene", Cause::Truncated),
            ("[pid: 1] 192.0.2.1 () {} [Tue Jan  3 05:01:31 2026] GET / => generated 1 (HTTP/1.1 x) ", Cause::NoStatus),
        ];
        for (line, cause) in lines {
            assert_eq!(read(line.as_bytes()).err(), Some(cause.into()), "{line}");
        }
    }
}
