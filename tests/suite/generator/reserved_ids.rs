//! The id of a server gives its enum a name, which may not be one that the generated code of servers uses as it is.

use std::collections::BTreeSet;
use std::fs;

use proc_macro2::{TokenStream, TokenTree};
use status_codegen::model::ServerId;
use status_tests::{check, read, root};

/// The names of types in some code that do not stand behind `::`, and those that it declares.
fn names(code: TokenStream, used: &mut BTreeSet<String>, declared: &mut BTreeSet<String>) {
    let mut before = String::new();
    for token in code {
        match token {
            TokenTree::Group(group) => {
                names(group.stream(), used, declared);
                before.clear();
            }
            TokenTree::Ident(ident) => {
                let name = ident.to_string();
                let is_type = name.starts_with(|first: char| first.is_ascii_uppercase())
                    && name.contains(|letter: char| letter.is_ascii_lowercase());
                if before == "enum" {
                    declared.insert(name.clone());
                } else if is_type && before != ":" {
                    used.insert(name.clone());
                }
                before = name;
            }
            other => before = other.to_string(),
        }
    }
}

/// `ServerEntry` as the id whose enum has this name.
fn id(name: &str) -> String {
    let mut id = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !id.is_empty() {
            id.push('-');
        }
        id.push(letter.to_ascii_lowercase());
    }
    id
}

#[test]
fn no_id_hides_a_type_that_the_code_of_servers_uses() {
    let (mut used, mut declared) = (BTreeSet::new(), BTreeSet::new());
    let folder = root().join("status-core/src/generated/servers");
    let mut files = ["server", "servers"].map(|name| format!("status-core/src/generated/{name}.rs")).to_vec();
    for file in fs::read_dir(folder).expect("the folder is there") {
        let name = file.expect("a file").file_name();
        files.push(format!("status-core/src/generated/servers/{}", name.to_string_lossy()));
    }
    for file in &files {
        let text = read(file);
        // Variants stand in a scope of their own.
        let code = text.split("pub enum ").enumerate().map(|(at, part)| match (at, part.split_once("\n}\n")) {
            (0, _) | (_, None) => part.to_owned(),
            (_, Some((variants, rest))) => format!("enum {} {rest}", variants.split_whitespace().next().unwrap_or("")),
        });
        names(code.collect::<String>().parse().expect("tokens"), &mut used, &mut declared);
    }
    // `Some` is a value, which no enum of that name hides.
    let used: Vec<_> = used.difference(&declared).filter(|name| !["Self", "Some"].contains(&name.as_str())).collect();
    assert!(used.len() > 10, "{used:?}");
    check(|findings| {
        for name in used {
            findings.holds(format_args!("`{}` would hide {name}", id(name)), ServerId::new(&id(name)).is_err());
        }
    });
}
