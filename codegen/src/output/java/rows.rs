//! Definitions and reasons, in classes that are small enough: a method of Java has at most 64 KiB.

use super::super::File;
use super::super::lowered::{Article, Definition, Package, ProblemType, Reason, Reference, Requirement, TypeMember};
use super::super::writer::Tree;
use super::data::{broken, reference, retry, source};
use super::{doc, file, optional, text, word};

/// How many characters the rows of a class may have: more than the bytes that they are compiled to.
const MOST: usize = 30_000;

/// The fields whose values hold what may be missing.
const OPTIONAL_WITHIN: [&str; 3] = ["members", "requirements", "retry"];

/// A row: what makes it, the fields that are set, and what ends it.
struct Row {
    new: String,
    fields: Vec<(&'static str, Vec<Tree>)>,
    end: String,
}

pub(super) fn definitions(package: &Package<'_>) -> Vec<File> {
    let rows = package.definitions.iter().map(definition).collect();
    let team = format!("static final boolean IS_TEAM = {};", !package.built_in);
    let lines = [
        "/** Whether servers' definitions come before the standard's, as they do in the package of a team. */",
        &team,
        "",
        "private static final Map<SubStatusCode, List<Definition>> BY_CODE =",
        "        ALL.stream().collect(Collectors.groupingBy(Definition::code));",
        "",
        "static List<Definition> of(SubStatusCode code) {",
        "    return BY_CODE.getOrDefault(code, List.of());",
        "}",
        "",
    ];
    files(package, "Definition", &["java.util.Map", "java.util.stream.Collectors"], &lines, rows)
}

pub(super) fn reasons(package: &Package<'_>) -> Vec<File> {
    files(package, "Reason", &[], &[], package.reasons.iter().map(reason).collect())
}

pub(super) fn problem_types(package: &Package<'_>) -> Vec<File> {
    files(package, "ProblemDefinition", &[], &[], package.problem_types.iter().map(problem_type).collect())
}

/// A class that has all rows, and classes that have some each.
fn files(package: &Package<'_>, of: &str, imports: &[&str], lines: &[&str], rows: Vec<Row>) -> Vec<File> {
    let mut parts: Vec<Vec<Row>> = Vec::new();
    let mut size = usize::MAX;
    for row in rows {
        let length = row.length();
        if size.saturating_add(length) > MOST {
            parts.push(Vec::new());
            size = 0;
        }
        size += length;
        if let Some(part) = parts.last_mut() {
            part.push(row);
        }
    }
    let imports: Vec<_> = ["java.util.ArrayList", "java.util.List"].iter().chain(imports).copied().collect();
    let whole = file(package, &format!("{of}s"), &imports, |writer| {
        doc(writer, &[format!("The {}s of the dataset, in their order.", of.to_ascii_lowercase())]);
        writer.block(format!("final class {of}s {{"), "}", |writer| {
            writer.line(format!("static final List<{of}> ALL = all();"));
            writer.blank();
            for line in lines {
                writer.line(line);
            }
            writer.line(format!("private {of}s() {{}}"));
            writer.blank();
            writer.block(format!("private static List<{of}> all() {{"), "}", |writer| {
                writer.line(format!("List<{of}> rows = new ArrayList<>();"));
                for at in 1..=parts.len() {
                    writer.line(format!("{of}s{at}.add(rows);"));
                }
                writer.line("return List.copyOf(rows);");
            });
        });
    });
    let part = |(at, rows): (usize, &Vec<Row>)| {
        let name = format!("{of}s{}", at + 1);
        let has_optional = rows.iter().flat_map(|row| &row.fields).any(|(field, _)| OPTIONAL_WITHIN.contains(field));
        let optional = has_optional.then_some("java.util.Optional");
        let imports: Vec<_> = std::iter::once("java.util.List").chain(optional).collect();
        file(package, &name, &imports, |writer| {
            let about = format!("Some of the {}s: one class has no room for all.", of.to_ascii_lowercase());
            doc(writer, &[about]);
            writer.block(format!("final class {name} {{"), "}", |writer| {
                writer.line(format!("private {name}() {{}}"));
                writer.blank();
                writer.block(format!("static void add(List<{of}> rows) {{"), "}", |writer| {
                    for row in rows {
                        writer.line(format!("rows.add({}", row.new));
                        writer.indented(|writer| {
                            for (field, values) in &row.fields {
                                let values = values.iter().cloned();
                                broken(writer, "", &Tree::list(&format!(".{field}("), values, ")"), "");
                            }
                            writer.line(format!(".{});", row.end));
                        });
                    }
                });
            });
        })
    };
    std::iter::once(whole).chain(parts.iter().enumerate().map(part)).collect()
}

impl Row {
    fn new(name: &str, summary: &str, end: String) -> Self {
        Self { new: format!("new Row({}, {})", text(name), text(summary)), fields: Vec::new(), end }
    }

    fn length(&self) -> usize {
        let values = self.fields.iter().flat_map(|(_, values)| values);
        self.new.len() + self.end.len() + values.map(|value| value.flat().len() + 8).sum::<usize>()
    }

    fn text(mut self, field: &'static str, value: Option<&str>) -> Self {
        self.fields.extend(value.map(|value| (field, vec![Tree::leaf(text(value))])));
        self
    }

    fn texts<T: AsRef<str>>(self, field: &'static str, values: &[T]) -> Self {
        self.values(field, values.iter().map(|value| Tree::leaf(text(value.as_ref()))).collect())
    }

    fn values(mut self, field: &'static str, values: Vec<Tree>) -> Self {
        self.fields.extend((!values.is_empty()).then_some((field, values)));
        self
    }

    fn word(mut self, field: &'static str, of: &str, value: Option<&str>) -> Self {
        self.fields.extend(value.map(|value| (field, vec![Tree::leaf(word(of, value))])));
        self
    }

    fn references(self, references: &[Reference]) -> Self {
        self.values("references", references.iter().map(|it| Tree::leaf(reference(it))).collect())
    }
}

fn definition(it: &Definition<'_>) -> Row {
    let end = format!("definition({}, {})", it.code.code(), it.code.sub().unwrap_or_default());
    Row::new(it.name, it.summary, end)
        .text("server", it.server)
        .text("phrase", it.phrase)
        .text("title", it.title)
        .texts("formerPhrases", &it.former_phrases)
        .texts("aliases", &it.aliases)
        .values("article", it.article.iter().map(article).collect())
        .texts("causes", &it.causes)
        .texts("remedies", &it.remedies)
        .texts("notes", &it.notes)
        .texts("doubts", &it.doubts)
        .word("state", "State", (it.state != "registered").then_some(it.state))
        .text("expires", it.expires.as_deref())
        .values("requirements", it.requirements.iter().map(requirement).collect())
        .texts("seeAlso", &it.see_also)
        .text("since", it.since)
        .text("until", it.until)
        .word("authority", "Authority", it.authority)
        .references(&it.references)
}

fn article(article: &Article<'_>) -> Tree {
    let [hints, further] = [&article.hints, &article.further].map(|all| list_of(all));
    Tree::list("new Article(", [Tree::leaf(text(article.meaning)), hints, further], ")")
}

fn list_of(all: &[&str]) -> Tree {
    Tree::list("List.of(", all.iter().map(|it| Tree::leaf(text(it))), ")")
}

fn requirement(it: &Requirement<'_>) -> Tree {
    let parts = [text(it.who), word("Level", it.level), text(it.what), optional(it.when.map(text))];
    Tree::list("new Requirement(", parts.map(Tree::leaf).into_iter().chain([source(it.source.as_ref())]), ")")
}

fn problem_type(it: &ProblemType<'_>) -> Row {
    let status = it.status.map(|status| [status.code(), status.sub().unwrap_or_default()].map(Tree::leaf));
    let deprecated =
        it.deprecated.map(|(since, replacement)| [since, replacement].map(|it| Tree::leaf(text(it))).into());
    Row::new(it.name, it.summary, format!("problem({})", text(it.uri)))
        .text("server", it.server)
        .texts("former", &it.former)
        .values("status", status.map(Vec::from).unwrap_or_default())
        .text("title", Some(it.title))
        .values("members", it.members.iter().map(member).collect())
        .texts("causes", &it.causes)
        .texts("remedies", &it.remedies)
        .values("retry", it.retry.iter().map(retry).collect())
        .texts("doubts", &it.doubts)
        .values("deprecated", deprecated.unwrap_or_default())
        .references(&it.references)
}

fn member(it: &TypeMember<'_>) -> Tree {
    let [name, kind] = [it.name, it.kind].map(|it| Tree::leaf(text(it)));
    let [list, optionally] = [it.list, it.optional].map(Tree::leaf);
    let parts = [name, kind, list_of(&it.words), list, optionally, Tree::leaf(optional(it.about.map(text)))];
    Tree::list("new MemberDefinition(", parts, ")")
}

fn reason(it: &Reason<'_>) -> Row {
    Row::new(it.name, it.summary, format!("reason({}, {})", text(it.field), text(it.token)))
        .text("server", Some(it.server))
        .word("part", "ReasonPart", it.part)
        .texts("aliases", &it.aliases)
        .texts("codes", &it.codes)
        .texts("causes", &it.causes)
        .texts("remedies", &it.remedies)
        .texts("notes", &it.notes)
        .texts("doubts", &it.doubts)
        .text("since", it.since)
        .text("until", it.until)
        .word("authority", "Authority", it.authority)
        .references(&it.references)
}
