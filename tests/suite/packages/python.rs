//! The package for Python: checked by mypy, built as a wheel, installed into an empty environment, and used there.

use std::ffi::OsStr;
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

/// A program of the environment that `.ci/install` makes, such as `mypy`.
fn program(name: &str) -> PathBuf {
    tools().join("python/bin").join(name)
}

fn command(program: impl AsRef<OsStr>, folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(folder);
    command
}

/// Checks that a package is formatted and that mypy finds nothing in it, and builds a wheel of it.
fn wheel(package: &Path) -> PathBuf {
    succeed(&mut command(program("ruff"), package, &["format", "--check", "--no-cache"]));
    // Also for the oldest Python that it is for.
    for version in [&[][..], &["--python-version", "3.10"]] {
        let strict = [&["--strict", "--no-incremental"], version, &["src"]].concat();
        succeed(&mut command(program("mypy"), package, &strict));
    }
    let wheels = package.join("wheels");
    let arguments = ["wheel", "--quiet", "--no-build-isolation", "--no-index", "--no-deps", "--wheel-dir"];
    succeed(command(program("pip"), package, &arguments).arg(&wheels).arg("."));
    fs::read_dir(wheels).expect("a folder").next().expect("a wheel").expect("a wheel").path()
}

/// An environment into which packages are installed from their wheels; its Python.
fn environment(name: &str, packages: &[PathBuf]) -> PathBuf {
    let folder = empty(name);
    succeed(&mut command(program("python"), &folder, &["-m", "venv", "."]));
    let wheels: Vec<PathBuf> = packages.iter().map(|package| wheel(package)).collect();
    install(&folder.join("bin/python"), &wheels);
    folder.join("bin/python")
}

fn install(python: &Path, wheels: &[PathBuf]) {
    let arguments = ["-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--force-reinstall"];
    succeed(Command::new(python).args(arguments).args(wheels));
}

/// A copy of the committed package.
fn built_in(name: &str) -> PathBuf {
    let folder = empty(name).join("package");
    succeed(Command::new("cp").arg("-r").args([root().join("packages/python"), folder.clone()]));
    folder
}

fn shop(name: &str, dataset: &str) -> PathBuf {
    let folder = empty(name);
    let catalogue = status_codegen::parse_team("shop.toml", dataset).unwrap_or_else(|problems| panic!("\n{problems}"));
    generate(Output::PYTHON, &catalogue, "shop.toml", &folder);
    folder
}

/// The oldest Python that the packages are for, if the machine has it: by itself, or among those of pyenv.
fn oldest() -> Option<PathBuf> {
    let home = std::env::var_os("PYENV_ROOT").map(PathBuf::from);
    let home = home.or_else(|| Some(Path::new(&std::env::var_os("HOME")?).join(".pyenv")))?;
    let versions = fs::read_dir(home.join("versions")).into_iter().flatten().filter_map(Result::ok);
    let of_pyenv = versions.map(|version| version.path().join("bin/python3.10"));
    let runs = |python: &PathBuf| Command::new(python).arg("-c").arg("").output().is_ok_and(|it| it.status.success());
    std::iter::once(PathBuf::from("python3.10")).chain(of_pyenv).find(runs)
}

/// The programs of `tests/packages/python`.
fn programs(name: &str) -> PathBuf {
    let folder = empty(name);
    copy_files("tests/packages/python", &folder);
    folder
}

fn mypy(programs: &Path, python: &Path) -> Command {
    let mut command = command(program("mypy"), programs, &["--strict", "--no-incremental", "--python-executable"]);
    command.arg(python).arg(".");
    command
}

#[test]
#[ignore = "starts compilers: run by `cargo xtask prove`"]
fn python_answers_every_call_from_its_wheel() {
    if !has(&program("mypy")) {
        return;
    }
    let packages = [built_in("py-status-core"), shop("py-shop", &status_tests::read(SHOP))];
    let (python, programs) = (environment("py-environment", &packages), programs("py-programs"));
    let (code, printed) = example("packages/python/README.md", "  # ");
    fs::write(programs.join("example.py"), code).expect("the example");
    succeed(&mut mypy(&programs, &python));
    let vectors = root().join("tests/fixtures/vectors.json");
    let said = succeed(command(&python, &programs, &["vectors.py"]).arg(&vectors));
    assert!(said.ends_with(" calls, 0 wrong\n"), "{said}");
    if let Some(oldest) = oldest() {
        let sources = packages.each_ref().map(|package| package.join("src"));
        let mut command = command(oldest, &programs, &["vectors.py"]);
        command.arg(&vectors).env("PYTHONPATH", std::env::join_paths(sources).expect("paths"));
        let said = succeed(&mut command);
        assert!(said.ends_with(" calls, 0 wrong\n"), "{said}");
    } else {
        println!("skipped: there is no Python 3.10");
    }
    assert_eq!(succeed(&mut command(&python, &programs, &["example.py"])), printed);
    let said = succeed(&mut command(&python, &programs, &["narrowing.py"]));
    assert_eq!(said, "502: <html>; 3 of A-17; 3 of A-17; Only 3 of A-17 are left.; \n");

    assert_eq!(succeed(&mut command(&python, &programs, &["statuses.py"])), "ask for another card: 404.7\n");

    let said = succeed(command(&python, &programs, &[]).arg(root().join("tests/packages/speed.py")));
    let (ratio, more) = said.trim().split_once(' ').expect("two numbers");
    print_ratio("http's", ratio);
    let more: f64 = more.parse().expect("a number");
    println!("an import takes {more} ms more than http's");

    // A row that nobody has regenerated for: the answers are no longer those of Rust.
    let stale = empty("py-stale");
    generate(Output::PYTHON, &standard_with("phrase = \"Not Found\"", "phrase = \"Lost\""), "status.toml", &stale);
    install(&python, &[wheel(&stale)]);
    fail(command(&python, &programs, &["vectors.py"]).arg(&vectors), "canonical_reason[404]: found 'Lost'");
}

#[test]
#[ignore = "starts compilers: run by `cargo xtask prove`"]
fn a_new_row_breaks_the_python_that_forgot_it() {
    if !has(&program("mypy")) {
        return;
    }
    for (row, switch) in [(NEW_PROBLEM, "narrowing.py"), (NEW_STATUS, "statuses.py")] {
        let packages = [built_in("py-changed-core"), shop("py-changed", &(status_tests::read(SHOP) + row))];
        let (python, programs) = (environment("py-changed-environment", &packages), programs("py-changed-programs"));
        let mut mypy = mypy(&programs, &python);
        fail(&mut mypy, "expected \"Never\"");
        fail(&mut mypy, switch);
    }
}

#[test]
#[ignore = "starts compilers: run by `cargo xtask prove`"]
fn hostile_texts_are_valid_python() {
    if !has(&program("mypy")) {
        return;
    }
    let package = empty("py-torture");
    generate(Output::PYTHON, &team("tests/packages/torture.toml"), "torture.toml", &package);
    let python = environment("py-torture-environment", &[package]);
    let program = r#"
import json
from torture.problems import CLASS_PROBLEM_TYPES, Delete, parse_problem
body = {"type": Delete.URI, "class": "a", "list": [9007199254740991], "default": ["a */ b"],
    "proto": "-9223372036854775808", "int": "-0.1", "str": 1.7976931348623157e308, "import": "0000-01-01T00:00:00Z",
    "body": "x", "To_Json": "1b4e28ba-2fa1-4d2e-883f-0016d3cca427", "kind": True, "yield_": "b", "constructor": "c",
    "hasOwnProperty": "d", "toString": "e"}
problem = parse_problem(CLASS_PROBLEM_TYPES, json.dumps(body))
print(type(problem).__name__, problem.constructor, problem.detail)
assert json.loads(problem.to_json()).items() >= body.items()
"#;
    let said = succeed(Command::new(python).args(["-c", program]));
    assert_eq!(said, "Delete c \"*/ { } \\ ${x} a 9007199254740991 a */ b -9223372036854775808\"\"\"\n");
}
