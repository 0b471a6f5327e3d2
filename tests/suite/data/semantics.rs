//! What each code asks for, against `semantics.csv`.

use std::collections::BTreeSet;

use status_core::{Emitter, HeaderField, Level, RedirectKind, RedirectMethod, Reference, StatusCode};
use status_tests::{Findings, Row, check, facts};

use crate::data::corrections::added;
use crate::data::ledger::{Sides, Table, compare};
use crate::data::semantics_cells::{Field, fields, without_parentheses};
use crate::{cited, code, definition};

fn rows() -> Vec<Row> {
    facts("semantics.csv", 64)
}

/// Checks a property of every code.
#[track_caller]
fn check_rows(test: impl Fn(&Row, StatusCode, &mut Findings)) {
    check(|findings| {
        for row in &rows() {
            test(row, code(row.number("code")), findings);
        }
    });
}

/// Compares a column, but for what the ledger settles.
#[track_caller]
fn compare_rows(column: &str, sides: impl Fn(&Row, StatusCode) -> Vec<Sides>) {
    let sides = rows().into_iter().flat_map(|row| sides(&row, code(row.number("code"))));
    compare(Table::Semantics, column, sides);
}

#[test]
fn heuristically_cacheable_codes() {
    check_rows(|row, code, findings| {
        let expected = match row.get("heuristically_cacheable") {
            "yes" => true,
            "no" => false,
            other => panic!("{code}: {other}"),
        };
        findings.equal(code, code.is_heuristically_cacheable(), expected);
    });
}

#[test]
fn content() {
    compare_rows("content", |row, code| {
        vec![Sides::of(code.as_u16(), Some(row.get("content")), Some(code.content().word()))]
    });
}

#[test]
fn redirects() {
    check_rows(|row, code, findings| {
        let expected = match row.get("redirect") {
            "" => None,
            "choice; method unspecified" => Some((RedirectKind::Choice, None)),
            "to the stored response; no new request" => Some((RedirectKind::StoredResponse, None)),
            "see-other; retrieve with GET (or HEAD)" => Some((RedirectKind::SeeOther, Some(RedirectMethod::Get))),
            other => {
                let (kind, method) = other.split_once("; ").expect("kind and method");
                let kind = match kind {
                    "permanent" => RedirectKind::Permanent,
                    "temporary" => RedirectKind::Temporary,
                    _ => panic!("{code}: {other}"),
                };
                let method = match method {
                    "POST may become GET" => RedirectMethod::PostMayBecomeGet,
                    "method kept" | "method must not change" => RedirectMethod::Kept,
                    _ => panic!("{code}: {other}"),
                };
                Some((kind, Some(method)))
            }
        };
        findings.equal(code, code.redirect().map(|redirect| (redirect.kind, redirect.method)), expected);
    });
}

#[test]
fn retries() {
    compare_rows("retry", |row, code| {
        let cells = row.get("retry").split(" | ").filter(|cell| !cell.is_empty());
        let expected: BTreeSet<_> = cells
            .map(|cell| match cell.split_once(':').expect("keyword:kind") {
                ("implied", kind) => (kind, "expected"),
                ("mdn-not", kind) => (kind, "discouraged"),
                (level, kind) => (kind, level),
            })
            .collect();
        let found: BTreeSet<_> = code.retry().iter().map(|retry| (retry.kind.word(), retry.level.word())).collect();
        assert_eq!(found.len(), code.retry().len(), "{code}: one of the retries is told twice");
        let side = |has: bool, level| has.then_some(level);
        let all = expected.union(&found).map(|pair @ &(kind, level)| {
            let (says, catalogue) = (side(expected.contains(pair), level), side(found.contains(pair), level));
            Sides::of(code.as_u16(), says, catalogue).about(kind)
        });
        all.collect()
    });
}

#[test]
fn retries_have_a_condition_where_the_table_has_one() {
    compare_rows("retry_condition", |row, code| {
        let says = Some(row.get("retry_condition")).filter(|condition| !condition.is_empty());
        let when = code.retry().iter().find_map(|retry| retry.when);
        // The words are our own.
        vec![Sides::of(code.as_u16(), says, when.map(|when| says.unwrap_or(when)))]
    });
}

#[test]
fn emitters() {
    check_rows(|row, code, findings| {
        let cell = row.get("emitter").replace("proxy (transforming)", "transforming-proxy");
        let cell = without_parentheses(&cell);
        let parts = cell.split(';').map(str::trim).filter(|part| !part.is_empty());
        let expected: BTreeSet<Emitter> = parts
            .map(|part| match part {
                "any-server" => Emitter::AnyServer,
                "origin" => Emitter::OriginServer,
                "gateway" => Emitter::Gateway,
                "proxy" => Emitter::Proxy,
                "transforming-proxy" => Emitter::TransformingProxy,
                "interception-proxy" => Emitter::InterceptionProxy,
                "cache" => Emitter::Cache,
                "other blocking entity" => Emitter::BlockingEntity,
                _ => panic!("{code}: {part}"),
            })
            .collect();
        findings.equal(code, code.emitters().iter().copied().collect::<BTreeSet<_>>(), expected);
        findings.equal(
            format!("{code}: once each"),
            code.emitters().len(),
            code.emitters().iter().collect::<BTreeSet<_>>().len(),
        );
    });
}

#[test]
fn header_fields_of_the_table_come_at_their_level_with_condition_and_source() {
    check_rows(|row, code, findings| {
        for column in ["headers_must", "headers_should", "headers_may"] {
            for field in fields(row.get(column)) {
                let levels: &[Level] = match column {
                    "headers_must" => &[Level::Must],
                    "headers_should" => &[Level::Should],
                    _ => &[Level::May, Level::Expected],
                };
                let found = code.headers().iter().any(|header| {
                    header.name == field.name
                        && levels.contains(&header.level)
                        && (!field.conditional || header.when.or(header.value).is_some())
                        && is_source(&field, header)
                });
                findings.holds(format_args!("{code}: {field:?} of {column}, not in {:#?}", code.headers()), found);
            }
        }
    });
}

#[test]
fn header_fields_that_the_table_lacks_are_not_made_up() {
    compare_rows("headers_may", |row, code| {
        let cells = ["headers_must", "headers_should", "headers_may"].map(|column| fields(row.get(column)));
        let added = added(row.get("code"), "headers");
        let known = |name: &str| {
            cells.iter().flatten().any(|field| field.name == name)
                || added.iter().any(|line| line.starts_with(&format!("{name} | ")) && !line.contains(" | must-not | "))
        };
        let welcome = |level| !matches!(level, Level::MustNot | Level::ShouldNot);
        let names = code.headers().iter().filter(|header| welcome(header.level)).map(|header| header.name);
        names.map(|name| Sides::of(code.as_u16(), known(name).then_some(name), Some(name))).collect()
    });
}

/// Whether a header field names one of the sections as its source.
fn is_source(field: &Field, header: &HeaderField) -> bool {
    let Some(source) = header.source else { return false };
    match (field.sections.as_str(), source) {
        ("draft", Reference::Draft { .. }) => true,
        ("named by MDN", Reference::Page { title, .. }) => title.starts_with("MDN"),
        (sections, source) => {
            let (rfc, sections) =
                sections.strip_prefix("RFC").and_then(|rest| rest.split_once(' ')).unwrap_or(("9110", sections));
            sections
                .split(", ")
                .any(|section| cited(&source) == format!("RFC{rfc} {}", section.trim_end_matches(" note")))
        }
    }
}

#[test]
fn every_section_is_among_the_references() {
    check_rows(|row, code, findings| {
        let found: Vec<String> = definition(code.as_u16()).references().iter().map(cited).collect();
        for citation in row.get("rfc_sections").split(';').map(str::trim) {
            let Some((rfc, sections)) = citation.strip_prefix("RFC").and_then(|rest| rest.split_once(' ')) else {
                let named = found.iter().any(|cited| citation.starts_with("draft-") && cited.starts_with("draft-"));
                findings.holds(format_args!("{code}: {citation}"), named);
                continue;
            };
            for section in sections.split(", ").flat_map(|section| section.split(" and ")) {
                let expected = format!("RFC{rfc} {}", section.trim_start_matches("appendix "));
                findings.holds(format_args!("{code}: {expected} is not in {found:?}"), found.contains(&expected));
            }
        }
        for source in row.get("source").split(';').map(str::trim) {
            if source.starts_with("MDN ") {
                let title = format!("MDN: {}", code.as_str());
                findings.holds(format_args!("{code}: {title}"), found.iter().any(|cited| cited.starts_with(&title)));
            }
        }
    });
}

#[test]
fn causes_and_remedies_are_there_where_a_source_tells_them_and_only_there() {
    check_rows(|row, code, findings| {
        let definition = definition(code.as_u16());
        let told = |column| !row.get(column).is_empty();
        findings.equal(format!("{code}: causes"), !definition.causes().is_empty(), told("typical_causes"));
        findings.equal(format!("{code}: remedies"), !definition.remedies().is_empty(), told("typical_remedies"));
    });
}

#[test]
fn interim_codes_are_the_informational_ones() {
    check_rows(|row, code, findings| {
        findings.equal(code, code.is_informational(), row.get("interim") == "yes");
    });
}
