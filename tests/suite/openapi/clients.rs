//! Clients that are generated from the document read every problem that a service in Rust sends, and those of types that
//! they do not know.

use std::fs;
use std::path::Path;

use serde_json::Value;
use status_tests::{read, root};

use super::document::{VERSIONS, files, shop, team, with_operations, with_paths};
use super::problems::bodies;
use super::tools::{Tools, all, folder, printed, run_node, tools};
use crate::packaging::payments::{self, Payments};

/// Writes the document of a dataset with operations, and what a service sends.
fn prepare(folder: &Path, dataset: &str, version: &str) {
    let [document, _] = files(&team(dataset), version);
    fs::write(folder.join("document.json"), with_operations(document).to_string()).expect("the document");
    fs::write(folder.join("bodies.json"), Value::from(bodies()).to_string()).expect("the bodies");
}

/// Makes types of the document and compiles the client with them.
fn compile(tools: &Tools, folder: &Path) -> std::process::Output {
    printed(&tools.run_npm(folder, "openapi-typescript", &["document.json", "--output", "types.d.ts"]));
    fs::write(folder.join("check.ts"), read("tests/suite/openapi/check.ts")).expect("the client");
    fs::write(folder.join("package.json"), r#"{ "type": "module" }"#).expect("a package");
    let types = tools.types().display().to_string();
    let options = ["--strict", "--target", "es2022", "--module", "nodenext", "--skipLibCheck", "--types", "node"];
    tools.run_npm(folder, "tsc", &[&options[..], &["--typeRoots", &types, "check.ts"]].concat())
}

const NEW_ROW: &str = r#"
[[problem]]
server = "shop"
name = "TooMany"
status = "429"
title = "Too many"
summary = "Not so fast."
"#;

#[test]
#[ignore = "starts tools for OpenAPI: run by `cargo xtask prove`"]
fn a_client_in_typescript_tells_all_problems_apart() {
    let Some(tools) = tools() else { return };
    for version in VERSIONS {
        let folder = folder(&format!("typescript-{version}"));
        prepare(&folder, &shop(), version);
        printed(&compile(&tools, &folder));
        let told = printed(&run_node(&folder, &["check.js", "bodies.json"]));
        assert_eq!(told, read("tests/suite/openapi/typescript.txt"), "{version}");
    }
}

#[test]
#[ignore = "starts tools for OpenAPI: run by `cargo xtask prove`"]
fn a_new_problem_breaks_the_switch_that_forgot_it() {
    let Some(tools) = tools() else { return };
    let folder = folder("typescript-new-row");
    prepare(&folder, &(shop() + NEW_ROW), "openapi");
    let output = compile(&tools, &folder);
    let said = all(&output);
    assert!(said.contains("errors.shop.example/too-many") && said.contains("parameter of type 'never'"), "{said}");
    assert!(!output.status.success() && said.matches("error TS").count() == 1, "{said}");
}

/// The generator knows OpenAPI up to 3.1.
#[test]
#[ignore = "starts tools for OpenAPI: run by `cargo xtask prove`"]
fn a_client_in_python_decodes_all_problems_that_a_service_sends() {
    let Some(tools) = tools() else { return };
    let service = Payments::start();
    let catalogue = team(&read(payments::DATASET));
    // What is no longer sent, the service does not have either.
    let sent = catalogue.own_problems().iter().filter(|problem| problem.deprecated.is_none());
    let names: Vec<&str> = sent.map(|problem| problem.name.as_str()).collect();
    for version in ["openapi", "openapi-3.0"] {
        let folder = folder(&format!("python-{version}"));
        let [document, _] = files(&catalogue, version);
        let document = with_paths(document, &["/fail/{name}", "/own/{name}", "/echo"]);
        fs::write(folder.join("document.json"), document.to_string()).expect("the document");
        let options = ["-g", "python", "-o", "client", "--additional-properties=packageName=payments"];
        let generate = [&["generate", "-i", "document.json"], &options[..]].concat();
        printed(&tools.run_python(&folder, "openapi-generator-cli", &generate));
        let check = root().join("tests/suite/openapi/check.py").display().to_string();
        let told =
            printed(&tools.run_python(&folder, "python", &[&[&*check, "client", &service.axum], &names[..]].concat()));
        assert_eq!(told, read("tests/suite/openapi/python.txt"), "{version}");
    }
}
