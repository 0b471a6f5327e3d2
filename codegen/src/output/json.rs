//! The rows of a dataset as JSON, for programs in any language.

use super::{Context, Error, File};
use crate::Catalogue;
use crate::fields::Data;
use crate::json_value::Json;
use crate::model::{Class, Definition, Problem, Reason, Server};

pub(super) fn generate(catalogue: &Catalogue, context: &Context) -> Result<Vec<File>, Error> {
    let rows = |rows: Vec<Vec<_>>| Json::List(rows.into_iter().map(|row| Data::Table(row).into()).collect());
    let whole = Json::object([
        ("document", Data::Table(catalogue.document().row()).into()),
        ("classes", rows(catalogue.classes().iter().map(Class::row).collect())),
        ("servers", rows(catalogue.own_servers().iter().map(Server::row).collect())),
        ("statuses", rows(catalogue.own().iter().map(Definition::row).collect())),
        ("reasons", rows(catalogue.own_reasons().iter().map(Reason::row).collect())),
        ("problems", rows(catalogue.own_problems().iter().map(Problem::row).collect())),
    ]);
    Ok(vec![context.file(".json", whole.pretty())])
}

impl From<Data<'_>> for Json {
    fn from(data: Data<'_>) -> Self {
        match data {
            Data::Text(text) => Self::Text(text.into_owned()),
            Data::Number(number) => Self::number(number),
            Data::Integer(number) => number.into(),
            Data::Float(text) => Self::Raw(text.to_owned()),
            Data::Boolean(boolean) => boolean.into(),
            Data::List(entries) => Self::List(entries.into_iter().map(Self::from).collect()),
            Data::Table(fields) => Self::named(fields.into_iter().map(|(name, value)| (name, value.into()))),
        }
    }
}
