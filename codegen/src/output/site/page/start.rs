//! The start page: a map of all codes, the servers, comparisons, and what is new.

use super::compare::{self, COMPARISONS};
use super::{map, news};
use crate::output::site::html::{Html, To, With};
use crate::output::site::model::Site;
use crate::output::site::parts;
use crate::output::site::paths::{Path, anchor_of};
use crate::output::site::shell::Page;

pub(in crate::output::site) fn page(site: &Site<'_>, at: &Path) -> Page {
    let title = site.settings.title.clone();
    let mut page = Page::new(at, &title, ABOUT);
    let html = &mut page.main;
    html.of("h1", &title);
    html.of_class("p", "lead", ABOUT);
    own(html, site, at);
    map::section(html, site, at);
    comparisons(html, site, at);
    servers(html, site, at);
    news::section(html, site, at);
    page
}

const ABOUT: &str = "What each HTTP status means, why a server sends it, and what to do about it.";

/// A team's own rows come first: who comes here comes for them.
fn own(html: &mut Html, site: &Site<'_>, at: &Path) {
    if !site.is_team() {
        return;
    }
    let problems: Vec<_> = site.problems().iter().filter(|problem_page| problem_page.is_own).collect();
    if !problems.is_empty() {
        html.heading("h2", "problems", "Problems");
        html.tag("ul", &[With("class", "own-rows")], |html| {
            for problem_page in problems {
                // The type URI of a server whose types are fragments leads here.
                let slug = anchor_of(&problem_page.problem.name.slug());
                html.tag("li", &[With("class", "is-own"), With("id", &slug)], |html| {
                    if let Some(status) = problem_page.problem.status {
                        parts::number(html, site, at, status);
                        html.text(" ");
                    }
                    html.link(&at.to(&problem_page.path), problem_page.problem.title.as_str());
                    html.text(": ").text(problem_page.problem.summary.as_str());
                });
            }
        });
    }
    let codes: Vec<_> = site.codes().flat_map(|(_, meanings)| meanings).filter(|meaning| meaning.is_own).collect();
    if !codes.is_empty() {
        html.heading("h2", "codes", "Codes of its own");
        html.tag("ul", &[With("class", "own-rows")], |html| {
            for meaning in codes {
                let code = meaning.definition.code;
                html.tag("li", &[With("class", "is-own")], |html| {
                    let class = format!("number c{}", code.digit());
                    let to = at.to_anchor(&Path::code(code), &meaning.anchor());
                    html.tag("a", &[With("class", &class), To("href", &to)], |html| _ = html.text(&code.to_string()));
                    html.text(" ").text(&parts::label(meaning));
                    html.text(": ").text(meaning.definition.summary.as_str());
                });
            }
        });
    }
}

fn comparisons(html: &mut Html, site: &Site<'_>, at: &Path) {
    html.heading("h2", "compare", "Which one is right?");
    let comparisons = COMPARISONS.iter().filter(|comparison| compare::exists(site, comparison));
    html.tag("div", &[With("class", "comparisons")], |html| {
        html.list("ul", comparisons, |html, comparison| {
            html.link(&at.to(&Path::comparison(comparison.name)), comparison.title);
        });
    });
}

fn servers(html: &mut Html, site: &Site<'_>, at: &Path) {
    html.heading("h2", "servers", "Servers");
    html.tag("ul", &[With("class", "servers")], |html| {
        for (server, is_own) in site.servers() {
            html.tag("li", &[With("class", if is_own { "is-own" } else { "" })], |html| {
                html.link(&at.to(&Path::server(&server.id)), server.name.as_str());
                parts::own(html, is_own);
            });
        }
    });
}
