//! Help, completions and manual pages, all made from the parser.

use insta::assert_snapshot;

use crate::support::printed;

const COMMANDS: [&str; 13] = [
    "explain",
    "log",
    "search",
    "list",
    "servers",
    "reasons",
    "problems",
    "generate",
    "outputs",
    "check",
    "diff",
    "completions",
    "man",
];

#[test]
fn help() {
    assert_snapshot!(printed(&["--help"]));
    assert_snapshot!(printed(&["generate", "--help"]));
    assert_snapshot!(printed(&["check", "--help"]));
    assert_snapshot!(printed(&["diff", "--help"]));
    assert_snapshot!(printed(&["log", "--help"]));
    assert_eq!(printed(&[]), printed(&["--help"]));
    for command in COMMANDS {
        assert!(printed(&[command, "--help"]).contains("Example"), "{command}");
    }
}

#[test]
fn version() {
    assert_eq!(printed(&["--version"]), concat!("status ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[test]
fn completions_know_commands_and_values() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = printed(&["completions", shell]);
        for word in COMMANDS.into_iter().chain(["--server", "--class", "--dataset", "--to", "--out"]) {
            let word = if shell == "fish" { word.trim_start_matches('-') } else { word };
            assert!(script.contains(word), "{shell}: {word}");
        }
        // These two shells are given values too; clap_complete leaves them out for the other two.
        if matches!(shell, "bash" | "fish" | "zsh") {
            for value in ["standard", "iis", "4xx", "json-schema"] {
                assert!(script.contains(value), "{shell}: {value}");
            }
        }
    }
}

#[test]
fn manual_pages() {
    let page = printed(&["man"]);
    let version = concat!("1  \"status ", env!("CARGO_PKG_VERSION"), "\" \n");
    assert!(page.contains(&format!(".TH status {version}")), "{page}");
    for command in COMMANDS {
        assert!(page.contains(&format!("status\\-{command}(1)")), "{command}: {page}");
        let own = printed(&["man", command]);
        assert!(own.contains(&format!(".TH status-{command} {version}")), "{own}");
    }
    for command in ["list", "search"] {
        assert!(printed(&["man", command]).contains("4xx"), "{command}");
    }
}
