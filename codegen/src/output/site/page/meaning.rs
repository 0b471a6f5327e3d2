//! What one publisher means by a code.

use super::in_code;
use crate::model::Article;
use crate::output::site::html::{Html, Is, To, With};
use crate::output::site::model::{Meaning, Site};
use crate::output::site::paths::{Link, Path};
use crate::output::site::{parts, words};

/// The meaning that the page begins with: the standard's, or that of the most used server.
pub(super) fn first(html: &mut Html, site: &Site<'_>, at: &Path, meaning: &Meaning<'_>) {
    let definition = meaning.definition;
    let class = if meaning.is_own { "first is-own" } else { "first" };
    html.tag("section", &[With("class", class), With("id", &meaning.anchor())], |html| {
        html.of_class("p", "lead", definition.summary.as_str());
        line(html, site, at, meaning);
        parts::answer(html, "h2", &definition.causes, &definition.remedies);
        parts::notes(html, &definition.notes, &definition.doubts);
        article(html, site, definition.article.as_ref());
    });
}

/// A team's own meaning, whole.
pub(super) fn own(html: &mut Html, site: &Site<'_>, at: &Path, meaning: &Meaning<'_>) {
    html.tag("section", &[With("class", "meaning is-own"), With("id", &meaning.anchor())], |html| {
        html.tag("h2", &[], |html| {
            html.text(meaning.publisher()).text(": ").text(&parts::label(meaning));
        });
        html.of("p", meaning.definition.summary.as_str());
        more(html, site, at, meaning, "h3");
    });
}

/// How many other meanings are shown whole at first sight.
const OPEN: usize = 2;

/// All meanings below each other: who, what it is called there, what it says. What else another says is folded; a link to
/// it unfolds it.
pub(super) fn all(html: &mut Html, site: &Site<'_>, at: &Path, meanings: &[Meaning<'_>]) {
    if meanings.len() < 2 {
        return;
    }
    html.heading("h2", "all", &format!("All {} meanings", meanings.len()));
    let is_shown = |at: usize, meaning: &Meaning<'_>| at == 0 || meaning.is_own;
    let folded = meanings.iter().enumerate().filter(|(at, meaning)| !is_shown(*at, meaning)).count();
    html.tag("div", &[With("class", "meanings"), With("id", "meanings")], |html| {
        for (index, meaning) in meanings.iter().enumerate() {
            if is_shown(index, meaning) {
                let class = if meaning.is_own { "row is-own" } else { "row" };
                html.tag("div", &[With("class", class)], |html| row(html, meaning, true));
                continue;
            }
            let is_open = (folded <= OPEN).then_some(Is("open"));
            html.tag("details", &Vec::from_iter(is_open), |html| {
                html.tag("summary", &[With("class", "row")], |html| row(html, meaning, false));
                html.tag("div", &[With("class", "more"), With("id", &meaning.anchor())], |html| {
                    more(html, site, at, meaning, "h4");
                });
            });
        }
    });
}

/// What a meaning is in one line; where it stands whole is above.
fn row(html: &mut Html, meaning: &Meaning<'_>, is_above: bool) {
    html.tag("h3", &[], |html| {
        let above = is_above.then(|| Link::here(&meaning.anchor()));
        html.link_if(above.as_ref(), meaning.publisher());
        parts::own(html, meaning.is_own);
    });
    html.text(" ").of("span", &parts::label(meaning));
    html.text(" ").of("span", meaning.definition.summary.as_str());
}

/// What another publisher says itself, and not what a team's row takes over from the standard's.
fn more(html: &mut Html, site: &Site<'_>, at: &Path, meaning: &Meaning<'_>, level: &'static str) {
    let definition = meaning.definition;
    let said = |field, texts| if definition.inherited.contains(field) { &[][..] } else { texts };
    line(html, site, at, meaning);
    let (causes, remedies) = (said("causes", &definition.causes), said("remedies", &definition.remedies));
    parts::answer(html, level, causes, remedies);
    parts::notes(html, said("notes", &definition.notes), said("doubts", &definition.doubts));
    let references = if definition.inherited.contains("references") { &[][..] } else { &definition.references };
    parts::sources(html, at, references, definition.authority);
    in_code::constants(html, site, meaning);
}

/// Who says it and where it stands, on one line.
fn line(html: &mut Html, site: &Site<'_>, at: &Path, meaning: &Meaning<'_>) {
    let definition = meaning.definition;
    html.tag("ul", &[With("class", "tags")], |html| {
        if let Some(server) = meaning.server {
            html.tag("li", &[], |html| {
                let own = if meaning.is_own { "own" } else { "" };
                html.tag("a", &[With("class", own), To("href", &at.to(&Path::server(&server.id)))], |html| {
                    html.text(server.name.as_str());
                });
            });
            html.of("li", &words::kind(server.kind));
        } else if let Some(class) = site.class(definition.code) {
            html.tag("li", &[], |html| {
                html.link(&at.to(&Path::class(class.digit.get())), class.title.as_str());
            });
        }
        if let Some(state) = words::state(definition) {
            html.of("li", &state);
        }
        if let (Some(phrase), Some(title)) = (&definition.phrase, &definition.title) {
            html.of("li", &format!("sent as “{phrase}”, documented as “{title}”"));
        }
        if let Some(span) = words::span(definition.since.as_ref(), definition.until.as_ref()) {
            html.of("li", &span);
        }
    });
}

/// What the support article says of the code.
fn article(html: &mut Html, site: &Site<'_>, article: Option<&Article>) {
    let Some(Article { meaning, hints, further }) = article else { return };
    let document = site.catalogue.base().unwrap_or(site.catalogue).document();
    let title = document.article.as_ref().map(|article| format!("“{}”", article.title)).unwrap_or_default();
    html.tag("details", &[], |html| {
        html.of("summary", &format!("What the support article {title} says"));
        html.of("p", meaning.as_str());
        html.list("ul", hints, |html, hint| _ = html.text(hint.as_str()));
        html.list("ul", further, |html, further| _ = html.text("Further reading: ").text(further.as_str()));
    });
}
