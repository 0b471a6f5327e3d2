//! The catalogue's problem types as data.

use super::super::File;
use super::super::lowered::{Package, ProblemType, TypeMember};
use super::super::writer::Tree;
use super::data::{list, references, retry, some};
use super::{file, object, some_texts, text};

pub(super) fn file_of(package: &Package<'_>) -> File {
    file(package, "data/problem-types.ts", "Problem types, sorted by server and name.", |writer| {
        writer.line("import type { ProblemTypeRow } from \"../problem-types.js\";");
        writer.blank();
        list(writer, "PROBLEM_TYPES: readonly ProblemTypeRow[]", package.problem_types.iter().map(problem_type));
    })
}

fn problem_type(problem: &ProblemType<'_>) -> Tree {
    let deprecated =
        problem.deprecated.map(|(since, it)| object([("since", Some(text(since))), ("use", Some(text(it)))]));
    object([
        ("server", problem.server.map(text)),
        ("name", Some(text(problem.name))),
        ("uri", Some(text(problem.uri))),
        ("former", some_texts(&problem.former)),
        ("status", problem.status.map(|status| text(&status.to_string()))),
        ("title", Some(text(problem.title))),
        ("summary", Some(text(problem.summary))),
        ("members", some(problem.members.iter().map(member))),
        ("causes", some_texts(&problem.causes)),
        ("remedies", some_texts(&problem.remedies)),
        ("retry", some(problem.retry.iter().map(retry))),
        ("doubts", some_texts(&problem.doubts)),
        ("deprecated", deprecated),
        ("references", references(&problem.references)),
    ])
}

fn member(member: &TypeMember<'_>) -> Tree {
    object([
        ("name", Some(text(member.name))),
        ("kind", Some(text(member.kind))),
        ("words", some_texts(&member.words)),
        ("list", member.list.then(|| Tree::leaf(true))),
        ("optional", member.optional.then(|| Tree::leaf(true))),
        ("about", member.about.map(text)),
    ])
}
