//! The page of a number: all that anybody means by it.

use super::{compare, demands, in_code, logged, meaning};
use crate::json_value::Json;
use crate::model::{Code, Definition, State};
use crate::output::internal::wire;
use crate::output::site::html::{Html, With};
use crate::output::site::model::{Meaning, Site};
use crate::output::site::paths::{Link, Path};
use crate::output::site::shell::Page;
use crate::output::site::{data, parts, words};

pub(in crate::output::site) fn page(site: &Site<'_>, at: &Path, code: Code) -> Page {
    let meanings = site.meanings(code);
    let Some((first, others)) = meanings.split_first() else { return Page::new(at, code.to_string(), "") };
    let label = parts::label(first);
    let title = format!("{code} {label}");
    let mut page = Page::new(at, &title, first.definition.summary.as_str());
    page.above = above(site, code);
    page.has_data = true;
    page.term = Some(term(site, at, first, &title));
    let html = &mut page.main;
    html.tag("h1", &[], |html| {
        html.of_class("span", &format!("number c{}", code.digit()), &code.to_string());
        html.text(" ").text(&label);
    });
    meaning::first(html, site, at, first);
    // Who comes to the site of a team comes for these.
    let (own, others): (Vec<_>, Vec<_>) = others.iter().partition(|other| other.is_own);
    for own in own {
        meaning::own(html, site, at, own);
    }
    others_from(html, &others);
    demands::section(html, site, at, code, meanings);
    if let Some(sample) = sample(first.definition) {
        html.heading("h2", "on-the-wire", "On the wire");
        parts::block(html, Some("The response"), &sample);
    }
    logged::of_code(html, code, meanings);
    comparisons(html, at, code);
    meaning::all(html, site, at, meanings);
    subs(html, site, at, code);
    reasons(html, site, at, code);
    problems(html, site, at, code);
    names(html, first.definition);
    in_code::section(html, site, code, first);
    see_also(html, site, at, code, meanings);
    html.tag("section", &[With("id", "sources")], |html| {
        parts::sources(html, at, &first.definition.references, first.definition.authority);
    });
    page
}

/// The facts for programs.
pub(in crate::output::site) fn facts<'a>(site: &'a Site<'_>, code: Code) -> data::Rows<'a> {
    let rows = site.meanings(code).iter().map(|meaning| meaning.definition.row()).collect();
    let mut facts = vec![("code", data::text(code.to_string())), ("meanings", data::rows(rows))];
    facts.extend(site.facts(code).map(|facts| ("facts", data::row(facts.row()))));
    facts
}

fn above(site: &Site<'_>, code: Code) -> Vec<(Path, String)> {
    let mut above = match site.class(code) {
        Some(class) => vec![(Path::class(class.digit.get()), format!("{}xx {}", class.digit, class.title))],
        None => vec![(Path::root("codes"), "Codes".to_owned())],
    };
    let whole = code.without_sub();
    above.extend(site.page_of(whole).filter(|_| whole != code).map(|page| (page, whole.to_string())));
    above
}

fn term(site: &Site<'_>, at: &Path, first: &Meaning<'_>, title: &str) -> Json {
    let code = first.definition.code.to_string();
    data::term(site, at, title, &code, first.definition.summary.as_str())
}

/// How many others are named on the first screen.
const NAMED: usize = 5;

/// Who else has a meaning for it, on the first screen.
fn others_from(html: &mut Html, others: &[&Meaning<'_>]) {
    let (named, rest) = others.split_at(others.len().min(if others.len() == NAMED + 1 { others.len() } else { NAMED }));
    if named.is_empty() {
        return;
    }
    html.tag("p", &[With("class", "others")], |html| {
        html.text("More from ");
        for (index, other) in named.iter().enumerate() {
            let is_last = rest.is_empty() && index + 1 == named.len();
            html.text(match index {
                0 => "",
                _ if is_last => " and ",
                _ => ", ",
            });
            html.link(&Link::here(&other.anchor()), other.publisher());
        }
        if !rest.is_empty() {
            html.text(" and ").link(&Link::here("all"), &format!("{} others", rest.len()));
        }
    });
}

/// Pages that compare the code with those that people take for it.
fn comparisons(html: &mut Html, at: &Path, code: Code) {
    let mut pages = compare::with(code).peekable();
    if pages.peek().is_some() {
        html.heading("h2", "compare", "Which one is right?");
        html.list("ul", pages, |html, comparison| {
            html.link(&at.to(&Path::comparison(comparison.name)), comparison.title);
            html.text(": ").text(comparison.about);
        });
    }
}

fn subs(html: &mut Html, site: &Site<'_>, at: &Path, code: Code) {
    if site.subs(code).next().is_none() {
        return;
    }
    let title = format!("{code} with a sub-status");
    html.heading("h2", "sub-status", &title);
    let meanings: Vec<&Meaning<'_>> = site.subs(code).flat_map(|(_, meanings)| meanings).collect();
    let count = meanings.len();
    parts::folded(html, count, &words::count(count, "meaning", "meanings"), |html| {
        parts::table(html, "subs", &title, &["Code", "Who", "Meaning"], |html| {
            for meaning in meanings {
                html.tag("tr", &[], |html| {
                    html.tag("th", &[With("scope", "row")], |html| {
                        parts::number(html, site, at, meaning.definition.code);
                    });
                    html.of("td", meaning.publisher());
                    html.of("td", meaning.definition.summary.as_str());
                });
            }
        });
    });
}

/// A response of the standard's code.
fn sample(definition: &Definition) -> Option<String> {
    let facts = definition.facts.as_ref().filter(|_| definition.state != State::Unused)?;
    Some(wire::response(definition, facts).replace("\r\n", "\n").trim_end().to_owned())
}

fn reasons(html: &mut Html, site: &Site<'_>, at: &Path, code: Code) {
    let mut tokens: Vec<_> = site.reasons_with(code).collect();
    if tokens.is_empty() {
        return;
    }
    tokens.sort_by_key(|token| &token.reason.server);
    html.heading("h2", "reasons", "Reasons that come with it");
    html.of("p", "What servers write beside the status, and what says more than the number:");
    html.tag("dl", &[With("class", "reasons")], |html| {
        for tokens in tokens.chunk_by(|one, other| one.reason.server == other.reason.server) {
            let Some(first) = tokens.first() else { continue };
            let server = &first.reason.server;
            html.tag("dt", &[], |html| _ = html.link(&at.to(&Path::vocabulary(server)), &site.name_of(server)));
            html.tag("dd", &[], |html| {
                parts::folded(html, tokens.len(), &words::count(tokens.len(), "reason", "reasons"), |html| {
                    html.list("ul", tokens, |html, token| {
                        let page = Path::reason(server, &token.slug);
                        html.link(&at.to(&page), token.reason.token.as_str());
                    });
                });
            });
        }
    });
}

fn problems(html: &mut Html, site: &Site<'_>, at: &Path, code: Code) {
    if site.problems_with(code).next().is_none() {
        return;
    }
    html.heading("h2", "problems", "Problems with this status");
    html.list("ul", site.problems_with(code), |html, problem_page| {
        html.link(&at.to(&problem_page.path), problem_page.problem.title.as_str());
        parts::own(html, problem_page.is_own);
        html.text(": ").text(problem_page.problem.summary.as_str());
    });
}

/// Former phrases, and what others call it.
fn names(html: &mut Html, definition: &Definition) {
    if definition.former.is_empty() && definition.aliases.is_empty() {
        return;
    }
    html.heading("h2", "names", "Other names");
    html.tag("ul", &[], |html| {
        for former in &definition.former {
            html.tag("li", &[], |html| {
                html.of("b", former.phrase.as_str());
                html.text(&format!(": the name in RFC {}, until RFC {}", former.rfc, former.replaced_by));
            });
        }
        for alias in &definition.aliases {
            let users: Vec<_> = alias.used_by.iter().map(crate::model::Text::as_str).collect();
            html.tag("li", &[], |html| {
                html.of("b", alias.phrase.as_str()).text(&format!(": used by {}", words::and(&users)));
            });
        }
    });
}

fn see_also(html: &mut Html, site: &Site<'_>, at: &Path, code: Code, meanings: &[Meaning<'_>]) {
    let mut codes: Vec<Code> = Vec::new();
    for other in meanings.iter().flat_map(|meaning| &meaning.definition.see_also) {
        if *other != code && !codes.contains(other) {
            codes.push(*other);
        }
    }
    if !codes.is_empty() {
        html.heading("h2", "see-also", "See also");
        html.list("ul", codes, |html, code| parts::code(html, site, at, code));
    }
}
