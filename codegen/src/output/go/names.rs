//! The names of a package of Go: all of one package stand beside each other.

use std::collections::HashSet;

use super::super::lowered::{Case, Kind, Names, Package};
use super::{TEMPLATES, is_go};

/// Words that Go writes in upper case throughout.
const INITIALISMS: &[&str] = &[
    "acl", "api", "cpu", "dns", "eof", "html", "http", "https", "id", "ip", "json", "ok", "rpc", "sql", "ssh", "ssl",
    "tcp", "tls", "ttl", "udp", "ui", "uri", "url", "uuid", "xml",
];

/// Names of packages that Go takes for something else.
const KEYWORDS: &[&str] = &[
    "break",
    "case",
    "chan",
    "const",
    "continue",
    "default",
    "defer",
    "else",
    "fallthrough",
    "for",
    "func",
    "go",
    "goto",
    "if",
    "import",
    "interface",
    "internal",
    "main",
    "map",
    "package",
    "range",
    "return",
    "select",
    "struct",
    "switch",
    "testdata",
    "type",
    "var",
    "vendor",
];

/// The name of the package: lower case without hyphens.
pub(in crate::output) fn of_package(package: &Package<'_>) -> String {
    let name = package.name.replace('-', "");
    if KEYWORDS.contains(&&*name) { format!("{name}s") } else { name }
}

/// Gives each constant and type of the package a name of its own, beside those that are there in any package.
pub(super) fn settle(package: &mut Package<'_>) {
    let mut names = Names::default();
    for name in declared() {
        names.unique(name);
    }
    for class in &package.classes {
        names.unique(&format!("Class{}", class.name));
    }
    for status in &mut package.statuses {
        status.constant = names.unique(&format!("Status{}", in_go(&status.constant)));
    }
    for status in &mut package.statuses {
        for former in &mut status.former_constants {
            *former = names.unique(&format!("Status{}", in_go(former)));
        }
    }
    for set in &mut package.problems {
        set.name = names.unique(&set.name);
        // Its functions.
        for verb in ["Parse", "Read"] {
            names.unique(&format!("{verb}{}", set.name));
        }
        for problem in &mut set.problems {
            problem.type_name = names.unique(&problem.type_name);
            names.unique(&format!("{}Type", problem.type_name));
            let mut fields = Names::default();
            for member in &mut problem.members {
                member.field = fields.unique(&in_go(&member.field));
            }
        }
        for kind in
            set.problems.iter_mut().flat_map(|problem| problem.members.iter_mut().map(|member| &mut member.kind))
        {
            if let Kind::OneOf { type_name, words } = kind {
                *type_name = names.unique(type_name);
                for word in words {
                    word.constant = names.unique(&format!("{type_name}{}", in_go(&word.constant)));
                }
            }
        }
    }
    for server in &mut package.servers {
        for status in &mut server.statuses {
            status.constant = names.unique(&format!("{}{}", server.type_name, in_go(&status.constant)));
        }
    }
}

/// A name with its initialisms in upper case; one that has a `_` behind it keeps that.
fn in_go(name: &str) -> String {
    let (name, tail) = name.split_at(name.trim_end_matches('_').len());
    let words = Case::Snake.of(name);
    let word = |word: &str| {
        if INITIALISMS.contains(&word) { word.to_ascii_uppercase() } else { Case::UpperCamel.of(word) }
    };
    words.split('_').map(word).collect::<String>() + tail
}

/// The names that the templates declare.
fn declared() -> HashSet<&'static str> {
    let lines = TEMPLATES.iter().filter(|template| is_go(template.path)).flat_map(|it| it.text.lines());
    let word = |line: &'static str| line.split(|letter: char| !letter.is_ascii_alphanumeric()).next();
    let name = |line: &'static str| {
        let at_top = ["func ", "type ", "var ", "const "].iter().find_map(|start| line.strip_prefix(start));
        // Constants stand in blocks.
        let in_block = || line.strip_prefix('\t').filter(|line| line.contains(" = ") && !line.contains(":="));
        at_top.or_else(in_block).and_then(word)
    };
    lines.filter_map(name).filter(|name| name.starts_with(|first: char| first.is_ascii_uppercase())).collect()
}
