//! Problems: an interface and what is known of each type, and a union for each server.

use super::super::File;
use super::super::lowered::{DetailPart, Kind, Member, Package, Problem, ProblemSet, comment_text};
use super::super::writer::{Tree, Writer};
use super::{LANGUAGE, doc, file, object, some_texts, text};
use crate::model::Code;

pub(super) fn file_of(package: &Package<'_>) -> File {
    file(package, "problems.ts", "Problems (RFC 9457): their types, and readers of responses.", |writer| {
        if !package.problems.is_empty() {
            let names = "ProblemBase, ProblemSet, ProblemType, UnknownProblem";
            writer.line(format!("import type {{ {names} }} from \"./problem.js\";"));
            writer.blank();
        }
        writer.line("export * from \"./problem.js\";");
        for set in &package.problems {
            for problem in &set.problems {
                write_problem(writer, problem);
            }
            write_set(writer, set);
        }
    })
}

fn write_problem(writer: &mut Writer, problem: &Problem<'_>) {
    for member in &problem.members {
        if let Kind::OneOf { type_name, words } = &member.kind {
            writer.blank();
            let about = member.about.map_or_else(|| format!("A {} of {}.", member.wire, problem.name), str::to_owned);
            doc(writer, &[comment_text(&about)]);
            let constants = words.iter().map(|word| (format!("{}: ", word.constant), text(word.word)));
            let constants = Tree::labelled("{", constants, "}", [" "; 2]);
            writer.tree(&format!("export const {type_name} = "), &constants, " as const;");
            writer.line(format!("export type {type_name} = (typeof {type_name})[keyof typeof {type_name}];"));
        }
    }
    let name = &problem.type_name;
    let status = problem.status.map(|status| format!("{status} ")).unwrap_or_default();
    let about = format!("{status}{}: {}", problem.title, problem.summary);
    let mut lines = vec![comment_text(&about), String::new(), comment_text(problem.uri)];
    lines.extend(problem.advice().iter().map(|line| comment_text(line)));
    if let Some((since, replacement)) = problem.deprecated {
        lines.extend([String::new(), comment_text(&format!("@deprecated since {since}: use {replacement}"))]);
    }
    writer.blank();
    doc(writer, &lines);
    writer.block(format!("export interface {name} extends ProblemBase {{"), "}", |writer| {
        writer.line(format!("readonly kind: {};", LANGUAGE.quoted(name)));
        if problem.members.is_empty() {
            writer.line("readonly members: Readonly<Record<string, never>>;");
            return;
        }
        writer.block("readonly members: {", "};", |writer| {
            problem.members.iter().for_each(|member| write_member(writer, member));
        });
    });
    writer.blank();
    writer.tree(&format!("export const {name}: ProblemType<{name}> = "), &known(problem), ";");
}

fn write_member(writer: &mut Writer, member: &Member<'_>) {
    let mut lines: Vec<String> = member.about.map(comment_text).into_iter().collect();
    lines.extend(meaning(&member.kind).map(str::to_owned));
    lines.extend(member.sensitive.then(|| "It may not be logged.".to_owned()));
    lines.extend(member.deprecated.then(|| "@deprecated".to_owned()));
    doc(writer, &lines);
    let sign = if member.optional { "?" } else { "" };
    let its_type = its_type(&member.kind);
    let its_type = if member.list { format!("readonly {its_type}[]") } else { its_type.to_owned() };
    writer.line(format!("readonly {}{sign}: {its_type};", member.wire));
}

fn its_type<'a>(kind: &'a Kind<'_>) -> &'a str {
    match kind {
        Kind::Boolean => "boolean",
        Kind::Integer | Kind::Number | Kind::Duration => "number",
        Kind::OneOf { type_name, .. } => type_name,
        Kind::Object => "object",
        Kind::String | Kind::Integer64 | Kind::Decimal | Kind::DateTime | Kind::Uri | Kind::Uuid => "string",
    }
}

/// What the type does not say.
fn meaning(kind: &Kind<'_>) -> Option<&'static str> {
    match kind {
        Kind::Integer => Some("A whole number."),
        Kind::Integer64 => Some("A whole number of 64 bits, as text: `BigInt` reads it."),
        Kind::Decimal => Some("A decimal number, as text with all its digits."),
        Kind::DateTime => Some("A moment (RFC 3339): `new Date` reads it."),
        Kind::Duration => Some("A number of seconds."),
        Kind::Uri => Some("A URI or a reference to one."),
        Kind::Uuid => Some("A UUID."),
        Kind::String | Kind::Boolean | Kind::Number | Kind::OneOf { .. } | Kind::Object => None,
    }
}

/// What is known of the type.
fn known(problem: &Problem<'_>) -> Tree {
    let detail = problem.detail.iter().map(|part| match part {
        DetailPart::Text(part) => text(part),
        DetailPart::Member(place) => Tree::leaf(place),
    });
    object([
        ("kind", Some(text(&problem.type_name))),
        ("uri", Some(text(problem.uri))),
        ("former", Some(super::texts(problem.former.iter().copied()))),
        ("title", Some(text(problem.title))),
        ("status", Some(Tree::leaf(problem.status.map_or(500, Code::code)))),
        ("members", Some(Tree::list("[", problem.members.iter().map(known_member), "]"))),
        ("detail", Some(Tree::list("[", detail, "]"))),
    ])
}

fn known_member(member: &Member<'_>) -> Tree {
    let words = if let Kind::OneOf { words, .. } = &member.kind { words.as_slice() } else { &[] };
    let words: Vec<_> = words.iter().map(|word| word.word).collect();
    object([
        ("name", Some(text(member.wire))),
        ("kind", Some(text(member.kind.word()))),
        ("words", some_texts(&words)),
        ("list", member.list.then(|| Tree::leaf(true))),
        ("optional", member.optional.then(|| Tree::leaf(true))),
    ])
}

fn write_set(writer: &mut Writer, set: &ProblemSet<'_>) {
    let (name, title) = (&set.name, comment_text(set.title));
    writer.blank();
    doc(writer, &[format!("A problem of {title}, or one that is not known: `kind` tells which.")]);
    writer.line(format!("export type {name} ="));
    writer.indented(|writer| {
        set.problems.iter().for_each(|problem| writer.line(format!("| {}", problem.type_name)));
        writer.line("| UnknownProblem;");
    });
    writer.blank();
    doc(writer, &[format!("The problem types of {title}, for `readProblem` and `parseProblem`.")]);
    let types = set.problems.iter().map(|problem| Tree::leaf(&problem.type_name));
    let types = object([("types", Some(Tree::list("[", types, "]")))]);
    writer.tree(&format!("export const {name}: ProblemSet<{name}> = "), &types, ";");
}
