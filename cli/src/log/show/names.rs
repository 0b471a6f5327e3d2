//! What groups are called: their status, what stands beside it, who wrote it and who answered.

use status_core::Server;
use status_core::server::ServerKind;

use super::meaning::{self, Meaning};
use super::safe;
use crate::log::options::By;
use crate::log::report::{Answered, Group, Key};
use crate::words::{self, styled};

/// `404.2`; `000` and `-` where no status was sent.
pub(crate) fn number(key: &Key) -> String {
    match (meaning::code(key), key.status) {
        (Some(code), _) => code.to_string(),
        (None, Some(status)) => format!("{status:03}"),
        (None, None) => "-".to_owned(),
    }
}

/// The number in the color of its class.
pub(crate) fn colored(key: &Key, text: &str) -> String {
    match meaning::code(key) {
        Some(code) => styled(words::code(code.code()), text),
        None => styled(words::ERROR, text),
    }
}

/// The phrase or title of its status.
pub(crate) fn label(group: &Group, meaning: &Meaning) -> String {
    match (meaning.label(), group.key.status) {
        (Some(label), _) => label,
        (None, None | Some(0)) => "No status".to_owned(),
        (None, Some(_)) => "Unknown status".to_owned(),
    }
}

/// What stands beside the status: `UF,URX; Win32 5; upstream 502`.
pub(crate) fn beside(key: &Key) -> Option<String> {
    let reason = key.reason.as_deref().map(safe::text);
    let win32 = key.win32.filter(|win32| *win32 != 0).map(|win32| format!("Win32 {}", self::win32(win32)));
    let upstream =
        key.upstream.filter(|status| Some(*status) != key.status).map(|status| format!("upstream {status:03}"));
    let parts: Vec<String> = [reason, win32, upstream].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}

/// A Win32 status in decimal; in hexadecimal too, where that is how people know it.
pub(crate) fn win32(status: u64) -> String {
    if status < 10 { status.to_string() } else { format!("{status}, 0x{status:X}") }
}

/// `Envoy (reverse proxy)`; several where the format does not tell.
pub(crate) fn product(group: &Group, meaning: &Meaning) -> String {
    match (meaning.server, group.candidates) {
        (Some(server), _) => format!("{} ({})", server.name(), words::kind(server.kind())),
        (None, []) => "A server that the log does not name".to_owned(),
        (None, several) => several.iter().map(Server::name).collect::<Vec<_>>().join(" or "),
    }
}

/// Who sent the answers: the edge, proxy or origin server that wrote the log, or a server behind it.
pub(crate) fn answered(group: &Group, meaning: &Meaning) -> String {
    let product = product(group, meaning);
    if meaning.server.is_none() && group.candidates.len() > 1 {
        return format!("{product}; the format does not tell which");
    }
    if matches!(group.key.status, None | Some(0)) {
        return format!("{product} sent no status");
    }
    if meaning.server.is_none() {
        return "The log does not name the server that wrote it".to_owned();
    }
    let Answered { itself, upstream } = group.answered;
    if let (false, true, Some(status)) = (itself, upstream, group.key.upstream)
        && Some(status) != group.key.status
    {
        return format!("{product} sent this in place of the {status:03} of a server behind it");
    }
    let is_origin = meaning.server.is_some_and(|server| server.kind() == ServerKind::OriginServer);
    match (itself, upstream) {
        (true, true) => format!("{product} and servers behind it answered"),
        (true, false) => format!("{product} answered itself"),
        (false, true) => format!("A server behind {product} answered"),
        (false, false) if is_origin => format!("{product} answered"),
        (false, false) => format!("{product} or a server behind it answered"),
    }
}

/// What the most frequent ones of a group are.
pub(crate) fn most(by: By) -> &'static str {
    match by {
        By::Request => "Requests",
        By::Path => "Paths",
        By::Host => "Hosts",
        By::Client => "Clients",
        By::Hour => "Hours",
    }
}
