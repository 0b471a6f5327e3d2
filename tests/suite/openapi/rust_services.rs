//! Services in Rust that document themselves: with utoipa and with aide, naming the enum of problems is the whole work.

use std::fs;

use serde_json::{Value, json};

use super::tools::{folder, printed, tools};
use crate::packaging::consumers::succeed;

/// The document that a crate makes.
fn document(krate: &str) -> Value {
    let text = succeed(&["run", "--quiet", "--package", "integrations-openapi", "--", krate]);
    serde_json::from_str(&text).expect("JSON")
}

#[test]
#[ignore = "starts compilers: run by `cargo xtask prove`"]
fn a_service_documents_its_problems_with_utoipa_and_with_aide() {
    let documents = ["utoipa", "aide"].map(|krate| (krate, document(krate)));
    for (krate, document) in &documents {
        let responses = &document["paths"]["/article"]["get"]["responses"];
        let mut statuses: Vec<_> = responses.as_object().expect("responses").keys().map(String::as_str).collect();
        statuses.sort_unstable();
        assert_eq!(statuses, ["200", "401", "402", "409", "4XX", "503", "5XX", "default"], "{krate}");

        // The problems of one status stand side by side.
        let content = &responses["409"]["content"]["application/problem+json"];
        let titles: Vec<_> =
            content["schema"]["oneOf"].as_array().expect("a union").iter().map(|it| &it["title"]).collect();
        assert_eq!(titles, ["CartChanged", "NoneLeft", "SoldOut"], "{krate}");
        let deprecated: Vec<_> = (0..3).map(|at| &content["schema"]["oneOf"][at]["deprecated"]).collect();
        assert_eq!(deprecated, [&json!(null), &json!(true), &json!(null)], "{krate}");
        let examples: Vec<_> = content["examples"].as_object().expect("examples").keys().collect();
        assert_eq!(examples, ["CartChanged", "NoneLeft", "SoldOut"], "{krate}");
        assert_eq!(content["examples"]["SoldOut"]["value"]["left"], 3, "{krate}");

        let retry_after = &responses["409"]["headers"]["Retry-After"]["schema"]["anyOf"];
        assert_eq!([&retry_after[0]["type"], &retry_after[1]["type"]], ["string", "integer"], "{krate}");
        let any = &responses["4XX"]["content"]["application/problem+json"]["schema"];
        assert_eq!(any["properties"]["type"]["default"], "about:blank", "{krate}");
    }
    let Some(tools) = tools() else { return };
    let folder = folder("rust");
    for (krate, document) in documents {
        let name = format!("{krate}.json");
        fs::write(folder.join(&name), document.to_string()).expect("the document");
        printed(&tools.run_python(&folder, "openapi-spec-validator", &[&name]));
    }
}
