//! `fixtures/catalogue.json` and the generated crate say the same. The generator makes them on two ways.

use serde_json::{Map, Value, json};
use status_core::{Article, Class, Server, definitions, document, problem_types, reasons};
use status_tests::{check, read};

fn catalogue() -> Value {
    serde_json::from_str(&read("tests/fixtures/catalogue.json")).expect("catalogue.json is JSON")
}

/// The rows of one of its tables.
fn rows(table: &str) -> Vec<Value> {
    match catalogue()[table].take() {
        Value::Array(rows) => rows,
        other => panic!("{table}: {other}"),
    }
}

/// An object without what is null or empty, which the catalogue leaves out.
fn object(fields: Value) -> Value {
    let Value::Object(fields) = fields else { panic!("no object: {fields}") };
    let is_there = |value: &Value| !value.is_null() && *value != json!([]);
    Value::Object(fields.into_iter().filter(|(_, value)| is_there(value)).collect::<Map<_, _>>())
}

#[test]
fn it_has_six_tables() {
    let catalogue = catalogue();
    let tables: Vec<&String> = catalogue.as_object().expect("an object").keys().collect();
    assert_eq!(tables, ["classes", "document", "problems", "reasons", "servers", "statuses"]);
}

#[test]
fn every_row_is_its_definition_as_serde_writes_it() {
    let rows = rows("statuses");
    check(|findings| {
        findings.equal("rows", rows.len(), definitions().len());
        for (row, definition) in rows.iter().zip(definitions()) {
            let found = serde_json::to_value(definition).expect("a definition can be written");
            findings.equal(definition.code(), &found, row);
        }
    });
}

#[test]
fn every_reason_is_as_serde_writes_it() {
    let rows = rows("reasons");
    check(|findings| {
        findings.equal("rows", rows.len(), reasons().len());
        for (row, reason) in rows.iter().zip(reasons()) {
            let found = serde_json::to_value(reason).expect("a reason can be written");
            findings.equal(reason.token(), &found, row);
        }
    });
}

#[test]
fn every_problem_type_is_as_serde_writes_it() {
    let rows = rows("problems");
    check(|findings| {
        findings.equal("rows", rows.len(), problem_types().len());
        for (row, problem) in rows.iter().zip(problem_types()) {
            let found = serde_json::to_value(problem).expect("a problem type can be written");
            findings.equal(problem.name(), &found, row);
        }
    });
}

#[test]
fn every_class_is_its_variant() {
    let expected = rows("classes");
    let found = Class::ALL.map(|class| {
        object(json!({
            "digit": class.digit(),
            "name": format!("{class:?}"),
            "title": class.title(),
            "summary": class.summary(),
            "article": Article::heading(class),
            "headers": class.headers(),
            "requirements": class.requirements(),
            "references": class.references(),
        }))
    });
    check(|findings| {
        findings.equal("classes", found.len(), expected.len());
        for (found, expected) in found.iter().zip(&expected) {
            findings.equal(&expected["name"], found, expected);
        }
    });
}

#[test]
fn every_server_is_its_constant() {
    let expected = rows("servers");
    check(|findings| {
        findings.equal("servers", Server::ALL.len(), expected.len());
        for (server, expected) in Server::ALL.iter().zip(&expected) {
            let found = object(json!({
                "id": server.id(),
                "name": server.name(),
                "vendor": server.vendor(),
                "kind": server.kind(),
                "home": server.home(),
                "discontinued": server.is_discontinued(),
                "rank": server.rank(),
                "problems": server.problems(),
            }));
            findings.equal(server, &found, expected);
            findings.equal(server, server.id().parse(), Ok(*server));
        }
    });
}

#[test]
fn the_document_is_what_the_constants_say() {
    let found = json!({
        "schema": document::SCHEMA,
        "registry": document::REGISTRY,
        "article": { "title": Article::TITLE, "parent": Article::PARENT },
        "requirements": document::REQUIREMENTS,
    });
    assert_eq!(found, catalogue()["document"]);
}
