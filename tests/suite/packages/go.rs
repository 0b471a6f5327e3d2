//! The package for Go: checked by gofmt and go vet, and used by a program of an empty module.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use status_codegen::{Output, parse_team};
use status_tests::{read, root};

use super::project::{
    copy_files, empty, example, fail, generate, has, print_ratio, standard_with, succeed, team, tools,
};

const SHOP: &str = "status-core/benches/problems/errors.toml";

/// The Go that `.ci/install` puts in place.
fn go() -> PathBuf {
    let found = fs::read_dir(tools().join("python/lib")).ok().and_then(|mut folder| folder.next()?.ok());
    found.map_or_else(tools, |python| python.path()).join("site-packages/go/bin/go")
}

/// A command in a folder. It fetches nothing, and keeps what it compiles of the standard library for the next run.
fn command(program: impl AsRef<std::ffi::OsStr>, folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    let offline = [("GOTOOLCHAIN", "local"), ("GOPROXY", "off"), ("GOFLAGS", "-mod=mod"), ("GOTELEMETRY", "off")];
    command.args(arguments).current_dir(folder).envs(offline).env("GOCACHE", tools().join("go-cache"));
    command
}

/// Checks that all files of a folder are formatted as gofmt would.
#[track_caller]
fn is_formatted(folder: &Path) {
    assert_eq!(succeed(&mut command(go().with_file_name("gofmt"), folder, &["-l", "."])), "");
}

/// A module with the programs of `tests/packages/go`, which uses the built-in package and that of a team.
fn module(name: &str, core: &Path, shop: &str) -> PathBuf {
    let folder = empty(name);
    copy_files("tests/packages/go", &folder);
    fs::create_dir(folder.join("speed")).expect("a folder");
    copy_files("tests/packages/go/speed", &folder.join("speed"));
    let core = core.display();
    let manifest =
        format!("module vectors\n\ngo 1.22\n\nrequire status-core v0.0.0\n\nreplace status-core => {core}\n");
    fs::write(folder.join("go.mod"), manifest).expect("a manifest");
    let catalogue = parse_team("shop.toml", shop).unwrap_or_else(|problems| panic!("\n{problems}"));
    generate(Output::GO, &catalogue, "shop.toml", &folder.join("shop"));
    folder
}

#[test]
#[ignore = "starts compilers: run by `cargo xtask prove`"]
fn go_answers_every_call() {
    if !has(&go()) {
        return;
    }
    let core = root().join("packages/go");
    let module = module("go-module", &core, &read(SHOP));
    let (source, printed) = example("packages/go/README.md", " // ");
    fs::create_dir(module.join("example")).expect("a folder");
    fs::write(module.join("example/main.go"), source).expect("the example");
    is_formatted(&core);
    is_formatted(&module);
    succeed(&mut command(go(), &core, &["vet", "."]));
    succeed(&mut command(go(), &module, &["vet", "./..."]));
    let vectors = root().join("tests/fixtures/vectors.json");
    let said = succeed(command(go(), &module, &["run", "."]).arg(&vectors));
    assert!(said.ends_with(" calls, 0 wrong\n"), "{said}");
    assert_eq!(succeed(&mut command(go(), &module, &["run", "./example"])), printed);
    print_ratio("net/http's", &succeed(&mut command(go(), &module, &["run", "./speed"])));

    // A row that nobody has regenerated for: the answers are no longer those of Rust.
    let stale = empty("go-stale");
    generate(Output::GO, &standard_with("phrase = \"Not Found\"", "phrase = \"Lost\""), "status.toml", &stale);
    let replace = format!("-replace=status-core={}", stale.display());
    succeed(&mut command(go(), &module, &["mod", "edit", &replace]));
    fail(command(go(), &module, &["run", "."]).arg(&vectors), "canonical_reason [404]: found Lost");
}

#[test]
#[ignore = "starts compilers: run by `cargo xtask prove`"]
fn hostile_texts_compile_in_go() {
    if !has(&go()) {
        return;
    }
    let folder = empty("go-torture");
    generate(Output::GO, &team("tests/packages/torture.toml"), "torture.toml", &folder.join("torture"));
    fs::write(folder.join("go.mod"), "module example\n\ngo 1.22\n").expect("a manifest");
    is_formatted(&folder);
    let program = r#"package main

import (
	"encoding/json"
	"fmt"

	"example/torture"
)

func main() {
	body, _ := json.Marshal(map[string]any{"type": torture.DeleteType.URI, "class": "a",
		"list": []int64{9007199254740991}, "default": []string{"a */ b"}, "proto": "-9223372036854775808",
		"int": "-0.1", "str": 1.7976931348623157e308, "import": "0000-01-01T00:00:00Z", "body": "x",
		"To_Json": "1b4e28ba-2fa1-4d2e-883f-0016d3cca427", "kind": true, "yield_": "b", "constructor": "c",
		"hasOwnProperty": "d", "toString": "e"})
	problem, err := torture.ParseClassProblem(body)
	found, is := problem.(*torture.Delete)
	fmt.Println(problem.Kind(), is, found.Constructor, problem, err)
}
"#;
    fs::write(folder.join("main.go"), program).expect("a program");
    succeed(&mut command(go(), &folder, &["vet", "./torture"]));
    let said = succeed(&mut command(go(), &folder, &["run", "."]));
    assert_eq!(said, "Delete true c \"*/ { } \\ ${x} a 9007199254740991 a */ b -9223372036854775808\"\"\" <nil>\n");
}
