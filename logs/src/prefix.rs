//! What collectors of logs write before a line: syslog, container runtimes, compose.

use memchr::{memchr, memmem};

use crate::short;

/// What a collector of logs writes before each line of a server.
///
/// [`Detection::of`](crate::Detection::of) finds it, and [`Reader::with_prefix`](crate::Reader::with_prefix) takes it off.
///
/// # Examples
///
/// ```
/// use status_logs::Prefix;
///
/// let line = b"2026-10-11T22:14:15.003Z stdout F GET /cart 200";
/// assert_eq!(Prefix::Cri.strip(line), b"GET /cart 200");
/// // A line that lacks it is left alone.
/// assert_eq!(Prefix::Cri.strip(b"GET /cart 200"), b"GET /cart 200");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Prefix {
    /// Nothing.
    #[default]
    None,
    /// What syslogd writes into files, and [RFC 3164](https://www.rfc-editor.org/rfc/rfc3164.html#section-4.1):
    /// `Oct 11 22:14:15 host program[pid]: `, with or without a priority such as `<30>` before it.
    Syslog,
    /// [RFC 5424](https://www.rfc-editor.org/rfc/rfc5424.html#section-6): `<165>1 2026-10-11T22:14:15.003Z host program - - - `.
    Syslog5424,
    /// Kubernetes' container runtimes: `2026-10-11T22:14:15.003Z stdout F `.
    Cri,
    /// docker compose: `web-1  | `.
    Compose,
}

impl Prefix {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::None, Self::Cri, Self::Syslog5424, Self::Syslog, Self::Compose];

    /// What follows the prefix; the whole line if it has none.
    #[inline]
    #[must_use]
    pub fn strip(self, line: &[u8]) -> &[u8] {
        self.find(line).unwrap_or(line)
    }

    /// What follows the prefix, if there is one.
    #[inline]
    pub(crate) fn find(self, line: &[u8]) -> Option<&[u8]> {
        match self {
            Self::None => Some(line),
            Self::Syslog => syslog(line),
            Self::Syslog5424 => syslog_5424(line),
            Self::Cri => cri(line),
            Self::Compose => compose(line),
        }
    }
}

/// The tag ends with a colon and a space. Before it stand a time of one of two forms and a host.
#[inline(never)]
fn syslog(line: &[u8]) -> Option<&[u8]> {
    let line = priority(line).unwrap_or(line);
    let rest = match line {
        // `Oct 11 22:14:15 `
        [a, _, _, b' ', _, _, b' ', _, _, b':', _, _, b':', _, _, b' ', rest @ ..] if a.is_ascii_uppercase() => rest,
        // `2026-10-11T22:14:15.003+02:00 `
        [_, _, _, _, b'-', _, _, b'-', _, _, b'T', ..] => &line[memchr(b' ', &line[..line.len().min(40)])? + 1..],
        _ => return None,
    };
    // The host, and then the tag, which no space is in.
    let end = short::find_nth(rest, b' ', 2)?;
    rest[..end].ends_with(b":").then(|| &rest[end + 1..])
}

/// `<13>`
fn priority(line: &[u8]) -> Option<&[u8]> {
    let rest = line.strip_prefix(b"<")?;
    let end = rest.iter().take(4).position(|byte| *byte == b'>')?;
    rest[..end].iter().all(u8::is_ascii_digit).then(|| &rest[end + 1..])
}

/// Version, time, host, program, process and message's id; then structured data, which may hold spaces.
#[inline(never)]
fn syslog_5424(line: &[u8]) -> Option<&[u8]> {
    let mut rest = priority(line)?.strip_prefix(b"1 ")?;
    for _ in 0..5 {
        rest = &rest[memchr(b' ', rest)? + 1..];
    }
    let rest = match rest {
        [b'-', b' ', rest @ ..] => rest,
        [b'[', ..] => &rest[memmem::find(rest, b"] ")? + 2..],
        _ => return None,
    };
    Some(rest.strip_prefix("\u{feff}".as_bytes()).unwrap_or(rest))
}

/// Time, stream, and `F` for a whole line or `P` for a part of one.
#[inline(never)]
fn cri(line: &[u8]) -> Option<&[u8]> {
    let at = memchr(b' ', &line[..line.len().min(40)])?;
    if !matches!(line, [b'0'..=b'9', _, _, _, b'-', ..]) {
        return None;
    }
    let rest = line[at + 1..].strip_prefix(b"std")?;
    let rest = rest.strip_prefix(b"out ").or_else(|| rest.strip_prefix(b"err "))?;
    rest.strip_prefix(b"F ").or_else(|| rest.strip_prefix(b"P "))
}

/// A name, spaces, and a bar.
#[inline(never)]
fn compose(line: &[u8]) -> Option<&[u8]> {
    let name =
        line.iter().take(80).position(|byte| !byte.is_ascii_alphanumeric() && !matches!(byte, b'-' | b'_' | b'.'))?;
    let rest = line[name..].trim_ascii_start();
    (name > 0 && line[name] == b' ').then(|| rest.strip_prefix(b"| "))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_prefix_is_taken_off() {
        let lines = [
            (Prefix::Syslog, "Oct 11 22:14:15 host haproxy[12]: x y", "x y"),
            (Prefix::Syslog, "Oct  1 22:14:15 host nginx: x y", "x y"),
            (Prefix::Syslog, "<30>Oct  1 22:14:15 host nginx: x y", "x y"),
            (Prefix::Syslog, "2026-10-11T22:14:15.003+02:00 host nginx[1]: x y", "x y"),
            (Prefix::Syslog5424, "<165>1 2026-10-11T22:14:15Z host nginx 1 - - x y", "x y"),
            (Prefix::Syslog5424, r#"<165>1 2026-10-11T22:14:15Z host nginx 1 ID [a b="c"] x y"#, "x y"),
            (Prefix::Cri, "2026-10-11T22:14:15.003000000+02:00 stdout F x y", "x y"),
            (Prefix::Compose, "web-1  | x y", "x y"),
        ];
        for (prefix, line, rest) in lines {
            assert_eq!(prefix.find(line.as_bytes()), Some(rest.as_bytes()), "{line}");
            let others = Prefix::ALL.iter().filter(|other| !matches!(**other, Prefix::None) && **other != prefix);
            for other in others {
                assert_eq!(other.find(line.as_bytes()), None, "{other:?} of {line}");
            }
        }
        for prefix in Prefix::ALL {
            assert_eq!(prefix.strip(b"GET / 200"), b"GET / 200");
        }
    }
}
