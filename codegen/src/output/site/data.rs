//! What stands beside the pages for programs: their facts as JSON, and what they define.

use super::model::Site;
use super::paths::Path;
use crate::fields::Data;
use crate::json_value::Json;

/// Fields of a file of facts.
pub(super) type Rows<'a> = Vec<(&'static str, Data<'a>)>;

pub(super) fn text<'a>(text: impl Into<String>) -> Data<'a> {
    Data::text(text.into())
}

pub(super) fn row(row: Rows<'_>) -> Data<'_> {
    Data::Table(row)
}

pub(super) fn rows(rows: Vec<Rows<'_>>) -> Data<'_> {
    Data::List(rows.into_iter().map(Data::Table).collect())
}

/// A term that a page defines (the type `DefinedTerm` of schema.org).
pub(super) fn term(site: &Site<'_>, at: &Path, name: &str, code: &str, about: &str) -> Json {
    let address = site.settings.address.as_ref();
    let set = Json::object([("@type", "DefinedTermSet".into()), ("name", site.settings.title.as_str().into())]);
    Json::object([
        ("@context", "https://schema.org".into()),
        ("@type", "DefinedTerm".into()),
        ("name", name.into()),
        ("termCode", code.into()),
        ("description", about.into()),
    ])
    .with_some("url", address.map(|address| at.under(address).as_str().to_owned()))
    .with("inDefinedTermSet", set.with_some("url", address.map(String::as_str)))
}
