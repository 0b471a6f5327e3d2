//! What OpenAPI says of a team's problems, besides what its tools check.

use std::collections::BTreeSet;

use serde_json::Value;
use status_codegen::{Context, Output, parse_team};

const SHOP: &str = r#"
[[server]]
id = "shop"
name = "The <shop>"
kind = "service"
problems = "https://errors.shop.example/"

[[problem]]
server = "shop"
name = "Gone"
status = "404"
title = "Gone for good"
summary = "It was [sold]."
members = [{ name = "sku", type = "string", about = "Its *number*.", example = "A-17" }]
deprecated = { since = "2026-10", use = "NotThere" }

[[problem]]
server = "shop"
name = "NotThere"
status = "404"
title = "Not there"
detail = "There is no {sku}, try again in {retry_after} s."
summary = "There is none."
members = [
    { name = "sku", type = "string", example = "A-17" },
    { name = "sizes", type = "one-of", values = ["s", "m"], list = true },
    { name = "retry_after", type = "duration", optional = true, example = 1.5 },
    { name = "shelf", type = "string", internal = true, example = "secret" },
]
headers = [{ name = "Retry-After", from = "retry_after" }]
causes = ["It was never there"]
"#;

fn files(dataset: &str, output: &str) -> Vec<String> {
    let catalogue = parse_team("shop.toml", dataset).expect("the dataset is right");
    let files = Output::named(output).expect("an output").generate(&catalogue, &Context::new("shop.toml"));
    files.expect("no fault of the output").into_iter().map(|file| file.text).collect()
}

fn document(dataset: &str, output: &str) -> Value {
    serde_json::from_str(&files(dataset, output)[0]).expect("JSON")
}

#[test]
fn a_document_for_people_to_read() {
    let files = files(SHOP, "openapi");
    insta::assert_snapshot!(files[0]);
    let [document, components] = [&files[0], &files[1]].map(|text| serde_json::from_str::<Value>(text).expect("JSON"));
    assert_eq!(components["components"], document["components"]);
}

/// The versions differ where they have to.
#[test]
fn older_schemas_have_no_constants_and_one_example() {
    let [old, new, newest] =
        ["openapi-3.0", "openapi", "openapi-3.2"].map(|output| document(SHOP, output)["components"].take());
    assert_eq!(new, newest);
    let member = |components: &Value, name: &str| components["schemas"]["Gone"]["properties"][name].clone();
    assert_eq!(member(&new, "status")["const"], 404);
    assert_eq!(member(&old, "status")["enum"], serde_json::json!([404]));
    assert_eq!(member(&new, "sku")["examples"][0], member(&old, "sku")["example"]);
    let text = old.to_string();
    assert!(!text.contains("\"const\""), "{text}");
}

/// All texts of a key, wherever it stands.
fn all<'a>(value: &'a Value, key: &str, found: &mut Vec<&'a str>) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                found.extend(value.as_str().filter(|_| name == key));
                all(value, key, found);
            }
        }
        Value::Array(entries) => entries.iter().for_each(|entry| all(entry, key, found)),
        _ => {}
    }
}

#[test]
fn names_of_problems_stay_and_every_reference_leads_somewhere() {
    let mut dataset = SHOP.to_owned();
    for name in ["Problem", "AnyShopProblem", "ShopProblem404", "ProblemDefault"] {
        let rest = "status = \"404\"\ntitle = \"Title\"\nsummary = \"Summary.\"\n";
        dataset.extend([format!("\n[[problem]]\nserver = \"shop\"\nname = \"{name}\"\n{rest}")]);
    }
    let document = document(&dataset, "openapi");
    let mut references = Vec::new();
    all(&document, "$ref", &mut references);
    let mapping = document["components"]["schemas"]["ShopProblem"]["discriminator"]["mapping"].as_object();
    let mapped: Vec<_> = mapping.expect("a mapping").values().map(|it| it.as_str().expect("a reference")).collect();
    assert_eq!(mapped.len(), 6);
    for reference in references.iter().chain(&mapped) {
        let pointer = reference.strip_prefix('#').expect("a reference within the document");
        assert!(document.pointer(pointer).is_some(), "{reference}");
    }
    let schema = |name: &str| &document["components"]["schemas"][name];
    assert_eq!(schema("Problem")["properties"]["type"]["const"], "https://errors.shop.example/problem");
    assert_eq!(schema("Problem_")["properties"]["type"]["default"], "about:blank");
    let schemas = document["components"]["schemas"].as_object().expect("schemas");
    let lower: BTreeSet<_> = schemas.keys().map(|name| name.to_ascii_lowercase()).collect();
    assert_eq!(lower.len(), schemas.len(), "generators write a file for each");
}

#[test]
fn what_is_internal_is_not_told() {
    for text in files(SHOP, "openapi") {
        assert!(!text.contains("shelf") && !text.contains("secret"), "{text}");
    }
}

#[test]
fn a_dataset_without_problems_has_any_problem() {
    let (server, _) = SHOP.split_once("[[problem]]").expect("there are problems");
    let document = document(server, "openapi");
    assert_eq!(document["info"]["title"], "Problems");
    assert_eq!(document["components"]["schemas"].as_object().expect("schemas").len(), 1);
}
