use std::fs;

use quote::ToTokens;
use status_codegen::build;

use super::{Input, items, unknown_crate};
use crate::testing::{printed, tokens};

const DATASET: &str = r#"
extends = "standard"

[[server]]
id = "shop"
name = "The shop's API"
kind = "service"

[[status]]
code = 404
server = "shop"
summary = "The shop has no such article."

[[status]]
code = 409
sub = 1
server = "shop"
name = "CartChanged"
summary = "Somebody else changed the cart."
remedies = ["Load the cart again"]
"#;

/// What the macro makes of a dataset, given by its text; where the dataset is wrong, what it says.
fn made(arguments: &str, dataset: &[u8]) -> Result<String, String> {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("errors.toml"), dataset).unwrap();
    let input = Input::read(tokens(arguments)).map_err(|error| error.to_string())?;
    let items = items(&input, folder.path()).map_err(|error| error.to_string())?;
    let place = folder.path().display().to_string();
    Ok(printed(items).replace(&place, "FOLDER").replace('\\', "/"))
}

#[test]
fn the_macro_and_a_build_script_make_the_same_items() {
    let folder = tempfile::tempdir().unwrap();
    let dataset = folder.path().join("errors.toml");
    fs::write(&dataset, DATASET).unwrap();
    build::Config::new().dataset(&dataset).out_dir(folder.path()).compile().unwrap();
    let written = fs::read_to_string(folder.path().join("errors.rs")).unwrap();
    let by_script = syn::parse_file(&written).unwrap().items;

    let by_macro: syn::File = syn::parse_str(&made("\"errors.toml\"", DATASET.as_bytes()).unwrap()).unwrap();
    let (watch, by_macro) = by_macro.items.split_first().unwrap();
    assert!(watch.to_token_stream().to_string().contains("include_bytes"));
    assert!(by_script.len() > 5);
    let [by_macro, by_script] = [by_macro, &by_script]
        .map(|items| items.iter().map(|item| item.to_token_stream().to_string()).collect::<Vec<_>>());
    assert_eq!(by_macro, by_script);
}

#[test]
fn a_mistake_stands_in_the_error_with_its_place() {
    let dataset = DATASET.replace("remedies", "remedys");
    insta::assert_snapshot!(made("\"errors.toml\"", dataset.as_bytes()).unwrap());
}

#[test]
fn whatever_is_in_the_file_there_is_an_answer() {
    for dataset in [&b""[..], b"\xff\xfe", b"[[status]]", b"extends = 1", b"extends = \"nothing\"", b"[[[[", b"\0"] {
        let answer = made("\"errors.toml\"", dataset).unwrap();
        assert!(answer.contains("compile_error"), "{dataset:?}: {answer}");
    }
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let error = made("\"nowhere.toml\"", b"").unwrap_err();
    assert!(error.contains("nowhere.toml"), "{error}");
    for wrong in ["", "errors", "404", "\"errors.toml\", 1", "crate = x \"errors.toml\""] {
        assert!(made(wrong, DATASET.as_bytes()).is_err(), "{wrong}");
    }
    assert!(made("crate = my::core, \"errors.toml\"", DATASET.as_bytes()).unwrap().contains("my::core::Server"));
}

#[test]
fn what_needs_a_feature_is_told_from_what_is_unknown() {
    assert!(unknown_crate("utoipa").contains("feature `openapi`"));
    assert!(unknown_crate("actix").contains("did you mean `actix_web`?"));
    assert!(unknown_crate("warp").contains("it takes `actix_web`"));
}
