//! The components of a document: schemas and responses by name.

use super::Version;
use super::model::{Model, Set};
use super::schemas::{base, refer_to};
use crate::json_value::Json;
use crate::markdown_text::escape;

/// All components.
pub(crate) fn components(model: &Model, version: Version) -> Json {
    let (mut schemas, mut responses) = (vec![(model.base.clone(), base())], model.ranges().collect::<Vec<_>>());
    for set in &model.sets {
        add_schemas(model, set, version, &mut schemas);
        for status in &set.statuses {
            let closed = status.union.closed_reference(&set.at(&status.schemas));
            responses.push((status.union.closed.clone(), version.response(set, status, closed)));
            let open = refer_to("schemas", &status.union.open);
            responses.push((status.union.open.clone(), version.response(set, status, open)));
        }
    }
    Json::object([("schemas", Json::Object(schemas)), ("responses", Json::Object(responses))])
}

fn add_schemas(model: &Model, set: &Set, version: Version, schemas: &mut Vec<(String, Json)>) {
    let owner = escape(&set.owner);
    let all: Vec<_> = set.schemas.iter().collect();
    let closed = Version::closed(format!("A problem of {owner}."), &all);
    schemas.push((set.union.closed.clone(), closed));
    let about = format!("A problem of {owner}, or one of a type that is not known yet.");
    schemas.push((set.union.open.clone(), Version::open(about, &all, &model.base)));
    for status in &set.statuses {
        let own = set.at(&status.schemas);
        let code = status.code;
        if own.len() > 1 {
            let closed = Version::closed(format!("A problem of {owner} with the status {code}."), &own);
            schemas.push((status.union.closed.clone(), closed));
        }
        let about = format!("A problem of {owner} with the status {code}, or one of a type that is not known yet.");
        schemas.push((status.union.open.clone(), Version::open(about, &own, &model.base)));
    }
    schemas.extend(set.schemas.iter().map(|schema| (schema.name.clone(), version.problem(schema))));
}
