//! Whoever doubts a fact of the catalogue can look it up: each source has an address.

use status_core::{Class, Reference, Requirement, definitions, document, reasons};
use status_tests::check;

/// Every source that the catalogue names, with the place where it does.
fn sources() -> Vec<(String, Reference)> {
    let of_rules = |rules: &'static [Requirement]| rules.iter().filter_map(|rule| rule.source);
    let mut sources = Vec::new();
    let mut add = |place: &str, found: &mut dyn Iterator<Item = Reference>| {
        sources.extend(found.map(|source| (place.to_owned(), source)));
    };
    add("the document", &mut of_rules(document::REQUIREMENTS));
    for class in Class::ALL {
        let place = class.to_string();
        add(&place, &mut class.references().iter().copied());
        add(&place, &mut of_rules(class.requirements()));
        add(&place, &mut class.headers().iter().filter_map(|field| field.source));
    }
    for found in definitions() {
        let place = format!("{} {}", found.server().map_or("", |server| server.id()), found.code());
        add(&place, &mut found.references().iter().copied());
        add(&place, &mut of_rules(found.requirements()));
        if found.server().is_none() {
            let code = found.code().code();
            add(&place, &mut code.headers().iter().filter_map(|field| field.source));
            add(&place, &mut code.retry().iter().filter_map(|retry| retry.source));
        }
    }
    for reason in reasons() {
        add(&format!("{} {}", reason.server().id(), reason.token()), &mut reason.references().iter().copied());
    }
    sources
}

#[test]
fn every_source_has_an_address() {
    check(|findings| {
        for (place, source) in sources() {
            let address = source.url().map(|url| url.to_string()).unwrap_or_default();
            findings.holds(format_args!("{place}: {source} has no address"), address.starts_with("http"));
        }
    });
}

/// How somebody came to read a source is no part of it.
#[test]
fn no_title_tells_how_a_source_was_read() {
    check(|findings| {
        for (place, source) in sources() {
            let title = source.to_string().to_lowercase();
            for words in ["read in", "copies", "in a fork", "archived", "as far as"] {
                findings.holds(format_args!("{place}: {source}"), !title.contains(words));
            }
        }
    });
}
