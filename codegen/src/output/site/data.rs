//! What stands beside the pages for programs: their facts as JSON, and what they define.

use super::model::{Meaning, ProblemPage, ReasonPage, Site};
use super::parts;
use super::paths::Path;
use crate::fields::Data;
use crate::json_value::Json;
use crate::model::{Code, Server};

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

/// Each code with what it is called first, and where its page stands.
pub(super) fn codes<'a>(site: &'a Site<'_>) -> Rows<'a> {
    let row = |(code, meanings): (Code, &'a [Meaning<'_>])| {
        let name = meanings.first().map(parts::label).unwrap_or_default();
        vec![("code", text(code.to_string())), ("name", text(name)), page(&Path::code(code))]
    };
    vec![("codes", rows(site.codes().map(row).collect()))]
}

pub(super) fn servers<'a>(site: &'a Site<'_>) -> Rows<'a> {
    let row = |(server, _): (&'a Server, bool)| with_page(server.row(), &Path::server(&server.id));
    vec![("servers", rows(site.servers().into_iter().map(row).collect()))]
}

/// Each reason by its token.
pub(super) fn reasons<'a>(site: &'a Site<'_>) -> Rows<'a> {
    let row = |token: &'a ReasonPage<'_>| {
        let reason = token.reason;
        vec![
            ("server", text(reason.server.as_str())),
            ("field", text(reason.field.as_str())),
            ("token", text(reason.token.as_str())),
            page(&Path::reason(&reason.server, &token.slug)),
        ]
    };
    vec![("reasons", rows(site.vocabularies().flat_map(|(_, tokens)| tokens).map(row).collect()))]
}

pub(super) fn problems<'a>(site: &'a Site<'_>) -> Rows<'a> {
    let row = |problem_page: &'a ProblemPage| with_page(problem_page.problem.row(), &problem_page.path);
    vec![("problems", rows(site.problems().iter().map(row).collect()))]
}

pub(super) fn rfcs<'a>(site: &'a Site<'_>) -> Rows<'a> {
    let row = |number: &u32| vec![("rfc", Data::Number((*number).into())), page(&Path::rfc(*number))];
    vec![("rfcs", rows(site.citations().keys().map(row).collect()))]
}

fn with_page<'a>(row: Rows<'a>, at: &Path) -> Rows<'a> {
    row.into_iter().chain([page(at)]).collect()
}

/// Where the page stands, from the root.
fn page<'a>(at: &Path) -> (&'static str, Data<'a>) {
    ("page", text(at.as_str()))
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
