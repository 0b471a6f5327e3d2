//! Plain text and references as Markdown.

use crate::model::Reference;

/// Plain text of the dataset, so that Markdown and HTML leave it as it is.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '&' | '~' | '$') {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

/// A reference as a link, or as text where it has no address.
pub(super) fn link(reference: &Reference) -> String {
    let title = escape(&title(reference));
    match url(reference) {
        Some(url) if url.contains(['(', ')']) => format!("[{title}](<{url}>)"),
        Some(url) => format!("[{title}]({url})"),
        None => title,
    }
}

fn title(reference: &Reference) -> String {
    match reference {
        Reference::Rfc { rfc, section } => format!("RFC {rfc}, section {section}"),
        Reference::Draft { draft, section: Some(section) } => format!("{draft}, {section}"),
        Reference::Draft { draft, section: None } => draft.to_string(),
        Reference::Page { title, .. } => title.to_string(),
    }
}

fn url(reference: &Reference) -> Option<String> {
    match reference {
        Reference::Rfc { rfc, section } => {
            Some(format!("https://www.rfc-editor.org/rfc/rfc{rfc}.html#section-{section}"))
        }
        Reference::Draft { draft, .. } => Some(format!("https://datatracker.ietf.org/doc/html/{draft}")),
        Reference::Page { url, .. } => url.as_ref().map(ToString::to_string),
    }
}
