//! A JSON schema of the output `json`, from the same tables of fields that the dataset is read by.
//!
//! Values are put together by hand: the macro `json!` would take most of the time that the whole crate takes to compile.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::json::to_text;
use super::{Context, Error, File};
use crate::Catalogue;
use crate::fields::{Field, Need, Scope, Shape, Table};
use crate::letter_case::lower_first;
use crate::model::{Class, Definition, Document, Problem, Reason, Server};

pub(super) fn generate(catalogue: &Catalogue, context: &Context) -> Result<Vec<File>, Error> {
    let mut definitions = Definitions::default();
    let classes = definitions.list("The five classes, by digit.", &Class::TABLE, 5..=5)?;
    let servers = definitions.list("Server products, by id.", &Server::TABLE, 0..=u64::MAX)?;
    let about = "The definitions, by code, sub-status and server; the standard's come first.";
    let least = u64::from(catalogue.standalone().is_some());
    let statuses = definitions.list(about, &Definition::TABLE, least..=u64::MAX)?;
    let about = "What servers write beside a status, by server, field and token.";
    let reasons = definitions.list(about, &Reason::TABLE, 0..=u64::MAX)?;
    let about = "Errors with a type of their own (RFC 9457), by server and name; registered types come first.";
    let problems = definitions.list(about, &Problem::TABLE, 0..=u64::MAX)?;
    let document = definitions.refer_to(&Document::TABLE)?;
    let tables = [
        ("document", document),
        ("classes", classes),
        ("servers", servers),
        ("statuses", statuses),
        ("reasons", reasons),
        ("problems", problems),
    ];
    let names = tables.each_ref().map(|(name, _)| *name);
    let about =
        "What each status code means, who defines it, what it asks for, why it happens and what to do about it.";
    let schema = object([
        ("$schema", "https://json-schema.org/draft/2020-12/schema".into()),
        ("$comment", context.notice().into()),
        ("title", "Catalogue of HTTP status codes".into()),
        ("description", about.into()),
        ("type", "object".into()),
        ("properties", object(tables)),
        ("required", names.as_slice().into()),
        ("additionalProperties", false.into()),
        ("$defs", definitions.all.into_iter().collect::<Map<_, _>>().into()),
    ]);
    Ok(vec![context.file(".schema.json", to_text(&schema)?)])
}

fn object<const N: usize>(fields: [(&str, Value); N]) -> Value {
    fields.into_iter().map(|(key, value)| (key.to_owned(), value)).collect::<Map<_, _>>().into()
}

/// What the schema defines by name: tables, forms of texts, and words.
#[derive(Default)]
struct Definitions {
    all: BTreeMap<String, Value>,
}

impl Definitions {
    /// A list of the rows of a table.
    fn list(
        &mut self,
        about: &str,
        table: &'static Table,
        count: std::ops::RangeInclusive<u64>,
    ) -> Result<Value, Error> {
        let rows = self.refer_to(table)?;
        let mut list = object([("description", about.into()), ("type", "array".into()), ("items", rows)]);
        if *count.start() > 0 {
            list["minItems"] = (*count.start()).into();
        }
        if *count.end() < u64::MAX {
            list["maxItems"] = (*count.end()).into();
        }
        Ok(list)
    }

    /// A reference to a table.
    fn refer_to(&mut self, table: &'static Table) -> Result<Value, Error> {
        if !self.all.contains_key(table.name) {
            let schema = self.table(table)?;
            self.all.insert(table.name.to_owned(), schema);
        }
        Ok(reference(table.name))
    }

    /// A reference to what is defined once.
    fn define(&mut self, name: &str, schema: Value) -> Value {
        self.all.insert(name.to_owned(), schema);
        reference(name)
    }

    fn table(&mut self, table: &'static Table) -> Result<Value, Error> {
        let fields = table.fields();
        let mut properties = Map::new();
        for field in &fields {
            properties.insert(field.key.to_owned(), self.field(field)?);
        }
        let required: Vec<_> = fields.iter().filter(|field| is_always_there(field)).map(|field| field.key).collect();
        let mut schema = object([
            ("description", table.about.trim().into()),
            ("type", "object".into()),
            ("properties", properties.into()),
            ("required", required.into()),
            ("additionalProperties", false.into()),
        ]);
        let rules = rules(table, &fields)?;
        if !rules.is_empty() {
            schema["allOf"] = rules.into();
        }
        Ok(schema)
    }

    fn field(&mut self, field: &'static Field) -> Result<Value, Error> {
        let mut schema = self.shape(field.shape)?;
        schema["description"] = field.about.trim().into();
        if field.unique {
            schema["uniqueItems"] = true.into();
        }
        Ok(schema)
    }

    fn shape(&mut self, shape: Shape) -> Result<Value, Error> {
        let text = |about: &str, pattern: &str| {
            object([("description", about.into()), ("type", "string".into()), ("pattern", pattern.into())])
        };
        Ok(match shape {
            Shape::Text(format) => self.define(format.name, text(format.about.trim(), format.pattern)),
            Shape::Date => {
                let pattern = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
                self.define("date", text("A day, as year, month and day.", pattern))
            }
            Shape::Integer(least, most) => {
                object([("type", "integer".into()), ("minimum", least.into()), ("maximum", most.into())])
            }
            Shape::Boolean => object([("type", "boolean".into())]),
            Shape::Any => object([("type", ["string", "number", "boolean", "array"].as_slice().into())]),
            Shape::OneOf(words) => {
                let schema = object([("description", words.about.trim().into()), ("enum", words.all.into())]);
                self.define(&lower_first(words.name), schema)
            }
            // What is empty is left out.
            Shape::List(of, _) => {
                object([("type", "array".into()), ("items", self.shape(*of)?), ("minItems", 1.into())])
            }
            Shape::Table(table) => self.refer_to(table)?,
        })
    }
}

fn reference(name: &str) -> Value {
    object([("$ref", format!("#/$defs/{name}").into())])
}

/// Whether every row says it: a field with a default is written in any case.
fn is_always_there(field: &Field) -> bool {
    field.need == Need::Always || (field.has_default && field.scope == Scope::Every)
}

/// What the fields of a table have to do with each other.
fn rules(table: &Table, fields: &[&'static Field]) -> Result<Vec<Value>, Error> {
    let has = |key| fields.iter().any(|field| field.key == key);
    let fixed = [
        (has("rfc") && has("draft"), ONE_SOURCE_AT_MOST),
        (table.name == "reference", A_SOURCE),
        (has("expires"), TEMPORARY_WITH_A_DAY),
        (has("values"), ONE_OF_WITH_WORDS),
        (has("from") && has("value"), ONE_VALUE),
    ];
    let fixed = fixed.into_iter().filter(|(holds, _)| *holds).map(|(_, rule)| serde_json::from_str(rule));
    let mut rules = fixed.collect::<Result<Vec<_>, _>>().map_err(|error| Error::json(&error))?;
    let of = |scope| fields.iter().filter(move |field| field.scope == scope);
    if has("server") && of(Scope::Standard).next().is_some() {
        let any_of = |scope| {
            let present = of(scope).map(|field| object([("required", [field.key].as_slice().into())]));
            object([("anyOf", present.collect::<Vec<_>>().into())])
        };
        let stated: Vec<_> = of(Scope::Standard).filter(|field| field.has_default).map(|field| field.key).collect();
        let by_a_server = object([
            ("description", "A server's definition inherits the semantics of its code.".into()),
            ("not", any_of(Scope::Standard)),
        ]);
        let by_the_standard = object([
            ("description", "The standard's definitions state the semantics.".into()),
            ("required", stated.into()),
            ("properties", object([("code", object([("maximum", 599.into())]))])),
            ("not", any_of(Scope::Server)),
        ]);
        let is_of_a_server = object([("required", ["server"].as_slice().into())]);
        rules.push(object([("if", is_of_a_server), ("then", by_a_server), ("else", by_the_standard)]));
    }
    Ok(rules)
}

const ONE_SOURCE_AT_MOST: &str = r#"{
    "description": "A source is an RFC with a section, a draft, a file of a repository, or a page by its title; there is one or none.",
    "dependentRequired": {
        "rfc": ["section"],
        "repository": ["path", "commit"],
        "path": ["repository"],
        "commit": ["repository"],
        "url": ["title"]
    },
    "dependentSchemas": {
        "section": { "anyOf": [{ "required": ["rfc"] }, { "required": ["draft"] }, { "required": ["repository"] }] },
        "rfc": { "not": { "anyOf": [{ "required": ["draft"] }, { "required": ["repository"] }, { "required": ["title"] }] } },
        "draft": { "not": { "anyOf": [{ "required": ["repository"] }, { "required": ["title"] }] } },
        "repository": { "not": { "required": ["title"] } }
    }
}"#;

const A_SOURCE: &str = r#"{
    "anyOf": [{ "required": ["rfc"] }, { "required": ["draft"] }, { "required": ["repository"] }, { "required": ["title"] }]
}"#;

const ONE_OF_WITH_WORDS: &str = r#"{
    "description": "A member that is one of some words, and no other, lists them.",
    "if": { "properties": { "type": { "const": "one-of" } } },
    "then": { "required": ["values"] },
    "else": { "not": { "required": ["values"] } }
}"#;

const ONE_VALUE: &str = r#"{
    "description": "The value comes from a member, or is always the same.",
    "oneOf": [{ "required": ["from"] }, { "required": ["value"] }]
}"#;

const TEMPORARY_WITH_A_DAY: &str = r#"{
    "description": "A temporary registration, and no other, has a day on which it ends.",
    "if": { "properties": { "state": { "const": "temporary" } } },
    "then": { "required": ["expires"] },
    "else": { "not": { "required": ["expires"] } }
}"#;
