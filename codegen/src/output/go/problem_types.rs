//! The catalogue's problem types as data.

use super::super::File;
use super::super::lowered::{Package, ProblemType, TypeMember};
use super::super::writer::Tree;
use super::data::{references, retry, some, write_rows};
use super::statuses::number;
use super::{file, object, some_texts, text};

pub(super) fn file_of(package: &Package<'_>) -> File {
    file(package, "problem_types_data.go", |writer| {
        write_rows(writer, "problemTypes = [...]ProblemDefinition", package.problem_types.iter().map(problem_type));
    })
}

fn problem_type(problem: &ProblemType<'_>) -> Tree {
    let (since, replacement) = problem.deprecated.unzip();
    object(
        "{",
        [
            ("Server", problem.server.map(text)),
            ("Name", Some(text(problem.name))),
            ("URI", Some(text(problem.uri))),
            ("Former", some_texts(&problem.former)),
            ("Status", problem.status.map(|status| Tree::leaf(number(status)))),
            ("Title", Some(text(problem.title))),
            ("Summary", Some(text(problem.summary))),
            ("Members", some("[]MemberDefinition{", problem.members.iter().map(member))),
            ("Causes", some_texts(&problem.causes)),
            ("Remedies", some_texts(&problem.remedies)),
            ("Retry", some("[]Retry{", problem.retry.iter().map(retry))),
            ("Doubts", some_texts(&problem.doubts)),
            ("DeprecatedSince", since.map(text)),
            ("Replacement", replacement.map(text)),
            ("References", references(&problem.references)),
        ],
    )
}

fn member(member: &TypeMember<'_>) -> Tree {
    object(
        "{",
        [
            ("Name", Some(text(member.name))),
            ("Kind", Some(text(member.kind))),
            ("Words", some_texts(&member.words)),
            ("List", member.list.then(|| Tree::leaf(true))),
            ("Optional", member.optional.then(|| Tree::leaf(true))),
            ("About", member.about.map(text)),
        ],
    )
}
