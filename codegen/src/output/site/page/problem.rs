//! The page of a problem type: what its type URI leads to.

use super::demands;
use crate::model::{Deprecation, HeaderSource, Member, MemberKind, Problem, ProblemHeader};
use crate::output::site::html::{Html, With};
use crate::output::site::model::{ProblemPage, Site};
use crate::output::site::paths::{Link, Path};
use crate::output::site::shell::Page;
use crate::output::site::{data, parts};

pub(in crate::output::site) fn page(site: &Site<'_>, at: &Path, problem_page: &ProblemPage) -> Page {
    let Problem {
        server,
        name: _,
        uri: _,
        former,
        status,
        title,
        detail,
        summary,
        members,
        headers,
        causes,
        remedies,
        retry,
        // For those who write and run the service.
        level: _,
        doubts,
        references,
        deprecated,
    } = &problem_page.problem;
    let mut page = Page::new(at, title.as_str(), summary.as_str());
    page.above = vec![(Path::root("problems"), "Problems".to_owned())];
    page.above.extend(server.as_ref().map(|server| (Path::server(server), site.name_of(server))));
    page.has_data = true;
    page.copy_of = problem_page.original(at);
    page.term = Some(data::term(site, at, title.as_str(), problem_page.problem.type_uri(), summary.as_str()));
    let html = &mut page.main;
    html.of("h1", title.as_str());
    let class = if problem_page.is_own { "first is-own" } else { "first" };
    html.tag("section", &[With("class", class)], |html| {
        if let Some(deprecation) = deprecated {
            replaced(html, site, at, problem_page, deprecation);
        }
        html.of_class("p", "lead", summary.as_str());
        html.tag("ul", &[With("class", "tags")], |html| {
            match status {
                Some(status) => _ = html.tag("li", &[], |html| parts::code(html, site, at, *status)),
                None => _ = html.of("li", "any status"),
            }
            html.tag("li", &[], |html| match server {
                Some(server) => {
                    html.link(&at.to(&Path::server(server)), &site.name_of(server));
                    parts::own(html, problem_page.is_own);
                }
                None => _ = html.text("Registered with IANA"),
            });
        });
        parts::answer(html, "h2", causes, remedies);
        parts::notes(html, &[], doubts);
    });
    if !retry.is_empty() {
        html.heading("h2", "retry", "May the request be repeated?");
        html.list("ul", retry, demands::retry);
    }
    html.heading("h2", "type", "Type");
    html.tag("p", &[], |html| {
        let uri = problem_page.problem.type_uri();
        html.link_if(Link::outside(uri).as_ref(), uri);
    });
    if !former.is_empty() {
        html.of("p", "Formerly:");
        html.list("ul", former, |html, former| _ = html.of("code", former.as_str()));
    }
    html.heading("h2", "on-the-wire", "On the wire");
    parts::block(html, Some("The response"), &sample(site, &problem_page.problem));
    if let Some(detail) = detail {
        html.tag("p", &[], |html| _ = html.text("The detail is made of: ").of("code", detail.as_str()));
    }
    self::members(html, members);
    self::headers(html, members, headers);
    html.heading("h2", "in-code", "In a terminal");
    let dataset =
        if problem_page.is_own { format!(" --dataset {}", parts::in_shell(site.dataset)) } else { String::new() };
    let uri = parts::in_shell(problem_page.problem.type_uri());
    parts::block(html, None, &format!("status explain {uri}{dataset}"));
    parts::sources(html, at, references, None);
    page
}

pub(in crate::output::site) fn facts<'a>(site: &'a Site<'_>, problem_page: &'a ProblemPage) -> data::Rows<'a> {
    let facts = problem_page.problem.status.and_then(|status| site.facts(status));
    let facts = facts.map(|facts| ("facts", data::row(facts.row())));
    [("problem", data::row(problem_page.problem.row()))].into_iter().chain(facts).collect()
}

/// What is sent instead.
fn replaced(html: &mut Html, site: &Site<'_>, at: &Path, problem_page: &ProblemPage, deprecation: &Deprecation) {
    let Deprecation { since, replacement } = deprecation;
    let new = |other: &&ProblemPage| {
        other.problem.server == problem_page.problem.server && other.problem.name == *replacement
    };
    html.tag("p", &[With("class", "replaced")], |html| {
        html.of("b", "Deprecated").text(" since ").text(since.as_str()).text("; instead the server sends ");
        match site.problems().iter().find(new) {
            Some(new) => html.link(&at.to(&new.path), new.problem.title.as_str()),
            None => html.text(replacement.as_str()),
        };
        html.text(".");
    });
}

/// A response with the examples of the members.
fn sample(site: &Site<'_>, problem: &Problem) -> String {
    let code = problem.status.map(crate::model::Code::without_sub);
    let phrase = code.and_then(|code| site.meanings(code).first()?.definition.phrase.as_ref());
    let phrase = phrase.map(ToString::to_string).unwrap_or_default();
    let line = code.map(|code| format!("HTTP/1.1 {code} {phrase}\n")).unwrap_or_default();
    let headers = problem.headers.iter().filter_map(|header| {
        let value = match &header.source {
            HeaderSource::Constant(value) => value.to_string(),
            HeaderSource::Member(name) => problem.member(name.as_str())?.example.as_ref()?.json().replace('"', ""),
        };
        Some(format!("{}: {value}\n", header.name))
    });
    let headers: String = headers.collect();
    format!("{line}Content-Type: application/problem+json\n{headers}\n{}", problem.sample_json())
}

fn members(html: &mut Html, members: &[Member]) {
    if members.is_empty() {
        return;
    }
    html.heading("h2", "members", "Members");
    parts::table(html, "members", "Members", &["Name", "Type", "Meaning", "Example"], |html| {
        for Member { name, kind, about, example, list, optional, internal: _, sensitive: _, deprecated } in members {
            html.tag("tr", &[], |html| {
                html.tag("th", &[With("scope", "row")], |html| _ = html.of("code", name.as_str()));
                html.tag("td", &[], |html| {
                    html.text(&kind.to_string());
                    if let MemberKind::OneOf(words) = kind {
                        html.text(": ");
                        for (index, word) in words.iter().enumerate() {
                            html.text(if index > 0 { ", " } else { "" }).of("code", word.as_str());
                        }
                    }
                    for (is, mark) in [(list, "list"), (optional, "optional"), (deprecated, "deprecated")] {
                        html.text(&if *is { format!(", {mark}") } else { String::new() });
                    }
                });
                html.of("td", about.as_ref().map(crate::model::Text::as_str).unwrap_or_default());
                html.tag("td", &[], |html| {
                    if let Some(example) = example {
                        html.of("code", &example.json());
                    }
                });
            });
        }
    });
}

fn headers(html: &mut Html, members: &[Member], headers: &[ProblemHeader]) {
    if headers.is_empty() {
        return;
    }
    html.heading("h2", "headers", "Header fields");
    html.list("ul", headers, |html, ProblemHeader { name, source }| {
        html.of("code", name.as_str()).text(": ");
        match source {
            HeaderSource::Constant(value) => html.of("code", value.as_str()),
            HeaderSource::Member(member) if members.iter().any(|it| it.name == *member) => {
                html.text("the value of ").of("code", member.as_str())
            }
            HeaderSource::Member(_) => html.text("a value of the problem_page"),
        };
    });
}
