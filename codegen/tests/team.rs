//! A team's dataset: what its mistakes say, what it is turned into, and what a build script makes of it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use status_codegen::build::{Config, Error};
use status_codegen::model::{Code, Definition, ServerId};
use status_codegen::{Catalogue, Context, Diagnostics, Output, RustOptions, parse_team};

const TEAM: &str = include_str!("team.toml");

#[track_caller]
fn team() -> Catalogue {
    parse_team("team.toml", TEAM).expect("the dataset is right")
}

/// What a dataset is turned into by an output that makes one file.
fn output(name: &str, catalogue: &Catalogue) -> String {
    output_for(name, catalogue, &Context::new("team.toml"))
}

fn output_for(name: &str, catalogue: &Catalogue, context: &Context) -> String {
    let output = Output::named(name).expect("there is such an output");
    let mut files = output.generate(catalogue, context).expect("the output is right");
    files.pop().expect("there is a file").text
}

#[track_caller]
fn problems(toml: impl AsRef<[u8]>) -> Diagnostics {
    parse_team("errors.toml", toml).expect_err("the dataset should have a problem")
}

#[track_caller]
fn snapshot(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_snapshot_path("snapshots/team");
    settings.bind(|| insta::assert_snapshot!(name, text));
}

/// As people see it, but for the line numbers in the standard dataset, which change with it.
fn shown(problems: &Diagnostics) -> String {
    let places = problems.iter().filter_map(|problem| problem.in_base.as_ref()).map(|place| place.position.line);
    places.fold(problems.to_string(), |text, line| {
        let hidden = "N".repeat(line.to_string().len());
        let text = text.replace(&format!("status.toml:{line}:"), &format!("status.toml:{hidden}:"));
        text.replace(&format!("\n{line} |"), &format!("\n{hidden} |"))
    })
}

/// Checks a dataset with one mistake: there is one problem, however much follows from it.
#[track_caller]
fn check(name: &str, toml: impl AsRef<[u8]>) {
    let problems = problems(toml);
    assert_eq!(problems.iter().len(), 1, "one mistake should give one problem:\n{problems}");
    snapshot(name, &shown(&problems));
}

/// As [`check`], for the right dataset with something replaced.
#[track_caller]
fn change(name: &str, from: &str, to: &str) {
    assert_eq!(TEAM.matches(from).count(), 1, "`{from}` should be in the dataset once");
    check(name, TEAM.replace(from, to));
}

/// As [`check`], for the right dataset with rows added.
#[track_caller]
fn add(name: &str, rows: &str) {
    check(name, format!("{TEAM}\n{rows}"));
}

fn definition(catalogue: &Catalogue, code: u16, sub: Option<u16>) -> &Definition {
    let code = Code::new(code, sub).unwrap();
    catalogue.own().iter().find(|definition| definition.code == code).unwrap()
}

#[test]
fn what_a_row_leaves_out_is_the_standards() {
    let catalogue = team();
    let shop = definition(&catalogue, 404, None);
    assert_eq!(shop.server.as_ref().unwrap().as_str(), "shop");
    assert_eq!(shop.name.as_str(), "NotFound");
    assert_eq!(shop.heading(), "404 Not Found");
    assert_eq!(shop.summary.as_str(), "The shop has no such *article*, or no longer.");
    assert_eq!(shop.remedies.len(), 1, "its own remedies only");
    assert!(
        !shop.causes.is_empty() && !shop.notes.is_empty() && !shop.references.is_empty() && !shop.see_also.is_empty()
    );
    assert_eq!(shop.facts, None);
    let inherited: Vec<_> = shop.inherited.iter().collect();
    assert_eq!(inherited, ["name", "phrase", "causes", "notes", "doubts", "see_also", "references"]);
    let other = catalogue.own().iter().find(|row| row.server.as_ref().unwrap().as_str() == "shop-2go").unwrap();
    assert_eq!(other.heading(), "404 Gone Fishing");
    assert!(other.causes.is_empty(), "an empty list is not left out");
    assert_ne!(other.summary, shop.summary);
    assert_eq!(definition(&catalogue, 799, None).phrase, None, "no standard has it");
}

#[test]
fn only_what_is_the_teams_own_is_in_the_catalogue() {
    let catalogue = team();
    assert_eq!(
        catalogue.own_servers().iter().map(|server| server.id.as_str()).collect::<Vec<_>>(),
        ["shop", "shop-2go"]
    );
    assert_eq!(catalogue.own().len(), 5);
    assert_eq!(catalogue.document().schema.get(), 1);
    assert_eq!(catalogue.document().registry, None);
    assert!(catalogue.standalone().is_none());
}

#[test]
fn what_a_dataset_stands_on_is_found_behind_it() {
    let (catalogue, standard) = (team(), status_codegen::standard().unwrap());
    assert_eq!(catalogue.base(), Some(standard));
    assert_eq!(catalogue.classes(), standard.classes());
    assert_eq!(catalogue.all().count(), 5 + standard.own().len());
    assert!(catalogue.standard().eq(standard.own().iter().filter(|definition| definition.server.is_none())));
    let code = |code, sub| Code::new(code, sub).unwrap();
    let publishers = catalogue.find(code(404, None)).map(|found| found.server.as_ref().map(ServerId::as_str));
    assert_eq!(publishers.take(3).collect::<Vec<_>>(), [Some("shop"), Some("shop-2go"), None]);
    let facts = |number| catalogue.facts(number).map(|facts| facts.cacheable);
    // 404 is cacheable, its sub-status codes inherit it, and what is unknown counts as 400 or 500.
    assert_eq!([code(404, None), code(404, Some(99)), code(410, None)].map(facts), [Some(true); 3]);
    assert_eq!([code(499, None), code(799, None), code(999, None)].map(facts), [Some(false); 3]);
}

#[test]
fn a_dataset_need_not_extend_the_standard_to_refer_to_it() {
    let toml = TEAM.replace("extends = \"standard\"\n", "").replace(
        "code = 404\nserver = \"shop-2go\"",
        "code = 404\nserver = \"shop-2go\"\nname = \"NotFound\"\nsummary = \"Nothing.\"",
    );
    let toml = toml.replace("code = 404\nserver = \"shop\"", "code = 404\nserver = \"shop\"\nname = \"NotFound\"");
    let catalogue = parse_team("errors.toml", format!("[document]\nschema = 1\n{toml}")).unwrap();
    assert_eq!(definition(&catalogue, 404, None).phrase, None, "nothing is taken over");
    assert_eq!(definition(&catalogue, 409, Some(1)).see_also.len(), 4);
}

#[test]
fn the_key() {
    change("extends_another", "extends = \"standard\"", "extends = \"nginx\"");
    change("extends_boolean", "extends = \"standard\"", "extends = true");
    change("extends_misspelt", "extends = \"standard\"", "extend = \"standard\"");
    change("extends_without_quotes", "extends = \"standard\"", "extends = standard");
    check("extends_in_a_table", TEAM.replace("extends = \"standard\"\n", "") + "extends = \"standard\"\n");
    change("extends_beside_another_key", "extends = \"standard\"", "extends = \"standard\"\nversion = 1");
    let main = include_str!("base.toml");
    let problems =
        status_codegen::parse("status.toml", format!("# First.\nextends = \"standard\"\n{main}")).unwrap_err();
    assert_eq!(problems.iter().len(), 1, "{problems}");
    snapshot("extends_in_the_standard", &problems.to_string());
}

#[test]
fn tables() {
    check("empty", "# Nothing yet.\n");
    add("class", "[[class]]\ndigit = 6\nname = \"Odd\"\n");
    add("document_of_the_standard", "[document]\nschema = 1\nregistry = 2025-09-15\n");
    add("document_without_schema", "[document]\n");
    add("unknown_table", "[[error]]\ncode = 499\n");
    change("rows_within_a_row", "kind = \"service\"", "kind = \"service\"\nstatus = [{ code = 701 }]");
    change("unknown_field", "name = \"OnHoliday\"", "name = \"OnHoliday\"\nforms = 1");
}

#[test]
fn rows_of_the_standard() {
    change("without_server", "code = 799\nserver = \"shop\"\nname = \"OnHoliday\"", "code = 799\nname = \"OnHoliday\"");
    change("fact_of_the_standard", "name = \"OnHoliday\"", "name = \"OnHoliday\"\ncacheable = true");
    change("article", "name = \"OnHoliday\"", "name = \"OnHoliday\"\narticle = { meaning = \"Closed.\" }");
    let row =
        "[[server]]\nid = \"shop\"\nname = \"Shop\"\nkind = \"service\"\n\n[[status]]\ncode = 404\nserver = \"shop\"\n";
    check("too_little_without_extends", row);
    check("no_summary_without_extends", format!("{row}name = \"NotFound\"\n"));
    // A row that is broken elsewhere is no `extends` that is broken.
    let broken = parse_team("errors.toml", format!("{row}\n[[status]]\ncode = = 410\n")).unwrap_err();
    assert_eq!(broken.iter().len(), 2, "{broken}");
    add("too_little_of_a_new_code", "[[status]]\ncode = 798\nserver = \"shop\"\n");
    add("too_little_of_a_sub_status", "[[status]]\ncode = 404\nsub = 1\nserver = \"shop\"\n");
    add("sub_without_code", "[[status]]\ncode = 798\nsub = 1\nserver = \"shop\"\nname = \"A\"\nsummary = \"A.\"\n");
    // Only nginx has a 499, which is no code of the standard.
    add(
        "sub_of_a_servers_code",
        "[[status]]\ncode = 499\nsub = 1\nserver = \"shop\"\nname = \"A\"\nsummary = \"A.\"\n",
    );
    change("see_also_dangling", "\"799.12\", ", "\"799.13\", ");
    change("see_also_near_a_built_in", "\"401.3\"", "\"401.8\"");
}

/// It is no part of the text: the columns of the first line count without it.
#[test]
fn a_byte_order_mark() {
    check("byte_order_mark", "\u{feff}[[sever]]\nid = \"shop\"\nname = \"Shop\"\nkind = \"service\"\n");
}

#[test]
fn problems_on_one_line_each() {
    let problems = problems(TEAM.replace("\nsummary = \"The shop is closed for holidays.\"", "\nsumary = \"Closed.\""));
    snapshot("lines", &problems.lines());
}

#[test]
fn servers() {
    let server = |id: &str| format!("[[server]]\nid = \"{id}\"\nname = \"x\"\nkind = \"cdn\"\n");
    add("server_built_in", &server("nginx"));
    add("server_reserved_everywhere", &server("all"));
    add("server_with_the_id_of_the_standard", &server("standard"));
    check("server_reserved_and_named_by_rows", TEAM.replace("\"shop\"", "\"all\""));
    check("server_malformed_and_named_by_rows", TEAM.replace("\"shop\"", "\"The Shop\""));
    add("server_hides_a_type", &server("known"));
    add("server_keyword", &server("match"));
    add("server_twice", &server("shop"));
    change("row_of_a_built_in_server", "code = 799\nserver = \"shop\"", "code = 799\nserver = \"nginx\"");
    change("row_of_an_unknown_server", "code = 799\nserver = \"shop\"", "code = 799\nserver = \"shopp\"");
}

#[test]
fn duplicates() {
    add("key_twice", "[[status]]\ncode = 799\nserver = \"shop\"\nname = \"Closed\"\nsummary = \"Closed.\"\n");
    add("name_twice", "[[status]]\ncode = 798\nserver = \"shop\"\nname = \"OnHoliday\"\nsummary = \"Closed.\"\n");
    add("name_of_the_standard_twice", "[[status]]\ncode = 410\nserver = \"shop\"\nname = \"NotFound\"\n");
    change("name_is_keyword", "\"OnHoliday\"", "\"Self\"");
    change("name_of_the_list_of_all", "\"OnHoliday\"", "\"ALL\"");
}

/// What follows from a mistake is not reported.
#[test]
fn no_cascades() {
    for (from, to, what) in [
        ("id = \"shop\"", "id = \"Shop\"", "rows name the server"),
        ("[[server]]\nid = \"shop\"", "[[sever]]\nid = \"shop\"", "rows name the server"),
        ("id = \"shop\"", "id = shop", "rows name the server"),
        (
            "code = 799\nserver = \"shop\"\nname = \"OnHoliday\"",
            "code = 79\nserver = \"shop\"\nname = \"OnHoliday\"",
            "799.12 needs it",
        ),
        ("id = \"shop\"\nname = \"The shop's API\"", "id = \"nginx\"\nname = \"The shop's API\"\n# shop", "a clash"),
        ("server = \"shop-2go\"\nphrase", "sever = \"shop-2go\"\nphrase", "the row takes the rest from the standard"),
    ] {
        assert_eq!(TEAM.matches(from).count(), 1, "`{from}` should be in the dataset once");
        let mut toml = TEAM.replace(from, to);
        if to.contains("nginx") {
            toml = toml.replace("server = \"shop\"", "server = \"nginx\"");
        }
        let problems = problems(toml);
        assert_eq!(problems.iter().len(), 1, "{what}:\n{problems}");
    }
}

#[test]
fn all_at_once() {
    let toml = TEAM
        .replace("code = 799\nsub = 12", "code = 799\nsub = 0")
        .replace("\"799\", ", "\"798\", ")
        .replace("kind = \"service\"", "kind = \"servce\"")
        .replace("id = \"shop-2go\"", "id = \"iis\"")
        .replace("server = \"shop-2go\"", "server = \"envoy\"");
    let problems = problems(toml);
    assert_eq!(problems.iter().len(), 5, "{problems}");
    snapshot("all_at_once", &shown(&problems));
}

#[test]
fn places_in_the_standard_are_real() {
    let standard = include_str!("../../data/status.toml");
    for server in standard.lines().filter_map(|line| line.strip_prefix("id = ")) {
        let toml = format!("[[server]]\nid = {server}\nname = \"x\"\nkind = \"cdn\"\n");
        let problems = problems(toml);
        let place = problems.iter().next().unwrap().in_base.as_ref().unwrap();
        assert_eq!(standard.lines().nth(place.position.line - 1), Some(&*place.line));
        assert_eq!(place.position.column, "id = ".len() + 1);
        assert_eq!(place.line.get(place.span.clone()), Some(server));
    }
}

/// Breaks the dataset at every so many bytes.
fn break_it(step: usize) {
    let bad = b"\"[]{}=.,#\n\\x0\xff";
    for at in (0..TEAM.len()).step_by(step) {
        let mut bytes = TEAM.as_bytes().to_vec();
        bytes[at] = bad[at % bad.len()];
        for toml in [&bytes[..], &TEAM.as_bytes()[..at]] {
            if let Err(problems) = parse_team("errors.toml", toml) {
                assert_ne!(problems.iter().len(), 0);
                assert!(at % 4 != 0 || problems.to_string().contains("problem"));
            }
        }
    }
}

#[test]
fn nothing_panics() {
    break_it(17);
}

#[test]
#[ignore = "takes long: run by `cargo xtask prove`"]
fn nothing_panics_wherever_it_is_broken() {
    break_it(1);
}

#[test]
fn outputs() {
    let catalogue = team();
    let rust = output("rust", &catalogue);
    snapshot("team.rs", &rust);
    snapshot("team.md", &output("markdown", &catalogue));
    snapshot("team.json", &output("json", &catalogue));
    let items = status_codegen::rust_items(&catalogue, &RustOptions::new("::status_core".parse().unwrap()));
    let print = |file: syn::File| prettyplease::unparse(&file);
    let (items, rust) = (syn::parse2(items).unwrap(), syn::parse_file(&rust).unwrap());
    assert_eq!(print(items), print(rust), "a macro gets the same as a build script");
}

#[test]
fn the_path_of_the_crate_is_used_everywhere() {
    let context = Context::new("team.toml").with_crate_path(&"crate::api::status".parse().unwrap());
    assert!(!output_for("rust", &team(), &context).contains("status_core"));
}

#[test]
fn a_name_does_not_end_the_first_line() {
    let rust = output_for("rust", &team(), &Context::new("team\nfn x() {}"));
    assert!(rust.starts_with("// @generated by status-codegen from team fn x() {}. Do not edit.\n"));
}

#[test]
fn the_order_of_rows_does_not_matter() {
    let (head, rows) = TEAM.split_once("\n\n").unwrap();
    let mut rows: Vec<_> = rows.split("\n\n").collect();
    for _ in 0..rows.len() {
        rows.rotate_left(1);
        let mut mirrored = rows.clone();
        mirrored.reverse();
        for rows in [&rows, &mirrored] {
            let catalogue = parse_team("team.toml", format!("{head}\n\n{}\n", rows.join("\n\n"))).unwrap();
            assert_eq!(catalogue, team());
        }
    }
}

/// A function of more than a hundred lines would be told about by whoever lets clippy be pedantic.
#[test]
fn a_server_with_many_definitions_is_not_told_about() {
    let rust = |count: usize| {
        let row =
            |at| format!("[[status]]\ncode = {}\nserver = \"x\"\nname = \"N{at}\"\nsummary = \"It is.\"\n", 600 + at);
        let rows: Vec<_> = (0..count).map(row).collect();
        let server = "[[server]]\nid = \"x\"\nname = \"X\"\nkind = \"service\"\n";
        output("rust", &parse_team("team.toml", server.to_owned() + &rows.concat()).unwrap())
    };
    for count in [1, 200] {
        // The one function that grows with the dataset says so, and no other does.
        let rust = rust(count);
        let long = rust.match_indices("\n    fn ").chain(rust.match_indices("\npub fn ")).filter(|(at, _)| {
            let body = &rust[at + 1..];
            let end = if body.starts_with(' ') { "\n    }\n" } else { "\n}\n" };
            body.find(end).is_none_or(|end| body[..end].lines().count() > 100)
        });
        assert_eq!(long.count(), 0);
        assert!(rust.contains("clippy::too_many_lines)]\n#[must_use]\npub const fn catalogue()"));
    }
}

/// The files of a folder with their texts.
fn files(folder: &Path) -> BTreeMap<String, String> {
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    files
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(&path).unwrap()))
        .collect()
}

/// A folder with a dataset, and a script for it.
fn script() -> (tempfile::TempDir, Config) {
    let folder = tempfile::tempdir().unwrap();
    let dataset = folder.path().join("team.toml");
    fs::write(&dataset, TEAM).unwrap();
    let config = Config::new().dataset(dataset).out_dir(folder.path().join("out"));
    (folder, config)
}

#[test]
fn a_script_makes_code() {
    let (folder, config) = script();
    config.compile().unwrap();
    let made = files(&folder.path().join("out"));
    let rust = output("rust", &team());
    assert_eq!(made, BTreeMap::from([("team.rs".to_owned(), rust)]));
}

#[test]
fn a_script_makes_a_page_and_data() {
    let (folder, config) = script();
    config.output("markdown").output("json").crate_path("crate::core").compile().unwrap();
    let made = files(&folder.path().join("out"));
    assert_eq!(made.keys().collect::<Vec<_>>(), ["team.json", "team.md", "team.rs"]);
    assert_eq!(made["team.json"], output("json", &team()));
    assert_eq!(made["team.md"], output("markdown", &team()));
    assert!(made["team.rs"].contains("crate::core::Known for Shop"));
}

#[test]
fn several_datasets_in_one_script() {
    let (folder, config) = script();
    let other = folder.path().join("other.v2.toml");
    fs::write(&other, "[[server]]\nid = \"bank\"\nname = \"Bank\"\nkind = \"service\"\n").unwrap();
    config.compile().unwrap();
    Config::new().dataset(other).out_dir(folder.path().join("out")).compile().unwrap();
    assert_eq!(files(&folder.path().join("out")).keys().collect::<Vec<_>>(), ["other.v2.rs", "team.rs"]);
}

#[test]
fn a_script_writes_only_what_changed() {
    let (folder, config) = script();
    let path = folder.path().join("out/team.rs");
    config.compile().unwrap();
    let long_ago = std::time::SystemTime::UNIX_EPOCH;
    fs::File::options().write(true).open(&path).unwrap().set_modified(long_ago).unwrap();
    config.compile().unwrap();
    assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), long_ago);
    fs::write(&path, "stale").unwrap();
    config.compile().unwrap();
    assert!(fs::read_to_string(&path).unwrap().contains("pub enum Shop"));
}

#[test]
fn a_script_with_a_wrong_dataset_writes_nothing() {
    let (folder, config) = script();
    config.compile().unwrap();
    let before = files(&folder.path().join("out"));
    fs::write(folder.path().join("team.toml"), TEAM.replace("code = 409", "code = 4090")).unwrap();
    let error = config.compile().unwrap_err();
    assert!(matches!(error, Error::Wrong(_)));
    assert!(error.to_string().contains("4090 is no status code"), "{error}");
    assert_eq!(format!("{error:?}"), error.to_string(), "`main` prints the one, people read the other");
    assert_eq!(files(&folder.path().join("out")), before);
}

#[test]
fn what_can_go_wrong_in_a_script() {
    let (folder, config) = script();
    let fails = |config: Config, what: &str| {
        let error = config.compile().expect_err(what);
        assert!(error.to_string().contains(what), "{error}");
        // What the system says, or the problems of the dataset, can be looked at by a program.
        let has_source = std::error::Error::source(&error).is_some();
        assert_eq!(has_source, matches!(error, Error::Read { .. } | Error::Write { .. } | Error::Wrong(_)), "{error}");
    };
    let missing = folder.path().join("missing.toml");
    fails(Config::new(), "no dataset was named");
    fails(config.clone().dataset(missing), "there is no dataset at ");
    let wrong = folder.path().join("wrong.toml");
    fs::write(&wrong, "[[status]]\n").unwrap();
    fails(config.clone().dataset(wrong), "the dataset is wrong");
    fails(config.clone().dataset(folder.path()), "cannot read the dataset ");
    fails(config.clone().crate_path("not a path"), "`not a path` is no path of Rust");
    fails(config.clone().output("yaml"), "there is no output `yaml`: it takes `rust`, `markdown`, ");
    fs::write(folder.path().join("out"), "a file where the folder should be").unwrap();
    fails(config, "Not a directory");
    // Cargo sets the variable for build scripts only.
    if std::env::var_os("OUT_DIR").is_none() {
        fails(Config::new().dataset(folder.path().join("team.toml")), "OUT_DIR is not set");
    }
}

#[test]
fn a_failed_write_leaves_nothing_behind() {
    let (folder, config) = script();
    // A folder cannot be replaced by a file.
    fs::create_dir_all(folder.path().join("out/team.rs/full")).unwrap();
    assert!(matches!(config.compile(), Err(Error::Write { .. })));
    let left: Vec<_> = fs::read_dir(folder.path().join("out")).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(left, ["team.rs"]);
}
