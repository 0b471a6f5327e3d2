//! The page of a class: every code in it, and what holds for all of them.

use super::demands;
use crate::model::Class;
use crate::output::site::html::{Html, With};
use crate::output::site::model::Site;
use crate::output::site::paths::Path;
use crate::output::site::shell::Page;
use crate::output::site::{data, parts};

pub(in crate::output::site) fn page(site: &Site<'_>, at: &Path, class: &Class) -> Page {
    let digit = class.digit.get();
    let title = format!("{digit}xx {}", class.title);
    let mut page = Page::new(at, &title, class.summary.as_str());
    page.above = vec![(Path::root("codes"), "Codes".to_owned())];
    page.has_data = true;
    page.term = Some(data::term(site, at, &title, &format!("{digit}xx"), class.summary.as_str()));
    let html = &mut page.main;
    html.tag("h1", &[], |html| {
        html.of_class("span", &format!("number c{digit}"), &format!("{digit}xx")).text(" ").text(class.title.as_str());
    });
    html.of_class("p", "lead", class.summary.as_str());
    html.of("p", &format!("A client that does not know a code of this class treats it as {digit}00."));
    codes(html, site, at, u16::from(digit), true);
    codes(html, site, at, u16::from(digit), false);
    rules(html, class);
    html.heading("h2", "in-code", "In a terminal");
    parts::block(html, None, &format!("status list --class {digit}xx"));
    parts::sources(html, at, &class.references, None);
    page
}

pub(in crate::output::site) fn facts<'a>(site: &'a Site<'_>, class: &'a Class) -> data::Rows<'a> {
    let digit = u16::from(class.digit.get());
    let codes = site.codes().filter(|(code, _)| code.digit() == digit && code.sub().is_none());
    let row = |(code, meanings): (crate::model::Code, &[crate::output::site::model::Meaning<'_>])| {
        let label = meanings.first().map(parts::label).unwrap_or_default();
        vec![("code", data::text(code.to_string())), ("name", data::text(label))]
    };
    vec![("class", data::row(class.row())), ("codes", data::rows(codes.map(row).collect()))]
}

/// The codes of the standard, or those that only servers define.
fn codes(html: &mut Html, site: &Site<'_>, at: &Path, digit: u16, of_standard: bool) {
    let codes = site.codes().filter(|(code, meanings)| {
        let is_standard = meanings.first().is_some_and(|first| first.server.is_none());
        code.digit() == digit && code.sub().is_none() && is_standard == of_standard
    });
    let codes: Vec<_> = codes.collect();
    if codes.is_empty() {
        return;
    }
    let (id, title) = if of_standard { ("standard", "Of the standard") } else { ("others", "Of servers alone") };
    html.heading("h2", id, title);
    parts::table(html, "codes", title, &["Code", "Name", "Meaning"], |html| {
        for (code, meanings) in codes {
            let Some(first) = meanings.first() else { continue };
            html.tag("tr", &[With("class", if first.is_own { "is-own" } else { "" })], |html| {
                html.tag("th", &[With("scope", "row")], |html| parts::number(html, site, at, code));
                html.tag("td", &[], |html| {
                    html.text(&parts::label(first));
                    parts::own(html, first.is_own);
                });
                html.tag("td", &[], |html| {
                    if !of_standard {
                        html.of_class("small", "who", first.publisher()).text(" ");
                    }
                    html.text(first.definition.summary.as_str());
                });
            });
        }
    });
}

fn rules(html: &mut Html, class: &Class) {
    if class.headers.is_empty() && class.requirements.is_empty() {
        return;
    }
    html.heading("h2", "http", "What holds for every response of the class");
    let (headers, requirements) = (class.headers.iter().collect(), class.requirements.iter().collect());
    parts::table(html, "facts", "Rules", &["What", "Rule"], |html| demands::rules(html, headers, requirements));
}
