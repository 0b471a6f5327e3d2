//! The access log of S3: `OWNER BUCKET [TIME] CLIENT REQUESTER ID OPERATION KEY "REQUEST" STATUS ERROR BYTES ...`.
//!
//! New fields are added at the end without notice.

use memchr::memchr;
use status_core::Server;

use crate::cursor::{Cursor, given, status};
use crate::entry::Cause;
use crate::format::{Format, Line};
use crate::formats::common;
use crate::record::Record;
use crate::request::Request;
use crate::timestamp::Stamp;
use crate::{Escapes, Text};

pub(crate) fn read(line: &[u8]) -> Line<'_> {
    let mut cursor = Cursor::new(line);
    cursor.skip_tokens(2).and_then(|()| cursor.expect(b"[")).ok_or(Cause::OtherFormat)?;
    let time = cursor.until(b']').ok_or(Cause::OtherFormat)?;
    cursor.space();
    let client = cursor.token().ok_or(Cause::OtherFormat)?;
    cursor.skip_tokens(2).ok_or(Cause::OtherFormat)?;
    let operation = cursor.until(b' ').ok_or(Cause::OtherFormat)?;
    let is_operation = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_');
    if memchr(b'.', operation).is_none() || !operation.iter().all(is_operation) {
        return Err(Cause::OtherFormat.into());
    }
    // The key, which has no spaces.
    cursor.skip_tokens(1).ok_or(Cause::Truncated)?;
    let mut record = Record::new(Format::AWS_S3);
    if cursor.expect(b"\"").is_some() {
        let (request, status, rest) = common::request_and_status(cursor.rest)?;
        record.request = Request::line(Text::escaped(request, Escapes::None));
        record.status = status;
        cursor.rest = rest;
        cursor.space();
    } else {
        cursor.skip_tokens(1).ok_or(Cause::Truncated)?;
        record.status = status(cursor.token().ok_or(Cause::Truncated)?)?;
    }
    record.server = Some(Server::AWS_S3);
    record.stamp = Stamp::One(time);
    record.client = given(client).map(Text::plain).into();
    record.reason = cursor.token().and_then(given).map(Text::plain);
    record.host = host(cursor).map(Text::plain);
    Ok(record)
}

/// The field `Host` of the request, behind eleven others.
fn host(mut cursor: Cursor<'_>) -> Option<&[u8]> {
    for _ in 0..11 {
        cursor.quoted_or_token()?;
    }
    given(cursor.token()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn parts(line: &'static str) -> String {
        let record = read(line.as_bytes()).unwrap();
        let show = |text: Option<Text<'_>>| text.map_or("-".to_owned(), |text| text.to_string());
        assert!(record.time().is_some());
        let [reason, client, host, path] = [record.reason(), record.client(), record.host(), record.path()].map(show);
        format!("{:?} {reason} {client} {host} {path}", record.status())
    }

    #[test]
    fn the_variants_of_the_format() {
        let lines = [
            (
                r#"79a5 bucket [06/Feb/2026:00:00:38 +0000] 192.0.2.3 79a5 3E57 REST.GET.OBJECT a "GET /a?b HTTP/1.1" 404 NoSuchKey 113 - 7 - "-" "agent" - s9l= SigV4 X AuthHeader bucket.s3.amazonaws.com TLSv1.2"#,
                "Some(404) NoSuchKey 192.0.2.3 bucket.s3.amazonaws.com /a",
            ),
            (
                r#"79a5 bucket [06/Feb/2026:00:00:38 +0000] 192.0.2.3 - 3E57 WEBSITE.GET.OBJECT a "GET /"x" HTTP/1.1" 200 - 113"#,
                r#"Some(200) - 192.0.2.3 - /"x""#,
            ),
            (
                r"79a5 bucket [06/Feb/2026:00:00:38 +0000] - AmazonS3 3E57 S3.EXPIRE.OBJECT a - - - - 9 - - - - -",
                "None - - - -",
            ),
        ];
        for (line, wanted) in lines {
            assert_eq!(parts(line), wanted, "{line}");
        }
    }

    #[test]
    fn what_is_no_such_line_is_refused() {
        let lines = [
            ("", Cause::OtherFormat),
            (r#"192.0.2.1 - [06/Feb/2026:00:00:38 +0000] "GET / HTTP/1.1" 200 5"#, Cause::OtherFormat),
            (r#"79a5 b [06/Feb/2026:00:00:38 +0000] 192.0.2.3 - 3E57 REST.GET.OBJECT a "GET /a"#, Cause::Truncated),
            (r#"79a5 b [06/Feb/2026:00:00:38 +0000] 192.0.2.3 - 3E57 REST.GET.OBJECT a "GET /" x -"#, Cause::NoStatus),
        ];
        for (line, cause) in lines {
            assert_eq!(read(line.as_bytes()).err(), Some(cause.into()), "{line}");
        }
    }
}
