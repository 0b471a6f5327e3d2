//! The lists that make everything reachable by links.

use crate::model::Code;
use crate::output::site::html::{Html, With};
use crate::output::site::model::{Meaning, Site};
use crate::output::site::paths::{Path, anchor_of};
use crate::output::site::shell::Page;
use crate::output::site::{parts, words};

pub(in crate::output::site) fn codes(site: &Site<'_>, at: &Path) -> Page {
    let count = site.codes().count();
    let about = format!("Every status code and sub-status code that anybody is known to use: {count}.");
    let mut page = Page::new(at, "Codes", &about);
    page.has_data = true;
    let html = &mut page.main;
    html.of("h1", "Codes");
    html.of_class("p", "lead", &about);
    let all: Vec<(Code, &[Meaning<'_>])> = site.codes().collect();
    for codes in all.chunk_by(|(one, _), (other, _)| one.digit().min(6) == other.digit().min(6)) {
        let Some((first, _)) = codes.first() else { continue };
        match site.class(*first) {
            Some(class) => {
                html.tag("h2", &[With("id", &format!("{}xx", class.digit))], |html| {
                    let title = format!("{}xx {}", class.digit, class.title);
                    html.link(&at.to(&Path::class(class.digit.get())), &title);
                });
            }
            None => _ = html.heading("h2", "other", "Without a class"),
        }
        html.tag("ul", &[With("class", "codes")], |html| {
            for (code, meanings) in codes {
                let class = if meanings.iter().any(|meaning| meaning.is_own) { "is-own" } else { "" };
                html.tag("li", &[With("class", class)], |html| {
                    parts::code(html, site, at, *code);
                    if let Some(publisher) = meanings.first().filter(|first| first.server.is_some()) {
                        html.text(" ").of_class("small", "who", publisher.publisher());
                    }
                });
            }
        });
    }
    page
}

pub(in crate::output::site) fn servers(site: &Site<'_>, at: &Path) -> Page {
    let servers = site.servers();
    let about = format!(
        "{}, with what each of them means by its codes.",
        words::count(servers.len(), "server and service", "servers and services")
    );
    let mut page = Page::new(at, "Servers", &about);
    page.has_data = true;
    let html = &mut page.main;
    html.of("h1", "Servers");
    html.of_class("p", "lead", &about);
    parts::table(html, "servers", "Servers", &["Server", "Kind", "Codes", "Reasons"], |html| {
        for (server, is_own) in servers {
            html.tag("tr", &[With("class", if is_own { "is-own" } else { "" })], |html| {
                html.tag("th", &[With("scope", "row")], |html| {
                    html.link(&at.to(&Path::server(&server.id)), server.name.as_str());
                    parts::own(html, is_own);
                });
                html.of("td", &words::kind(server.kind));
                html.of("td", &words::some(site.of_server(&server.id).count(), "code", "codes"));
                html.tag("td", &[], |html| {
                    let count = words::some(site.vocabulary(&server.id).len(), "reason", "reasons");
                    if !count.is_empty() {
                        html.link(&at.to(&Path::vocabulary(&server.id)), &count);
                    }
                });
            });
        }
    });
    page
}

pub(in crate::output::site) fn reasons(site: &Site<'_>, at: &Path) -> Page {
    let about = "What servers write beside a status, in a log or a header field, and what says more than the number.";
    let mut page = Page::new(at, "Reasons", about);
    page.has_data = true;
    let html = &mut page.main;
    html.of("h1", "Reasons");
    html.of_class("p", "lead", about);
    parts::table(html, "servers", "Reasons", &["Server", "Reasons", "Where they stand"], |html| {
        for (server, tokens) in site.vocabularies() {
            html.tag("tr", &[With("id", &anchor_of(server.as_str()))], |html| {
                html.tag("th", &[With("scope", "row")], |html| {
                    html.link(&at.to(&Path::vocabulary(server)), &site.name_of(server));
                });
                html.of("td", &words::count(tokens.len(), "reason", "reasons"));
                let mut fields: Vec<&str> = tokens.iter().map(|token| token.reason.field.as_str()).collect();
                fields.dedup();
                html.tag("td", &[], |html| {
                    for (index, field) in fields.iter().enumerate() {
                        html.text(if index > 0 { "; " } else { "" }).of("code", field);
                    }
                });
            });
        }
    });
    page
}

pub(in crate::output::site) fn problems(site: &Site<'_>, at: &Path) -> Page {
    let about = "Errors with a type of their own, as application/problem+json (RFC 9457).";
    let mut page = Page::new(at, "Problems", about);
    page.has_data = true;
    let html = &mut page.main;
    html.of("h1", "Problems");
    html.of_class("p", "lead", about);
    parts::table(html, "problems", "Problems", &["Problem", "Status", "Meaning"], |html| {
        for problem_page in site.problems() {
            let problem = &problem_page.problem;
            html.tag("tr", &[With("class", if problem_page.is_own { "is-own" } else { "" })], |html| {
                html.tag("th", &[With("scope", "row")], |html| {
                    html.link(&at.to(&problem_page.path), problem.title.as_str());
                    parts::own(html, problem_page.is_own);
                });
                html.tag("td", &[], |html| match problem.status {
                    Some(status) => parts::number(html, site, at, status),
                    None => _ = html.text("any"),
                });
                html.of("td", problem.summary.as_str());
            });
        }
    });
    page
}

pub(in crate::output::site) fn rfcs(site: &Site<'_>, at: &Path) -> Page {
    let about = "The RFCs that define statuses or demand something of them, with what rests on each section.";
    let mut page = Page::new(at, "RFCs", about);
    page.has_data = true;
    let html = &mut page.main;
    html.of("h1", "RFCs");
    html.of_class("p", "lead", about);
    html.list("ul", site.citations(), |html, (number, citations)| {
        html.link(&at.to(&Path::rfc(*number)), &format!("RFC {number}"));
        rests(html, citations.len());
    });
    page
}

fn rests(html: &mut Html, count: usize) {
    html.text(": ").text(&words::count(count, "place", "places"));
}
