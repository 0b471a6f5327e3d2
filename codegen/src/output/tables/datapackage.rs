//! `datapackage.json`: what the CSV files hold, for programs (Data Package, version 1). Without it a program may take
//! `401.10` for a number.

use super::model::{Column, Database, Kind, Table};
use crate::json_value::Json;

pub(super) fn write(database: &Database<'_>) -> String {
    let package = Json::object([
        ("name", "http-status-tables".into()),
        ("title", "HTTP statuses as tables".into()),
        ("description", database.notice.as_str().into()),
        ("version", database.version.into()),
        ("contentHash", database.content_hash.as_str().into()),
        ("profile", "tabular-data-package".into()),
        ("resources", Json::List(database.tables.iter().map(resource).collect())),
    ]);
    package.pretty()
}

fn resource(table: &Table<'_>) -> Json {
    let references = table.columns.iter().filter_map(|column| {
        let (table, its) = column.refers_to?;
        let target = Json::object([("resource", table.into()), ("fields", its.into())]);
        Some(Json::object([("fields", column.name.into()), ("reference", target)]))
    });
    let references: Vec<Json> = references.collect();
    let schema = Json::object([
        ("fields", Json::List(table.columns.iter().map(field).collect())),
        ("primaryKey", Json::texts(table.key.to_vec())),
        ("missingValues", Json::texts([""])),
    ]);
    Json::object([
        ("name", table.name.into()),
        ("path", table.path().into()),
        ("description", table.about.into()),
        ("profile", "tabular-data-resource".into()),
        ("format", "csv".into()),
        ("encoding", "utf-8".into()),
        ("schema", schema.with_some("foreignKeys", (!references.is_empty()).then_some(references))),
    ])
}

fn field(column: &Column) -> Json {
    let kind = match column.kind {
        Kind::Text => "string",
        Kind::Integer => "integer",
        Kind::Boolean => "boolean",
    };
    let required = Json::object([("required", (!column.optional).into())]);
    Json::object([
        ("name", column.name.into()),
        ("type", kind.into()),
        ("description", column.about.into()),
        ("constraints", required),
    ])
}
