//! A package for Java 17: enums, records and sealed interfaces, without dependencies.

mod data;
mod language;
mod problems;
mod rows;
mod statuses;

pub(super) use self::language::LANGUAGE;
use super::lowered::{Case, Package, comment_text};
use super::templates::{self, Template};
use super::writer::{Layout, Writer};
use super::{Context, Error, File};
use crate::Catalogue;

const LAYOUT: Layout = Layout { step: "    ", width: 120 };

/// What does not depend on the dataset.
const TEMPLATES: &[Template] = &[
    templates::template!("java", "README.md"),
    templates::template!("java", "pom.xml"),
    templates::template!("java", "src/main/java/packagename/Article.java"),
    templates::template!("java", "src/main/java/packagename/Authority.java"),
    templates::template!("java", "src/main/java/packagename/Content.java"),
    templates::template!("java", "src/main/java/packagename/Definition.java"),
    templates::template!("java", "src/main/java/packagename/Emitter.java"),
    templates::template!("java", "src/main/java/packagename/Explanation.java"),
    templates::template!("java", "src/main/java/packagename/HeaderField.java"),
    templates::template!("java", "src/main/java/packagename/Hit.java"),
    templates::template!("java", "src/main/java/packagename/InvalidJsonException.java"),
    templates::template!("java", "src/main/java/packagename/InvalidProblemException.java"),
    templates::template!("java", "src/main/java/packagename/Json.java"),
    templates::template!("java", "src/main/java/packagename/JsonReader.java"),
    templates::template!("java", "src/main/java/packagename/JsonWriter.java"),
    templates::template!("java", "src/main/java/packagename/Level.java"),
    templates::template!("java", "src/main/java/packagename/MemberDefinition.java"),
    templates::template!("java", "src/main/java/packagename/Precision.java"),
    templates::template!("java", "src/main/java/packagename/Problem.java"),
    templates::template!("java", "src/main/java/packagename/ProblemDefinition.java"),
    templates::template!("java", "src/main/java/packagename/ProblemDetails.java"),
    templates::template!("java", "src/main/java/packagename/ProblemReader.java"),
    templates::template!("java", "src/main/java/packagename/ProblemType.java"),
    templates::template!("java", "src/main/java/packagename/Reason.java"),
    templates::template!("java", "src/main/java/packagename/ReasonPart.java"),
    templates::template!("java", "src/main/java/packagename/ReasonSearch.java"),
    templates::template!("java", "src/main/java/packagename/Redirect.java"),
    templates::template!("java", "src/main/java/packagename/RedirectKind.java"),
    templates::template!("java", "src/main/java/packagename/RedirectMethod.java"),
    templates::template!("java", "src/main/java/packagename/Reference.java"),
    templates::template!("java", "src/main/java/packagename/Requirement.java"),
    templates::template!("java", "src/main/java/packagename/Retry.java"),
    templates::template!("java", "src/main/java/packagename/RetryKind.java"),
    templates::template!("java", "src/main/java/packagename/Row.java"),
    templates::template!("java", "src/main/java/packagename/Search.java"),
    templates::template!("java", "src/main/java/packagename/Server.java"),
    templates::template!("java", "src/main/java/packagename/ServerStatus.java"),
    templates::template!("java", "src/main/java/packagename/State.java"),
    templates::template!("java", "src/main/java/packagename/StatusCodes.java"),
    templates::template!("java", "src/main/java/packagename/SubStatusCode.java"),
    templates::template!("java", "src/main/java/packagename/Token.java"),
    templates::template!("java", "src/main/java/packagename/Value.java"),
];

pub(super) fn generate(catalogue: &Catalogue, context: &Context) -> Result<Vec<File>, Error> {
    let package = Package::new(catalogue, context, &LANGUAGE);
    let mut files = templates::files(TEMPLATES, &package);
    for file in &mut files {
        let name = name_of(&package);
        file.path = file.path.replace("packagename", &name);
        file.text = file.text.replace("packagename", &name);
    }
    files.extend([statuses::statuses(&package), statuses::phrases(&package), statuses::classes(&package)]);
    files.extend(statuses::servers(&package));
    files.extend([data::facts(&package), data::servers(&package)]);
    files.extend(rows::definitions(&package));
    files.extend(rows::reasons(&package));
    files.extend(rows::problem_types(&package));
    files.extend(problems::files(&package));
    Ok(files)
}

/// The name of the package: lower case without hyphens.
pub(super) fn name_of(package: &Package<'_>) -> String {
    LANGUAGE.name(Case::AsItIs, &package.name.replace('-', ""))
}

/// The file of a type: where it comes from, its imports, and what `write` writes.
fn file(package: &Package<'_>, type_name: &str, imports: &[&str], write: impl FnOnce(&mut Writer)) -> File {
    let name = name_of(package);
    let mut writer = begun(package, &name, imports);
    write(&mut writer);
    File::new(&format!("src/main/java/{name}/{type_name}.java"), writer.finish())
}

/// A file of a package with its first lines.
fn begun(package: &Package<'_>, name: &str, imports: &[&str]) -> Writer {
    let mut writer = Writer::new(LAYOUT);
    writer.line(format!("// {}", comment_text(&package.notice)));
    writer.blank();
    writer.line(format!("package {name};"));
    writer.blank();
    for import in imports {
        writer.line(format!("import {import};"));
    }
    if !imports.is_empty() {
        writer.blank();
    }
    writer
}

/// A comment for what follows it; nothing without lines. The lines have to be escaped.
fn doc(writer: &mut Writer, lines: &[String]) {
    match lines {
        [one] => writer.line(format!("/** {one} */")),
        lines => writer.comment(["/**", " * ", " */"], lines),
    }
}

/// A text of a dataset for a comment, where nothing is taken for a tag.
fn comment(text: &str) -> String {
    let text = comment_text(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    text.replace('@', "&#64;").replace('{', "&#123;").replace('}', "&#125;")
}

/// A text as a value.
fn text(text: &str) -> String {
    LANGUAGE.quoted(text)
}

fn texts<'a>(all: impl IntoIterator<Item = &'a str>) -> String {
    all.into_iter().map(text).collect::<Vec<_>>().join(", ")
}

/// What may have a value.
fn optional(value: Option<String>) -> String {
    value.map_or_else(|| "Optional.empty()".to_owned(), |value| format!("Optional.of({value})"))
}

/// The constant of an enum for a word.
fn word(of: &str, word: &str) -> String {
    format!("{of}.{}", LANGUAGE.name(Case::UpperSnake, word))
}

#[cfg(test)]
mod tests {
    use super::{LANGUAGE, TEMPLATES};

    #[test]
    fn no_type_of_a_dataset_takes_the_name_of_one_that_is_always_there() {
        for template in TEMPLATES {
            let name = template.path.rsplit('/').next().and_then(|name| name.strip_suffix(".java"));
            assert!(name.is_none_or(|name| LANGUAGE.keywords.contains(&name)), "{}", template.path);
        }
    }
}
