//! `datapackage.json`: what the CSV files hold, for programs (Data Package, version 1).
//!
//! Without it a program may take `401.10` for a number. Values are put together by hand: the macro `json!` takes long to
//! compile.

use serde_json::{Map, Value};

use super::model::{Column, Database, Kind, Table};
use crate::output::Error;
use crate::output::json::to_text;

pub(super) fn write(database: &Database<'_>) -> Result<String, Error> {
    let resources: Vec<Value> = database.tables.iter().map(resource).collect();
    to_text(&object([
        ("name", "http-status-tables".into()),
        ("title", "HTTP statuses as tables".into()),
        ("description", database.notice.as_str().into()),
        ("version", database.version.into()),
        ("contentHash", database.content_hash.as_str().into()),
        ("profile", "tabular-data-package".into()),
        ("resources", resources.into()),
    ]))
}

fn resource(table: &Table<'_>) -> Value {
    let fields: Vec<Value> = table.columns.iter().map(field).collect();
    let references = table.columns.iter().filter_map(|column| {
        let (table, its) = column.refers_to?;
        let target = object([("resource", table.into()), ("fields", its.into())]);
        Some(object([("fields", column.name.into()), ("reference", target)]))
    });
    let references: Vec<Value> = references.collect();
    let mut schema = vec![
        ("fields", fields.into()),
        ("primaryKey", table.key.to_vec().into()),
        ("missingValues", vec![Value::from("")].into()),
    ];
    if !references.is_empty() {
        schema.push(("foreignKeys", references.into()));
    }
    object([
        ("name", table.name.into()),
        ("path", table.path().into()),
        ("description", table.about.into()),
        ("profile", "tabular-data-resource".into()),
        ("format", "csv".into()),
        ("encoding", "utf-8".into()),
        ("schema", object(schema)),
    ])
}

fn field(column: &Column) -> Value {
    let kind = match column.kind {
        Kind::Text => "string",
        Kind::Integer => "integer",
        Kind::Boolean => "boolean",
    };
    let required = object([("required", (!column.optional).into())]);
    object([
        ("name", column.name.into()),
        ("type", kind.into()),
        ("description", column.about.into()),
        ("constraints", required),
    ])
}

fn object(fields: impl IntoIterator<Item = (&'static str, Value)>) -> Value {
    Value::Object(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect::<Map<_, _>>())
}
