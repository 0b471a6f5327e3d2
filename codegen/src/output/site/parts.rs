//! Pieces of markup that several kinds of page share.

use super::html::{Html, To, With};
use super::model::{Meaning, Site};
use super::paths::{Link, Path};
use super::words;
use crate::markdown_text;
use crate::model::{Authority, Code, Reference, Text};

/// Causes and remedies beside each other: the answer for somebody in trouble.
pub(super) fn answer(html: &mut Html, level: &'static str, causes: &[Text], remedies: &[Text]) {
    if causes.is_empty() && remedies.is_empty() {
        return;
    }
    html.tag("div", &[With("class", "answer")], |html| {
        for (class, title, entries) in [("why", "Why", causes), ("do", "What to do", remedies)] {
            if !entries.is_empty() {
                html.tag("section", &[With("class", class)], |html| {
                    html.of(level, title);
                    html.list("ul", entries, |html, entry| _ = html.text(entry.as_str()));
                });
            }
        }
    });
}

/// Notes, and what is doubtful.
pub(super) fn notes(html: &mut Html, notes: &[Text], doubts: &[Text]) {
    if notes.is_empty() && doubts.is_empty() {
        return;
    }
    html.tag("ul", &[With("class", "notes")], |html| {
        for note in notes {
            html.of("li", note.as_str());
        }
        for doubt in doubts {
            html.tag("li", &[], |html| {
                html.of_class("strong", "doubt", "Doubtful:").text(" ").text(doubt.as_str());
            });
        }
    });
}

/// Where something is said, and how good that is.
pub(super) fn sources(html: &mut Html, at: &Path, references: &[Reference], authority: Option<Authority>) {
    if references.is_empty() && authority.is_none() {
        return;
    }
    html.tag("div", &[With("class", "sources")], |html| {
        html.tag("p", &[], |html| {
            html.of("b", if references.len() > 1 { "Sources" } else { "Source" });
            let is_standard = references.iter().any(|it| matches!(it, Reference::Rfc { .. }));
            let grade = authority.map(words::authority).or(is_standard.then_some("the specification itself"));
            if let Some(grade) = grade {
                html.text(": ").text(grade).text(".");
            }
        });
        html.list("ul", references, |html, it| reference(html, at, it));
    });
}

/// A source as a link; an RFC leads to the page with all that it says too.
pub(super) fn reference(html: &mut Html, at: &Path, reference: &Reference) {
    let title = markdown_text::title(reference);
    let link = markdown_text::url(reference).and_then(|url| Link::outside(&url));
    html.link_if(link.as_ref(), &title);
    if let Reference::Rfc { rfc, .. } = reference {
        html.text(" (").link(&at.to(&Path::rfc(u32::from(rfc.get()))), "codes in it").text(")");
    }
}

/// The source of a rule, in brackets behind it.
pub(super) fn cited(html: &mut Html, source: Option<&Reference>) {
    let Some(source) = source else { return };
    let title = match source {
        Reference::Rfc { rfc, section } => format!("RFC {rfc}, {section}"),
        other => markdown_text::title(other),
    };
    let link = markdown_text::url(source).and_then(|url| Link::outside(&url));
    html.tag("small", &[], |html| _ = html.text(" (").link_if(link.as_ref(), &title).text(")"));
}

/// Lines to be copied: a click selects all of them, and the script puts a button beside them.
pub(super) fn block(html: &mut Html, caption: Option<&str>, text: &str) {
    html.tag("figure", &[], |html| {
        caption.map(|caption| html.of("figcaption", caption));
        html.tag("pre", &[With("tabindex", "0")], |html| _ = html.of("code", text));
    });
}

/// How many entries of a long page are shown without being asked for.
const SHOWN: usize = 12;

/// Entries of a page that many people come to for something else: folded if they are many. Print shows them all.
pub(super) fn folded(html: &mut Html, count: usize, summary: &str, entries: impl FnOnce(&mut Html)) {
    if count <= SHOWN {
        return entries(html);
    }
    html.tag("details", &[], |html| {
        html.of("summary", summary);
        entries(html);
    });
}

/// A text as one argument of a command.
pub(super) fn in_shell(token: &str) -> String {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "._-/:@%+=,".contains(letter);
    if token.chars().all(is_plain) { token.to_owned() } else { format!("'{}'", token.replace('\'', r"'\''")) }
}

/// A number as a link, in the color of its class; as a text if it has no page.
pub(super) fn number(html: &mut Html, site: &Site<'_>, at: &Path, code: Code) {
    let class = format!("number c{}", code.digit());
    match site.page_of(code) {
        Some(page) => {
            html.tag("a", &[With("class", &class), To("href", &at.to(&page))], |html| _ = html.text(&code.to_string()));
        }
        None => _ = html.of_class("span", &class, &code.to_string()),
    }
}

/// A code by its number and what its first meaning is called, linked.
pub(super) fn code(html: &mut Html, site: &Site<'_>, at: &Path, code: Code) {
    number(html, site, at, code);
    if let Some(first) = site.meanings(code).first() {
        html.text(" ").text(&label(first));
    }
}

/// What a meaning is called: its phrase, its title, or its name.
pub(super) fn label(meaning: &Meaning<'_>) -> String {
    let definition = meaning.definition;
    definition.label().map_or_else(|| spaced(definition.name.as_str()), str::to_owned)
}

/// `ClientClosedRequest` as `Client Closed Request`.
pub(super) fn spaced(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let mut text = String::with_capacity(name.len() + 4);
    for (at, letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| letters.get(at));
        let behind = letters.get(at + 1);
        let starts = letter.is_ascii_uppercase()
            && before.is_some_and(|it| !it.is_ascii_uppercase() || behind.is_some_and(char::is_ascii_lowercase));
        if starts {
            text.push(' ');
        }
        text.push(*letter);
    }
    text
}

/// The mark of a team's own row.
pub(super) fn own(html: &mut Html, is_own: bool) {
    if is_own {
        html.text(" ").of_class("span", "own", "own");
    }
}

/// A table with a head; on a narrow screen it scrolls by itself.
pub(super) fn table(html: &mut Html, class: &str, caption: &str, head: &[&str], rows: impl FnOnce(&mut Html)) {
    table_of(html, class, caption, head, |html, title| _ = html.text(title), rows);
}

/// A table with a head of any kind.
pub(super) fn table_of<T>(
    html: &mut Html,
    class: &str,
    caption: &str,
    head: &[T],
    write: impl Fn(&mut Html, &T),
    rows: impl FnOnce(&mut Html),
) {
    html.tag(
        "div",
        &[With("class", "scroll"), With("role", "region"), With("aria-label", caption), With("tabindex", "0")],
        |html| {
            html.tag("table", &[With("class", class)], |html| {
                html.tag("thead", &[], |html| {
                    html.tag("tr", &[], |html| {
                        for title in head {
                            html.tag("th", &[With("scope", "col")], |html| write(html, title));
                        }
                    });
                });
                html.tag("tbody", &[], rows);
            });
        },
    );
}
