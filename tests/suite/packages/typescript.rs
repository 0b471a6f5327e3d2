//! The package for npm: compiled by the strict compiler, packed, installed into an empty project, and used there.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use status_codegen::Output;
use status_tests::root;

use super::project::{
    NEW_PROBLEM, NEW_STATUS, copy_files, empty, example, fail, generate, has, print_ratio, standard_with, succeed,
    team, tools,
};

const SHOP: &str = "status-core/benches/problems/errors.toml";

/// A program of a package of npm, such as `tsc`.
fn program(name: &str) -> PathBuf {
    tools().join("node_modules/.bin").join(name)
}

/// A command in a folder, which finds the programs.
fn command(program: impl AsRef<std::ffi::OsStr>, folder: &Path, arguments: &[&str]) -> Command {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    let paths = std::iter::once(tools().join("node_modules/.bin")).chain(std::env::split_paths(&paths));
    let mut command = Command::new(program);
    command.args(arguments).current_dir(folder).env("PATH", std::env::join_paths(paths).expect("paths"));
    command
}

/// Packs a package as it would be published, and gives the archive.
fn pack(package: &Path) -> PathBuf {
    let said = succeed(&mut command("npm", package, &["pack", "--silent", "--offline"]));
    package.join(said.lines().last().expect("the name of the archive"))
}

/// A project into which packages are installed from their archives, with the programs of `tests/packages/typescript`.
fn project(name: &str, packages: &[PathBuf]) -> PathBuf {
    let folder = empty(name);
    fs::write(folder.join("package.json"), r#"{ "private": true, "type": "module" }"#).expect("a manifest");
    let archives: Vec<String> = packages.iter().map(|package| pack(package).display().to_string()).collect();
    let mut arguments = vec!["install", "--silent", "--offline", "--no-audit", "--no-fund"];
    arguments.extend(archives.iter().map(String::as_str));
    succeed(&mut command("npm", &folder, &arguments));
    for of_node in ["@types", "undici-types"] {
        let (from, to) = (tools().join("node_modules").join(of_node), folder.join("node_modules").join(of_node));
        succeed(Command::new("cp").arg("-r").args([from, to]));
    }
    copy_files("tests/packages/typescript", &folder);
    folder
}

/// A copy of the committed package.
fn built_in(name: &str) -> PathBuf {
    let folder = empty(name).join("package");
    succeed(Command::new("cp").arg("-r").args([root().join("packages/typescript"), folder.clone()]));
    folder
}

fn shop(name: &str, dataset: &str) -> PathBuf {
    let folder = empty(name);
    let catalogue = status_codegen::parse_team("shop.toml", dataset).unwrap_or_else(|problems| panic!("\n{problems}"));
    generate(Output::TYPESCRIPT, &catalogue, "shop.toml", &folder);
    folder
}

#[test]
#[ignore = "starts compilers: run by `cargo xtask prove`"]
fn typescript_answers_every_call_from_its_archive() {
    if !has(&program("tsc")) {
        return;
    }
    let dataset = status_tests::read(SHOP);
    let packages = [built_in("ts-status-core"), shop("ts-shop", &dataset)];
    let project = project("ts-project", &packages);
    let (code, printed) = example("packages/typescript/README.md", "// ");
    fs::write(project.join("example.ts"), code).expect("the example");
    succeed(&mut command("tsc", &project, &[]));
    let vectors = root().join("tests/fixtures/vectors.json");
    let said = succeed(command("node", &project, &["out/vectors.js"]).arg(&vectors));
    assert!(said.ends_with(" calls, 0 wrong\n"), "{said}");
    assert_eq!(succeed(&mut command("node", &project, &["out/example.js"])), printed);
    let said = succeed(&mut command("node", &project, &["out/narrowing.js"]));
    assert_eq!(said, "502: <html>; 3 of A-17: season; 3 of A-17: season; true\n");
    assert_eq!(succeed(&mut command("node", &project, &["out/statuses.js"])), "ask for another card: 404.7\n");
    let required = "console.log(require('status-core/explain').explain('iis', '401.3').definition.name)";
    assert_eq!(succeed(&mut command("node", &project, &["--input-type=commonjs", "-e", required])), "DeniedByAcl\n");

    // A row that nobody has regenerated for: the answers are no longer those of Rust.
    let stale = empty("ts-stale");
    generate(Output::TYPESCRIPT, &standard_with("phrase = \"Not Found\"", "phrase = \"Lost\""), "status.toml", &stale);
    succeed(&mut command(
        "npm",
        &project,
        &["install", "--silent", "--offline", "--no-audit", "--no-fund", &pack(&stale).display().to_string()],
    ));
    fail(command("node", &project, &["out/vectors.js"]).arg(&vectors), "canonical_reason [404,\"Not Found\"");
}

#[test]
#[ignore = "starts compilers: run by `cargo xtask prove`"]
fn a_new_row_breaks_the_typescript_that_forgot_it() {
    if !has(&program("tsc")) {
        return;
    }
    for (row, switch) in [(NEW_PROBLEM, "narrowing.ts"), (NEW_STATUS, "statuses.ts")] {
        let dataset = status_tests::read(SHOP) + row;
        let project = project("ts-changed-project", &[built_in("ts-changed-core"), shop("ts-changed", &dataset)]);
        let mut compiler = command("tsc", &project, &["--noEmit"]);
        fail(&mut compiler, "Function lacks ending return statement");
        fail(&mut compiler, switch);
    }
}

#[test]
#[ignore = "starts compilers: run by `cargo xtask prove`"]
fn the_package_for_npm_is_what_npm_expects() {
    if !has(&program("publint")) || !has(&program("attw")) {
        return;
    }
    let package = built_in("ts-published");
    let archive = pack(&package);
    succeed(&mut command("publint", &package, &["--strict"]));
    succeed(command("attw", &package, &["--profile", "node16"]).arg(archive));
}

#[test]
#[ignore = "starts compilers: run by `cargo xtask prove`"]
fn hostile_texts_compile_in_typescript() {
    if !has(&program("tsc")) {
        return;
    }
    let package = empty("ts-torture");
    generate(Output::TYPESCRIPT, &team("tests/packages/torture.toml"), "torture.toml", &package);
    succeed(&mut command("npm", &package, &["run", "--silent", "build"]));
    let program = "
        const { ClassProblem, Delete, parseProblem } = require('./dist/cjs/problems.js');
        const body = JSON.stringify({ type: Delete.uri, class: 'a', list: [9007199254740991], default: ['a */ b'],
          proto: '-9223372036854775808', int: '-0.1', str: 1.7976931348623157e308, import: '0000-01-01T00:00:00Z',
          body: 'x', To_Json: '1b4e28ba-2fa1-4d2e-883f-0016d3cca427', kind: true, yield_: 'b', constructor: 'c',
          hasOwnProperty: 'd', toString: 'e', __proto__: 1 });
        const problem = parseProblem(ClassProblem, body);
        console.log(problem.kind, problem.members.constructor, problem.detail);
    ";
    let said = succeed(&mut command("node", &package, &["-e", program]));
    assert_eq!(said, "Delete c \"*/ { } \\ ${x} a 9007199254740991 a */ b -9223372036854775808\"\"\"\n");
}

/// What is imported, the most that it may take in bytes when it is compressed, and the peers that do the same.
const SIZES: [(&str, &str, usize); 9] = [
    ("one constant", "import { NOT_FOUND } from 'status-core'; console.log(NOT_FOUND)", 60),
    ("all phrases", "import { canonicalReason } from 'status-core'; console.log(canonicalReason)", 800),
    (
        "codes and facts",
        "import { Status, content, countsAs, emitters, isHeuristicallyCacheable, redirect } from 'status-core';
         console.log(Status, content, countsAs, emitters, isHeuristicallyCacheable, redirect)",
        2300,
    ),
    ("all of status-core", "import * as all from 'status-core'; console.log(all)", 4000),
    ("status-core/rules", "import * as all from 'status-core/rules'; console.log(all)", 4000),
    ("status-core/problems", "import * as all from 'status-core/problems'; console.log(all)", 2000),
    ("statuses", "import all from 'statuses'; console.log(all)", 0),
    ("http-status-codes", "import { StatusCodes } from 'http-status-codes'; console.log(StatusCodes.NOT_FOUND)", 0),
    ("http-status", "import all from 'http-status'; console.log(all.NOT_FOUND)", 0),
];

#[test]
#[ignore = "starts compilers: run by `cargo xtask prove`"]
fn typescript_that_nobody_imports_weighs_nothing() {
    if !has(&program("esbuild")) || !has(&program("tsc")) {
        return;
    }
    let project = project("ts-sizes", &[built_in("ts-sizes-core")]);
    for peer in ["statuses", "http-status-codes", "http-status"] {
        let (from, to) = (tools().join("node_modules").join(peer), project.join("node_modules").join(peer));
        succeed(Command::new("cp").arg("-r").args([from, to]));
    }
    println!("| what | minified | gzipped |\n| --- | --- | --- |");
    for (what, program, most) in SIZES {
        fs::write(project.join("size.mjs"), program).expect("a program");
        let arguments =
            ["size.mjs", "--bundle", "--minify", "--format=esm", "--outfile=sized.mjs", "--log-level=error"];
        succeed(&mut command("esbuild", &project, &arguments));
        let sizes = "const bytes = fs.readFileSync('sized.mjs');
            console.log(bytes.length, zlib.gzipSync(bytes, { level: 9 }).length)";
        let said = succeed(&mut command("node", &project, &["--input-type=commonjs", "-e", sizes]));
        let (minified, gzipped) = said.trim().split_once(' ').expect("two numbers");
        println!("| {what} | {minified} | {gzipped} |");
        assert!(most == 0 || gzipped.parse::<usize>().expect("a number") <= most, "{what}: {said}");
    }
    fs::copy(root().join("tests/packages/speed.mjs"), project.join("speed.mjs")).expect("a program");
    print_ratio("Node's own", &succeed(&mut command("node", &project, &["speed.mjs"])));
}
