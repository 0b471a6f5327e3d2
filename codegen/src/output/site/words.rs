//! The dataset's words as people read them.

use crate::model::{
    Authority, Content, Definition, Emitter, Level, ReasonPart, Redirect, RedirectKind, RedirectMethod, RetryKind,
    ServerKind, State, Text,
};

/// `origin-server` as `origin server`.
pub(super) fn plain(word: &str) -> String {
    word.replace('-', " ")
}

/// The text with a capital in front.
pub(super) fn capital(text: &str) -> String {
    crate::letter_case::upper_first(text)
}

pub(super) fn kind(kind: ServerKind) -> String {
    match kind {
        ServerKind::Cdn => "content delivery network".to_owned(),
        ServerKind::Convention => "use that nobody owns".to_owned(),
        other => plain(other.word()),
    }
}

pub(super) fn content(content: Content) -> &'static str {
    match content {
        Content::Required => "There has to be some",
        Content::Allowed => "Allowed",
        Content::Empty => "Framed as usual, but of length 0",
        Content::Forbidden => "None: the response ends with its header section",
    }
}

pub(super) fn cacheable(is_cacheable: bool) -> &'static str {
    if is_cacheable {
        "Yes, even if the response does not say for how long (heuristically)"
    } else {
        "Only if the response says so"
    }
}

pub(super) fn redirect(redirect: &Redirect) -> String {
    let mut text = match redirect.kind {
        RedirectKind::Permanent => "Permanent: to the new home of the resource",
        RedirectKind::Temporary => "Temporary: to where the resource is for now",
        RedirectKind::SeeOther => "To an indirect answer elsewhere",
        RedirectKind::Choice => "To one of several, as the client or user chooses",
        RedirectKind::StoredResponse => "To the response that the client already holds",
    }
    .to_owned();
    if let Some(method) = redirect.method {
        text = format!("{text}; {}", self::method(method));
    }
    if redirect.followed {
        text.push_str("; browsers follow it by themselves");
    }
    text
}

pub(super) fn method(method: RedirectMethod) -> &'static str {
    match method {
        RedirectMethod::Kept => "the method stays",
        RedirectMethod::PostMayBecomeGet => "POST may become GET, other methods stay",
        RedirectMethod::Get => "the method becomes GET (or HEAD)",
    }
}

pub(super) fn retry(kind: RetryKind) -> &'static str {
    match kind {
        RetryKind::SameRequest => "repeat the same request",
        RetryKind::ChangedRequest => "repeat a changed request",
        RetryKind::AfterDelay => "repeat after a delay",
        RetryKind::AfterResolution => "repeat once the conflict is resolved",
        RetryKind::OtherConnection => "repeat on another connection",
        RetryKind::OtherProtocol => "repeat over another protocol",
        RetryKind::OtherResource => "ask for another resource",
    }
}

/// A level as a word by itself.
pub(super) fn level(level: Level) -> &'static str {
    match level {
        Level::Expected => "expected",
        Level::Discouraged => "discouraged",
        verb => verb.verb(),
    }
}

pub(super) fn emitters(emitters: &[Emitter]) -> String {
    let name = |emitter: &Emitter| match emitter {
        Emitter::AnyServer => "any server".to_owned(),
        Emitter::Gateway => "gateway (reverse proxy)".to_owned(),
        Emitter::InterceptionProxy => "interception proxy, such as a captive portal".to_owned(),
        other => plain(other.word()),
    };
    emitters.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// Where a definition stands, if that is worth a word.
pub(super) fn state(definition: &Definition) -> Option<String> {
    Some(match definition.state {
        State::Registered if definition.server.is_some() => return None,
        State::Registered => "Registered with IANA".to_owned(),
        State::Temporary { expires } if definition.server.is_none() => format!("Registered until {expires}"),
        State::Temporary { expires } => format!("Until {expires}"),
        State::Deprecated => "Deprecated".to_owned(),
        State::Obsoleted => "Obsoleted".to_owned(),
        State::Unused => "Unused".to_owned(),
        State::Unofficial => return None,
    })
}

/// How good a source is.
pub(super) fn authority(authority: Authority) -> &'static str {
    match authority {
        Authority::VendorDoc => "known from the vendor’s documentation",
        Authority::SourceCode => "known from the source code",
        Authority::Secondary => "known only from third parties, so less certain",
    }
}

pub(super) fn part(part: ReasonPart) -> &'static str {
    match part {
        ReasonPart::FirstCharacter => "the first character",
        ReasonPart::SecondCharacter => "the second character",
        ReasonPart::FirstTwoCharacters => "the first two characters",
        ReasonPart::Suffix => "the end, behind another token",
    }
}

/// Since and until when.
pub(super) fn span(since: Option<&Text>, until: Option<&Text>) -> Option<String> {
    match (since, until) {
        (Some(since), Some(until)) => Some(format!("since {since}, until {until}")),
        (Some(since), None) => Some(format!("since {since}")),
        (None, Some(until)) => Some(format!("until {until}")),
        (None, None) => None,
    }
}

/// "1 code", "2 codes"
pub(super) fn count(number: usize, one: &str, several: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { several })
}

/// The same, and nothing for none.
pub(super) fn some(number: usize, one: &str, several: &str) -> String {
    if number > 0 { count(number, one, several) } else { String::new() }
}

/// "a, b and c"
pub(super) fn and(words: &[&str]) -> String {
    match words.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
        None => String::new(),
    }
}
