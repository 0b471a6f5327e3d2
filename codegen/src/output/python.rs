//! A package for Python 3.10 and later: enums, look-ups and typed problems, each part loaded when it is used.

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
        "False",
        "None",
        "True",
        "and",
        "as",
        "assert",
        "async",
        "await",
        "break",
        "case",
        "class",
        "continue",
        "def",
        "del",
        "elif",
        "else",
        "except",
        "finally",
        "for",
        "from",
        "global",
        "if",
        "import",
        "in",
        "is",
        "lambda",
        "match",
        "nonlocal",
        "not",
        "or",
        "pass",
        "raise",
        "return",
        "try",
        "while",
        "with",
        "yield",
        "bool",
        "dict",
        "float",
        "int",
        "list",
        "object",
        "str",
        "tuple",
        "type",
        "title",
        "status",
        "detail",
        "instance",
        "extensions",
        "body",
        "to_json",
        "field",
        "dataclass",
        "ClassVar",
        "Decimal",
        "Enum",
        "InvalidProblem",
        "Literal",
        "Mapping",
        "Member",
        "Problem",
        "ProblemError",
        "Server",
        "TypeAlias",
        "UUID",
        "UnknownProblem",
    ],
    field: Case::Snake,
    constant: Case::UpperSnake,
    astral: Astral::Long,
};

const LAYOUT: Layout = Layout { step: "    ", width: 120 };

/// What does not depend on the dataset.
const TEMPLATES: &[Template] = &[
    templates::template!("python", "pyproject.toml"),
    templates::template!("python", "README.md"),
    templates::template!("python", "src/package_name/__init__.py"),
    templates::template!("python", "src/package_name/_classes.py"),
    templates::template!("python", "src/package_name/_code.py"),
    templates::template!("python", "src/package_name/_data/__init__.py"),
    templates::template!("python", "src/package_name/_explain.py"),
    templates::template!("python", "src/package_name/_facts.py"),
    templates::template!("python", "src/package_name/_phrases.py"),
    templates::template!("python", "src/package_name/_problem_types.py"),
    templates::template!("python", "src/package_name/_reasons.py"),
    templates::template!("python", "src/package_name/_reference.py"),
    templates::template!("python", "src/package_name/_search.py"),
    templates::template!("python", "src/package_name/_server.py"),
    templates::template!("python", "src/package_name/_token.py"),
    templates::template!("python", "src/package_name/_value.py"),
    templates::template!("python", "src/package_name/problem.py"),
    templates::template!("python", "src/package_name/py.typed"),
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
    writer.line(format!("# {}", comment_text(&package.notice)));
    writer.line(format!("\"\"\"{about}\"\"\""));
    writer.blank();
    writer.line("from __future__ import annotations");
    writer.blank();
    write(&mut writer);
    File::new(&format!("src/{}/{path}", package.name.replace('-', "_")), writer.finish())
}

/// A documentation string; nothing without lines.
fn doc(writer: &mut Writer, lines: &[String]) {
    match lines {
        [] => {}
        // A quote at its end would end the string too early.
        [one] => writer.line(format!("\"\"\"{one}{}\"\"\"", if one.ends_with('"') { " " } else { "" })),
        [first, others @ ..] => {
            writer.line(format!("\"\"\"{first}"));
            for line in others {
                writer.line(line);
            }
            writer.line("\"\"\"");
        }
    }
}

/// A text as a value, in the quotes of which it has fewer.
fn text(text: &str) -> Tree {
    let is_single = text.matches('"').count() > text.matches('\'').count();
    Tree::leaf(LANGUAGE.quoted_by(if is_single { '\'' } else { '"' }, text))
}

/// A tuple, which has a comma behind its only part.
fn tuple(parts: impl IntoIterator<Item = Tree>) -> Tree {
    let parts: Vec<_> = parts.into_iter().map(|part| (String::new(), part)).collect();
    let comma = if parts.len() == 1 { "," } else { "" };
    Tree::labelled("(", parts, ")", ["", comma])
}

fn texts<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> Tree {
    tuple(texts.into_iter().map(|it| text(it.as_ref())))
}

/// A call with the arguments that have a value.
fn call(name: &str, arguments: impl IntoIterator<Item = (&'static str, Option<Tree>)>) -> Tree {
    let arguments = arguments.into_iter().filter_map(|(name, value)| {
        let label = if name.is_empty() { String::new() } else { format!("{name}=") };
        Some((label, value?))
    });
    Tree::labelled(&format!("{name}("), arguments, ")", [""; 2])
}

/// A tuple, or nothing if it is empty.
fn some_texts<T: AsRef<str>>(list: &[T]) -> Option<Tree> {
    (!list.is_empty()).then(|| texts(list))
}
