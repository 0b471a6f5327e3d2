//! Every test that is written is run: by `cargo test --workspace`, or by `cargo xtask prove`, which runs those that are
//! marked `#[ignore]`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use status_tests::{check, read, root};
use syn::{Attribute, Expr, Item, Lit, Meta};

use crate::packaging::dependencies::{cargo, sources};

/// The packages of the workspace, as cargo describes them.
fn packages() -> Vec<Value> {
    let metadata = cargo(&["metadata", "--no-deps", "--format-version", "1"]);
    let metadata: Value = serde_json::from_str(&metadata).expect("JSON");
    metadata["packages"].as_array().expect("packages").clone()
}

/// The folder of a package.
fn folder(package: &Value) -> PathBuf {
    let manifest = Path::new(package["manifest_path"].as_str().expect("a manifest"));
    manifest.parent().expect("a folder").to_owned()
}

fn targets(package: &Value) -> impl Iterator<Item = &Value> {
    package["targets"].as_array().expect("targets").iter()
}

#[test]
fn each_target_is_tested_without_further_features() {
    check(|findings| {
        for package in packages() {
            let has_tests =
                |target: &&Value| target["kind"] != json!(["bench"]) && target["kind"] != json!(["example"]);
            for target in targets(&package).filter(has_tests) {
                let what = format!("{} of {}", target["name"], package["name"]);
                // The helpers of this suite are a library, and have no tests of their own.
                let expected = what != "\"status_tests\" of \"status-tests\"";
                findings.equal(format!("{what} is tested"), target["test"].as_bool(), Some(expected));
                // Of a program no documentation is tested.
                if target["kind"] == json!(["lib"]) || target["kind"] == json!(["proc-macro"]) {
                    findings.equal(format!("{what} has its examples run"), target["doctest"].as_bool(), Some(true));
                }
                let needs = target["required-features"].as_array().map_or(&[][..], Vec::as_slice);
                let defaults = package["features"]["default"].as_array().map_or(&[][..], Vec::as_slice);
                for feature in needs {
                    findings.holds(format!("{what} needs {feature}"), defaults.contains(feature));
                }
            }
        }
    });
}

/// What an attribute `name = "value"` is set to.
fn value(attributes: &[Attribute], name: &str) -> Option<String> {
    attributes.iter().find_map(|attribute| match &attribute.meta {
        Meta::NameValue(meta) if meta.path.is_ident(name) => match &meta.value {
            Expr::Lit(literal) => match &literal.lit {
                Lit::Str(text) => Some(text.value()),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    })
}

/// Adds the files of some items and of the modules in them. `modules` is the folder where those of this file lie.
fn follow(items: &[Item], file: &Path, modules: &Path, found: &mut BTreeSet<PathBuf>) {
    let beside = file.parent().expect("a folder");
    for item in items {
        match item {
            Item::Mod(module) => {
                let name = module.ident.to_string();
                if let Some((_, items)) = &module.content {
                    follow(items, file, &modules.join(name), found);
                } else if let Some(path) = value(&module.attrs, "path") {
                    follow_file(&beside.join(path), found);
                } else {
                    let single = modules.join(format!("{name}.rs"));
                    let file = if single.exists() { single } else { modules.join(name).join("mod.rs") };
                    follow_file(&file, found);
                }
            }
            Item::Macro(call) if call.mac.path.is_ident("include") => {
                let path: syn::LitStr = call.mac.parse_body().expect("a path");
                found.insert(beside.join(path.value()));
            }
            _ => {}
        }
    }
}

fn follow_file(path: &Path, found: &mut BTreeSet<PathBuf>) {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let file = syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    found.insert(path.to_owned());
    let stem = path.file_stem().expect("a name");
    let is_root = stem == "main" || stem == "mod";
    let modules = if is_root { path.parent().expect("a folder").to_owned() } else { path.with_extension("") };
    follow(&file.items, path, &modules, found);
}

#[test]
fn each_file_beside_a_test_program_belongs_to_it() {
    check(|findings| {
        for target in packages().iter().flat_map(targets).filter(|target| target["kind"] == json!(["test"])) {
            let path = Path::new(target["src_path"].as_str().expect("a path"));
            if path.file_name().is_some_and(|name| name == "main.rs") {
                let (mut found, mut there) = (BTreeSet::new(), Vec::new());
                follow_file(path, &mut found);
                sources(path.parent().expect("a folder"), &mut there);
                for file in there {
                    findings.holds(format_args!("no `mod` leads to {}", file.display()), found.contains(&file));
                }
            }
        }
    });
}

/// A reason to leave a test out of `cargo test` is also a promise of who runs it.
#[test]
fn each_ignored_test_says_who_runs_it() {
    check(|findings| {
        for folder in packages().iter().map(folder) {
            let mut files = Vec::new();
            sources(&folder, &mut files);
            for path in files.iter().filter(|path| !path.components().any(|part| part.as_os_str() == "target")) {
                let text = fs::read_to_string(path).expect("a text");
                for (at, line) in text.lines().enumerate().filter(|(_, line)| line.trim_start().starts_with("#[ignore"))
                {
                    let says = line.ends_with(": run by `cargo xtask prove`\"]");
                    findings.holds(format_args!("{}:{}: {}", path.display(), at + 1, line.trim()), says);
                }
            }
        }
    });
}

#[test]
fn what_has_to_hold_before_a_change_lands_includes_both() {
    let run = read(".ci/run");
    assert!(run.lines().any(|line| line == "step cargo xtask prove"), "{run}");
    assert!(run.contains("done < <(.ci/readme-commands)"), "{run}");
    let commands = Command::new(root().join(".ci/readme-commands")).output().expect("bash runs");
    let commands = String::from_utf8(commands.stdout).expect("UTF-8");
    assert!(commands.lines().any(|line| line == "cargo test --workspace"), "{commands}");
}
