//! No line is longer than the terminal is wide.

use std::collections::BTreeSet;

use status_core::definitions;

use crate::support::check_with;

const WIDTHS: [usize; 4] = [40, 60, 80, 100];

/// A line is too long only where it is one word, such as an address, that must not be torn apart.
#[track_caller]
fn keeps_to_the_width(args: &[&str]) {
    for width in WIDTHS {
        let page = check_with(args, &[("COLUMNS", &width.to_string())]).stdout;
        assert!(!page.is_empty(), "{args:?}");
        for line in page.lines() {
            let word = line.trim_start_matches([' ', '-']);
            assert!(line.chars().count() <= width || !word.contains(' '), "{args:?} at {width}: {line}");
            assert_eq!(line, line.trim_end(), "{args:?} at {width}");
        }
        assert!(!page.contains("\n\n\n"), "{args:?} at {width}");
    }
}

#[test]
#[ignore = "takes long: run by `cargo xtask prove`"]
fn page_of_each_definition() {
    for definition in definitions() {
        let id = definition.server().map_or("standard", |server| server.id());
        keeps_to_the_width(&["explain", &definition.code().to_string(), "--server", id, "--all"]);
    }
}

#[test]
#[ignore = "takes long: run by `cargo xtask prove`"]
fn page_of_each_code() {
    let codes: BTreeSet<String> = definitions().iter().map(|definition| definition.code().to_string()).collect();
    for code in codes {
        keeps_to_the_width(&["explain", &code]);
        keeps_to_the_width(&["explain", &code, "--all"]);
    }
}

#[test]
fn search_servers_and_outputs() {
    for words in ["timeout", "request", "certificate", "access denied", "404"] {
        keeps_to_the_width(&["search", words]);
    }
    keeps_to_the_width(&["servers"]);
    keeps_to_the_width(&["outputs"]);
}
