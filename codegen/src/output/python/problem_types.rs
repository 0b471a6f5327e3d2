//! The catalogue's problem types as data.

use super::super::File;
use super::super::lowered::{Package, ProblemType, TypeMember};
use super::super::writer::Tree;
use super::data::{references, retry, rows, some};
use super::{call, file, some_texts, text, texts};

pub(super) fn file_of(package: &Package<'_>) -> File {
    file(package, "_data/problem_types.py", "Problem types, sorted by server and name.", |writer| {
        writer.line("from .._facts import Retry");
        writer.line("from .._problem_types import MemberDefinition, ProblemDefinition");
        writer.line("from .._reference import Reference");
        writer.blank();
        let all = package.problem_types.iter().map(problem_type);
        rows(writer, "PROBLEM_TYPES: tuple[ProblemDefinition, ...]", all);
    })
}

fn problem_type(problem: &ProblemType<'_>) -> Tree {
    call(
        "ProblemDefinition",
        [
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
            ("deprecated", problem.deprecated.map(|(since, replacement)| texts([since, replacement]))),
            ("references", references(&problem.references)),
        ],
    )
}

fn member(member: &TypeMember<'_>) -> Tree {
    call(
        "MemberDefinition",
        [
            ("name", Some(text(member.name))),
            ("kind", Some(text(member.kind))),
            ("words", some_texts(&member.words)),
            ("list", member.list.then(|| Tree::leaf("True"))),
            ("optional", member.optional.then(|| Tree::leaf("True"))),
            ("about", member.about.map(text)),
        ],
    )
}
