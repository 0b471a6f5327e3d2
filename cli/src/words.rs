//! The dataset's words as a person reads them, and the colors that they are shown in.

use anstyle::{AnsiColor, Style};
use status_core::server::{Authority, ServerKind};
use status_core::{Class, Content, Level, RedirectKind, RedirectMethod, RetryKind, StatusCode};

pub(crate) const HEADING: Style = Style::new().bold();
pub(crate) const FAINT: Style = Style::new().dimmed();
pub(crate) const ERROR: Style = AnsiColor::Red.on_default().bold();
const LEVEL: Style = Style::new().bold();

/// The color of a code: that of its class.
pub(crate) fn code(code: StatusCode) -> Style {
    let color = match code.class() {
        Some(Class::Informational) => AnsiColor::Blue,
        Some(Class::Successful) => AnsiColor::Green,
        Some(Class::Redirection) => AnsiColor::Cyan,
        Some(Class::ClientError) => AnsiColor::Yellow,
        Some(Class::ServerError) => AnsiColor::Red,
        None => AnsiColor::Magenta,
    };
    color.on_default().bold()
}

pub(crate) fn styled(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}

/// BCP 14's words in capitals, the others small.
pub(crate) fn level(level: Level) -> String {
    let word = plain(level.word());
    match level {
        Level::Expected | Level::Discouraged => styled(LEVEL, &word),
        _ => styled(LEVEL, &word.to_ascii_uppercase()),
    }
}

/// What stands between who and what.
pub(crate) fn verb(asked: Level) -> String {
    match asked {
        Level::Expected => format!("is {} to", level(asked)),
        Level::Discouraged => format!("is {} to", styled(LEVEL, "advised not")),
        _ => level(asked),
    }
}

pub(crate) fn authority(authority: Authority) -> String {
    match authority {
        Authority::VendorDoc => "known from the maker's documentation".into(),
        Authority::SourceCode => "known from the source code".into(),
        Authority::Secondary => "known from others than the maker, so less certain".into(),
        other => format!("known from {}", plain(other.word())),
    }
}

pub(crate) fn kind(kind: ServerKind) -> String {
    match kind {
        ServerKind::Cdn => "CDN".into(),
        other => plain(other.word()),
    }
}

pub(crate) fn content(content: Content) -> String {
    match content {
        Content::Empty => "of length 0".into(),
        other => plain(other.word()),
    }
}

pub(crate) fn retry(kind: RetryKind) -> String {
    match kind {
        RetryKind::SameRequest => "repeat the same request".into(),
        RetryKind::ChangedRequest => "repeat a changed request".into(),
        RetryKind::AfterDelay => "repeat after a delay".into(),
        RetryKind::AfterResolution => "repeat once the conflict is resolved".into(),
        RetryKind::OtherConnection => "repeat on another connection".into(),
        RetryKind::OtherProtocol => "repeat in another protocol".into(),
        RetryKind::OtherResource => "ask for another resource".into(),
        other => plain(other.word()),
    }
}

pub(crate) fn redirect(kind: RedirectKind) -> String {
    match kind {
        RedirectKind::SeeOther => "to an indirect answer elsewhere".into(),
        RedirectKind::Choice => "by choice of the client or user".into(),
        RedirectKind::StoredResponse => "to what the client already holds".into(),
        other => plain(other.word()),
    }
}

pub(crate) fn method(method: RedirectMethod) -> String {
    match method {
        RedirectMethod::Kept => "the method stays".into(),
        RedirectMethod::PostMayBecomeGet => "POST may become GET".into(),
        RedirectMethod::Get => "the method becomes GET".into(),
        other => plain(other.word()),
    }
}

/// `origin-server` as `origin server`.
pub(crate) fn plain(word: &str) -> String {
    word.replace('-', " ")
}
