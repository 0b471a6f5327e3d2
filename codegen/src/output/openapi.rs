//! The problems of a dataset for OpenAPI: a document without paths, and its components to be put into another document.

use super::fnv::Fnv;
use super::{Context, Error, File};
use crate::Catalogue;
use crate::json_value::Json;
use crate::openapi::{Model, Version, components};

pub(super) fn generate_3_0(catalogue: &Catalogue, context: &Context) -> Result<Vec<File>, Error> {
    Ok(files(catalogue, context, Version::V3_0))
}

pub(super) fn generate_3_1(catalogue: &Catalogue, context: &Context) -> Result<Vec<File>, Error> {
    Ok(files(catalogue, context, Version::V3_1))
}

pub(super) fn generate_3_2(catalogue: &Catalogue, context: &Context) -> Result<Vec<File>, Error> {
    Ok(files(catalogue, context, Version::V3_2))
}

fn files(catalogue: &Catalogue, context: &Context, version: Version) -> Vec<File> {
    let (number, mark) = match version {
        Version::V3_0 => ("3.0.4", "-3.0"),
        Version::V3_1 => ("3.1.1", ""),
        Version::V3_2 => ("3.2.0", "-3.2"),
    };
    let model = Model::new(catalogue);
    let components = components(&model, version);
    let document = Json::object([
        ("openapi", number.into()),
        ("x-generated", context.notice().into()),
        ("info", info(&model, &components)),
        // What it is if nothing is said; some checkers want to read it.
        ("servers", Json::List(vec![Json::object([("url", "/".into())])])),
        ("paths", Json::Object(Vec::new())),
        ("components", components.clone()),
    ]);
    let fragment = Json::object([("components", components)]);
    vec![
        context.file(&format!(".openapi{mark}.json"), document.pretty()),
        context.file(&format!(".openapi{mark}.components.json"), fragment.pretty()),
    ]
}

const ABOUT: &str = "\
Errors as `application/problem+json` (RFC 9457), to be referred to from the operations of another document.

Each status has a response with the problems that come with it, such as `ShopProblem409`, and one whose name begins with \
`Any`, which problems of types that are not known yet fit too. `Problem4XX`, `Problem5XX` and `Problem` are for `4XX`, \
`5XX` and `default`.";

fn info(model: &Model, components: &Json) -> Json {
    let owners: Vec<_> = model.sets.iter().map(|set| set.owner.as_str()).collect();
    let title = if owners.is_empty() { "Problems".to_owned() } else { format!("Problems of {}", owners.join(", ")) };
    let mut version = Fnv::new();
    version.bytes(components.compact().as_bytes());
    Json::object([
        ("title", title.into()),
        ("description", ABOUT.into()),
        // It changes when the components do, and never else.
        ("version", version.hex().into()),
    ])
}
