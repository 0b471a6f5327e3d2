//! Whatever a right dataset says, and in whatever order: the outputs are valid, and the same.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use status_codegen::model::{Name, Phrase, ServerId, Text};
use status_codegen::{File, parse, parse_team};
use status_tests::root;

use crate::packaging::consumers;
use crate::support::{files, output};

const BASE: &str = include_str!("../../../codegen/tests/base.toml");
const STANDARD: &str = include_str!("../../../data/status.toml");

/// What TOML and the outputs have a use of their own for.
const SIGNS: &str = "[ -~]{0,8}[\\[\\]{}()<>\"'`*_#|&$\\\\/!~^=+-]{1,4}[ -~]{0,8}";

fn text() -> impl Strategy<Value = String> {
    prop_oneof![SIGNS, "\\PC{1,20}", "[0-9]{1,3}[.)] x"].prop_filter("a text", |text| Text::new(text).is_ok())
}

/// Names that Rust, or what the outputs are made for, has a use of its own for.
const NAMES: [&str; 32] = [
    "All",
    "Bool",
    "Catalogue",
    "Clone",
    "Code",
    "Const",
    "Copy",
    "Core",
    "Debug",
    "Default",
    "Definition",
    "Err",
    "From",
    "Into",
    "Iterator",
    "Known",
    "Level",
    "None",
    "Ok",
    "Option",
    "Precision",
    "Result",
    "Retry",
    "Server",
    "Some",
    "State",
    "Status",
    "StatusCode",
    "Std",
    "String",
    "ToStatus",
    "Vec",
];

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
    let name = prop_oneof!["[A-Z][A-Za-z0-9]{0,12}", select(&NAMES[..]).prop_map(str::to_owned)];
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
             since = {since}\nreferences = [{{ title = {title} }}, {{ draft = \"draft-a-00\", section = \"B.3\" }}]",
            quote(&format!("{}.", self.texts[0])),
        );
        toml
    }
}

/// What a problem of a server says in words: title, summary, what a member says, its words and examples, cause, remedy.
fn problem(server: &str, at: usize, texts: &[String]) -> String {
    let texts: Vec<_> = texts.iter().map(|text| quote(text)).collect();
    let [title, about, cause, remedy, doubt, example, when, source, since] = &texts[..] else {
        unreachable!("nine texts")
    };
    let template = example.replace('{', "{{").replace('}', "}}");
    let summary = format!("{}.\"", title.strip_suffix('"').unwrap_or(title));
    format!(
        "[[problem]]\nserver = \"{server}\"\nname = \"Any{at}Problem\"\nformer = [\"any{at}\"]\nstatus = \"404\"\ntitle = {title}\n\
         detail = {template}\nsummary = {summary}\nmembers = [\n\
         {{ name = \"text\", type = \"string\", about = {about}, example = {example} }},\n\
         {{ name = \"match\", type = \"string\", list = true, example = [{example}, {when}], optional = true }},\n\
         {{ name = \"wait\", type = \"duration\", example = 1.5 }},\n\
         {{ name = \"kind\", type = \"one-of\", values = [\"some-word\", \"2nd\"], internal = true }},\n]\n\
         headers = [{{ name = \"Retry-After\", from = \"wait\" }}]\ncauses = [{cause}]\nremedies = [{remedy}]\n\
         retry = [{{ kind = \"after-delay\", level = \"may\", when = {when} }}]\ndoubts = [{doubt}]\n\
         references = [{{ title = {source} }}]\ndeprecated = {{ since = {since}, use = \"Any{at}New\" }}\n\
         [[problem]]\nserver = \"{server}\"\nname = \"Any{at}New\"\nstatus = \"404\"\ntitle = {title}\nsummary = {summary}\n"
    )
}

/// The rows of some servers, in two orders.
fn rows() -> impl Strategy<Value = (Vec<String>, Vec<String>)> {
    // No built-in server begins like that, nor do those of the small dataset.
    let id = "own-[a-z0-9]{1,5}(-[a-z0-9]{1,5}){0,2}";
    let used = select(&NAMES[..]).prop_map(str::to_lowercase);
    let id = prop_oneof![3 => id, 1 => used].prop_filter("an id", |id| ServerId::new(id).is_ok());
    let server = (id, text(), option::of(text()), vec(row(), 0..6), option::of(vec(text(), 9)));
    vec(server, 1..4).prop_flat_map(|servers| {
        let (mut list, mut types) = (Vec::new(), BTreeSet::new());
        for (at, (id, name, vendor, own, problems)) in servers.into_iter().enumerate() {
            if !types.insert(id.replace('-', "_").to_ascii_lowercase().replace('_', "")) {
                continue;
            }
            let vendor = vendor.map(|vendor| format!("vendor = {}\n", quote(&vendor))).unwrap_or_default();
            list.push(format!(
                "[[server]]\nid = \"{id}\"\nname = {}\n{vendor}kind = \"service\"\nproblems = \"urn:{id}:\"\n",
                quote(&name)
            ));
            list.extend(problems.map(|texts| problem(&id, at, &texts)));
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

/// Rust that a compiler reads.
#[track_caller]
fn is_rust(text: &str) {
    assert!(syn::parse_file(text).is_ok(), "{text}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_teams_dataset_gives_valid_outputs_in_any_order((rows, shuffled) in rows()) {
        let catalogue = parse_team("team.toml", rows.concat()).map_err(|problems| TestCaseError::fail(problems.to_string()))?;
        let other = parse_team("team.toml", shuffled.concat()).map_err(|problems| TestCaseError::fail(problems.to_string()))?;
        prop_assert_eq!(&catalogue, &other);
        let rust = output("rust", &catalogue);
        is_rust(&rust);
        let json: serde_json::Value = serde_json::from_str(&output("json", &catalogue)).expect("JSON");
        let statuses = json["statuses"].as_array().cloned().unwrap_or_default();
        prop_assert_eq!(statuses.len(), catalogue.own().len());
        for (status, definition) in statuses.iter().zip(catalogue.own()) {
            prop_assert_eq!(status["name"].as_str(), Some(definition.name.as_str()));
            prop_assert_eq!(status["summary"].as_str(), Some(definition.summary.as_str()));
            prop_assert_eq!(status["causes"][0].as_str(), definition.causes.first().map(Text::as_str));
        }
    }

    #[test]
    #[ignore = "takes long: run by `cargo xtask prove`"]
    fn a_standard_dataset_gives_valid_outputs_in_any_order((rows, shuffled) in rows()) {
        let parse = |rows: &[String]| {
            parse("base.toml", format!("{BASE}\n{}", rows.concat())).map_err(|problems| TestCaseError::fail(problems.to_string()))
        };
        let outputs = files(&parse(&rows)?);
        prop_assert_eq!(&outputs, &files(&parse(&shuffled)?));
        for File { path, text, .. } in outputs {
            if Path::new(&path).extension().is_some_and(|extension| extension == "rs") {
                is_rust(&text);
            }
        }
    }
}

/// Some datasets, the same in each run.
fn some(count: usize) -> Vec<String> {
    let (strategy, mut runner) = (rows(), TestRunner::deterministic());
    let dataset = |_| strategy.new_tree(&mut runner).expect("a dataset").current().0.concat();
    (0..count).map(dataset).collect()
}

/// An empty folder for a crate.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("what an earlier run left can be removed");
    }
    fs::create_dir_all(folder.join("src")).expect("a folder");
    folder
}

/// Compiles a library and documents it; no warning is let pass.
fn compile(folder: &Path, arguments: &[&str]) {
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).expect("the same versions as here");
    for command in ["check", "doc"] {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args([command, "--quiet", "--offline"]).args(arguments).current_dir(folder);
        cargo.env("CARGO_TARGET_DIR", consumers::target().with_file_name("any-dataset"));
        let output =
            cargo.env("RUSTFLAGS", "-Dwarnings").env("RUSTDOCFLAGS", "-Dwarnings").output().expect("cargo runs");
        assert!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
    }
}

/// Ids whose constants are called nearly as the statics of the generated code.
const IDS_LIKE_STATICS: &str = r#"
[[server]]
id = "own"
name = "Own"
kind = "service"

[[server]]
id = "catalogue"
name = "Catalogue"
kind = "service"

[[server]]
id = "definitions"
name = "Definitions"
kind = "service"

[[server]]
id = "reasons"
name = "Reasons"
kind = "service"

[[status]]
code = 701
server = "own"
name = "One"
summary = "One."

[[status]]
code = 702
server = "catalogue"
name = "Two"
summary = "Two."

[[status]]
code = 703
server = "definitions"
name = "Three"
summary = "Three."

[[reason]]
server = "reasons"
field = "log"
token = "four"
name = "Four"
summary = "Four."
"#;

#[test]
#[ignore = "starts compilers: run by `cargo xtask prove`"]
fn datasets_of_teams_compile() {
    let folder = folder("any-team");
    let manifest = format!(
        "[package]\nname = \"any-team\"\nedition = \"2024\"\n[workspace]\n[dependencies]\n\
         status-core = {{ path = {:?}, features = [\"alloc\"] }}\n",
        root().join("status-core")
    );
    fs::write(folder.join("Cargo.toml"), manifest).expect("a manifest");
    let mut lib = String::new();
    for (at, dataset) in some(24).into_iter().chain([IDS_LIKE_STATICS.to_owned()]).enumerate() {
        let catalogue = parse_team("team.toml", &dataset).unwrap_or_else(|problems| panic!("{problems}"));
        let rust = output("rust", &catalogue);
        fs::write(folder.join(format!("src/team{at}.rs")), rust).expect("a module");
        let _ = writeln!(lib, "pub mod team{at};");
    }
    fs::write(folder.join("src/lib.rs"), lib).expect("a library");
    compile(&folder, &[]);
}

#[test]
#[ignore = "starts compilers: run by `cargo xtask prove`"]
fn standard_datasets_compile() {
    let folder = folder("any-standard");
    let manifest = fs::read_to_string(root().join("Cargo.toml")).expect("the manifest");
    let (before, rest) = manifest.split_once("members = [").expect("members");
    let (_, after) = rest.split_once(']').expect("the end of members");
    let manifest = format!("{before}members = [\"status-core\", \"macros\", \"codegen\"]{after}");
    fs::write(folder.join("Cargo.toml"), manifest).expect("a manifest");
    for name in ["status-core", "macros", "codegen"] {
        consumers::copy_folder(&root().join(name), &folder.join(name));
    }
    // What was taken by an earlier one is left out.
    let dataset = some(24).iter().fold(STANDARD.to_owned(), |all, one| {
        let both = format!("{all}\n{one}");
        if parse("any.toml", &both).is_ok() { both } else { all }
    });
    assert!(dataset.len() > STANDARD.len() + 10_000, "nothing was added");
    for File { path, text, .. } in files(&parse("any.toml", dataset).unwrap_or_else(|problems| panic!("{problems}"))) {
        let path = match path.split_once('/') {
            Some(("core", path)) => folder.join("status-core/src/generated").join(path),
            Some(("macros", path)) => folder.join("macros/src").join(path),
            Some(("markdown", _)) => folder.join("status-core/docs/catalogue.md"),
            _ => continue,
        };
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("an output");
    }
    compile(&folder, &["--package", "status-core", "--features", "http,macros,serde"]);
}
