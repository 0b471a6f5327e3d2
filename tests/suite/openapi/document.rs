//! Documents of OpenAPI to be read by tools: those of the output, and the same with operations.

use serde_json::{Map, Value, json};
use status_codegen::{Catalogue, Context, Output, parse_team, standard};
use status_tests::read;

/// The outputs, each a version of OpenAPI.
pub(super) const VERSIONS: [&str; 3] = ["openapi", "openapi-3.0", "openapi-3.2"];

/// The dataset beside this file.
pub(super) fn shop() -> String {
    read("tests/suite/openapi/shop.toml")
}

/// The catalogue of a dataset like it.
pub(super) fn team(dataset: &str) -> Catalogue {
    parse_team("shop.toml", dataset).unwrap_or_else(|problems| panic!("{problems}"))
}

/// The catalogues that are tried, by name.
pub(super) fn catalogues() -> [(&'static str, Catalogue); 2] {
    [("shop", team(&shop())), ("built-in", standard().expect("the built-in dataset").clone())]
}

/// The document and the components by themselves.
pub(super) fn files(catalogue: &Catalogue, output: &str) -> [Value; 2] {
    let output = Output::named(output).expect("an output");
    let files = output.generate(catalogue, &Context::new("shop.toml")).expect("no fault of the output");
    let files: Vec<_> = files.iter().map(|file| serde_json::from_str(&file.text).expect("JSON")).collect();
    files.try_into().expect("two files")
}

/// The document with an operation for each path, whose responses may be of types that are not known yet too; the last part
/// of a path may be a parameter, and a path that ends with `echo` takes a body.
pub(super) fn with_paths(mut document: Value, paths: &[&str]) -> Value {
    let responses = responses(&document, true);
    let operation = |path: &str| {
        let id = path.split('/').nth(1).unwrap_or_default();
        let mut operation = json!({ "operationId": id, "summary": "Fails.", "security": [], "responses": responses });
        if let Some(name) = path.split(['{', '}']).nth(1) {
            operation["parameters"] =
                json!([{ "name": name, "in": "path", "required": true, "schema": { "type": "string" } }]);
        }
        let content = json!({ "application/json": { "schema": { "type": "object" } } });
        if id != "echo" {
            return (path.to_owned(), json!({ "get": operation }));
        }
        operation["requestBody"] = json!({ "required": true, "content": content });
        (path.to_owned(), json!({ "post": operation }))
    };
    document["paths"] = paths.iter().map(|path| operation(path)).collect();
    document
}

/// The document with two operations, which refer to the responses: those of known types at `/closed`, those of types that
/// are not known yet too at `/open`.
pub(super) fn with_operations(mut document: Value) -> Value {
    let operation = |id: &str, is_open: bool| {
        let responses = responses(&document, is_open);
        json!({ "get": { "operationId": id, "summary": "Buys.", "security": [], "responses": responses } })
    };
    document["paths"] = json!({ "/closed": operation("closed", false), "/open": operation("open", true) });
    document
}

/// References to all responses, by status.
fn responses(document: &Value, is_open: bool) -> Value {
    let names = document["components"]["responses"].as_object().expect("responses").keys();
    let mut responses = Map::from_iter([("200".to_owned(), json!({ "description": "All is well." }))]);
    let fixed = [("4XX", "Problem4XX"), ("5XX", "Problem5XX"), ("default", "Problem")];
    let by_status = names.filter(|name| name.starts_with("Any") == is_open).filter_map(|name| {
        let (_, code) = name.split_once("Problem")?;
        code.parse::<u16>().is_ok().then_some((code, name.as_str()))
    });
    for (status, name) in by_status.chain(fixed) {
        responses.insert(status.to_owned(), json!({ "$ref": format!("#/components/responses/{name}") }));
    }
    Value::Object(responses)
}
