//! A JSON schema of the output `json`, from the same tables of fields that the dataset is read by.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::json::to_text;
use super::{Context, Error, File};
use crate::Catalogue;
use crate::fields::{Field, Need, Scope, Shape, Table};
use crate::model::{Class, Definition, Document, Server};

pub(super) fn generate(catalogue: &Catalogue, context: &Context) -> Result<Vec<File>, Error> {
    let mut definitions = Definitions::default();
    let properties = json!({
        "document": definitions.refer_to(&Document::TABLE),
        "classes": {
            "description": "The five classes, by digit.",
            "type": "array",
            "items": definitions.refer_to(&Class::TABLE),
            "minItems": 5,
            "maxItems": 5
        },
        "servers": {
            "description": "Server products, by id.",
            "type": "array",
            "items": definitions.refer_to(&Server::TABLE)
        },
        "statuses": {
            "description": "The definitions, by code, sub-status and server; the standard's come first.",
            "type": "array",
            "items": definitions.refer_to(&Definition::TABLE),
            "minItems": usize::from(catalogue.standalone().is_some())
        }
    });
    let schema = object([
        ("$schema", json!("https://json-schema.org/draft/2020-12/schema")),
        ("$comment", json!(context.notice())),
        ("title", json!("Catalogue of HTTP status codes")),
        (
            "description",
            json!(
                "What each status code means, who defines it, what it asks for, why it happens and what to do about it."
            ),
        ),
        ("type", json!("object")),
        ("properties", properties),
        ("required", json!(["document", "classes", "servers", "statuses"])),
        ("additionalProperties", json!(false)),
        ("$defs", definitions.all.into_iter().collect::<Map<_, _>>().into()),
    ]);
    Ok(vec![context.file(".schema.json", to_text(&schema)?)])
}

fn object<const N: usize>(fields: [(&str, Value); N]) -> Value {
    fields.into_iter().map(|(key, value)| (key.to_owned(), value)).collect::<Map<_, _>>().into()
}

/// What the schema defines by name: tables and forms of texts.
#[derive(Default)]
struct Definitions {
    all: BTreeMap<String, Value>,
}

impl Definitions {
    /// A reference to a table.
    fn refer_to(&mut self, table: &'static Table) -> Value {
        if !self.all.contains_key(table.name) {
            let schema = self.table(table);
            self.all.insert(table.name.to_owned(), schema);
        }
        reference(table.name)
    }

    fn table(&mut self, table: &'static Table) -> Value {
        let fields = table.fields();
        let properties: Map<_, _> = fields.iter().map(|field| (field.key.to_owned(), self.field(field))).collect();
        let required: Vec<_> = fields.iter().filter(|field| is_always_there(field)).map(|field| field.key).collect();
        let mut schema = object([
            ("description", json!(table.about.trim())),
            ("type", json!("object")),
            ("properties", properties.into()),
            ("required", json!(required)),
            ("additionalProperties", json!(false)),
        ]);
        let rules = rules(table, &fields);
        if !rules.is_empty() {
            schema["allOf"] = rules.into();
        }
        schema
    }

    fn field(&mut self, field: &'static Field) -> Value {
        let mut schema = self.shape(field.shape);
        schema["description"] = json!(field.about.trim());
        if field.unique {
            schema["uniqueItems"] = json!(true);
        }
        schema
    }

    fn shape(&mut self, shape: Shape) -> Value {
        match shape {
            Shape::Text(format) => {
                let schema = json!({ "description": format.about.trim(), "type": "string", "pattern": format.pattern });
                self.all.insert(format.name.to_owned(), schema);
                reference(format.name)
            }
            Shape::Date => {
                let pattern = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
                let about = "A day, as year, month and day.";
                let schema = json!({ "description": about, "type": "string", "pattern": pattern });
                self.all.insert("date".to_owned(), schema);
                reference("date")
            }
            Shape::Integer(least, most) => json!({ "type": "integer", "minimum": least, "maximum": most }),
            Shape::Boolean => json!({ "type": "boolean" }),
            Shape::OneOf(words) => {
                let schema = json!({ "description": words.about.trim(), "enum": words.all });
                self.all.insert(lower_first(words.name), schema);
                reference(&lower_first(words.name))
            }
            // What is empty is left out.
            Shape::List(of, _) => json!({ "type": "array", "items": self.shape(*of), "minItems": 1 }),
            Shape::Table(table) => self.refer_to(table),
        }
    }
}

/// `RedirectKind` as `redirectKind`.
fn lower_first(name: &str) -> String {
    let (first, rest) = name.split_at(name.len().min(1));
    first.to_ascii_lowercase() + rest
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{name}") })
}

/// Whether every row says it: a field with a default is written in any case.
fn is_always_there(field: &Field) -> bool {
    field.need == Need::Always || (field.has_default && field.scope == Scope::Every)
}

/// What the fields of a table have to do with each other.
fn rules(table: &Table, fields: &[&'static Field]) -> Vec<Value> {
    let has = |key| fields.iter().any(|field| field.key == key);
    let mut rules = Vec::new();
    if has("rfc") && has("draft") {
        rules.extend(one_source_at_most(table.name == "reference"));
    }
    if has("expires") {
        rules.push(json!({
            "description": "A temporary registration, and no other, has a day on which it ends.",
            "if": { "properties": { "state": { "const": "temporary" } } },
            "then": { "required": ["expires"] },
            "else": { "not": { "required": ["expires"] } }
        }));
    }
    let of = |scope| fields.iter().filter(move |field| field.scope == scope);
    if of(Scope::Standard).next().is_some() && has("server") {
        let none_of =
            |scope| json!({ "anyOf": of(scope).map(|field| json!({ "required": [field.key] })).collect::<Vec<_>>() });
        let stated: Vec<_> = of(Scope::Standard).filter(|field| field.has_default).map(|field| field.key).collect();
        rules.push(json!({
            "if": { "required": ["server"] },
            "then": {
                "description": "A server's definition inherits the semantics of its code.",
                "not": none_of(Scope::Standard)
            },
            "else": {
                "description": "The standard's definitions state the semantics.",
                "required": stated,
                "properties": { "code": { "maximum": 599 } },
                "not": none_of(Scope::Server)
            }
        }));
    }
    rules
}

/// A source is an RFC with a section, or a draft, or a page by its title.
fn one_source_at_most(is_needed: bool) -> Vec<Value> {
    let one = json!({
        "description": "A source is an RFC with a section, or a draft, or a page by its title; there is one or none.",
        "dependentRequired": { "rfc": ["section"], "url": ["title"] },
        "dependentSchemas": {
            "section": { "anyOf": [{ "required": ["rfc"] }, { "required": ["draft"] }] },
            "rfc": { "not": { "anyOf": [{ "required": ["draft"] }, { "required": ["title"] }] } },
            "draft": { "not": { "required": ["title"] } }
        }
    });
    let some = json!({ "anyOf": [{ "required": ["rfc"] }, { "required": ["draft"] }, { "required": ["title"] }] });
    std::iter::once(one).chain(is_needed.then_some(some)).collect()
}
