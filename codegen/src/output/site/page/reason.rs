//! The page of a reason: what a server says beside the status.

use super::logged;
use crate::model::{Code, Reason};
use crate::output::site::html::{Html, With};
use crate::output::site::model::{ReasonPage, Site};
use crate::output::site::paths::Path;
use crate::output::site::shell::Page;
use crate::output::site::{data, formats, parts, words};

pub(in crate::output::site) fn page(site: &Site<'_>, at: &Path, token: &ReasonPage<'_>) -> Page {
    let Reason {
        server,
        field,
        token: text,
        part,
        name,
        aliases,
        codes,
        summary,
        causes,
        remedies,
        notes,
        doubts,
        since,
        until,
        authority,
        references,
    } = token.reason;
    let publisher = site.name_of(server);
    let mut page = Page::new(at, format!("{text} ({publisher})"), summary.as_str());
    page.above = vec![(Path::root("reasons"), "Reasons".to_owned()), (Path::vocabulary(server), publisher.clone())];
    page.has_data = true;
    page.term = Some(data::term(site, at, &parts::spaced(name.as_str()), text.as_str(), summary.as_str()));
    let html = &mut page.main;
    html.tag("h1", &[], |html| {
        html.of_class("span", "token", text.as_str());
        if !says_the_same(text.as_str(), name.as_str()) {
            html.text(" ").of_class("span", "name", &parts::spaced(name.as_str()));
        }
    });
    let class = if token.is_own { "first is-own" } else { "first" };
    html.tag("section", &[With("class", class)], |html| {
        html.of_class("p", "lead", summary.as_str());
        html.tag("ul", &[With("class", "tags")], |html| {
            html.tag("li", &[], |html| {
                html.link(&at.to(&Path::server(server)), &publisher);
                parts::own(html, token.is_own);
            });
            html.tag("li", &[], |html| {
                html.text("in ").of("code", field.as_str());
                if let Some(part) = part {
                    html.text(", ").text(words::part(*part));
                }
            });
            if let Some(status) = token.reason.win32_status() {
                html.tag("li", &[], |html| _ = html.of("code", &format!("0x{status:08X}")));
            }
            if let Some(span) = words::span(since.as_ref(), until.as_ref()) {
                html.of("li", &span);
            }
        });
        parts::answer(html, "h2", causes, remedies);
        parts::notes(html, notes, doubts);
    });
    if !aliases.is_empty() {
        html.heading("h2", "names", "Also written");
        html.list("ul", aliases, |html, alias| _ = html.of("code", alias.as_str()));
    }
    with_codes(html, site, at, codes);
    if let Some((format, parts)) = formats::of_reason(token.reason) {
        html.heading("h2", "in-a-log", "In a log");
        logged::line(html, format, &parts);
    }
    html.heading("h2", "in-code", "In a terminal");
    let dataset = if token.is_own { format!(" --dataset {}", parts::in_shell(site.dataset)) } else { String::new() };
    let text = parts::in_shell(text.as_str());
    // What begins with a hyphen would be taken for an option.
    let is_like_option = text.starts_with('-');
    let (before, behind) =
        if is_like_option { ("", format!(" -- {text}")) } else { (&*format!(" {text}"), String::new()) };
    parts::block(html, None, &format!("status explain{before} --server {server}{dataset}{behind}"));
    parts::sources(html, at, references, *authority);
    page
}

fn with_codes(html: &mut Html, site: &Site<'_>, at: &Path, codes: &[Code]) {
    if !codes.is_empty() {
        html.heading("h2", "codes", "Comes with");
        html.list("ul", codes, |html, code| {
            parts::code(html, site, at, *code);
        });
    }
}

/// Whether a token is its name already, apart from how it is written.
fn says_the_same(token: &str, name: &str) -> bool {
    let letters = |text: &str| -> String {
        text.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect()
    };
    letters(token) == letters(name)
}
