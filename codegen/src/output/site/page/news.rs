//! What is new, on the start page: the newest RFCs, what is registered for the time being, and what has another name now.

use std::collections::BTreeMap;

use crate::model::{Code, Definition, Reference, State};
use crate::output::site::html::{Html, With};
use crate::output::site::model::{ProblemPage, Site};
use crate::output::site::paths::Path;
use crate::output::site::{parts, words};

/// How many RFCs are new.
const NEWEST: usize = 5;

/// How many codes of an RFC are named; what defines more is a whole edition of HTTP.
const FEW: usize = 4;

pub(super) fn section(html: &mut Html, site: &Site<'_>, at: &Path) {
    html.heading("h2", "new", "What is new");
    html.tag("dl", &[With("class", "news")], |html| {
        deprecated(html, site, at);
        temporary(html, site, at);
        newest(html, site, at);
        renamed(html, site, at);
        unused(html, site, at);
    });
}

/// A title with its entries; nothing without entries.
fn group<T>(html: &mut Html, title: &str, entries: Vec<T>, write: impl Fn(&mut Html, T)) {
    if !entries.is_empty() {
        html.of("dt", title);
        html.tag("dd", &[], |html| _ = html.list("ul", entries, write));
    }
}

/// Of a team, which tells its callers what to expect no longer.
fn deprecated(html: &mut Html, site: &Site<'_>, at: &Path) {
    let problem_pages = site.problems().iter().filter(|problem_page| problem_page.is_own);
    let since = |problem_page: &'_ ProblemPage| problem_page.problem.deprecated.as_ref().map(|it| it.since.to_string());
    let deprecated = problem_pages.filter_map(|problem_page| Some((problem_page, since(problem_page)?))).collect();
    group(html, "Deprecated", deprecated, |html, (problem_page, since)| {
        html.link(&at.to(&problem_page.path), problem_page.problem.title.as_str());
        html.text(&format!(", since {since}"));
    });
}

fn temporary(html: &mut Html, site: &Site<'_>, at: &Path) {
    let expires = |definition: &Definition| match definition.state {
        State::Temporary { expires } => Some((definition.code, expires)),
        _ => None,
    };
    let temporary = site.catalogue.standard().filter_map(expires).collect();
    group(html, "Registered for the time being", temporary, |html, (code, expires)| {
        parts::code(html, site, at, code);
        html.text(&format!(", until {expires}"));
    });
}

/// The RFCs that define something, the newest first, with what they define.
fn newest(html: &mut Html, site: &Site<'_>, at: &Path) {
    let mut rfcs: BTreeMap<u32, (Vec<Code>, Vec<&ProblemPage>)> = BTreeMap::new();
    let rfc = |references: &[Reference]| match references.first() {
        Some(Reference::Rfc { rfc, .. }) => Some(u32::from(rfc.get())),
        _ => None,
    };
    for definition in site.catalogue.standard() {
        if let Some(rfc) = rfc(&definition.references) {
            rfcs.entry(rfc).or_default().0.push(definition.code);
        }
    }
    for problem_page in site.problems().iter().filter(|problem_page| !problem_page.is_own) {
        if let Some(rfc) = rfc(&problem_page.problem.references) {
            rfcs.entry(rfc).or_default().1.push(problem_page);
        }
    }
    let newest = rfcs.into_iter().rev().take(NEWEST).collect();
    group(html, "The newest RFCs that define something", newest, |html, (rfc, (codes, problem_pages))| {
        html.link(&at.to(&Path::rfc(rfc)), &format!("RFC {rfc}")).text(": ");
        let (few, many) = if codes.len() > FEW { (&[][..], codes.len()) } else { (codes.as_slice(), 0) };
        if many > 0 {
            html.text(&words::count(many, "code", "codes"));
        }
        for (index, code) in few.iter().enumerate() {
            html.text(if index > 0 { ", " } else { "" });
            parts::code(html, site, at, *code);
        }
        for (index, problem_page) in problem_pages.iter().enumerate() {
            html.text(if index > 0 || !codes.is_empty() { ", the problem " } else { "the problem " });
            html.link(&at.to(&problem_page.path), problem_page.problem.title.as_str());
        }
    });
}

/// Names that the latest RFC replaced.
fn renamed(html: &mut Html, site: &Site<'_>, at: &Path) {
    let formers = || site.catalogue.standard().flat_map(|it| it.former.iter().map(|former| (it.code, former)));
    let latest = formers().map(|(_, former)| former.replaced_by.get()).max();
    let renamed = formers().filter(|(_, former)| Some(former.replaced_by.get()) == latest).collect();
    group(html, "Renamed", renamed, |html, (code, former)| {
        parts::code(html, site, at, code);
        html.text(&format!(", which was {} before RFC {}", former.phrase, former.replaced_by));
    });
}

fn unused(html: &mut Html, site: &Site<'_>, at: &Path) {
    let is_gone = |it: &&Definition| matches!(it.state, State::Deprecated | State::Obsoleted | State::Unused);
    let unused = site.catalogue.standard().filter(is_gone).collect();
    group(html, "No longer to be sent", unused, |html, definition: &Definition| {
        parts::code(html, site, at, definition.code);
        // 306 is called "Unused".
        let state = words::state(definition).filter(|state| definition.label() != Some(state));
        html.text(&state.map(|state| format!(": {}", state.to_lowercase())).unwrap_or_default());
    });
}
