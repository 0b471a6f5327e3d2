//! The dataset's words as people read them, and the colors of the texts.

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

/// The level of a requirement: `MUST`, `SHOULD`, `expected`.
pub(crate) fn level(level: Level) -> String {
    styled(LEVEL, &capitals(level, &plain(level.word())))
}

/// The level as a verb: `MUST`, `SHOULD`, `is expected to`.
pub(crate) fn verb(level: Level) -> String {
    styled(LEVEL, &capitals(level, level.verb()))
}

/// The words of BCP 14 in capitals, the others in lower case.
fn capitals(level: Level, words: &str) -> String {
    match level {
        Level::Expected | Level::Discouraged => words.to_owned(),
        _ => words.to_ascii_uppercase(),
    }
}

pub(crate) fn authority(authority: Authority) -> String {
    match authority {
        Authority::VendorDoc => "known from the vendor's documentation".into(),
        Authority::SourceCode => "known from the source code".into(),
        Authority::Secondary => "known only from third parties, so less certain".into(),
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
        RetryKind::OtherProtocol => "repeat over another protocol".into(),
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

/// A text in quotes, on one line, with its control characters escaped.
pub(crate) fn quoted(text: &str) -> String {
    format!("'{}'", text.escape_debug())
}
