//! The schemas of problems, and of unions of them.

use super::Version;
use super::model::{Property, Schema, Set, Union};
use super::value::Value;
use crate::json_value::Json;

impl Version {
    /// Adds an example to a schema.
    fn example(self, schema: Json, example: Option<&str>) -> Json {
        let Some(example) = example else { return schema };
        let example = Json::Raw(example.to_owned());
        match self {
            Self::V3_0 => schema.with("example", example),
            Self::V3_1 | Self::V3_2 => schema.with("examples", vec![example]),
        }
    }

    /// Says that a value is always the same.
    fn constant(self, schema: Json, value: Json) -> Json {
        match self {
            Self::V3_0 => schema.with("enum", vec![value]),
            Self::V3_1 | Self::V3_2 => schema.with("const", value),
        }
    }

    /// The schema of a value.
    pub(super) fn value(self, value: &Value, about: Option<&str>) -> Json {
        let Value { kind, format, pattern, minimum, maximum, words, is_list } = value;
        let described = |about: Option<&str>| Json::Object(Vec::new()).with_some("description", about);
        let mut one = described(about.filter(|_| !is_list)).with("type", *kind);
        one = match words.as_slice() {
            [] => one,
            [word] => self.constant(one, word.as_str().into()),
            words => one.with("enum", words.iter().map(|word| word.as_str().into()).collect::<Vec<_>>()),
        };
        let one = one.with_some("format", *format).with_some("pattern", *pattern);
        let one = one.with_some("minimum", *minimum).with_some("maximum", *maximum);
        if *is_list { described(about).with("type", "array").with("items", one) } else { one }
    }

    /// The schema of one problem type: flat, since generators of clients trip over `allOf`.
    pub(super) fn problem(self, schema: &Schema) -> Json {
        let Schema { name: _, about, uri, title, status, detail, properties, is_deprecated, sample: _ } = schema;
        let text = |about: &str| Json::object([("description", about.into()), ("type", "string".into())]);
        let json = |text: &str| Json::from(text).compact();
        let mut all = vec![("type".to_owned(), self.constant(text("The problem type."), uri.as_str().into()))];
        all.push(("title".to_owned(), self.example(text("What it is called."), Some(&json(title)))));
        if let Some(status) = status {
            let about = Json::object([("description", "The status code.".into()), ("type", "integer".into())]);
            all.push(("status".to_owned(), self.constant(about, i64::from(*status).into())));
        }
        all.push(("detail".to_owned(), self.example(text("What happened this time."), detail.as_deref())));
        all.push(("instance".to_owned(), text("The URI of this occurrence.").with("format", "uri-reference")));
        all.extend(properties.iter().map(|property| (property.name.clone(), self.property(property))));
        let required = ["type", "title"].into_iter().chain(status.map(|_| "status"));
        let members = properties.iter().filter(|property| property.is_required).map(|property| property.name.as_str());
        let is_page = uri.starts_with("https://") || uri.starts_with("http://");
        Json::object([("description", about.as_str().into())])
            .with_some("deprecated", is_deprecated.then_some(true))
            .with_some("externalDocs", is_page.then(|| Json::object([("url", uri.as_str().into())])))
            .with("type", "object")
            .with("required", required.chain(members).map(Json::from).collect::<Vec<_>>())
            .with("properties", Json::Object(all))
    }

    fn property(self, property: &Property) -> Json {
        let Property { name: _, about, value, example, is_required: _, is_deprecated } = property;
        let schema = self.value(value, about.as_deref()).with_some("deprecated", is_deprecated.then_some(true));
        self.example(schema, example.as_deref())
    }

    /// The union of problems and no others, told apart by their type.
    pub(super) fn closed(about: String, schemas: &[&Schema]) -> Json {
        let mapping = schemas.iter().map(|schema| (schema.uri.clone(), Json::Text(reference("schemas", &schema.name))));
        Json::object([
            ("description", about.into()),
            ("oneOf", Json::List(schemas.iter().map(|schema| refer_to("schemas", &schema.name)).collect())),
            ("discriminator", Json::object([("propertyName", "type".into()), ("mapping", Json::named(mapping))])),
        ])
    }

    /// The union that any other problem fits too. A discriminator would have to know every type, so there is none.
    pub(super) fn open(about: String, schemas: &[&Schema], base: &str) -> Json {
        let all = schemas.iter().map(|schema| schema.name.as_str()).chain([base]);
        Json::object([
            ("description", about.into()),
            ("anyOf", Json::List(all.map(|name| refer_to("schemas", name)).collect())),
        ])
    }
}

/// The schema of any problem (RFC 9457 section 3.1), with whatever else it holds.
pub(super) fn base() -> Json {
    let text = |about: &str| Json::object([("description", about.into()), ("type", "string".into())]);
    let uri = |about: &str| text(about).with("format", "uri-reference");
    Json::object([
        ("description", "Any problem (RFC 9457), with whatever members its type has.".into()),
        ("type", "object".into()),
        (
            "properties",
            Json::object([
                ("type", uri("The problem type.").with("default", "about:blank")),
                ("title", text("What it is called.")),
                (
                    "status",
                    Json::object([
                        ("description", "The status code.".into()),
                        ("type", "integer".into()),
                        ("minimum", 100.into()),
                        ("maximum", 599.into()),
                    ]),
                ),
                ("detail", text("What happened this time.")),
                ("instance", uri("The URI of this occurrence.")),
            ]),
        ),
        ("additionalProperties", true.into()),
    ])
}

/// The full reference to a component: a name alone could be taken for a path.
fn reference(kind: &str, name: &str) -> String {
    format!("#/components/{kind}/{name}")
}

pub(super) fn refer_to(kind: &str, name: &str) -> Json {
    Json::object([("$ref", reference(kind, name).into())])
}

impl Set {
    /// The schemas of a status.
    pub(super) fn at(&self, places: &[usize]) -> Vec<&Schema> {
        places.iter().filter_map(|place| self.schemas.get(*place)).collect()
    }
}

impl Union {
    /// What describes a closed union: the schema itself if it is the only one.
    pub(super) fn closed_reference(&self, schemas: &[&Schema]) -> Json {
        match schemas {
            [only] => refer_to("schemas", &only.name),
            _ => refer_to("schemas", &self.closed),
        }
    }
}
