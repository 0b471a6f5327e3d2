//! `data/catalogue.schema.json` describes the JSON catalogue: all of it, and nothing else.

use boon::{Compiler, SchemaIndex, Schemas};
use serde_json::{Value, json};
use status_codegen::model::{
    Authority, Content, Emitter, Level, LogLevel, MemberKind, RedirectKind, RedirectMethod, RetryKind, SCHEMA,
    ServerKind, State,
};
use status_tests::{check, read};

fn schema() -> Value {
    serde_json::from_str(&read("data/catalogue.schema.json")).expect("the schema is JSON")
}

fn catalogue() -> Value {
    serde_json::from_str(&read("tests/fixtures/catalogue.json")).expect("the catalogue is JSON")
}

/// The schema, ready to validate with. That it is a valid schema itself is checked on the way.
fn compiled() -> (Schemas, SchemaIndex) {
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    let place = "https://example.com/catalogue.schema.json";
    compiler.add_resource(place, schema()).expect("a place for the schema");
    let index = compiler.compile(place, &mut schemas).unwrap_or_else(|error| panic!("{error:#}"));
    (schemas, index)
}

#[test]
fn the_catalogue_fits_the_schema() {
    let (schemas, index) = compiled();
    if let Err(error) = schemas.validate(&catalogue(), index) {
        panic!("{error:#}");
    }
}

/// Breaks a catalogue: sets the value at a pointer, or adds it as a field.
fn set(catalogue: &mut Value, pointer: &str, value: Value) {
    let (parent, field) = pointer.rsplit_once('/').expect("a pointer");
    match catalogue.pointer_mut(parent).unwrap_or_else(|| panic!("nothing at {parent}")) {
        Value::Object(object) => drop(object.insert(field.to_owned(), value)),
        Value::Array(array) => array[field.parse::<usize>().expect("a position")] = value,
        other => panic!("{parent}: {other}"),
    }
}

/// Breaks a catalogue: removes the field at a pointer.
fn remove(catalogue: &mut Value, pointer: &str) {
    let (parent, field) = pointer.rsplit_once('/').expect("a pointer");
    let parent = catalogue.pointer_mut(parent).and_then(Value::as_object_mut);
    let removed = parent.expect("an object").remove(field);
    assert!(removed.is_some(), "nothing at {pointer}");
}

/// Replaces `{401}` and `{401.3}` in a pointer by the place of that definition.
fn pointer(catalogue: &Value, pointer: &str) -> String {
    let Some((before, rest)) = pointer.split_once('{') else { return pointer.to_owned() };
    let (code, after) = rest.split_once('}').expect("a closing brace");
    let (number, sub) = code.split_once('.').map_or((code, None), |(number, sub)| (number, sub.parse::<u64>().ok()));
    let rows = catalogue["statuses"].as_array().expect("rows");
    let is_meant = |row: &Value| row["code"] == json!(number.parse::<u64>().ok()) && row["sub"].as_u64() == sub;
    let at = rows.iter().position(is_meant).expect("a definition");
    format!("{before}/statuses/{at}{after}")
}

/// The first rows of each kind and those of the codes that the tests break: what is validated is validated over and over.
fn small() -> Value {
    let mut small = catalogue();
    for rows in small.as_object_mut().expect("an object").values_mut().filter_map(Value::as_array_mut) {
        let mut at = 0;
        rows.retain(|row| {
            at += 1;
            at <= 5 || [104, 301, 401, 404, 405, 413].iter().any(|code| row["code"] == *code)
        });
    }
    let (schemas, index) = compiled();
    schemas.validate(&small, index).unwrap_or_else(|error| panic!("{error:#}"));
    small
}

/// Checks that a catalogue is refused with one of the values in its place, and without one of the fields.
#[track_caller]
fn check_refused(set_to: &[(&str, Value)], without: &[&str]) {
    let (schemas, index) = compiled();
    let whole = small();
    check(|findings| {
        for (place, value) in set_to {
            let mut broken = whole.clone();
            set(&mut broken, &pointer(&whole, place), value.clone());
            findings
                .holds(format_args!("{place} = {value} was let through"), schemas.validate(&broken, index).is_err());
        }
        for place in without {
            let mut broken = whole.clone();
            remove(&mut broken, &pointer(&whole, place));
            findings.holds(format_args!("{place} may be missing"), schemas.validate(&broken, index).is_err());
        }
    });
}

#[test]
fn broken_catalogues_are_refused() {
    let set_to = [
        ("/extra", json!(1)),
        ("/document/schema", json!(SCHEMA + 1)),
        ("/document/registry", json!("2025-13-15")),
        ("/document/requirements/0/extra", json!(1)),
        ("/classes", json!([])),
        ("/classes/0/digit", json!(6)),
        ("/classes/0/summary", json!("No period")),
        ("/classes/0/headers/0/level", json!("ought")),
        ("/servers/0/id", json!("IIS")),
        ("/servers/0/kind", json!("toaster")),
        ("/servers/0/discontinued", json!("no")),
        ("/servers/0/home", json!("ftp://example.com")),
        ("/statuses", json!([])),
        ("{404}/code", json!(99)),
        ("{404}/code", json!(600)),
        ("{404}/code", json!("404")),
        ("{404}/sub", json!(1)),
        ("{404}/name", json!("not_found")),
        ("{404}/phrase", json!(" Not Found")),
        ("{404}/phrase", json!("Nicht verf\u{fc}gbar")),
        ("{404}/summary", json!("")),
        ("{404}/summary", json!("Two\nlines.")),
        ("{404}/sumary", json!("A misspelled field.")),
        ("{404}/causes", json!([])),
        ("{404}/causes/0", json!(null)),
        ("{404}/state", json!("lost")),
        ("{404}/state", json!("temporary")),
        ("{404}/expires", json!("2026-11-13")),
        ("{404}/since", json!("IIS 4.0")),
        ("{404}/cacheable", json!("yes")),
        ("{404}/content", json!("some")),
        ("{404}/emitters", json!(["cache", "cache"])),
        ("{404}/see_also/0", json!(410)),
        ("{404}/see_also/0", json!("410.0")),
        ("{405}/headers/0/name", json!("Al low")),
        ("{405}/headers/0/example", json!("GET\r\nSet-Cookie: a")),
        ("{405}/headers/0/draft", json!("draft-a-second-source")),
        ("{301}/redirect/kind", json!("forever")),
        ("{301}/redirect/method", json!("put")),
        ("{401}/retry/0/kind", json!("soon")),
        ("{401.3}/cacheable", json!(false)),
        ("{401.3}/content", json!("allowed")),
        ("{401.3}/sub", json!(0)),
        ("{401.3}/authority", json!("hearsay")),
        ("{413}/former/0/rfc", json!("7231")),
        ("{413}/former/0/extra", json!(1)),
        ("{405}/aliases/0/used_by", json!([])),
        ("{404}/article/hints", json!([])),
    ];
    let without = [
        "/document",
        "/servers",
        "/document/schema",
        "/document/article/parent",
        "/classes/0/references",
        "/servers/0/kind",
        "/servers/0/discontinued",
        "{404}/code",
        "{404}/name",
        "{404}/summary",
        "{404}/state",
        "{404}/cacheable",
        "{404}/content",
        "{104}/expires",
        "{405}/headers/0/level",
        "{405}/headers/0/section",
        "{401}/retry/0/kind",
        "{301}/redirect/followed",
        "{404}/requirements/0/who",
        "{413}/former/0/replaced_by",
        "{404}/article/meaning",
        "{401.3}/server",
    ];
    check_refused(&set_to, &without);
}

#[test]
fn broken_reasons_are_refused() {
    let set_to = [
        ("/reasons/0/server", json!("Apache")),
        ("/reasons/0/token", json!("")),
        ("/reasons/0/token", json!("two\nlines")),
        ("/reasons/0/part", json!("third-character")),
        ("/reasons/0/name", json!("connection kept")),
        ("/reasons/0/aliases", json!([])),
        ("/reasons/0/codes", json!([])),
        ("/reasons/0/codes", json!(["50"])),
        ("/reasons/0/codes", json!([503])),
        ("/reasons/0/summary", json!("No period")),
        ("/reasons/0/authority", json!("hearsay")),
        ("/reasons/0/phrase", json!("A field of a status")),
        ("/reasons/0/references/0", json!({})),
    ];
    let without =
        ["/reasons/0/server", "/reasons/0/field", "/reasons/0/token", "/reasons/0/name", "/reasons/0/summary"];
    check_refused(&set_to, &without);
}

#[test]
fn a_source_is_exactly_one_of_the_four() {
    let (schemas, index) = compiled();
    let whole = small();
    let is_source = |source: &Value| {
        let mut with_it = whole.clone();
        set(&mut with_it, &pointer(&whole, "{404}/references/0"), source.clone());
        schemas.validate(&with_it, index).is_ok()
    };
    check(|findings| {
        for source in [
            json!({"rfc": 9110, "section": "15"}),
            json!({"draft": "draft-a"}),
            json!({"repository": "a/b", "path": "c.md", "commit": "0123abc"}),
            json!({"repository": "a/b", "path": "c.md", "commit": "0123abc", "section": "1.4"}),
            json!({"title": "A page", "url": "https://example.com/"}),
        ] {
            findings.holds(format_args!("{source} was refused"), is_source(&source));
        }
        for none in [
            json!({}),
            json!({"rfc": 9110}),
            json!({"section": "15"}),
            json!({"url": "https://example.com/"}),
            json!({"rfc": 9110, "section": "15", "title": "Two sources"}),
            json!({"draft": "draft-a", "title": "Two sources"}),
            json!({"repository": "a/b", "path": "c.md"}),
            json!({"path": "c.md", "commit": "0123abc", "title": "No repository"}),
            json!({"repository": "a/b", "path": "c.md", "commit": "0123abc", "title": "Two sources"}),
        ] {
            findings.holds(format_args!("{none} was let through"), !is_source(&none));
        }
    });
}

/// Every schema within a schema that describes an object, with its path.
fn objects<'s>(path: &str, schema: &'s Value, found: &mut Vec<(String, &'s Value)>) {
    match schema {
        Value::Object(fields) => {
            if schema["type"] == "object" {
                found.push((path.to_owned(), schema));
            }
            fields.iter().for_each(|(key, value)| objects(&format!("{path}/{key}"), value, found));
        }
        Value::Array(entries) => entries.iter().for_each(|entry| objects(path, entry, found)),
        _ => {}
    }
}

#[test]
fn every_object_is_closed_and_every_field_described() {
    let schema = schema();
    let mut found = Vec::new();
    objects("", &schema, &mut found);
    check(|findings| {
        findings.equal("objects", found.len(), 20);
        for (path, object) in &found {
            findings.equal(format!("{path}: additionalProperties"), &object["additionalProperties"], &json!(false));
            for (name, field) in object["properties"].as_object().expect("fields") {
                let target = field["$ref"].as_str().and_then(|place| schema.pointer(place.trim_start_matches('#')));
                let described =
                    [Some(field), target].into_iter().flatten().any(|place| place["description"].is_string());
                findings.holds(format_args!("{path}/{name} has no description"), described);
            }
        }
    });
}

#[test]
fn every_field_of_the_schema_is_one_that_the_catalogue_can_have() {
    // All field names in the catalogue, whatever they are fields of.
    fn names(value: &Value, found: &mut std::collections::BTreeSet<String>) {
        match value {
            Value::Object(fields) => fields.iter().for_each(|(name, value)| {
                found.insert(name.clone());
                names(value, found);
            }),
            Value::Array(entries) => entries.iter().for_each(|entry| names(entry, found)),
            _ => {}
        }
    }
    let (schema, mut used) = (schema(), std::collections::BTreeSet::new());
    names(&catalogue(), &mut used);
    // The registered problems have less than a team's.
    names(&super::json_schema_of_problems::problems(), &mut used);
    // A team's site has these.
    used.extend(["site", "address", "ask", "color"].map(str::to_owned));
    // No definition has these yet.
    used.extend(["until", "discontinued", "rank"].map(str::to_owned));
    let mut found = Vec::new();
    objects("", &schema, &mut found);
    check(|findings| {
        for (path, object) in found {
            for name in object["properties"].as_object().expect("fields").keys() {
                findings.holds(format_args!("{path}/{name}"), used.contains(name));
            }
        }
    });
}

#[test]
fn every_list_of_words_is_that_of_the_generator() {
    fn words<T>(pairs: &[(&str, T)]) -> Value {
        pairs.iter().map(|(word, _)| *word).collect()
    }
    let schema = schema();
    let at = |place: &str| schema["$defs"].pointer(place).unwrap_or_else(|| panic!("nothing at {place}"));
    check(|findings| {
        findings.equal("level", at("/level/enum"), &words(Level::WORDS));
        findings.equal("log level", at("/logLevel/enum"), &words(LogLevel::WORDS));
        findings.equal("member", at("/memberType/enum"), &MemberKind::WORDS.iter().copied().collect::<Value>());
        findings.equal("content", at("/content/enum"), &words(Content::WORDS));
        findings.equal("emitters", at("/emitter/enum"), &words(Emitter::WORDS));
        findings.equal("authority", at("/authority/enum"), &words(Authority::WORDS));
        findings.equal("state", at("/state/enum"), &State::WORDS.iter().copied().collect::<Value>());
        findings.equal("redirect kind", at("/redirectKind/enum"), &words(RedirectKind::WORDS));
        findings.equal("redirect method", at("/redirectMethod/enum"), &words(RedirectMethod::WORDS));
        findings.equal("retry", at("/retryKind/enum"), &words(RetryKind::WORDS));
        findings.equal("server kind", at("/serverKind/enum"), &words(ServerKind::WORDS));
        findings.equal("schema", at("/document/properties/schema/maximum"), &json!(SCHEMA));
    });
}
