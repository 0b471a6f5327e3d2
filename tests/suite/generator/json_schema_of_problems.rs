//! The schema of a team's problems: what they are fits it, and what they cannot be does not.

use boon::{Compiler, Schemas};
use serde_json::{Value, json};
use status_codegen::parse_team;
use status_tests::{check, read};

use crate::support::output;

/// An output of a team's dataset with a problem of each kind.
fn team(name: &str) -> Value {
    let catalogue = parse_team("team.toml", read("tests/consumers/problem-types.toml")).expect("it is right");
    serde_json::from_str(&output(name, &catalogue)).expect("it is JSON")
}

/// The rows of a team's problems, which have every field that a problem can have.
pub(super) fn problems() -> Value {
    team("json")["problems"].take()
}

#[test]
fn problems_fit_the_schema_and_broken_ones_do_not() {
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    let place = "https://example.com/team.schema.json";
    compiler.add_resource(place, team("json-schema")).expect("a place for the schema");
    let index = compiler.compile(place, &mut schemas).unwrap_or_else(|error| panic!("{error:#}"));
    let whole = team("json");
    if let Err(error) = schemas.validate(&whole, index) {
        panic!("{error:#}");
    }
    let row = |name: &str| {
        let rows = whole["problems"].as_array().expect("rows");
        format!("/problems/{}", rows.iter().position(|row| row["name"] == name).expect("it is there"))
    };
    let (stock, sold) = (row("OutOfStock"), row("SoldOut"));
    let wrong = [
        (stock.clone(), "type", json!("/relative")),
        (stock.clone(), "status", json!(409)),
        (stock.clone(), "level", json!("fatal")),
        (stock.clone(), "title", json!("")),
        (stock.clone(), "summary", json!("No period")),
        (stock.clone(), "sumary", json!("A misspelled field.")),
        (stock.clone(), "members", json!([])),
        (format!("{stock}/members/0"), "name", json!("id")),
        (format!("{stock}/members/0"), "name", json!("retry-after")),
        (format!("{stock}/members/0"), "type", json!("text")),
        (format!("{stock}/members/0"), "type", json!("one-of")),
        (format!("{stock}/members/0"), "values", json!(["a"])),
        (format!("{stock}/members/0"), "example", json!({})),
        (format!("{stock}/members/0"), "list", json!("no")),
        (format!("{stock}/headers/0"), "value", json!("two sources")),
        (format!("{stock}/headers/0"), "name", json!("Retry After")),
        (format!("{sold}/deprecated"), "use", json!("sold-out")),
        (format!("{sold}/deprecated"), "since", json!(2026)),
        ("/servers/0".to_owned(), "problems", json!("https://errors.shop.example")),
    ];
    let without = [
        (stock.clone(), "name"),
        (stock.clone(), "type"),
        (stock.clone(), "title"),
        (stock.clone(), "summary"),
        (format!("{stock}/members/0"), "type"),
        (format!("{stock}/members/1"), "values"),
        (format!("{stock}/headers/0"), "from"),
        (format!("{sold}/deprecated"), "use"),
    ];
    check(|findings| {
        let object = |catalogue: &mut Value, at: &str, change: &dyn Fn(&mut serde_json::Map<String, Value>)| {
            change(catalogue.pointer_mut(at).and_then(Value::as_object_mut).expect("an object"));
        };
        for (at, field, value) in &wrong {
            let mut broken = whole.clone();
            object(&mut broken, at, &|row| drop(row.insert((*field).to_owned(), value.clone())));
            findings.holds(format_args!("{at}/{field} = {value}"), schemas.validate(&broken, index).is_err());
        }
        for (at, field) in &without {
            let mut broken = whole.clone();
            object(&mut broken, at, &|row| assert!(row.remove(*field).is_some(), "nothing at {at}/{field}"));
            findings.holds(format_args!("without {at}/{field}"), schemas.validate(&broken, index).is_err());
        }
    });
}
