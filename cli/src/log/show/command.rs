//! The command that tells more of a group.

use status_core::Finding;

use super::meaning::{self, Meaning};
use super::names;
use super::view::View;
use crate::args::for_shell;
use crate::log::report::Group;

/// `status explain 503 UF,URX --server envoy`; none where there is nothing to explain.
pub(crate) fn explain(view: &View, group: &Group, meaning: &Meaning) -> Option<String> {
    let mut words = Vec::new();
    if meaning::code(&group.key).is_some() {
        words.push(names::number(&group.key));
    }
    let reason = group.key.reason.as_deref().and_then(|reason| std::str::from_utf8(reason).ok());
    // What a shell or a terminal would take otherwise is left out, and so is what nobody knows.
    let is_plain =
        |reason: &&str| reason.bytes().all(|it| it.is_ascii_graphic() || it == b' ') && !reason.starts_with('-');
    let is_known = meaning.server.is_some() && !meaning.is_reason_unknown;
    words.extend(reason.filter(is_plain).filter(|_| is_known).map(for_shell));
    if words.is_empty() {
        words.extend(meaning.findings.iter().find_map(|finding| match finding {
            Finding::Reason(reason) if !reason.token().starts_with('-') => Some(for_shell(reason.token())),
            _ => None,
        }));
    }
    if words.is_empty() {
        return None;
    }
    let is_alone = meaning.is_passed_on && words.len() == 1;
    words.extend(meaning.server.filter(|_| !is_alone).map(|server| format!("--server {}", server.id())));
    if !meaning.is_win32_unknown {
        words.extend(meaning::win32(&group.key).map(|win32| format!("--win32 {win32}")));
    }
    words.extend(view.dataset.as_deref().map(|file| format!("--dataset {}", for_shell(file))));
    Some(format!("status explain {}", words.join(" "))).filter(|command| !command.contains(char::is_control))
}
