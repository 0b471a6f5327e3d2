//! The request of a line: a whole request line, or its parts.

use memchr::{memchr, memmem, memrchr};

use crate::{Text, short};

/// What a line tells of a request.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) enum Request<'a> {
    #[default]
    None,
    /// `GET /path?query HTTP/1.1`, or whatever the client sent.
    Line(Text<'a>),
    /// The end of a line, in which a request line stands between quotes. It is looked for when it is asked for.
    Within(Text<'a>),
    /// Fields of their own.
    Parts {
        method: Option<Text<'a>>,
        /// A path, with or without its query, or an address.
        target: Option<Text<'a>>,
        query: Option<Text<'a>>,
    },
}

impl<'a> Request<'a> {
    /// A request line; `-` stands for none.
    #[inline]
    pub(crate) fn line(text: Text<'a>) -> Self {
        if matches!(text.as_bytes(), b"" | b"-") { Self::None } else { Self::Line(text) }
    }

    /// The request line, if it is still to be looked for. No quote stands in it as it is; some syslog daemons put a
    /// backslash before those around it.
    #[inline]
    fn found(self) -> Self {
        let Self::Within(end) = self else { return self };
        let bytes = end.as_bytes();
        let Some(start) = short::find(bytes, b'"') else { return Self::None };
        let line = &bytes[start + 1..];
        let line = short::find(line, b'"').map_or(line, |end| &line[..end]);
        let is_escaped = bytes[..start].ends_with(b"\\");
        Self::line(end.with(if is_escaped { line.strip_suffix(b"\\").unwrap_or(line) } else { line }))
    }

    pub(crate) fn method(self) -> Option<Text<'a>> {
        self.method_and_target().0
    }

    pub(crate) fn path(self) -> Option<Text<'a>> {
        self.method_and_path().1
    }

    /// Both at once, since they stand beside each other in a request line.
    #[inline]
    pub(crate) fn method_and_path(self) -> (Option<Text<'a>>, Option<Text<'a>>) {
        let (method, target) = self.method_and_target();
        (method, target.map(path))
    }

    pub(crate) fn query(self) -> Option<Text<'a>> {
        if let Self::Parts { query: Some(query), .. } = self {
            return Some(query);
        }
        let target = self.target()?;
        let at = memchr(b'?', target.as_bytes())?;
        Some(target.with(&target.as_bytes()[at + 1..]))
    }

    /// The host, where the target is an address.
    pub(crate) fn host(self) -> Option<Text<'a>> {
        let target = self.target()?;
        let (start, end) = authority(target.as_bytes())?;
        Some(target.with(without_port(&target.as_bytes()[start..end])))
    }

    fn target(self) -> Option<Text<'a>> {
        self.method_and_target().1
    }

    #[inline]
    fn method_and_target(self) -> (Option<Text<'a>>, Option<Text<'a>>) {
        match self.found() {
            Self::None | Self::Within(_) => (None, None),
            Self::Line(line) => {
                let (method, target) = split(line);
                (method, Some(target))
            }
            Self::Parts { method, target, .. } => (method, target),
        }
    }
}

/// Method and target of a request line. What does not begin with a method and end with a version may be anything, such
/// as the first bytes of TLS: then all of it is the target.
#[inline]
fn split(line: Text<'_>) -> (Option<Text<'_>>, Text<'_>) {
    let bytes = line.as_bytes();
    let is_token = |byte: &u8| byte.is_ascii_alphabetic() || matches!(byte, b'-' | b'_');
    let Some(space) = short::find(bytes, b' ').filter(|at| *at > 0 && bytes[..*at].iter().all(is_token)) else {
        return (None, line);
    };
    let rest = &bytes[space + 1..];
    // HTTP/0.9 has no version.
    let target = match rest {
        [target @ .., b' ', b'H', b'T', b'T', b'P', b'/', b'0'..=b'9', b'.', b'0'..=b'9'] => target,
        _ => match memrchr(b' ', rest) {
            Some(at) if rest[at + 1..].starts_with(b"HTTP") => &rest[..at],
            _ => rest,
        },
    };
    (Some(line.with(&bytes[..space])), line.with(target))
}

/// The path of a target, which may be an address.
#[inline]
fn path(target: Text<'_>) -> Text<'_> {
    let bytes = target.as_bytes();
    let path = &bytes[authority(bytes).map_or(0, |(_, end)| end)..];
    target.with(&path[..short::find(path, b'?').unwrap_or(path.len())])
}

/// Where the host and port of an address stand.
#[inline]
fn authority(target: &[u8]) -> Option<(usize, usize)> {
    if target.first() == Some(&b'/') {
        return None;
    }
    let start = memmem::find(&target[..target.len().min(16)], b"://")? + 3;
    let length = target[start..].iter().position(|byte| matches!(byte, b'/' | b'?' | b'#'));
    Some((start, length.map_or(target.len(), |length| start + length)))
}

/// A host or an address without its port: `example.com:443`, `203.0.113.9:1234`, `[2001:db8::1]:443`.
pub(crate) fn without_port(host: &[u8]) -> &[u8] {
    match memrchr(b':', host) {
        // An address of IPv6 without brackets has no port.
        Some(at) if host[at + 1..].iter().all(u8::is_ascii_digit) => {
            if memchr(b':', &host[..at]).is_none() || host[..at].ends_with(b"]") { &host[..at] } else { host }
        }
        _ => host,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(line: &'static str) -> [Option<String>; 4] {
        let request = Request::line(Text::plain(line.as_bytes()));
        [request.method(), request.host(), request.path(), request.query()]
            .map(|part| part.map(|part| part.to_string()))
    }

    #[test]
    fn request_lines_are_taken_apart() {
        let lines = [
            ("GET /a?b=c HTTP/1.1", ["GET", "", "/a", "b=c"]),
            ("GET http://h.example:80/a?b HTTP/1.1", ["GET", "h.example", "/a", "b"]),
            ("GET https://h.example HTTP/2.0", ["GET", "h.example", "", ""]),
            ("CONNECT h.example:443 HTTP/1.1", ["CONNECT", "", "h.example:443", ""]),
            ("GET /a b HTTP/1.1", ["GET", "", "/a b", ""]),
            ("GET /a", ["GET", "", "/a", ""]),
            (r"\x16\x03\x01 x", ["", "", r"\x16\x03\x01 x", ""]),
        ];
        for (line, wanted) in lines {
            let found = parts(line).map(Option::unwrap_or_default);
            assert_eq!(found, wanted, "{line}");
        }
        assert_eq!(parts("-"), [const { None }; 4]);
    }

    #[test]
    fn ports_are_left_out() {
        let hosts = [("a:1", "a"), ("a", "a"), ("[::1]:80", "[::1]"), ("::1", "::1"), ("[::1]", "[::1]"), ("", "")];
        for (host, wanted) in hosts {
            assert_eq!(without_port(host.as_bytes()), wanted.as_bytes());
        }
    }
}
