//! The package for Java: compiled by the strict compiler, packed into a jar, and used by a program.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use status_codegen::{Output, parse_team};
use status_tests::{read, root};

use super::project::{
    NEW_PROBLEM, NEW_STATUS, empty, example, fail, generate, has, print_ratio, standard_with, succeed, team,
};

const SHOP: &str = "status-core/benches/problems/errors.toml";

/// The compiler, wherever it stands in the path.
fn compiler() -> PathBuf {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&paths).map(|path| path.join("javac")).find(|path| path.exists());
    found.unwrap_or_else(|| PathBuf::from("javac"))
}

/// Compiles sources with all warnings as errors; gives the folder of the classes.
fn compile(sources: &[PathBuf], libraries: &OsStr, folder: &Path) -> PathBuf {
    let classes = folder.join("classes");
    fs::create_dir_all(&classes).expect("a folder");
    let mut command = Command::new(compiler());
    command.args(["-encoding", "UTF-8", "--release", "17", "-Xlint:all", "-Werror", "-cp"]).arg(libraries);
    succeed(command.arg("-d").arg(&classes).args(sources));
    classes
}

/// The package of a team, compiled and packed.
fn shop(name: &str, dataset: &str) -> PathBuf {
    let folder = empty(name);
    let catalogue = parse_team("shop.toml", dataset).unwrap_or_else(|problems| panic!("\n{problems}"));
    generate(Output::JAVA, &catalogue, "shop.toml", &folder);
    jar(&folder, &format!("{name}-jar"))
}

/// A program of `tests/packages/java`.
fn program(name: &str) -> PathBuf {
    root().join(format!("tests/packages/java/{name}.java"))
}

/// Compiles a package and packs it.
fn jar(package: &Path, name: &str) -> PathBuf {
    let folder = empty(name);
    let mut sources = Vec::new();
    find_sources(&package.join("src"), &mut sources);
    let classes = compile(&sources, OsStr::new("."), &folder);
    let jar = folder.join("package.jar");
    succeed(Command::new("jar").arg("--create").arg("--file").arg(&jar).arg("-C").arg(classes).arg("."));
    jar
}

fn find_sources(folder: &Path, sources: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("a file").path()) {
        if entry.is_dir() {
            find_sources(&entry, sources);
        } else {
            sources.push(entry);
        }
    }
}

fn run(libraries: &OsStr, class: &str) -> Command {
    let mut command = Command::new("java");
    command.arg("-cp").arg(libraries).arg(class);
    command
}

#[test]
#[ignore = "starts compilers: run by `cargo xtask prove`"]
fn java_answers_every_call_from_its_jar() {
    if !has(&compiler()) {
        return;
    }
    let core = jar(&root().join("packages/java"), "java-core");
    let shop = shop("java-shop", &read(SHOP));

    let programs = empty("java-programs");
    let (source, printed) = example("packages/java/README.md", " // ");
    fs::write(programs.join("Example.java"), source).expect("the example");
    let of_tests = ["Vectors", "Speed", "Narrowing", "Statuses"].map(program);
    let sources = [&of_tests[..], &[programs.join("Example.java")]].concat();
    let libraries = |core: &Path| std::env::join_paths([core, &shop, &programs.join("classes")]).expect("paths");
    compile(&sources, &libraries(&core), &programs);
    let vectors = root().join("tests/fixtures/vectors.json");
    let said = succeed(run(&libraries(&core), "Vectors").arg(&vectors));
    assert!(said.ends_with(" calls, 0 wrong\n"), "{said}");
    assert_eq!(succeed(&mut run(&libraries(&core), "Example")), printed);
    let told = "502: <html>\n3 of A-17: season\n502: {\"type\":\"https://errors.shop.example/closed\"}\n";
    assert_eq!(succeed(&mut run(&libraries(&core), "Narrowing")), told);
    assert_eq!(succeed(&mut run(&libraries(&core), "Statuses")), "ask for another card: 404.7\n");
    print_ratio("a table's", &succeed(&mut run(&libraries(&core), "Speed")));

    // A row that nobody has regenerated for: the answers are no longer those of Rust.
    let stale = empty("java-stale");
    generate(Output::JAVA, &standard_with("phrase = \"Not Found\"", "phrase = \"Lost\""), "status.toml", &stale);
    let stale = jar(&stale, "java-stale-jar");
    fail(run(&libraries(&stale), "Vectors").arg(&vectors), "canonical_reason [404,\"Not Found\"]: found text Lost");
}

/// What Debian's packages of Maven and its plugins bring, so that nothing is fetched.
const REPOSITORY: &str = "/usr/share/maven-repo";

/// As a team would that takes the folder into its build.
#[test]
#[ignore = "starts compilers: run by `cargo xtask prove`"]
fn maven_packs_the_package() {
    if !has(&Path::new(REPOSITORY).join("org/apache/maven/plugins/maven-surefire-plugin")) {
        return;
    }
    let folder = empty("java-maven");
    let package = folder.join("package");
    succeed(Command::new("cp").arg("-r").args([root().join("packages/java"), package.clone()]));
    let mirror = format!("<mirror><id>debian</id><mirrorOf>*</mirrorOf><url>file://{REPOSITORY}</url></mirror>");
    fs::write(folder.join("settings.xml"), format!("<settings><mirrors>{mirror}</mirrors></settings>"))
        .expect("settings");
    let mut maven = Command::new("mvn");
    maven.args(["--batch-mode", "--quiet", "--settings", "../settings.xml"]).current_dir(&package);
    maven.arg(format!("-Dmaven.repo.local={}", folder.join("repository").display()));
    succeed(maven.arg("package"));
    let made = fs::read_dir(package.join("target")).expect("a folder").map(|entry| entry.expect("a file").path());
    let jar = made.into_iter().find(|path| path.extension().is_some_and(|it| it == "jar")).expect("a jar");
    let listed = succeed(Command::new("jar").arg("--list").arg("--file").arg(&jar));
    for file in ["statuscore/Status.class", "statuscore/servers/Iis.class"] {
        assert!(listed.lines().any(|line| line == file), "{listed}");
    }

    // It is strict: a mistake is found.
    let project = package.join("pom.xml");
    let text = fs::read_to_string(&project).expect("the project").replace("artifactId>", "artefactId>");
    fs::write(project, text).expect("the project");
    fail(&mut maven, "Unrecognised tag: 'artefactId'");
}

/// In Java 17 a `switch` over types is a preview; a visitor and the `switch` over an enum are there already.
#[test]
#[ignore = "starts compilers: run by `cargo xtask prove`"]
fn a_new_row_breaks_the_java_that_forgot_it() {
    if !has(&compiler()) {
        return;
    }
    let check = |shop: &Path, name: &str| {
        let folder = empty("java-changed-programs");
        let mut command = Command::new(compiler());
        command.args(["--enable-preview", "--release", "17", "-cp"]).arg(shop).arg("-d").arg(folder).arg(program(name));
        command
    };
    let before = shop("java-before", &read(SHOP));
    let with_problem = shop("java-changed", &(read(SHOP) + NEW_PROBLEM));
    let with_status = shop("java-changed-status", &(read(SHOP) + NEW_STATUS));
    for (changed, name, said) in [
        (&with_problem, "Narrowing", "does not override abstract method visitMoved(Moved)"),
        (&with_problem, "Patterns", "the switch expression does not cover all possible input values"),
        (&with_status, "Statuses", "the switch expression does not cover all possible input values"),
    ] {
        succeed(&mut check(&before, name));
        fail(&mut check(changed, name), said);
    }
}

#[test]
#[ignore = "starts compilers: run by `cargo xtask prove`"]
fn hostile_texts_compile_in_java() {
    if !has(&compiler()) {
        return;
    }
    let folder = empty("java-torture");
    generate(Output::JAVA, &team("tests/packages/torture.toml"), "torture.toml", &folder);
    let jar = jar(&folder, "java-torture-jar");
    let program = r#"
import torture.ClassProblem;
import torture.Delete;

class Program {
    public static void main(String[] arguments) {
        ClassProblem problem = ClassProblem.parse("{\"type\":\"" + Delete.TYPE.uri().replace("\"", "\\\"")
                + "\",\"class\":\"a\",\"list\":[9007199254740991],\"default\":[\"a */ b\"],"
                + "\"proto\":\"-9223372036854775808\",\"int\":\"-0.1\",\"str\":1.7976931348623157e308,"
                + "\"import\":\"0000-01-01T00:00:00Z\",\"body\":\"x\","
                + "\"To_Json\":\"1b4e28ba-2fa1-4d2e-883f-0016d3cca427\",\"kind\":true,\"yield_\":\"b\","
                + "\"constructor\":\"c\",\"hasOwnProperty\":\"d\",\"toString\":\"e\"}");
        System.out.println(problem.kind() + " " + ((Delete) problem).constructor() + " " + problem.detail().get());
    }
}
"#;
    let programs = empty("java-torture-program");
    fs::write(programs.join("Program.java"), program).expect("a program");
    let classes = compile(&[programs.join("Program.java")], jar.as_os_str(), &programs);
    let libraries = std::env::join_paths([jar, classes]).expect("paths");
    let said = succeed(&mut run(&libraries, "Program"));
    assert_eq!(said, "Delete c \"*/ { } \\ ${x} a 9007199254740991 a */ b -9223372036854775808\"\"\"\n");
}
