//! Checkers of documents find no error: openapi-spec-validator, redocly and spectral, which try the examples too.

use std::fs;

use serde_json::{Value, json};
use status_tests::root;

use super::document::{VERSIONS, catalogues, files, shop, team, with_operations};
use super::tools::{Tools, all, folder, printed, tools};

/// Writes documents, each under its name, and gives their names.
fn write(folder: &std::path::Path, documents: &[(String, Value)]) -> Vec<String> {
    for (name, document) in documents {
        fs::write(folder.join(name), document.to_string()).expect("a document");
    }
    documents.iter().map(|(name, _)| name.clone()).collect()
}

/// Every document that is made, with and without operations.
fn documents() -> Vec<(String, Value)> {
    let mut documents = Vec::new();
    for (name, catalogue) in catalogues() {
        for version in VERSIONS {
            let [document, _] = files(&catalogue, version);
            documents.push((format!("{name}-{version}-operations.json"), with_operations(document.clone())));
            documents.push((format!("{name}-{version}.json"), document));
        }
    }
    documents
}

fn rules(name: &str) -> String {
    root().join("tests/suite/openapi").join(name).display().to_string()
}

fn spectral(tools: &Tools, folder: &std::path::Path, names: &[&str]) -> std::process::Output {
    tools.run_npm(folder, "spectral", &[&["lint", "--ruleset", &rules("spectral.yaml")], names].concat())
}

fn redocly(tools: &Tools, folder: &std::path::Path, names: &[&str]) -> std::process::Output {
    tools.run_npm(folder, "redocly", &[&["lint", "--config", &rules("redocly.yaml")], names].concat())
}

#[test]
#[ignore = "starts tools for OpenAPI: run by `cargo xtask prove`"]
fn checkers_find_no_error_in_any_version() {
    let Some(tools) = tools() else { return };
    let folder = folder("checkers");
    let names = write(&folder, &documents());
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let validated = printed(&tools.run_python(&folder, "openapi-spec-validator", &names));
    assert_eq!(validated.matches(": OK").count(), names.len(), "{validated}");
    let said = printed(&spectral(&tools, &folder, &names));
    assert!(said.contains("(0 errors"), "{said}");
    printed(&redocly(&tools, &folder, &names));
}

/// What they find is something: an example with another status is an error to both.
#[test]
#[ignore = "starts tools for OpenAPI: run by `cargo xtask prove`"]
fn checkers_compare_examples_with_schemas() {
    let Some(tools) = tools() else { return };
    let folder = folder("wrong-examples");
    for version in VERSIONS {
        let [document, _] = files(&team(&shop()), version);
        let mut document = with_operations(document);
        let examples = document.pointer_mut(
            "/components/responses/ShopProblem409/content/application~1problem+json/examples/SoldOut/value/status",
        );
        *examples.expect("a status in an example") = json!(404);
        let name = format!("{version}.json");
        write(&folder, &[(name.clone(), document)]);
        for output in [spectral(&tools, &folder, &[&name]), redocly(&tools, &folder, &[&name])] {
            assert!(!output.status.success(), "{version}: {}", all(&output));
        }
    }
}
