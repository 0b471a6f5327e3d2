//! The crates that are published ask nothing of whoever depends on them that is not listed here: no build script, no
//! network, no further crate.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use status_tests::root;

/// The published crates, and all that each needs with every feature on every system. A new name is a decision: look at
/// who keeps that crate, at its licence, and at what it does when it is built and run.
const NEEDS: [(&str, &str); 5] = [
    (
        "status-cli",
        "annotate_snippets anstream anstyle anstyle_parse anstyle_query anstyle_wincon bitflags block2 bytemuck \
         cfg_aliases cfg_if clap clap_builder clap_complete clap_lex clap_mangen colorchoice ctrlc dispatch2 \
         errno fastrand flate2 is_terminal_polyfill itoa libc linux_raw_sys memchr nix objc2 objc2_encode \
         once_cell once_cell_polyfill prettyplease proc_macro2 quote roff rustix ruzstd safe_arch serde serde_core \
         serde_derive serde_json serde_spanned similar status_codegen status_core status_logs strsim syn \
         tempfile terminal_size textwrap toml toml_datetime toml_parser unicode_ident unicode_width utf8parse wide \
         windows_link windows_sys winnow zlib_rs zmij",
    ),
    (
        "status-codegen",
        "annotate_snippets anstyle bitflags errno fastrand libc linux_raw_sys once_cell prettyplease proc_macro2 quote \
         rustix serde_spanned similar strsim syn tempfile toml toml_datetime toml_parser unicode_ident unicode_width \
         windows_link windows_sys winnow",
    ),
    (
        "status-core",
        "bytes http itoa proc_macro2 quote serde serde_core serde_derive serde_spanned status_codegen \
         status_macros strsim syn toml toml_datetime toml_parser unicode_ident winnow",
    ),
    ("status-logs", "bytemuck memchr safe_arch status_core wide"),
    (
        "status-macros",
        "proc_macro2 quote serde_spanned status_codegen strsim toml toml_datetime toml_parser unicode_ident winnow",
    ),
];

/// What cargo prints about the workspace.
pub(crate) fn cargo(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO")).current_dir(root()).args(arguments).arg("--locked").output();
    let output = output.expect("cargo runs");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// The packages that are published.
fn published() -> Vec<Value> {
    let metadata: Value =
        serde_json::from_str(&cargo(&["metadata", "--no-deps", "--format-version", "1"])).expect("JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    packages.iter().filter(|package| package["publish"].is_null()).cloned().collect()
}

#[test]
fn they_are_the_ones_that_are_listed() {
    let names: BTreeSet<_> = published().iter().map(|package| package["name"].to_string()).collect();
    assert_eq!(names, NEEDS.map(|(name, _)| format!("\"{name}\"")).into());
}

#[test]
fn none_has_a_build_script() {
    for package in published() {
        let targets = package["targets"].as_array().expect("targets");
        let scripts = targets.iter().filter(|target| target["kind"] == serde_json::json!(["custom-build"]));
        assert_eq!(scripts.count(), 0, "{}", package["name"]);
    }
}

#[test]
fn what_they_need_is_known() {
    for (name, needs) in NEEDS {
        let tree = ["tree", "--package", name, "--all-features", "--edges", "normal,build", "--target", "all"];
        let tree = cargo(&[&tree[..], &["--prefix", "none", "--no-dedupe", "--format", "{lib}"]].concat());
        let own = name.replace('-', "_");
        let needed: BTreeSet<_> = tree.split_whitespace().filter(|lib| *lib != own).collect();
        assert_eq!(needed, needs.split(' ').collect(), "{name}");
    }
}

/// The Rust files of a folder, and of those in it.
pub(crate) fn sources(folder: &Path, list: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("sources").map(|entry| entry.expect("a file")) {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, list);
        } else if path.extension().is_some_and(|its| its == "rs") {
            list.push(path);
        }
    }
}

#[test]
fn none_opens_a_connection_or_starts_a_program() {
    for folder in ["cli", "codegen", "logs", "macros", "status-core"] {
        let mut list = Vec::new();
        sources(&root().join(folder).join("src"), &mut list);
        assert!(list.len() > 10, "{folder} has few sources");
        for path in list {
            // An address can be read and opens nothing.
            let text = fs::read_to_string(&path).expect("a text").replace("std::net::IpAddr", "");
            for word in ["::net::", "::net;", "TcpStream", "UdpSocket", "process::Command"] {
                assert!(!text.contains(word), "{} has {word}", path.display());
            }
        }
    }
}
