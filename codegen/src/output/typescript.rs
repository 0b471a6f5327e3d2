//! A package for npm in TypeScript: constants, look-ups and typed problems, each part in an entry of its own.

mod codes;
mod data;
mod problem_types;
mod problems;

use super::lowered::{Astral, Case, Language, Package, comment_text};
use super::templates::{self, Template};
use super::writer::{Layout, Tree, Writer};
use super::{Context, Error, File};
use crate::Catalogue;

/// The words that are no names, and the names that the files use themselves.
pub(super) const LANGUAGE: Language = Language {
    keywords: &[
        "any",
        "arguments",
        "as",
        "async",
        "await",
        "bigint",
        "boolean",
        "break",
        "case",
        "catch",
        "class",
        "const",
        "continue",
        "debugger",
        "declare",
        "default",
        "delete",
        "do",
        "else",
        "enum",
        "eval",
        "export",
        "extends",
        "false",
        "finally",
        "for",
        "from",
        "function",
        "get",
        "if",
        "implements",
        "import",
        "in",
        "infer",
        "instanceof",
        "interface",
        "is",
        "keyof",
        "let",
        "module",
        "namespace",
        "never",
        "new",
        "null",
        "number",
        "object",
        "of",
        "package",
        "private",
        "protected",
        "public",
        "readonly",
        "return",
        "satisfies",
        "set",
        "static",
        "string",
        "super",
        "switch",
        "symbol",
        "this",
        "throw",
        "true",
        "try",
        "type",
        "typeof",
        "undefined",
        "unique",
        "unknown",
        "using",
        "var",
        "void",
        "while",
        "with",
        "yield",
        "Infinity",
        "NaN",
        "Object",
        "Readonly",
        "Record",
        "ProblemBase",
        "ProblemSet",
        "ProblemType",
        "UnknownProblem",
        "Unknown",
        "Status",
        "__proto__",
    ],
    field: Case::AsItIs,
    constant: Case::UpperSnake,
    astral: Astral::Pair,
};

const LAYOUT: Layout = Layout { step: "  ", width: 120 };

/// What does not depend on the dataset.
const TEMPLATES: &[Template] = &[
    templates::template!("typescript", "package.json"),
    templates::template!("typescript", "build.cjs"),
    templates::template!("typescript", "tsconfig.json"),
    templates::template!("typescript", "README.md"),
    templates::template!("typescript", "src/classes.ts"),
    templates::template!("typescript", "src/code.ts"),
    templates::template!("typescript", "src/explain.ts"),
    templates::template!("typescript", "src/facts.ts"),
    templates::template!("typescript", "src/index.ts"),
    templates::template!("typescript", "src/phrases.ts"),
    templates::template!("typescript", "src/problem.ts"),
    templates::template!("typescript", "src/problem-types.ts"),
    templates::template!("typescript", "src/reasons.ts"),
    templates::template!("typescript", "src/reference.ts"),
    templates::template!("typescript", "src/rules.ts"),
    templates::template!("typescript", "src/search.ts"),
    templates::template!("typescript", "src/server.ts"),
    templates::template!("typescript", "src/token.ts"),
    templates::template!("typescript", "src/value.ts"),
];

pub(super) fn generate(catalogue: &Catalogue, context: &Context) -> Result<Vec<File>, Error> {
    let package = Package::new(catalogue, context, &LANGUAGE);
    let mut files = templates::files(TEMPLATES, &package);
    files.extend([
        codes::statuses(&package),
        codes::servers(&package),
        problems::file_of(&package),
        data::phrases(&package),
        data::classes(&package),
        data::facts(&package),
        data::rules(&package),
        data::servers(&package),
        data::definitions(&package),
        data::reasons(&package),
        problem_types::file_of(&package),
    ]);
    Ok(files)
}

/// A file that begins with where it comes from and what it holds.
fn file(package: &Package<'_>, path: &str, about: &str, write: impl FnOnce(&mut Writer)) -> File {
    let mut writer = Writer::new(LAYOUT);
    writer.line(format!("// {}", comment_text(&package.notice)));
    writer.blank();
    writer.line(format!("/** {about} */"));
    writer.blank();
    write(&mut writer);
    File::new(&format!("src/{path}"), writer.finish())
}

/// A comment for what follows it; nothing without lines.
fn doc(writer: &mut Writer, lines: &[String]) {
    match lines {
        [one] => writer.line(format!("/** {one} */")),
        lines => writer.comment(["/**", " * ", " */"], lines),
    }
}

/// A text as a value.
fn text(text: &str) -> Tree {
    Tree::leaf(LANGUAGE.quoted(text))
}

fn texts<'a>(texts: impl IntoIterator<Item = &'a str>) -> Tree {
    Tree::list("[", texts.into_iter().map(text), "]")
}

fn numbers(numbers: impl IntoIterator<Item = u16>) -> Tree {
    Tree::list("[", numbers.into_iter().map(Tree::leaf), "]")
}

/// An object of the fields that have a value.
fn object(fields: impl IntoIterator<Item = (&'static str, Option<Tree>)>) -> Tree {
    let fields = fields.into_iter().filter_map(|(name, value)| Some((format!("{name}: "), value?)));
    Tree::labelled("{", fields, "}", [" "; 2])
}

/// A list, or nothing if it is empty.
fn some_texts<T: AsRef<str>>(list: &[T]) -> Option<Tree> {
    (!list.is_empty()).then(|| texts(list.iter().map(AsRef::as_ref)))
}
