//! What the fields of a table have to do with each other.

use crate::fields::{Field, Scope, Table};
use crate::json_value::Json;

/// The rules of a table with these fields.
pub(super) fn of(table: &Table, fields: &[&'static Field]) -> Vec<Json> {
    let has = |key| fields.iter().any(|field| field.key == key);
    let fixed: [(bool, fn() -> Json); 5] = [
        (has("rfc") && has("draft"), one_source_at_most),
        (table.name == "reference", a_source),
        (has("expires"), temporary_with_a_day),
        (has("values"), one_of_with_words),
        (has("from") && has("value"), one_value),
    ];
    let mut rules: Vec<Json> = fixed.into_iter().filter(|(holds, _)| *holds).map(|(_, rule)| rule()).collect();
    if has("server") && of_scope(fields, Scope::Standard).next().is_some() {
        rules.push(by_publisher(fields));
    }
    rules
}

/// The kinds of sources, by the field that each has.
const SOURCES: [&str; 4] = ["rfc", "draft", "repository", "title"];

fn one_source_at_most() -> Json {
    let about = "A source is an RFC with a section, a draft, a file of a repository, or a page by its title; there is one \
                 or none.";
    let needs = [
        ("rfc", Json::texts(["section"])),
        ("repository", Json::texts(["path", "commit"])),
        ("path", Json::texts(["repository"])),
        ("commit", Json::texts(["repository"])),
        ("url", Json::texts(["title"])),
    ];
    let of_section = ("section", any_of(["rfc", "draft", "repository"]));
    // Each excludes those after it.
    let exclusive = SOURCES.iter().enumerate().filter_map(|(at, source)| {
        let others = SOURCES.get(at + 1..).filter(|others| !others.is_empty())?;
        Some((*source, not(any_of(others.iter().copied()))))
    });
    Json::object([
        ("description", about.into()),
        ("dependentRequired", Json::object(needs)),
        ("dependentSchemas", Json::named([of_section].into_iter().chain(exclusive))),
    ])
}

fn a_source() -> Json {
    any_of(SOURCES)
}

fn one_of_with_words() -> Json {
    let about = "A member that is one of some words, and no other, lists them.";
    exactly_if(about, ("type", "one-of"), "values")
}

fn temporary_with_a_day() -> Json {
    let about = "A temporary registration, and no other, has a day on which it ends.";
    exactly_if(about, ("state", "temporary"), "expires")
}

fn one_value() -> Json {
    let either = ["from", "value"].map(required);
    Json::object([
        ("description", "The value comes from a member, or is always the same.".into()),
        ("oneOf", Json::List(either.into())),
    ])
}

/// What rows of the standard have, and what those of servers have.
fn by_publisher(fields: &[&'static Field]) -> Json {
    let keys_of = |scope| of_scope(fields, scope).map(|field| field.key);
    let stated = of_scope(fields, Scope::Standard).filter(|field| field.has_default).map(|field| field.key);
    let code = Json::object([("maximum", 599.into())]);
    let by_a_server = Json::object([
        ("description", "A server's definition inherits the semantics of its code.".into()),
        ("not", any_of(keys_of(Scope::Standard))),
    ]);
    let by_the_standard = Json::object([
        ("description", "The standard's definitions state the semantics.".into()),
        ("required", Json::texts(stated)),
        ("properties", Json::object([("code", code)])),
        ("not", any_of(keys_of(Scope::Server))),
    ]);
    Json::object([("if", required("server")), ("then", by_a_server), ("else", by_the_standard)])
}

fn of_scope(fields: &[&'static Field], scope: Scope) -> impl Iterator<Item = &'static Field> {
    fields.iter().copied().filter(move |field| field.scope == scope)
}

/// A field has to be there if another holds a word, and must not be otherwise.
fn exactly_if(about: &str, (field, word): (&str, &str), needed: &str) -> Json {
    let holds = Json::object([("properties", Json::object([(field, Json::object([("const", word.into())]))]))]);
    Json::object([
        ("description", about.into()),
        ("if", holds),
        ("then", required(needed)),
        ("else", not(required(needed))),
    ])
}

fn required(field: &str) -> Json {
    Json::object([("required", Json::texts([field]))])
}

fn any_of<'a>(fields: impl IntoIterator<Item = &'a str>) -> Json {
    Json::object([("anyOf", Json::List(fields.into_iter().map(required).collect()))])
}

fn not(rule: Json) -> Json {
    Json::object([("not", rule)])
}
