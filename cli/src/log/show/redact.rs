//! `--redact`: queries, addresses and lines are taken out of a report before anything of it is shown.
//!
//! Paths, hosts and the names of files stay, as without them nobody could tell what went wrong.

use std::net::IpAddr;

use crate::log::report::{Frequent, Report};

/// What stands in the place of an address.
const ADDRESS: &[u8] = b"[address]";

/// Takes out what is not to be shown.
pub(crate) fn report(report: &mut Report) {
    for refused in report.files.iter_mut().flat_map(|file| &mut file.refused) {
        refused.text.clear();
    }
    for group in &mut report.groups {
        group.key.reason = group.key.reason.take().map(|reason| without_addresses(&reason));
        // What becomes the same is counted together.
        let most = std::mem::take(&mut group.most).into_iter();
        group.most = Frequent::ranked(most.map(|it| Frequent { text: text(&it.text), ..it }));
        if let Some(example) = &mut group.example {
            example.text.clear();
            example.request = example.request.take().map(|request| text(&request));
        }
    }
}

/// A method and a target, a path or a host, without query, parameters, names and passwords of users, and addresses.
pub(crate) fn text(text: &[u8]) -> Vec<u8> {
    let words =
        text.split(|byte| *byte == b' ').map(|word| without_addresses(&without_parameters(without_query(word))));
    words.collect::<Vec<_>>().join(&b' ')
}

/// Up to `?` or `#`, which may be encoded.
fn without_query(target: &[u8]) -> &[u8] {
    let ends = (0..target.len()).find(|at| {
        matches!(&target[*at..], [b'?' | b'#', ..] | [b'%', b'3', b'f' | b'F', ..] | [b'%', b'2', b'3', ..])
    });
    &target[..ends.unwrap_or(target.len())]
}

/// Without what stands before `@` in an authority, and behind `;` in each segment, as in `/cart;jsessionid=1A2B`.
fn without_parameters(target: &[u8]) -> Vec<u8> {
    let start = match target.windows(2).position(|pair| pair == b"//") {
        Some(at) if at == 0 || target[at - 1] == b':' => Some(at + 2),
        _ if target.first() == Some(&b'/') => None,
        _ => Some(0),
    };
    let (before, rest) = target.split_at(start.unwrap_or(0));
    let authority = rest.iter().position(|byte| *byte == b'/').unwrap_or(rest.len());
    let user = rest[..authority].iter().rposition(|byte| *byte == b'@').filter(|_| start.is_some());
    let segments = rest[user.map_or(0, |at| at + 1)..].split(|byte| *byte == b'/');
    let segments = segments.map(|segment| segment.split(|byte| *byte == b';').next().unwrap_or_default());
    [before, &segments.collect::<Vec<_>>().join(&b'/')].concat()
}

/// With a word in the place of each address of the Internet and of a mailbox.
fn without_addresses(text: &[u8]) -> Vec<u8> {
    let mut kept = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.first() {
        let length = rest.iter().take_while(|byte| is_part(**byte)).count();
        if length == 0 {
            kept.push(*first);
            rest = &rest[1..];
            continue;
        }
        let (word, after) = rest.split_at(length);
        // The end of a sentence, or a port.
        let bare = word.trim_ascii_end();
        let bare = &bare[..bare.len() - bare.iter().rev().take_while(|byte| matches!(byte, b'.' | b':')).count()];
        let port = bare.iter().rposition(|byte| *byte == b':').unwrap_or(bare.len());
        let end = [bare.len(), port].into_iter().find(|end| is_address(&bare[..*end]));
        match end {
            Some(end) => {
                kept.extend_from_slice(ADDRESS);
                kept.extend_from_slice(&word[end..]);
            }
            None => kept.extend_from_slice(word),
        }
        rest = after;
    }
    kept
}

/// What an address may be made of.
const fn is_part(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b':' | b'%' | b'@' | b'_' | b'+' | b'-')
}

fn is_address(word: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(word) else { return false };
    let text = text.replace("%3A", ":").replace("%3a", ":").replace("%40", "@");
    let is_mailbox = text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    // The zone of an address that is valid on one link alone.
    let address = text.split('%').next().unwrap_or_default();
    is_mailbox || (address.len() > 2 && address.parse::<IpAddr>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(before: &str, after: &str) {
        assert_eq!(String::from_utf8_lossy(&text(before.as_bytes())), after, "{before}");
    }

    #[test]
    fn queries_and_parameters_are_left_out() {
        check("GET /cart", "GET /cart");
        check("GET /cart?token=1", "GET /cart");
        check("GET /cart#token", "GET /cart");
        check("GET /cart%3Ftoken=1", "GET /cart");
        check("GET /a;jsessionid=1A2B/b;c=d", "GET /a/b");
        check("GET http://jane:secret@www.example.com/cart;x?y", "GET http://www.example.com/cart");
        check("GET //jane@www.example.com/", "GET //www.example.com/");
        check("CONNECT jane:secret@www.example.com:443", "CONNECT www.example.com:443");
        check("GET /@jane/posts", "GET /@jane/posts");
    }

    #[test]
    fn addresses_are_left_out() {
        check("GET /who/192.0.2.7", "GET /who/[address]");
        check("192.0.2.7:8080", "[address]:8080");
        check("[2001:db8::7]:8080", "[[address]]:8080");
        check("2001:db8::7", "[address]");
        check("GET /who/2001%3Adb8%3A%3A7/x", "GET /who/[address]/x");
        check("::ffff:192.0.2.7", "[address]");
        check("GET /leave/jane.doe%40example.com", "GET /leave/[address]");
        check("GET /jane@example.com/x", "GET /[address]/x");
        check("connect to 192.0.2.7.", "connect to [address].");
    }

    #[test]
    fn what_is_no_address_stays() {
        for text in
            ["GET /v1.2.3/a", "GET /std::io", "GET /12:30:45", "www.example.com", "GET /::", "GET /1.2.3.4.5", "-", ""]
        {
            check(text, text);
        }
    }
}
