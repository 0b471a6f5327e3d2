//! The page of a server: what it sends and writes.

use super::logged;
use crate::model::Server;
use crate::output::site::html::{Html, With};
use crate::output::site::model::Site;
use crate::output::site::paths::{Link, Path};
use crate::output::site::shell::Page;
use crate::output::site::{data, parts, words};

pub(in crate::output::site) fn page(site: &Site<'_>, at: &Path, server: &Server, is_own: bool) -> Page {
    let meanings: Vec<_> = site.of_server(&server.id).collect();
    let tokens = site.vocabulary(&server.id);
    let about = about(server, meanings.len(), tokens.len());
    let mut page = Page::new(at, server.name.as_str(), &about);
    page.above = vec![(Path::root("servers"), "Servers".to_owned())];
    page.has_data = true;
    let html = &mut page.main;
    html.tag("h1", &[], |html| {
        html.text(server.name.as_str());
        parts::own(html, is_own);
    });
    html.of_class("p", "lead", &about);
    html.tag("ul", &[With("class", "tags")], |html| {
        html.tag("li", &[], |html| _ = html.text("id ").of("code", server.id.as_str()));
        if let Some(vendor) = &server.vendor {
            html.of("li", vendor.as_str());
        }
        if server.discontinued {
            html.of("li", "discontinued");
        }
        if let Some(home) = server.home.as_ref().and_then(|home| Link::outside(home.as_str())) {
            html.tag("li", &[], |html| _ = html.link(&home, "home page"));
        }
    });
    if !tokens.is_empty() {
        html.tag("p", &[], |html| {
            let count = words::count(tokens.len(), "reason", "reasons");
            html.text("What it writes beside the status: ");
            html.link(&at.to(&Path::vocabulary(&server.id)), &count).text(".");
        });
    }
    if let Some(first) = meanings.first() {
        html.heading("h2", "codes", "Codes");
        parts::table(html, "codes", "Codes", &["Code", "Name", "Meaning"], |html| {
            for meaning in &meanings {
                let code = meaning.definition.code;
                html.tag("tr", &[], |html| {
                    html.tag("th", &[With("scope", "row")], |html| {
                        let class = format!("number c{}", code.digit());
                        let to = at.to_anchor(&Path::code(code), &meaning.anchor());
                        let attributes = [With("class", &class), crate::output::site::html::To("href", &to)];
                        html.tag("a", &attributes, |html| _ = html.text(&code.to_string()));
                    });
                    html.of("td", &parts::label(meaning));
                    html.of("td", meaning.definition.summary.as_str());
                });
            }
        });
        logged::of_server(html, server, first.definition.code);
    }
    problems(html, site, at, server);
    html.heading("h2", "in-code", "In a terminal");
    parts::block(html, None, &format!("status list --server {}", server.id));
    page
}

pub(in crate::output::site) fn facts<'a>(site: &'a Site<'_>, server: &'a Server) -> data::Rows<'a> {
    let statuses = site.of_server(&server.id).map(|meaning| meaning.definition.row()).collect();
    vec![("server", data::row(server.row())), ("statuses", data::rows(statuses))]
}

/// "An origin server of Microsoft: 143 codes and 77 reasons."
fn about(server: &Server, codes: usize, reasons: usize) -> String {
    let kind = words::capital(&words::kind(server.kind));
    let vendor = server.vendor.as_ref().map(|vendor| format!(" of {vendor}")).unwrap_or_default();
    let counts = [(codes, "code", "codes"), (reasons, "reason", "reasons")];
    let counts =
        counts.iter().filter(|(count, ..)| *count > 0).map(|(count, one, several)| words::count(*count, one, several));
    let counts: Vec<String> = counts.collect();
    let counts: Vec<&str> = counts.iter().map(String::as_str).collect();
    if counts.is_empty() { format!("{kind}{vendor}.") } else { format!("{kind}{vendor}: {}.", words::and(&counts)) }
}

fn problems(html: &mut Html, site: &Site<'_>, at: &Path, server: &Server) {
    let problems: Vec<_> = site.problems().iter().filter(|it| it.problem.server.as_ref() == Some(&server.id)).collect();
    if problems.is_empty() {
        return;
    }
    html.heading("h2", "problems", "Problems");
    html.list("ul", problems, |html, problem_page| {
        html.link(&at.to(&problem_page.path), problem_page.problem.title.as_str());
        html.text(": ").text(problem_page.problem.summary.as_str());
    });
}
