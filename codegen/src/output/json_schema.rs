//! A JSON schema of the output `json`, from the same tables of fields that the dataset is read by.

mod rules;

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::{Context, Error, File};
use crate::Catalogue;
use crate::fields::{Field, Need, Scope, Shape, Table};
use crate::json_value::Json;
use crate::letter_case::lower_first;
use crate::model::{Class, Definition, Document, Problem, Reason, Server};

pub(super) fn generate(catalogue: &Catalogue, context: &Context) -> Result<Vec<File>, Error> {
    let mut definitions = Definitions::default();
    let document = definitions.refer_to(&Document::TABLE);
    let classes = definitions.list("The five classes, by digit.", &Class::TABLE, 5..=5);
    let servers = definitions.list("Server products, by id.", &Server::TABLE, 0..=u64::MAX);
    let about = "The definitions, by code, sub-status and server; the standard's come first.";
    let least = u64::from(catalogue.standalone().is_some());
    let statuses = definitions.list(about, &Definition::TABLE, least..=u64::MAX);
    let about = "What servers write beside a status, by server, field and token.";
    let reasons = definitions.list(about, &Reason::TABLE, 0..=u64::MAX);
    let about = "Errors with a type of their own (RFC 9457), by server and name; registered types come first.";
    let problems = definitions.list(about, &Problem::TABLE, 0..=u64::MAX);
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
    let schema = Json::object([
        ("$schema", "https://json-schema.org/draft/2020-12/schema".into()),
        ("$comment", context.notice().into()),
        ("title", "Catalogue of HTTP status codes".into()),
        ("description", about.into()),
        ("type", "object".into()),
        ("properties", Json::object(tables)),
        ("required", Json::texts(names)),
        ("additionalProperties", false.into()),
        ("$defs", Json::named(definitions.all)),
    ]);
    Ok(vec![context.file(".schema.json", schema.pretty())])
}

/// What the schema defines by name: tables, forms of texts, and words.
#[derive(Default)]
struct Definitions {
    all: BTreeMap<String, Json>,
}

impl Definitions {
    /// A list of the rows of a table.
    fn list(&mut self, about: &str, table: &'static Table, count: RangeInclusive<u64>) -> Json {
        let (least, most) = count.into_inner();
        Json::object([("description", about.into()), ("type", "array".into()), ("items", self.refer_to(table))])
            .with_some("minItems", (least > 0).then(|| Json::number(least)))
            .with_some("maxItems", (most < u64::MAX).then(|| Json::number(most)))
    }

    /// A reference to a table.
    fn refer_to(&mut self, table: &'static Table) -> Json {
        if !self.all.contains_key(table.name) {
            let schema = self.table(table);
            self.all.insert(table.name.to_owned(), schema);
        }
        reference(table.name)
    }

    /// A reference to what is defined once.
    fn define(&mut self, name: &str, schema: Json) -> Json {
        self.all.insert(name.to_owned(), schema);
        reference(name)
    }

    fn table(&mut self, table: &'static Table) -> Json {
        let fields = table.fields();
        let properties: Vec<_> = fields.iter().map(|field| (field.key, self.field(field))).collect();
        let required = fields.iter().filter(|field| is_always_there(field)).map(|field| field.key);
        let rules = rules::of(table, &fields);
        Json::object([
            ("description", table.about.trim().into()),
            ("type", "object".into()),
            ("properties", Json::named(properties)),
            ("required", Json::texts(required)),
            ("additionalProperties", false.into()),
        ])
        .with_some("allOf", (!rules.is_empty()).then_some(rules))
    }

    fn field(&mut self, field: &'static Field) -> Json {
        let schema = self.shape(field.shape).with("description", field.about.trim());
        schema.with_some("uniqueItems", field.unique.then_some(true))
    }

    fn shape(&mut self, shape: Shape) -> Json {
        let text = |about: &str, pattern: &str| {
            Json::object([("description", about.into()), ("type", "string".into()), ("pattern", pattern.into())])
        };
        match shape {
            Shape::Text(format) => self.define(format.name, text(format.about.trim(), format.pattern)),
            Shape::Date => {
                let pattern = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
                self.define("date", text("A day, as year, month and day.", pattern))
            }
            Shape::Integer(least, most) => Json::object([
                ("type", "integer".into()),
                ("minimum", Json::number(least)),
                ("maximum", Json::number(most)),
            ]),
            Shape::Boolean => Json::object([("type", "boolean".into())]),
            Shape::Any => Json::object([("type", Json::texts(["string", "number", "boolean", "array"]))]),
            Shape::OneOf(words) => {
                let about = ("description", words.about.trim().into());
                self.define(&lower_first(words.name), Json::object([about, ("enum", Json::texts(words.all.to_vec()))]))
            }
            // What is empty is left out.
            Shape::List(of, _) => {
                Json::object([("type", "array".into()), ("items", self.shape(*of)), ("minItems", 1.into())])
            }
            Shape::Table(table) => self.refer_to(table),
        }
    }
}

fn reference(name: &str) -> Json {
    Json::object([("$ref", format!("#/$defs/{name}").into())])
}

/// Whether every row says it: a field with a default is written in any case.
fn is_always_there(field: &Field) -> bool {
    field.need == Need::Always || (field.has_default && field.scope == Scope::Every)
}
