//! What a code is called in the languages that there are packages for: the names that the packages themselves have.

use std::collections::HashMap;

use super::model::Meaning;
use crate::Catalogue;
use crate::model::{Code, ServerId};
use crate::output::lowered::{Language, Package};
use crate::output::{Context, go, java, python, typescript};

/// The lines of code for each definition.
#[derive(Debug)]
pub(super) struct Constants {
    /// Of the dataset, and of the one that it stands on.
    own: Names,
    base: Option<Names>,
}

/// A language, and lines that name a constant in it.
pub(super) type Snippet = (&'static str, String);

type Names = HashMap<(Option<ServerId>, Code), Vec<Snippet>>;

impl Constants {
    pub(super) fn new(catalogue: &Catalogue, context: &Context) -> Self {
        let of_base = |base| names(base, &Context::new("status.toml"));
        Self { own: names(catalogue, context), base: catalogue.base().map(of_base) }
    }

    /// How a definition is named in each language, apart from Rust.
    fn of(&self, meaning: &Meaning<'_>) -> &[Snippet] {
        let names = self.base.as_ref().filter(|_| !meaning.is_own).unwrap_or(&self.own);
        let key = (meaning.definition.server.clone(), meaning.definition.code);
        names.get(&key).map(Vec::as_slice).unwrap_or_default()
    }

    /// How a definition is named in each language.
    pub(super) fn snippets(&self, meaning: &Meaning<'_>) -> Vec<Snippet> {
        let name = &meaning.definition.name;
        let rust = match &meaning.definition.server {
            None => format!("use status_core::StatusCode;\nStatusCode::{}", name.constant()),
            Some(server) if meaning.is_own => format!("{}::{name}", server.type_name()),
            Some(server) => {
                let server = server.type_name();
                format!("use status_core::server::{server};\n{server}::{name}")
            }
        };
        let others = self.of(meaning);
        // What no package names is no constant in Rust either.
        if others.is_empty() {
            Vec::new()
        } else {
            [("Rust", rust)].into_iter().chain(others.iter().cloned()).collect()
        }
    }
}

fn names(catalogue: &Catalogue, context: &Context) -> Names {
    let mut names = Names::new();
    let mut add = |package: &Package<'_>, language: &'static str, standard: &Write, of_server: &Write| {
        let codes = package.statuses.iter().map(|status| (None, Code::new(status.code, None), "", &status.constant));
        let servers = package.servers.iter().flat_map(|server| {
            let id = ServerId::new(server.id).ok();
            server.statuses.iter().map(move |it| (id.clone(), Some(it.code), &*server.type_name, &it.constant))
        });
        for (server, code, type_name, constant) in codes.chain(servers) {
            let Some(code) = code else { continue };
            let write = if server.is_some() { of_server } else { standard };
            names.entry((server, code)).or_default().push((language, write(type_name, constant)));
        }
    };
    let lowered = |language: &Language| Package::new(catalogue, context, language);

    let package = lowered(&typescript::LANGUAGE);
    let name = &package.name;
    add(
        &package,
        "TypeScript",
        &|_, constant| format!("import {{ {constant} }} from \"{name}\";"),
        &|server, constant| format!("import {{ {server} }} from \"{name}/servers\";\n{server}.{constant}"),
    );
    let package = lowered(&python::LANGUAGE);
    let name = package.name.replace('-', "_");
    add(
        &package,
        "Python",
        &|_, constant| format!("from {name} import Status\nStatus.{constant}"),
        &|server, constant| format!("from {name}.servers import {server}\n{server}.{constant}"),
    );
    let package = go::package(catalogue, context);
    let (path, name) = (&package.name, go::name_of(&package));
    let go: &Write = &|_, constant| format!("import {name} \"{path}\"\n{name}.{constant}");
    add(&package, "Go", go, go);
    let package = lowered(&java::LANGUAGE);
    let name = java::name_of(&package);
    add(&package, "Java", &|_, constant| format!("import {name}.Status;\nStatus.{constant}"), &|server, constant| {
        format!("import {name}.servers.{server};\n{server}.{constant}")
    });
    names
}

/// Writes lines that name a constant, of a type if it is a server's.
type Write<'a> = dyn Fn(&str, &str) -> String + 'a;
