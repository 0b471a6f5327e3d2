//! Every section of an RFC that the catalogue names is one that the tables know too.

use std::collections::{BTreeMap, BTreeSet};

use status_core::{Class, HeaderField, Reference, Requirement, definitions, document};
use status_tests::{check, facts};

use crate::data::ledger::{Sides, Table, compare};
use crate::data::semantics_cells::fields;
use crate::{cited, registry_rows};

/// The sections that a text names, as in `RFC9110 15.2.2, 7.8; RFC7231 6.4.5 and appendix B`.
fn sections(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for rest in text.split("RFC").skip(1) {
        let (number, rest) = rest.split_at(rest.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(rest.len()));
        let rest = rest.trim_start().trim_start_matches("Section ");
        // What does not look like a section ends the list.
        let parts = rest.split([',', ';', ' ', ')']).filter(|part| !matches!(*part, "" | "and" | "appendix"));
        let parts = parts.take_while(|part| is_section(part));
        found.extend(parts.map(|part| format!("RFC{number} {part}")));
    }
    found
}

/// Whether a text is a number such as `15.2.1`, or that of an appendix such as `B.3`.
fn is_section(text: &str) -> bool {
    let mut parts = text.split('.');
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|digit| digit.is_ascii_digit());
    let is_letter = |part: &str| part.len() == 1 && part.bytes().all(|letter| letter.is_ascii_uppercase());
    parts.next().is_some_and(|first| is_number(first) || is_letter(first)) && parts.all(is_number)
}

/// Every section that a table names.
fn known() -> BTreeSet<String> {
    let mut texts = Vec::new();
    texts.extend(registry_rows().iter().map(|row| row.get("references").to_owned()));
    for row in facts("requirements.csv", 169) {
        let source = row.get("source").split([';', ' ']).next().unwrap_or_default();
        texts.push(format!("{source} {}", row.get("section")));
    }
    for row in facts("semantics.csv", 64) {
        texts.extend(["rfc_sections", "emitter", "source"].map(|column| row.get(column).to_owned()));
        for field in ["headers_must", "headers_should", "headers_may"].iter().flat_map(|column| fields(row.get(column)))
        {
            let rfc = if field.sections.starts_with("RFC") { "" } else { "RFC9110 " };
            texts.push(format!("{rfc}{}", field.sections));
        }
    }
    let corrections = facts("corrections.csv", 545).into_iter();
    // `RFC 9110 section 15.5.2` there.
    let sources = corrections
        .map(|row| row.get("source").replace("RFC ", "RFC").replace(" sections ", " ").replace(" section ", " "));
    texts.extend(sources);
    texts.iter().flat_map(|text| sections(text)).collect()
}

/// The code that each section of RFC 9110 is about, where it is about one: the registry refers to it.
fn codes_by_section() -> BTreeMap<String, String> {
    let rows = registry_rows();
    let pairs = rows.iter().flat_map(|row| {
        let sections = sections(row.get("references")).into_iter().filter(|section| section.starts_with("RFC9110 "));
        sections.map(|section| (section, row.get("code").to_owned()))
    });
    pairs.collect()
}

/// Every section that the catalogue names, with the code, the class or `any` where it does.
fn named() -> BTreeSet<(String, String)> {
    let mut named = BTreeSet::new();
    let mut add = |place: &str, references: &mut dyn Iterator<Item = Reference>| {
        let sections = references.filter(|reference| matches!(reference, Reference::Rfc { .. }));
        named.extend(sections.map(|section| (place.to_owned(), cited(&section))));
    };
    let of_rules = |rules: &'static [Requirement]| rules.iter().filter_map(|rule| rule.source);
    let of_fields = |fields: &'static [HeaderField]| fields.iter().filter_map(|field| field.source);
    add("any", &mut of_rules(document::REQUIREMENTS));
    for class in Class::ALL {
        let place = format!("{}xx", class.digit());
        add(&place, &mut class.references().iter().copied());
        add(&place, &mut of_rules(class.requirements()));
        add(&place, &mut of_fields(class.headers()));
    }
    for definition in definitions() {
        let place = definition.code().to_string();
        add(&place, &mut definition.references().iter().copied());
        add(&place, &mut of_rules(definition.requirements()));
        if definition.server().is_none() {
            let code = definition.code().code();
            add(&place, &mut of_fields(code.headers()));
            add(&place, &mut code.retry().iter().filter_map(|retry| retry.source));
        }
    }
    named
}

#[test]
fn sections_are_read_from_the_text_of_a_table() {
    let cases: [(&str, &[&str]); 6] = [
        ("RFC9110 Section 15.2.1", &["RFC9110 15.2.1"]),
        (
            "RFC9110 15.2.2, 7.8; RFC7231 6.4.5 and appendix B",
            &["RFC9110 15.2.2", "RFC9110 7.8", "RFC7231 6.4.5", "RFC7231 B"],
        ),
        ("RFC9110 15.5.20, B.3", &["RFC9110 15.5.20", "RFC9110 B.3"]),
        ("origin (RFC2616 10.3.6)", &["RFC2616 10.3.6"]),
        ("RFC9110 15.4.1 note 7", &["RFC9110 15.4.1"]),
        ("RFC2518 (quoted); MDN 102@38c183f6", &[]),
    ];
    check(|findings| {
        for (text, expected) in cases {
            findings.equal(text, sections(text), expected);
        }
    });
}

#[test]
fn every_section_is_known() {
    let (known, named) = (known(), named());
    assert!(named.len() > 150 && known.len() > 100, "{} are named, {} known", named.len(), known.len());
    let is_known = |section: &str| {
        // A section with parts exists because they do.
        let part = format!("{section}.");
        known.contains(section) || known.iter().any(|known| known.starts_with(&part))
    };
    check(|findings| {
        for (place, section) in &named {
            findings.equal(format!("{place}: a section"), sections(section), [section.as_str()]);
        }
    });
    let sides =
        named.iter().map(|(place, section)| Sides::of(place, is_known(section).then_some(section), Some(section)));
    compare(Table::Sections, "section", sides);
}

/// A section about one code is named by that code; a slip in the number mostly leads to another's.
#[test]
fn a_section_about_a_code_is_named_by_that_code() {
    let about = codes_by_section();
    assert!(about.len() > 40, "{about:?}");
    let named = named();
    let sides = named
        .iter()
        .filter_map(|(place, section)| Some(Sides::of(place, Some(about.get(section)?), Some(place)).about(section)));
    compare(Table::Sections, "code", sides);
}
