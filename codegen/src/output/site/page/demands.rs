//! What HTTP demands of a response with a code, and of who gets it, as a table.

use crate::model::{Code, Facts, Header, Level, Requirement, Retry};
use crate::output::site::html::{Html, With};
use crate::output::site::model::{Meaning, Site};
use crate::output::site::paths::Path;
use crate::output::site::{parts, words};

pub(super) fn section(html: &mut Html, site: &Site<'_>, at: &Path, code: Code, meanings: &[Meaning<'_>]) {
    let Some(facts) = site.facts(code) else { return };
    html.heading("h2", "http", "What HTTP demands");
    let standard = meanings.iter().find(|meaning| meaning.server.is_none());
    if standard.is_none() {
        origin(html, site, at, code);
    }
    parts::table(html, "facts", "What HTTP demands", &["What", "Rule"], |html| {
        let row = |html: &mut Html, title: &str, rule: &dyn Fn(&mut Html)| {
            html.tag("tr", &[], |html| {
                html.tag("th", &[With("scope", "row")], |html| _ = html.text(title));
                html.tag("td", &[], |html| rule(html));
            });
        };
        let Facts { cacheable, content, headers: _, redirect, retry, emitters } = facts;
        if !emitters.is_empty() {
            row(html, "Who sends it", &|html| _ = html.text(&words::capital(&words::emitters(emitters))));
        }
        rules(html, fields(site, code, facts), Vec::new());
        row(html, "Content", &|html| _ = html.text(words::content(*content)));
        row(html, "Cacheable", &|html| _ = html.text(words::cacheable(*cacheable)));
        if let Some(redirect) = redirect {
            row(html, "Redirect", &|html| _ = html.text(&words::redirect(redirect)));
        }
        for retry in retry {
            row(html, "Retry", &|html| self::retry(html, retry));
        }
        rules(html, Vec::new(), requirements(site, code, meanings));
    });
}

/// A row for each header field and each requirement.
pub(super) fn rules(html: &mut Html, headers: Vec<&Header>, requirements: Vec<&Requirement>) {
    for header in headers {
        html.tag("tr", &[], |html| {
            html.tag("th", &[With("scope", "row")], |html| _ = html.of("code", header.name.as_str()));
            html.tag("td", &[], |html| self::header(html, header));
        });
    }
    for requirement in requirements {
        html.tag("tr", &[], |html| {
            let who = words::capital(requirement.who.as_str());
            html.tag("th", &[With("scope", "row")], |html| _ = html.text(&who));
            html.tag("td", &[], |html| self::requirement(html, requirement));
        });
    }
}

/// Why the rules of another code apply.
fn origin(html: &mut Html, site: &Site<'_>, at: &Path, code: Code) {
    let is_defined = |code: Code| site.meanings(code).iter().any(|meaning| meaning.server.is_none());
    let whole = code.without_sub();
    html.tag("p", &[], |html| {
        if code != whole && is_defined(whole) {
            html.text("A sub-status changes nothing for HTTP. These are the rules for ");
            parts::code(html, site, at, whole);
            html.text(".");
        } else {
            let first = Code::new(if code.digit() <= 5 { code.digit() * 100 } else { 500 }, None);
            html.text("The standard does not define this code. Clients treat it as ");
            if let Some(first) = first {
                parts::code(html, site, at, first);
            }
            html.text(if code.digit() <= 5 { ", the first of its class" } else { ", since it is of no class" });
            html.text(" (RFC 9110, section 15).");
        }
    });
}

/// The header fields of the code, then those of its class that it does not repeat.
fn fields<'a>(site: &Site<'a>, code: Code, facts: &'a Facts) -> Vec<&'a Header> {
    let class = site.class(code).map(|class| class.headers.as_slice()).unwrap_or_default();
    let is_new = |of_class: &&Header| {
        !facts.headers.iter().any(|own| (&own.name, own.level) == (&of_class.name, of_class.level))
    };
    facts.headers.iter().chain(class.iter().filter(is_new)).collect()
}

fn header(html: &mut Html, header: &Header) {
    let Header { name: _, value, level, when, example, source } = header;
    if *level == Level::Discouraged {
        html.text("is discouraged");
    } else {
        verb(html, *level);
        html.text(" be there");
    }
    if let Some(value) = value {
        html.text(", with ").text(value.as_str());
    }
    if let Some(when) = when {
        html.text(", if ").text(when.as_str());
    }
    if let Some(example) = example {
        html.text(", such as ").of("code", example.as_str());
    }
    parts::cited(html, source.as_ref());
}

pub(super) fn retry(html: &mut Html, retry: &Retry) {
    let Retry { kind, level, when, source } = retry;
    html.text("The client ");
    verb(html, *level);
    html.text(" ").text(words::retry(*kind));
    if let Some(when) = when {
        html.text(", if ").text(when.as_str());
    }
    parts::cited(html, source.as_ref());
}

/// What the standard asks for with this very code, then servers, then what holds for the class.
fn requirements<'a>(site: &Site<'a>, code: Code, meanings: &[Meaning<'a>]) -> Vec<&'a Requirement> {
    let of_standard = site.meanings(code.without_sub()).iter().filter(|meaning| meaning.server.is_none());
    let of_servers = meanings.iter().filter(|meaning| meaning.server.is_some());
    let own: Vec<_> = of_standard.chain(of_servers).flat_map(|meaning| &meaning.definition.requirements).collect();
    let class = site.class(code).map(|class| class.requirements.as_slice()).unwrap_or_default();
    let is_new = |it: &&Requirement| !own.iter().any(|own| (&own.who, &own.what) == (&it.who, &it.what));
    let of_class: Vec<_> = class.iter().filter(is_new).collect();
    own.into_iter().chain(of_class).collect()
}

fn requirement(html: &mut Html, requirement: &Requirement) {
    let Requirement { who: _, level, what, when, source } = requirement;
    verb(html, *level);
    html.text(" ").text(what.as_str());
    if let Some(when) = when {
        html.text(", if ").text(when.as_str());
    }
    parts::cited(html, source.as_ref());
}

/// The words of BCP 14 stand out.
fn verb(html: &mut Html, level: Level) {
    match level {
        Level::Expected | Level::Discouraged => html.text(level.verb()),
        Level::Must | Level::MustNot | Level::Should | Level::ShouldNot | Level::May => html.of("b", level.verb()),
    };
}
