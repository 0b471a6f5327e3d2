//! The start page: a map of all codes, the servers, comparisons, and what is new.

use super::compare::{self, COMPARISONS};
use crate::model::{Code, State};
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
    map(html, site, at);
    comparisons(html, site, at);
    servers(html, site, at);
    news(html, site, at);
    page
}

const ABOUT: &str = "What each HTTP status means, why a server sends it, and what to do about it.";

/// A team's own rows come first: who comes here comes for them.
fn own(html: &mut Html, site: &Site<'_>, at: &Path) {
    if !site.is_team() {
        return;
    }
    let problems: Vec<_> = site.problems().iter().filter(|occasion| occasion.is_own).collect();
    if !problems.is_empty() {
        html.heading("h2", "problems", "Problems");
        html.tag("ul", &[With("class", "own-rows")], |html| {
            for occasion in problems {
                // The type URI of a server whose types are fragments leads here.
                let slug = anchor_of(&occasion.problem.name.slug());
                html.tag("li", &[With("class", "is-own"), With("id", &slug)], |html| {
                    if let Some(status) = occasion.problem.status {
                        parts::number(html, site, at, status);
                        html.text(" ");
                    }
                    html.link(&at.to(&occasion.path), occasion.problem.title.as_str());
                    html.text(": ").text(occasion.problem.summary.as_str());
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

/// All codes from 100 to 599: those of the standard, those of servers alone, and those that nobody has.
fn map(html: &mut Html, site: &Site<'_>, at: &Path) {
    html.heading("h2", "map", "All codes at a glance");
    html.tag("ul", &[With("class", "key")], |html| {
        let mut key = |class: &str, about: &str| {
            html.tag("li", &[], |html| {
                html.of_class("span", class, "").text(about);
            });
        };
        key("s", "of the standard");
        key("v", "of servers alone");
        if site.is_team() {
            key("t", "of the team");
        }
        key("n", "of nobody");
    });
    for class in site.catalogue.classes() {
        let digit = class.digit.get();
        html.tag("section", &[With("class", "map")], |html| {
            html.tag("h3", &[], |html| {
                let title = format!("{digit}xx {}", class.title);
                html.link(&at.to(&Path::class(digit)), &title);
            });
            html.tag("p", &[With("class", &format!("cells c{digit}"))], |html| {
                let first = u16::from(digit) * 100;
                for code in (first..first + 100).filter_map(|code| Code::new(code, None)) {
                    cell(html, site, at, code);
                }
            });
        });
    }
}

/// A cell shows the number, and is read out with its name.
fn cell(html: &mut Html, site: &Site<'_>, at: &Path, code: Code) {
    let number = code.code().to_string();
    let Some(first) = site.meanings(code).first() else {
        // Space between the cells is for those who copy or hear them.
        html.of("i", &number);
        return;
    };
    let class = match (first.server, first.is_own) {
        (None, _) => "s",
        (Some(_), true) => "t",
        (Some(_), false) => "v",
    };
    let label = format!("{code} {}", parts::label(first));
    let to = at.to(&Path::code(code));
    let attributes = [With("class", class), To("href", &to), With("title", &label), With("aria-label", &label)];
    html.tag("a", &attributes, |html| _ = html.text(&number));
    html.text(" ");
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

/// What changed last: what is registered for the time being, and names that the latest RFC replaced.
fn news(html: &mut Html, site: &Site<'_>, at: &Path) {
    let latest = site.catalogue.standard().flat_map(|it| &it.former).map(|former| former.replaced_by.get()).max();
    html.heading("h2", "new", "What is new");
    html.tag("ul", &[], |html| {
        for occasion in site.problems().iter().filter(|occasion| occasion.is_own) {
            if let Some(deprecation) = &occasion.problem.deprecated {
                html.tag("li", &[], |html| {
                    html.link(&at.to(&occasion.path), occasion.problem.title.as_str());
                    html.text(&format!(" is deprecated since {}.", deprecation.since));
                });
            }
        }
        for definition in site.catalogue.standard() {
            if let State::Temporary { expires } = definition.state {
                html.tag("li", &[], |html| {
                    parts::code(html, site, at, definition.code);
                    html.text(&format!(" is registered until {expires}."));
                });
            }
            for former in definition.former.iter().filter(|former| Some(former.replaced_by.get()) == latest) {
                html.tag("li", &[], |html| {
                    parts::code(html, site, at, definition.code);
                    html.text(&format!(" was called {} before RFC {}.", former.phrase, former.replaced_by));
                });
            }
        }
    });
}
