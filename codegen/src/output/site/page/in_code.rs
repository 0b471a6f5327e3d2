//! What to type: the command, and the constant in each language.

use crate::model::Code;
use crate::output::site::html::{Html, With};
use crate::output::site::model::{Meaning, Site};
use crate::output::site::parts;

/// For the meaning that a page begins with.
pub(super) fn section(html: &mut Html, site: &Site<'_>, code: Code, meaning: &Meaning<'_>) {
    html.heading("h2", "in-code", "In a terminal and in code");
    let server = meaning.definition.server.as_ref().map(|id| format!(" --server {id}")).unwrap_or_default();
    let dataset = if meaning.is_own { format!(" --dataset {}", parts::in_shell(site.dataset)) } else { String::new() };
    html.tag("div", &[With("class", "code")], |html| {
        parts::block(html, Some("Terminal"), &format!("status explain {code}{server}{dataset}"));
        for (language, snippet) in site.constants.snippets(meaning) {
            parts::block(html, Some(language), &snippet);
        }
    });
}

/// For another meaning: the constants alone.
pub(super) fn constants(html: &mut Html, site: &Site<'_>, meaning: &Meaning<'_>) {
    html.list("ul", site.constants.snippets(meaning), |html, (language, snippet)| {
        let constant = snippet.lines().last().unwrap_or_default();
        html.text(language).text(": ").of("code", constant);
    });
}
