//! Plain text and references as Markdown.

use std::fmt::Display;

use crate::model::Reference;

/// Plain text of the dataset, escaped so that Markdown and HTML show it as it is.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let marker = marker(text);
    for (at, letter) in text.char_indices() {
        if Some(at) == marker
            || matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '&' | '~' | '$')
        {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

/// Where the character stands that would make the text an entry of a list, a rule or the underline of a heading, such as
/// `-` or the period of `1.`
fn marker(text: &str) -> Option<usize> {
    let at = text.find(|letter: char| !letter.is_ascii_digit())?;
    let sign = text.get(at..)?;
    let is_number = at > 0
        && sign.starts_with(['.', ')'])
        && sign.get(1..).is_some_and(|rest| !rest.starts_with(|next| next != ' '));
    (is_number || at == 0 && sign.starts_with(['-', '+', '='])).then_some(at)
}

/// Text as code, between more backticks than it holds in a row.
pub(crate) fn code(text: &str) -> String {
    let longest = text.split(|letter| letter != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let space = if longest > 0 { " " } else { "" };
    format!("{fence}{space}{text}{space}{fence}")
}

/// A reference as a link, or as text where it has no address.
pub(crate) fn link(reference: &Reference) -> String {
    let title = escape(&title(reference));
    match url(reference) {
        // Between angle brackets parentheses are allowed; a `&` has to be escaped, as it may begin an entity.
        Some(url) if url.contains(['(', ')', '&']) => format!("[{title}](<{}>)", url.replace('&', "&amp;")),
        Some(url) => format!("[{title}]({url})"),
        None => title,
    }
}

/// A reference as a person would cite it.
pub(crate) fn title(reference: &Reference) -> String {
    match reference {
        Reference::Rfc { rfc, section } => format!("RFC {rfc}, section {section}"),
        Reference::Draft { draft, section: Some(section) } => format!("{draft}, {section}"),
        Reference::Draft { draft, section: None } => draft.to_string(),
        Reference::File { repository, path, section: Some(section), .. } => format!("{repository} {path}, {section}"),
        Reference::File { repository, path, .. } => format!("{repository} {path}"),
        Reference::Page { title, .. } => title.to_string(),
    }
}

/// The address of an RFC.
pub(crate) fn rfc_url(number: impl Display) -> String {
    format!("https://www.rfc-editor.org/rfc/rfc{number}.html")
}

/// The address of a reference, if it has one.
pub(crate) fn url(reference: &Reference) -> Option<String> {
    match reference {
        Reference::Rfc { rfc, section } => Some(format!("{}#section-{section}", rfc_url(rfc))),
        Reference::Draft { draft, .. } => Some(format!("https://datatracker.ietf.org/doc/html/{draft}")),
        Reference::File { repository, path, commit, .. } => {
            Some(format!("https://github.com/{repository}/blob/{commit}/{path}"))
        }
        Reference::Page { url, .. } => url.as_ref().map(ToString::to_string),
    }
}

#[cfg(test)]
mod tests {
    use super::{code, escape};

    #[test]
    fn only_what_would_mean_something_is_escaped() {
        for text in ["401.3 is plain", ". x", ") x", "1.5 times", "a - b", "x. y", "12", "it's (so)"] {
            assert_eq!(escape(text), text);
        }
        assert_eq!(
            ["- x", "1. x", "2)", "+", "=", "a*b"].map(escape),
            ["\\- x", "1\\. x", "2\\)", "\\+", "\\=", "a\\*b"]
        );
    }

    #[test]
    fn code_stands_between_more_backticks_than_it_holds() {
        assert_eq!(["x", "`", "a ``b`"].map(code), ["`x`", "`` ` ``", "``` a ``b` ```"]);
    }
}
