//! Codes that people take for each other, side by side: every cell is made from the facts.

use crate::model::{Code, Definition, Facts, RedirectKind, RedirectMethod, Text};
use crate::output::site::html::{Html, With};
use crate::output::site::model::Site;
use crate::output::site::paths::Path;
use crate::output::site::shell::Page;
use crate::output::site::{data, parts, words};

/// A page that compares codes.
#[derive(Debug)]
pub(in crate::output::site) struct Comparison {
    pub(in crate::output::site) name: &'static str,
    pub(in crate::output::site) title: &'static str,
    pub(in crate::output::site) about: &'static str,
    codes: &'static [u16],
}

const fn comparison(name: &'static str, title: &'static str, about: &'static str, codes: &'static [u16]) -> Comparison {
    Comparison { name, title, about, codes }
}

pub(in crate::output::site) const COMPARISONS: &[Comparison] = &[
    comparison(
        "redirects",
        "301, 302, 303, 307 or 308",
        "Which redirect is permanent, and what becomes of the method.",
        &[301, 302, 303, 307, 308],
    ),
    comparison(
        "access",
        "401, 403 or 404",
        "Who is asking, may they, and are they to know that it is there.",
        &[401, 403, 404],
    ),
    comparison(
        "request",
        "400, 409 or 422",
        "What is wrong with the request: its form, its moment, or its meaning.",
        &[400, 409, 422],
    ),
    comparison(
        "gateway",
        "502, 503 or 504",
        "A broken answer from behind, no capacity, or no answer in time.",
        &[502, 503, 504],
    ),
    // These two find their codes by the facts.
    comparison(
        "cache",
        "Which codes may be cached",
        "Which responses a cache may keep without being told for how long.",
        &[],
    ),
    comparison(
        "retry",
        "Which requests may be repeated",
        "After which codes a client may send the request again, and in what form.",
        &[],
    ),
];

/// The comparisons in which a code stands beside others.
pub(in crate::output::site) fn with(code: Code) -> impl Iterator<Item = &'static Comparison> {
    COMPARISONS.iter().filter(move |it| code.sub().is_none() && it.codes.contains(&code.code()))
}

/// The codes that a comparison is about.
fn codes(site: &Site<'_>, comparison: &Comparison) -> Vec<Code> {
    if comparison.codes.is_empty() {
        let is_meant = |facts: &Facts| match comparison.name {
            "cache" => facts.cacheable,
            _ => !facts.retry.is_empty(),
        };
        let standard = site.catalogue.standard().filter(|it| it.facts.as_ref().is_some_and(is_meant));
        return standard.map(|definition| definition.code).collect();
    }
    let codes = comparison.codes.iter().filter_map(|code| Code::new(*code, None));
    codes.filter(|code| site.page_of(*code).is_some()).collect()
}

/// Whether there is anything to compare.
pub(in crate::output::site) fn exists(site: &Site<'_>, comparison: &Comparison) -> bool {
    !codes(site, comparison).is_empty()
}

pub(in crate::output::site) fn page(site: &Site<'_>, at: &Path, comparison: &Comparison) -> Page {
    let mut page = Page::new(at, comparison.title, comparison.about);
    page.above = vec![(Path::root("codes"), "Codes".to_owned())];
    page.has_data = true;
    let html = &mut page.main;
    html.of("h1", comparison.title);
    html.of_class("p", "lead", comparison.about);
    let codes = codes(site, comparison);
    match comparison.name {
        "redirects" => redirects(html, site, at, &codes),
        "cache" => cache(html, site, at, &codes),
        "retry" => retry(html, site, at, &codes),
        _ => side_by_side(html, site, at, &codes),
    }
    if comparison.name == "cache" {
        html.of("p", "Any other final response may be kept only if it says so itself, by Cache-Control or Expires.");
    }
    page
}

pub(in crate::output::site) fn facts<'a>(site: &'a Site<'_>, comparison: &'a Comparison) -> data::Rows<'a> {
    let rows = codes(site, comparison).into_iter().map(|code| {
        let facts = site.facts(code).map(Facts::row).unwrap_or_default();
        [("code", data::text(code.to_string()))].into_iter().chain(facts).collect()
    });
    vec![("title", data::text(comparison.title)), ("codes", data::rows(rows.collect()))]
}

/// A row for each code, with what `write` makes of it behind its name.
fn rows(
    html: &mut Html,
    site: &Site<'_>,
    at: &Path,
    codes: &[Code],
    head: &[&str],
    write: impl Fn(&mut Html, &Definition, &Facts),
) {
    parts::table(html, "compare", "Comparison", head, |html| {
        for code in codes {
            let Some(definition) = site.meanings(*code).first().map(|meaning| meaning.definition) else { continue };
            let Some(facts) = site.facts(*code) else { continue };
            html.tag("tr", &[], |html| {
                html.tag("th", &[With("scope", "row")], |html| parts::code(html, site, at, *code));
                write(html, definition, facts);
            });
        }
    });
}

fn redirects(html: &mut Html, site: &Site<'_>, at: &Path, codes: &[Code]) {
    let head = ["Code", "Meaning", "Lasting", "Method", "Cacheable"];
    rows(html, site, at, codes, &head, |html, definition, facts| {
        let redirect = facts.redirect.as_ref();
        let texts = [
            definition.summary.to_string(),
            redirect.map(|redirect| lasting(redirect.kind)).unwrap_or_default().to_owned(),
            redirect.and_then(|redirect| redirect.method).map(method).unwrap_or_default(),
            if facts.cacheable { "Yes" } else { "Only if it says so" }.to_owned(),
        ];
        for (head, text) in head.iter().skip(1).zip(&texts) {
            cell(html, head, |html| _ = html.text(text));
        }
    });
}

/// A cell names its column itself where a narrow screen leaves no room for columns.
fn cell(html: &mut Html, head: &str, inside: impl FnOnce(&mut Html)) {
    html.tag("td", &[With("data-head", head)], inside);
}

fn lasting(kind: RedirectKind) -> &'static str {
    match kind {
        RedirectKind::Permanent => "Permanent: change the link",
        RedirectKind::Temporary => "Temporary: keep the link",
        RedirectKind::SeeOther => "An answer elsewhere: keep the link",
        RedirectKind::Choice => "One of several",
        RedirectKind::StoredResponse => "What the client already has",
    }
}

fn cache(html: &mut Html, site: &Site<'_>, at: &Path, codes: &[Code]) {
    rows(html, site, at, codes, &["Code", "Meaning"], |html, definition, _| {
        html.of("td", definition.summary.as_str());
    });
}

fn retry(html: &mut Html, site: &Site<'_>, at: &Path, codes: &[Code]) {
    rows(html, site, at, codes, &["Code", "May the request be repeated?"], |html, _, facts| {
        html.tag("td", &[], |html| {
            html.list("ul", &facts.retry, super::demands::retry);
        });
    });
}

/// A column for each code.
fn side_by_side(html: &mut Html, site: &Site<'_>, at: &Path, codes: &[Code]) {
    let definition = |code: &Code| site.meanings(*code).first().map(|meaning| meaning.definition);
    let head: Vec<Option<Code>> = [None].into_iter().chain(codes.iter().copied().map(Some)).collect();
    let write_head = |html: &mut Html, code: &Option<Code>| match code {
        Some(code) => parts::code(html, site, at, *code),
        None => _ = html.of("small", "What"),
    };
    parts::table_of(html, "compare columns", "Comparison", &head, write_head, |html| {
        let row = |html: &mut Html, title: &str, write: &dyn Fn(&mut Html, &Definition, &Facts)| {
            html.tag("tr", &[], |html| {
                html.tag("th", &[With("scope", "row")], |html| _ = html.text(title));
                for code in codes {
                    if let (Some(definition), Some(facts)) = (definition(code), site.facts(*code)) {
                        cell(html, &definition.heading(), |html| write(html, definition, facts));
                    }
                }
            });
        };
        let list = |html: &mut Html, texts: &[Text]| _ = html.list("ul", texts, |html, it| _ = html.text(it.as_str()));
        row(html, "Meaning", &|html, definition, _| _ = html.text(definition.summary.as_str()));
        row(html, "Why", &|html, definition, _| list(html, &definition.causes));
        row(html, "What to do", &|html, definition, _| list(html, &definition.remedies));
        row(html, "HTTP", &|html, _, facts| demands(html, facts));
    });
}

fn method(method: RedirectMethod) -> String {
    words::capital(words::method(method))
}

/// The most important rules in few words.
fn demands(html: &mut Html, facts: &Facts) {
    html.tag("ul", &[], |html| {
        for header in &facts.headers {
            html.tag("li", &[], |html| {
                html.of("b", words::level(header.level)).text(" ").of("code", header.name.as_str());
                if let Some(when) = &header.when {
                    html.text(", if ").text(when.as_str());
                }
            });
        }
        html.of("li", if facts.cacheable { "cacheable" } else { "not cacheable unless it says so" });
        for retry in &facts.retry {
            html.tag("li", &[], |html| {
                html.text("the client ").text(retry.level.verb()).text(" ").text(words::retry(retry.kind));
                if let Some(when) = &retry.when {
                    html.text(", if ").text(when.as_str());
                }
            });
        }
    });
}
