//! What each code asks for, against `semantics.csv`.

use std::collections::BTreeSet;

use status_core::{
    Content, Emitter, HeaderField, Level, RedirectKind, RedirectMethod, Reference, RetryKind, StatusCode,
};
use status_tests::{Findings, Row, check, facts};

use crate::cells::{Field, fields, without_parentheses};
use crate::{cited, code, definition};

/// Checks a property of every code.
#[track_caller]
fn check_rows(test: impl Fn(&Row, StatusCode, &mut Findings)) {
    let rows = facts("semantics.csv", 64);
    check(|findings| {
        for row in &rows {
            test(row, code(row.number("code")), findings);
        }
    });
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
    check_rows(|row, code, findings| {
        let expected = match (code.as_u16(), row.get("content")) {
            // None may be generated, but the response is framed as usual.
            (205, "forbidden") => Content::Empty,
            (_, "forbidden") => Content::Forbidden,
            (_, "allowed") => Content::Allowed,
            (_, "required") => Content::Required,
            (_, other) => panic!("{code}: {other}"),
        };
        findings.equal(code, code.content(), expected);
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

/// Ways to repeat a request that are not in the column itself.
const MORE_RETRIES: [(u16, RetryKind, Level, &str); 2] = [
    (421, RetryKind::OtherConnection, Level::Expected, "what browsers do, in requirements.csv"),
    (425, RetryKind::SameRequest, Level::May, "what intermediaries may do, in the column with the condition"),
];

#[test]
fn retries() {
    check_rows(|row, code, findings| {
        let mut expected = Vec::new();
        for cell in row.get("retry").split(" | ").filter(|cell| !cell.is_empty()) {
            let (level, kind) = cell.split_once(':').expect("keyword:kind");
            let level = match level {
                "may" => Level::May,
                "should" => Level::Should,
                "must" => Level::Must,
                "must-not" => Level::MustNot,
                "should-not" => Level::ShouldNot,
                "implied" => Level::Expected,
                "mdn-not" => Level::Discouraged,
                _ => panic!("{code}: {cell}"),
            };
            expected.push((kind.to_owned(), level));
        }
        for (_, kind, level, _) in MORE_RETRIES.iter().filter(|more| code == more.0) {
            expected.push((kind.word().to_owned(), *level));
        }
        let found: Vec<_> = code.retry().iter().map(|retry| (retry.kind.word().to_owned(), retry.level)).collect();
        findings.equal(code, &found, &expected);
        let told = !row.get("retry_condition").is_empty();
        // 410 has no more to say than that it is advised against.
        let when = code.retry().iter().any(|retry| retry.when.is_some()) || code == StatusCode::GONE;
        findings.equal(format!("{code}: a condition"), when && !found.is_empty(), told);
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

/// RFC 8297 expects the hints of a 103 without a word of BCP 14, though the table has them under "should".
const NO_WORD: (u16, &str) = (103, "Link");

/// "Other validators" of a 201 in the table.
const OTHER_VALIDATORS: (u16, &str) = (201, "Last-Modified");

#[test]
fn header_fields_of_the_table_come_at_their_level_with_condition_and_source() {
    check_rows(|row, code, findings| {
        for column in ["headers_must", "headers_should", "headers_may"] {
            for field in fields(row.get(column)) {
                let levels: &[Level] = match column {
                    "headers_must" => &[Level::Must],
                    "headers_should" if (code.as_u16(), &*field.name) == NO_WORD => &[Level::Expected],
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
    check_rows(|row, code, findings| {
        let cells = ["headers_must", "headers_should", "headers_may"].map(|column| fields(row.get(column)));
        let known: Vec<_> = cells.iter().flatten().map(|field| &*field.name).collect();
        for header in code.headers() {
            let forbidden = matches!(header.level, Level::MustNot | Level::ShouldNot);
            let other = (code.as_u16(), header.name) == OTHER_VALIDATORS;
            let what = format!("{code}: {} at level {}", header.name, header.level);
            findings.holds(what, forbidden || other || known.contains(&header.name));
        }
        findings.holds(format_args!("{code}: compared"), true);
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
