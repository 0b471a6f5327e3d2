//! Problems: a frozen dataclass for each type, and a union for each server.

use super::super::File;
use super::super::lowered::{Case, DetailPart, Kind, Member, Package, Problem, ProblemSet, comment_text};
use super::super::writer::{Tree, Writer};
use super::{call, doc, file, text, texts, tuple};
use crate::model::Code;

pub(super) fn file_of(package: &Package<'_>) -> File {
    file(package, "problems.py", "Problems (RFC 9457): their types, and readers of responses.", |writer| {
        let problems = package.problems.iter().flat_map(|set| &set.problems);
        let members: Vec<_> = problems.flat_map(|problem| &problem.members).collect();
        let has = |is: &dyn Fn(&Kind<'_>) -> bool| members.iter().any(|member| is(&member.kind));
        let is_any = !package.problems.is_empty();
        if has(&|kind| matches!(kind, Kind::Object)) {
            writer.line("from collections.abc import Mapping");
        }
        if is_any {
            let field = if members.iter().any(|member| member.sensitive) { ", field" } else { "" };
            writer.line(format!("from dataclasses import dataclass{field}"));
        }
        if has(&|kind| matches!(kind, Kind::Decimal)) {
            writer.line("from decimal import Decimal");
        }
        if is_any {
            let literal = if has(&|kind| matches!(kind, Kind::OneOf { .. })) { ", Literal" } else { "" };
            writer.line(format!("from typing import ClassVar{literal}, TypeAlias"));
        }
        if has(&|kind| matches!(kind, Kind::Uuid)) {
            writer.line("from uuid import UUID");
        }
        if is_any {
            writer.blank();
        }
        for name in ["InvalidProblem", "Member", "Problem", "ProblemError", "UnknownProblem"] {
            writer.line(format!("from .problem import {name} as {name}"));
        }
        for name in ["parse_problem", "read_problem"] {
            writer.line(format!("from .problem import {name} as {name}"));
        }
        for set in &package.problems {
            set.problems.iter().for_each(|problem| write_problem(writer, problem));
            write_set(writer, set);
        }
    })
}

fn write_problem(writer: &mut Writer, problem: &Problem<'_>) {
    let mut is_first = true;
    for member in &problem.members {
        if let Kind::OneOf { type_name, words } = &member.kind {
            if std::mem::take(&mut is_first) {
                writer.blank();
                writer.blank();
            }
            let words = Tree::list("Literal[", words.iter().map(|word| text(word.word)), "]");
            writer.tree(&format!("{type_name}: TypeAlias = "), &words, "");
            let about = member.about.map_or_else(|| format!("A {} of {}.", member.wire, problem.name), str::to_owned);
            doc(writer, &[comment_text(&about)]);
        }
    }
    writer.blank();
    writer.blank();
    writer.line("@dataclass(frozen=True, slots=True, kw_only=True)");
    writer.line(format!("class {}(Problem):", problem.type_name));
    writer.indented(|writer| {
        let status = problem.status.map(|status| format!("{status} ")).unwrap_or_default();
        let first = comment_text(&format!("{status}{}: {}", problem.title, problem.summary));
        let mut lines = vec![first, String::new(), comment_text(problem.uri)];
        lines.extend(problem.advice().iter().map(|line| comment_text(line)));
        if let Some((since, replacement)) = problem.deprecated {
            lines.extend([String::new(), comment_text(&format!("Deprecated since {since}: use {replacement}."))]);
        }
        doc(writer, &lines);
        writer.blank();
        writer.tree("URI: ClassVar[str] = ", &text(problem.uri), "");
        if !problem.former.is_empty() {
            writer.tree("FORMER: ClassVar[tuple[str, ...]] = ", &texts(&problem.former), "");
        }
        writer.tree("TITLE: ClassVar[str | None] = ", &text(problem.title), "");
        let status = problem.status.map_or(500, Code::code);
        writer.line(format!("STATUS: ClassVar[int | None] = {status}"));
        if !problem.members.is_empty() {
            let members = tuple(problem.members.iter().map(known_member));
            writer.tree("MEMBERS: ClassVar[tuple[Member, ...]] = ", &members, "");
        }
        if !problem.detail.is_empty() {
            let detail = tuple(problem.detail.iter().map(|part| match part {
                DetailPart::Text(part) => text(part),
                DetailPart::Member(place) => Tree::leaf(place),
            }));
            writer.tree("DETAIL: ClassVar[tuple[str | int, ...]] = ", &detail, "");
        }
        if !problem.members.is_empty() {
            writer.blank();
        }
        problem.members.iter().for_each(|member| write_member(writer, member));
    });
}

fn known_member(member: &Member<'_>) -> Tree {
    let words = if let Kind::OneOf { words, .. } = &member.kind { words.as_slice() } else { &[] };
    call(
        "Member",
        [
            ("", Some(text(member.wire))),
            ("", Some(text(&member.field))),
            ("", Some(text(member.kind.word()))),
            ("words", (!words.is_empty()).then(|| texts(words.iter().map(|word| word.word)))),
            ("list", member.list.then(|| Tree::leaf("True"))),
            ("optional", member.optional.then(|| Tree::leaf("True"))),
        ],
    )
}

fn write_member(writer: &mut Writer, member: &Member<'_>) {
    let one = its_type(&member.kind);
    let its_type = if member.list { format!("tuple[{one}, ...]") } else { one.to_owned() };
    let its_type = if member.optional { format!("{its_type} | None") } else { its_type };
    let value = match (member.optional, member.sensitive) {
        (true, true) => " = field(default=None, repr=False)",
        (true, false) => " = None",
        (false, true) => " = field(repr=False)",
        (false, false) => "",
    };
    writer.line(format!("{}: {its_type}{value}", member.field));
    let mut lines: Vec<String> = member.about.map(comment_text).into_iter().collect();
    lines.extend(meaning(&member.kind).map(str::to_owned));
    lines.extend(member.sensitive.then(|| "It may not be logged.".to_owned()));
    lines.extend(member.deprecated.then(|| "It will go away.".to_owned()));
    if !lines.is_empty() {
        doc(writer, &[lines.join(" ")]);
    }
}

fn its_type<'a>(kind: &'a Kind<'_>) -> &'a str {
    match kind {
        Kind::Boolean => "bool",
        Kind::Integer | Kind::Integer64 => "int",
        Kind::Number | Kind::Duration => "float",
        Kind::Decimal => "Decimal",
        Kind::Uuid => "UUID",
        Kind::OneOf { type_name, .. } => type_name,
        Kind::Object => "Mapping[str, object]",
        Kind::String | Kind::DateTime | Kind::Uri => "str",
    }
}

/// What the type does not say.
fn meaning(kind: &Kind<'_>) -> Option<&'static str> {
    match kind {
        Kind::DateTime => Some("A moment, as RFC 3339 writes it: no type of Python keeps all its digits."),
        Kind::Duration => Some("A number of seconds."),
        Kind::Uri => Some("A URI or a reference to one."),
        _ => None,
    }
}

fn write_set(writer: &mut Writer, set: &ProblemSet<'_>) {
    let (name, title) = (&set.name, comment_text(set.title));
    let types: Vec<_> = set.problems.iter().map(|problem| problem.type_name.as_str()).collect();
    writer.blank();
    writer.blank();
    let union = format!("{} | UnknownProblem", types.join(" | "));
    let line = format!("{name}: TypeAlias = {union}");
    if line.chars().count() <= super::LAYOUT.width {
        writer.line(line);
    } else {
        writer.block(format!("{name}: TypeAlias = ("), ")", |writer| {
            for (at, part) in types.iter().chain(&["UnknownProblem"]).enumerate() {
                writer.line(format!("{}{part}", if at == 0 { "" } else { "| " }));
            }
        });
    }
    doc(writer, &[format!("A problem of {title}, or one that is not known.")]);
    writer.blank();
    let constant = Case::UpperSnake.of(name);
    let all = tuple(types.iter().map(Tree::leaf));
    writer.tree(&format!("{constant}_TYPES: tuple[type[{name}], ...] = "), &all, "");
    doc(writer, &[format!("The problem types of {title}, for `read_problem` and `parse_problem`.")]);
}
