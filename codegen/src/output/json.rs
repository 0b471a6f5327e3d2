//! The rows of a dataset as JSON, for programs in any language.

use serde_core::ser::{SerializeMap, SerializeSeq};
use serde_core::{Serialize, Serializer};
use serde_json::Number;

use super::{Context, Error, File};
use crate::Catalogue;
use crate::fields::Data;
use crate::model::{Class, Definition, Problem, Reason, Server};

pub(super) fn generate(catalogue: &Catalogue, context: &Context) -> Result<Vec<File>, Error> {
    let rows = |rows: Vec<Vec<_>>| Data::List(rows.into_iter().map(Data::Table).collect());
    let whole = Data::Table(vec![
        ("document", Data::Table(catalogue.document().row())),
        ("classes", rows(catalogue.classes().iter().map(Class::row).collect())),
        ("servers", rows(catalogue.own_servers().iter().map(Server::row).collect())),
        ("statuses", rows(catalogue.own().iter().map(Definition::row).collect())),
        ("reasons", rows(catalogue.own_reasons().iter().map(Reason::row).collect())),
        ("problems", rows(catalogue.own_problems().iter().map(Problem::row).collect())),
    ]);
    Ok(vec![context.file(".json", to_text(&whole)?)])
}

/// A value as indented JSON.
pub(super) fn to_text(value: &impl Serialize) -> Result<String, Error> {
    serde_json::to_string_pretty(value).map(|text| text + "\n").map_err(|error| Error::json(&error))
}

/// Fields keep their order.
impl Serialize for Data<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Number(number) => serializer.serialize_u64(*number),
            Self::Integer(number) => serializer.serialize_i64(*number),
            // It is a number of JSON already.
            Self::Float(text) => text.parse::<Number>().map_err(serde_core::ser::Error::custom)?.serialize(serializer),
            Self::Boolean(boolean) => serializer.serialize_bool(*boolean),
            Self::List(entries) => {
                let mut list = serializer.serialize_seq(Some(entries.len()))?;
                entries.iter().try_for_each(|entry| list.serialize_element(entry))?;
                list.end()
            }
            Self::Table(fields) => {
                let mut table = serializer.serialize_map(Some(fields.len()))?;
                fields.iter().try_for_each(|(name, value)| table.serialize_entry(name, value))?;
                table.end()
            }
        }
    }
}
