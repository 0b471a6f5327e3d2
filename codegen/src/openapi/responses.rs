//! The responses: one for each status, with an example for each problem.

use super::header::Header;
use super::model::{Model, Schema, Set, Status};
use super::schemas::{base, refer_to};
use super::{CONTENT_TYPE, Version};
use crate::json_value::Json;

impl Version {
    /// The response of a status, whose content has a schema.
    pub(super) fn response(self, set: &Set, status: &Status, schema: Json) -> Json {
        let schemas = set.at(&status.schemas);
        let headers = status.headers.iter().map(|header| (header.name.clone(), self.header(header)));
        let headers = (!status.headers.is_empty()).then(|| Json::named(headers));
        let examples = Json::named(schemas.iter().map(|schema| (schema.name.clone(), example(schema))));
        let content = Json::object([("schema", schema), ("examples", examples)]);
        Json::object([("description", status.about.as_str().into())])
            .with_some("headers", headers)
            .with("content", Json::object([(CONTENT_TYPE, content)]))
    }

    fn header(self, header: &Header) -> Json {
        let Header { name: _, about, values, is_always_there, example } = header;
        let schema = match values.as_slice() {
            [value] => self.value(value, None),
            values => {
                Json::object([("anyOf", Json::List(values.iter().map(|value| self.value(value, None)).collect()))])
            }
        };
        let about = (!about.is_empty()).then(|| about.join(" "));
        Json::Object(Vec::new())
            .with_some("description", about)
            .with_some("required", is_always_there.then_some(true))
            .with("schema", schema)
            .with_some("example", example.clone().map(Json::Raw))
    }
}

/// An example of a problem.
fn example(schema: &Schema) -> Json {
    let value = Json::named(schema.sample.iter().map(|(name, value)| (name.as_str(), Json::Raw(value.clone()))));
    Json::object([("summary", schema.title.as_str().into()), ("value", value)])
}

/// A response with any problem.
pub(super) fn of_any(about: &str, schema: Json) -> Json {
    let content = Json::object([("schema", schema)]);
    Json::object([("description", about.into()), ("content", Json::object([(CONTENT_TYPE, content)]))])
}

/// The ranges of statuses and `default`, each with the end of its component's name.
pub(super) const RANGES: [(&str, &str, &str); 3] = [
    ("4XX", "4XX", "Any other problem of the request."),
    ("5XX", "5XX", "Any other problem of the server."),
    ("default", "", "Any other problem."),
];

/// All responses of a set by status, range and `default`, which need nothing around them.
pub(crate) fn inline(set: &Set) -> Vec<(String, Json)> {
    // Libraries that document services in Rust know no `const` yet.
    let version = Version::V3_0;
    let titled = |schema: &Schema| {
        let Json::Object(members) = version.problem(schema) else { return Json::Object(Vec::new()) };
        let title = ("title".to_owned(), schema.name.as_str().into());
        Json::Object(std::iter::once(title).chain(members).collect())
    };
    let of_status = |status: &Status| {
        let schemas = set.at(&status.schemas);
        let schema = match schemas.as_slice() {
            [only] => titled(only),
            all => Json::object([("oneOf", Json::List(all.iter().map(|schema| titled(schema)).collect()))]),
        };
        (status.code.to_string(), version.response(set, status, schema))
    };
    let ranges = RANGES.iter().map(|(range, _, about)| ((*range).to_owned(), of_any(about, base())));
    set.statuses.iter().map(of_status).chain(ranges).collect()
}

impl Model {
    /// The responses that all sets share: of ranges, and of any status.
    pub(super) fn ranges(&self) -> impl Iterator<Item = (String, Json)> {
        let name = |end: &str| format!("{}{end}", self.base);
        RANGES.iter().map(move |(_, end, about)| (name(end), of_any(about, refer_to("schemas", &self.base))))
    }
}
