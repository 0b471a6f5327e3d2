//! Whatever a right dataset says, and in whatever order: the outputs are valid, and the same.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use status_codegen::model::{Name, Phrase, ServerId, Text};
use status_codegen::{Artifact, Body, extension, generate, parse};

const BASE: &str = include_str!("base.toml");

/// What TOML and the outputs have a use of their own for.
const SIGNS: &str = "[ -~]{0,8}[\\[\\]{}()<>\"'`*_#|&$\\\\/!~^=+-]{1,4}[ -~]{0,8}";

fn text() -> impl Strategy<Value = String> {
    prop_oneof![SIGNS, "\\PC{1,20}", "[0-9]{1,3}[.)] x"].prop_filter("a text", |text| Text::new(text).is_ok())
}

/// A row about one code, but for whose it is.
#[derive(Clone, Debug)]
struct Row {
    code: u16,
    sub: Option<u16>,
    name: String,
    phrase: Option<String>,
    /// Summary, cause, remedy, note, version, title, who, what, when.
    texts: Vec<String>,
}

fn row() -> impl Strategy<Value = Row> {
    // A sub-status code needs its code: these have a row wherever the rows below go.
    let code = prop_oneof![
        (100_u16..=999).prop_map(|code| (code, None)),
        (select(&[401_u16, 404][..]), (1_u16..=999).prop_map(Some)),
    ];
    let name = prop_oneof![
        "[A-Z][A-Za-z0-9]{0,12}",
        select(&["Some", "None", "Ok", "Err", "Vec", "ALL", "All"][..]).prop_map(str::to_owned)
    ];
    let name = name.prop_filter("a name", |name| Name::new(name).is_ok());
    let phrase = "[ -~]{1,20}".prop_filter("a phrase", |phrase| Phrase::new(phrase).is_ok());
    (code, name, option::of(phrase), vec(text(), 9)).prop_map(|((code, sub), name, phrase, texts)| Row {
        code,
        sub,
        name,
        phrase,
        texts,
    })
}

fn quote(text: &str) -> String {
    serde_json::to_string(text).expect("JSON texts are TOML texts")
}

impl Row {
    fn toml(&self, server: &str) -> String {
        let mut toml = format!("[[status]]\ncode = {}\n", self.code);
        if let Some(sub) = self.sub {
            let _ = writeln!(toml, "sub = {sub}");
        }
        let _ = writeln!(toml, "server = {}\nname = {}", quote(server), quote(&self.name));
        if let Some(phrase) = &self.phrase {
            let _ = writeln!(toml, "phrase = {}", quote(phrase));
        }
        let texts: Vec<_> = self.texts.iter().map(|text| quote(text)).collect();
        let [_, cause, remedy, note, since, title, who, what, when] = &texts[..] else { unreachable!("nine texts") };
        let _ = writeln!(
            toml,
            "summary = {}\ncauses = [{cause}]\nremedies = [{remedy}]\nnotes = [{note}]\n\
             requirements = [{{ who = {who}, level = \"must\", what = {what}, when = {when} }}]\n\
             since = {since}\nreferences = [{{ title = {title} }}, {{ draft = {title}, section = {title} }}]",
            quote(&format!("{}.", self.texts[0])),
        );
        toml
    }
}

/// The rows of some servers, in two orders.
fn rows() -> impl Strategy<Value = (Vec<String>, Vec<String>)> {
    // No built-in server begins like that, nor do those of the small dataset.
    let id = "own-[a-z0-9]{1,5}(-[a-z0-9]{1,5}){0,2}".prop_filter("an id", |id| ServerId::new(id).is_ok());
    let server = (id, text(), option::of(text()), vec(row(), 0..6));
    vec(server, 1..4).prop_flat_map(|servers| {
        let (mut list, mut types) = (Vec::new(), BTreeSet::new());
        for (id, name, vendor, own) in servers {
            if !types.insert(id.replace('-', "_").to_ascii_lowercase().replace('_', "")) {
                continue;
            }
            let vendor = vendor.map(|vendor| format!("vendor = {}\n", quote(&vendor))).unwrap_or_default();
            list.push(format!("[[server]]\nid = \"{id}\"\nname = {}\n{vendor}kind = \"service\"\n", quote(&name)));
            let (mut codes, mut names) = (BTreeSet::new(), BTreeSet::new());
            for row in own {
                let constant = Name::new(&row.name).map(|name| name.constant()).unwrap_or_default();
                if !codes.contains(&(row.code, row.sub)) && names.insert(constant) {
                    codes.insert((row.code, row.sub));
                    list.push(row.toml(&id));
                }
            }
        }
        (Just(list.clone()), Just(list).prop_shuffle())
    })
}

/// Rust that a compiler reads, without an error that the generator left in it.
#[track_caller]
fn is_rust(text: &str) {
    assert!(syn::parse_file(text).is_ok(), "{text}");
    assert!(!text.contains("compile_error!(\""), "{text}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_dataset_of_ones_own_gives_valid_outputs_in_any_order((rows, shuffled) in rows()) {
        let catalogue = extension::parse("own.toml", rows.concat()).map_err(|problems| TestCaseError::fail(problems.to_string()))?;
        let other = extension::parse("own.toml", shuffled.concat()).map_err(|problems| TestCaseError::fail(problems.to_string()))?;
        prop_assert_eq!(&catalogue, &other);
        let rust = extension::rust("own.toml", &catalogue, &"::status_core".parse().expect("a path"));
        is_rust(&rust);
        let json: serde_json::Value = serde_json::from_str(&extension::json(&catalogue)).expect("JSON");
        let statuses = json["statuses"].as_array().map(Vec::len).unwrap_or_default();
        prop_assert_eq!(statuses, catalogue.definitions.len());
        for definition in &catalogue.definitions {
            let of = |status: &&serde_json::Value| status["name"] == definition.name.as_str() && status["summary"] == definition.summary.as_str();
            let status = json["statuses"].as_array().and_then(|statuses| statuses.iter().find(of)).expect("the same row");
            prop_assert_eq!(status["causes"][0].as_str(), definition.causes.first().map(Text::as_str));
        }
    }

    #[test]
    fn a_standard_dataset_gives_valid_outputs_in_any_order((rows, shuffled) in rows()) {
        let parse = |rows: &[String]| {
            parse("base.toml", format!("{BASE}\n{}", rows.concat())).map_err(|problems| TestCaseError::fail(problems.to_string()))
        };
        let outputs = generate(&parse(&rows)?);
        prop_assert_eq!(&outputs, &generate(&parse(&shuffled)?));
        for Artifact { path, body } in outputs {
            if let (Some("rs"), Body::File(text)) = (Path::new(&path).extension().and_then(|its| its.to_str()), body) {
                is_rust(&text);
            }
        }
    }
}
