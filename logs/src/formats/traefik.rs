//! Traefik's common log format: the combined one, and behind it
//! `NUMBER-OF-REQUESTS "ROUTER" "SERVER-URL" DURATIONms`.

use memchr::memrchr;
use status_core::Server;

use crate::entry::Cause;
use crate::format::{Format, Line};
use crate::formats::common;
use crate::record::Upstream;

pub(crate) fn read(line: &[u8]) -> Line<'_> {
    let url = server_url(line).ok_or(Cause::OtherFormat)?;
    let mut record = common::read(line)?;
    record.format = Format::TRAEFIK_CLF;
    record.server = Some(Server::TRAEFIK);
    record.upstream = if url == b"-" { Upstream::Silent } else { Upstream::Unknown };
    Ok(record)
}

/// The last quoted text, if the line ends as those of Traefik do. It is looked for from the end: old versions leave
/// out the quote behind the router.
fn server_url(line: &[u8]) -> Option<&[u8]> {
    let rest = line.strip_suffix(b"ms")?;
    let digits = rest.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    let rest = rest[..rest.len() - digits].strip_suffix(b"\" ").filter(|_| digits > 0)?;
    Some(&rest[memrchr(b'"', rest)? + 1..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::NotRead;

    const START: &str = r#"192.0.2.1 - - [10/Oct/2026:13:55:36 +0000] "GET /a HTTP/1.1""#;

    #[test]
    fn whether_a_server_was_asked_is_told() {
        let lines = [
            (r#"200 5 "-" "agent" 500 "test@docker" "http://10.0.0.3:80" 0ms"#, Some(200), None),
            (r#"304 0 "-" "agent" 271 "Host-host1 "http://10.0.0.3:80" 3ms"#, Some(304), None),
            (r#"404 19 "-" "-" 7 "-" "-" 0ms"#, Some(404), Some(false)),
            (r#"- - "-" "-" 7 "-" "-" 0ms"#, None, Some(false)),
        ];
        for (end, status, has_upstream) in lines {
            let line = format!("{START} {end}");
            let record = read(line.as_bytes()).unwrap();
            assert_eq!((record.status(), record.has_upstream()), (status, has_upstream), "{line}");
            assert_eq!(record.server(), Some(Server::TRAEFIK));
        }
    }

    #[test]
    fn the_combined_format_is_another() {
        for end in [r#"200 5 "-" "agent""#, r#"200 5 "-" "agent" ms"#, "200 5", "200 5ms"] {
            let line = format!("{START} {end}");
            assert_eq!(read(line.as_bytes()).err(), Some(NotRead::Refused(Cause::OtherFormat)), "{line}");
        }
    }
}
