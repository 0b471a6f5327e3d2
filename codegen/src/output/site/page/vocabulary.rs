//! The page of a server's reasons: one line for each.

use crate::model::ServerId;
use crate::output::site::html::{Html, To, With};
use crate::output::site::model::{ReasonPage, Site};
use crate::output::site::paths::{Path, anchor_of};
use crate::output::site::shell::Page;
use crate::output::site::{data, parts, words};

pub(in crate::output::site) fn page(site: &Site<'_>, at: &Path, server: &ServerId) -> Page {
    let name = site.name_of(server);
    let tokens = site.vocabulary(server);
    let about = format!(
        "What {name} writes beside a status, and what it means: {}.",
        words::count(tokens.len(), "reason", "reasons")
    );
    let mut page = Page::new(at, format!("Reasons of {name}"), &about);
    page.above = vec![(Path::root("reasons"), "Reasons".to_owned()), (Path::server(server), name)];
    page.has_data = true;
    let html = &mut page.main;
    html.of("h1", &page.title);
    html.of_class("p", "lead", &about);
    let fields: Vec<&[ReasonPage<'_>]> = tokens.chunk_by(|one, other| one.reason.field == other.reason.field).collect();
    for of_field in &fields {
        field(html, site, at, of_field);
    }
    page
}

pub(in crate::output::site) fn facts<'a>(site: &'a Site<'_>, server: &'a ServerId) -> data::Rows<'a> {
    let reasons = site.vocabulary(server).iter().map(|token| token.reason.row()).collect();
    vec![("server", data::text(server.as_str())), ("reasons", data::rows(reasons))]
}

fn field(html: &mut Html, site: &Site<'_>, at: &Path, tokens: &[ReasonPage<'_>]) {
    let Some(first) = tokens.first() else { return };
    let field = first.reason.field.as_str();
    html.tag("h2", &[], |html| _ = html.text("In ").of("code", field));
    parts::table(html, "tokens", field, &["Reason", "Code", "Meaning"], |html| {
        for token in tokens {
            let reason = token.reason;
            let class = if token.is_own { "is-own" } else { "" };
            html.tag("tr", &[With("id", &anchor_of(&token.slug)), With("class", class)], |html| {
                html.tag("th", &[With("scope", "row")], |html| {
                    let to = at.to(&Path::reason(&reason.server, &token.slug));
                    html.tag("a", &[With("class", "token"), To("href", &to)], |html| {
                        html.text(reason.token.as_str());
                    });
                    if let Some(part) = reason.part {
                        html.text(" ").of("small", words::part(part));
                    }
                });
                html.tag("td", &[], |html| {
                    for (index, code) in reason.codes.iter().enumerate() {
                        html.text(if index > 0 { " " } else { "" });
                        parts::number(html, site, at, *code);
                    }
                });
                html.of("td", reason.summary.as_str());
            });
        }
    });
}
