//! What one publisher says about a code, in full or short.

use status_core::{Article, Definition, Server, State, StatusCode};

use crate::explain::Explained;
use crate::layout::{bullets, fact, heading, items};
use crate::text_block::TextBlock;
use crate::words::{FAINT, HEADING, styled};
use crate::{phrase, words};

/// Everything except the references.
pub(crate) fn full(out: &mut TextBlock, explained: &Explained, definition: &Definition) {
    title(out, definition);
    let former = definition.former_phrases().iter();
    let former = former.map(|former| format!("Before RFC {}: \"{}\"", former.replaced_by, former.phrase));
    let aliases = definition.aliases().iter();
    let aliases = aliases.map(|alias| format!("Also \"{}\" ({})", alias.phrase, alias.used_by.join(", ")));
    let its_title =
        definition.phrase().and(definition.title()).map(|title| format!("Its documentation calls it \"{title}\""));
    // If there are several definitions, the top of the page says what kind of code it is.
    let alone = explained.definitions.len() == 1;
    let kind = if alone { kind_of_code(explained, definition) } else { None };
    let standing =
        capitalized(&[kind, standing(explained, definition)].into_iter().flatten().collect::<Vec<_>>().join("; "));
    let about = [publisher(definition), standing].into_iter().chain(its_title).chain(former).chain(aliases);
    for line in about.filter(|line| !line.is_empty()) {
        out.paragraph("", &styled(FAINT, &line));
    }
    out.blank_line();
    out.paragraph("", definition.summary());
    items(out, "Why it happens", definition.causes());
    items(out, "What to do", definition.remedies());
    if let Some(article) = definition.article() {
        heading(out, &article_heading(definition));
        out.paragraph("  ", article.meaning);
        bullets(out, article.hints);
        for title in article.further {
            out.paragraph("  - ", &format!("Further reading: \"{title}\""));
        }
    }
    items(out, "Notes", definition.notes());
    items(out, "Doubts", definition.doubts());
}

/// The meaning, causes and remedies, in a compact form.
pub(crate) fn short(out: &mut TextBlock, explained: &Explained, definition: &Definition) {
    title(out, definition);
    let about =
        [Some(publisher(definition)), standing(explained, definition)].into_iter().flatten().collect::<Vec<_>>();
    out.paragraph("", &styled(FAINT, &about.join("; ")));
    out.paragraph("  ", definition.summary());
    fact(out, "Why it happens", definition.causes());
    fact(out, "What to do", definition.remedies());
}

/// The meaning alone, for a list.
pub(crate) fn line(out: &mut TextBlock, definition: &Definition) {
    let server = definition.server().map_or("the standard", |server| server.name());
    // A label that is a name has parentheses already.
    let label = match definition.label() {
        Some(label) => format!("({label})"),
        None => phrase::label(definition),
    };
    out.paragraph("  - ", &format!("{} {label}: {}", styled(HEADING, server), definition.summary()));
}

/// The code with its phrase.
pub(crate) fn title(out: &mut TextBlock, definition: &Definition) {
    let code = definition.code();
    let number = styled(words::code(code.code()), &code.to_string());
    out.paragraph("", &format!("{number} {}", styled(HEADING, &phrase::label(definition))));
}

/// Who defines it, with the class of the standard's.
pub(crate) fn publisher(definition: &Definition) -> String {
    let Some(server) = definition.server() else {
        let class = definition.code().code().class();
        return class.map_or_else(String::new, |class| format!("{class}, defined by the standard"));
    };
    product(server)
}

/// A server with its vendor and kind: `nginx (F5, origin server)`.
pub(crate) fn product(server: Server) -> String {
    let vendor = server.vendor().filter(|vendor| *vendor != server.name()).map(str::to_owned);
    let discontinued = server.is_discontinued().then(|| "no longer offered".to_owned());
    let about = [vendor, Some(words::kind(server.kind())), discontinued];
    format!("{} ({})", server.name(), about.into_iter().flatten().collect::<Vec<_>>().join(", "))
}

/// What kind of code a server's is, if it is a sub-status code or not in the standard.
fn kind_of_code(explained: &Explained, definition: &Definition) -> Option<String> {
    let code = definition.code();
    definition.server()?;
    if code.sub() != 0 {
        return Some(format!("sub-status code of {}", status_line(code.code())));
    }
    explained.standard(code).is_none().then(|| "not in the standard".to_owned())
}

/// The code with the standard's phrase, if it has one.
pub(crate) fn status_line(code: StatusCode) -> String {
    code.status_line().map_or_else(|| code.to_string(), str::to_owned)
}

/// Its relation to the standard, its state, its versions, and how it is known.
fn standing(explained: &Explained, definition: &Definition) -> Option<String> {
    let standard = explained.standard_of(definition).map(|standard| {
        let is_other = |label: &str| !label.eq_ignore_ascii_case(&phrase::label(standard));
        let wording = if definition.label().is_some_and(is_other) { " in other words" } else { "" };
        format!("the standard's {} {}{wording}", standard.code(), phrase::label(standard))
    });
    let state = match definition.state() {
        State::Registered => None,
        // Every code that a server defines is.
        State::Unofficial if definition.server().is_some() => None,
        State::Temporary { .. } => temporary(definition),
        other => Some(words::plain(other.word())),
    };
    let source = definition.authority().map(words::authority);
    let parts: Vec<String> = [standard, state, version_range(definition.since(), definition.until()), source]
        .into_iter()
        .flatten()
        .collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}

/// Until when it is registered, if that is temporary.
pub(crate) fn temporary(definition: &Definition) -> Option<String> {
    match definition.state() {
        State::Temporary { expires } => Some(format!("registered temporarily, until {expires}")),
        _ => None,
    }
}

/// The versions of the server that use the code.
pub(crate) fn version_range(since: Option<&str>, until: Option<&str>) -> Option<String> {
    match (since, until) {
        (None, None) => None,
        (Some(since), None) => Some(format!("since {since}")),
        (None, Some(until)) => Some(format!("up to {until}")),
        (Some(since), Some(until)) if since == until => Some(format!("only in {since}")),
        (Some(since), Some(until)) => Some(format!("from {since} to {until}")),
    }
}

fn article_heading(definition: &Definition) -> String {
    let title = Article::TITLE.map_or_else(String::new, |title| format!(" \"{title}\""));
    let group = definition.code().code().class().and_then(Article::heading);
    format!("The support article{title}{}", group.map_or_else(String::new, |group| format!(", under \"{group}\"")))
}

pub(crate) fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
