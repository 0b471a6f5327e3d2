//! Problems: a struct and what is known of each type, and an interface and readers for each server.

use std::collections::HashSet;

use super::super::File;
use super::super::lowered::{DetailPart, Kind, Member, Package, Problem, ProblemSet, comment_text};
use super::super::writer::{Tree, Writer};
use super::{LANGUAGE, doc, file, object, some_texts, text};

pub(super) fn file_of(package: &Package<'_>) -> File {
    file(package, "problems.go", |writer| {
        if !package.problems.is_empty() {
            writer.blank();
            writer.block("import (", ")", |writer| {
                writer.line("\"io\"");
                writer.line("\"net/http\"");
            });
        }
        for set in &package.problems {
            write_set(writer, set);
            for problem in &set.problems {
                write_problem(writer, set, problem);
            }
        }
    })
}

/// The method by which a type belongs to a set: no exported name is like it.
fn marker(set: &ProblemSet<'_>) -> String {
    format!("is{}", set.name)
}

fn write_set(writer: &mut Writer, set: &ProblemSet<'_>) {
    let (name, title, marker) = (&set.name, comment_text(set.title), marker(set));
    let names: Vec<_> = set.problems.iter().map(|problem| format!("*{}", problem.type_name)).collect();
    writer.blank();
    doc(
        writer,
        &[
            format!("{name} is a problem of {title}, or one that is not known. A type switch tells which:"),
            format!("{}, or *UnknownProblem.", names.join(", ")),
        ],
    );
    writer.block(format!("type {name} interface {{"), "}", |writer| {
        writer.line("Problem");
        writer.line(format!("{marker}()"));
    });
    writer.blank();
    writer.line(format!("func (*UnknownProblem) {marker}() {{}}"));
    writer.blank();
    doc(
        writer,
        &[
            format!(
                "Parse{name} reads the body of a problem, as RFC 9457 section 3.1 asks: an unknown type is no error, and a"
            ),
            "member of a wrong type is ignored. The error is an [InvalidProblemError] if the body is no JSON object."
                .to_owned(),
        ],
    );
    writer.block(format!("func Parse{name}(body []byte) ({name}, error) {{"), "}", |writer| {
        writer.block("object, err := parseObject(body)\nif err != nil {".replace('\n', "\n\t"), "}", |writer| {
            writer.line("return nil, err");
        });
        writer.line("switch object.uri() {");
        let mut known = HashSet::new();
        for problem in &set.problems {
            let uris = std::iter::once(problem.uri).chain(problem.former.iter().copied());
            let uris: Vec<_> = uris.filter(|uri| known.insert(*uri)).map(|uri| LANGUAGE.quoted(uri)).collect();
            if uris.is_empty() {
                continue;
            }
            writer.line(format!("case {}:", uris.join(", ")));
            writer.indented(|writer| {
                let found = format!("if problem := new({}); object.is(problem) {{", problem.type_name);
                writer.block(found, "}", |writer| writer.line("return problem, nil"));
            });
        }
        writer.line("}");
        writer.line("return object.unknown(), nil");
    });
    writer.blank();
    doc(
        writer,
        &[
            format!(
                "Read{name} reads a response and loses nothing: a body that is no problem is an unknown one, which has the"
            ),
            "status and the body. The error is that of reading the body.".to_owned(),
        ],
    );
    writer.block(format!("func Read{name}(response *http.Response) ({name}, error) {{"), "}", |writer| {
        writer.line("body, err := io.ReadAll(response.Body)");
        writer.block("if err != nil {", "}", |writer| writer.line("return nil, err"));
        writer.line(format!("problem, err := Parse{name}(body)"));
        let unknown = format!("func(problem *UnknownProblem) {name} {{ return problem }}");
        writer.line(format!("return orUnknown(problem, err, body, response.StatusCode, {unknown}), nil"));
    });
}

fn write_problem(writer: &mut Writer, set: &ProblemSet<'_>, problem: &Problem<'_>) {
    for member in &problem.members {
        if let Kind::OneOf { type_name, words } = &member.kind {
            writer.blank();
            let about = member.about.map_or_else(|| format!("a {} of {}.", member.wire, problem.name), str::to_owned);
            doc(writer, &[comment_text(&format!("{type_name} is one of some words: {about}"))]);
            writer.line(format!("type {type_name} string"));
            writer.blank();
            doc(writer, &[format!("The words of {type_name}.")]);
            for word in words {
                writer.line(format!("const {} {type_name} = {}", word.constant, LANGUAGE.quoted(word.word)));
            }
        }
    }
    let name = &problem.type_name;
    let status = problem.status.map(|status| format!("{status} ")).unwrap_or_default();
    let about = format!("{name} is {status}{}: {}", problem.title, problem.summary);
    let mut lines = vec![comment_text(&about), String::new(), format!("Its type URI is {}", comment_text(problem.uri))];
    if let Some((since, replacement)) = problem.deprecated {
        lines.extend([String::new(), comment_text(&format!("Deprecated: since {since}; use {replacement}."))]);
    }
    writer.blank();
    doc(writer, &lines);
    writer.block(format!("type {name} struct {{"), "}", |writer| {
        writer.line("ProblemBase");
        for member in &problem.members {
            writer.blank();
            write_member(writer, member);
        }
    });
    writer.blank();
    doc(writer, &[format!("{name}Type is what is known of the type of {name}.")]);
    writer.aligned(&format!("var {name}Type = "), &known(problem), "");
    for method in [
        format!("func (*{name}) {}() {{}}", marker(set)),
        format!("// Kind is {name}.\nfunc (*{name}) Kind() string {{ return {} }}", LANGUAGE.quoted(name)),
        format!("// Error is the detail, or else the title.\nfunc (p *{name}) Error() string {{ return p.message() }}"),
        format!(
            "// MarshalJSON writes the body of a response.\n\
             func (p *{name}) MarshalJSON() ([]byte, error) {{ return p.marshal(p.members()) }}"
        ),
        format!("func (*{name}) problemType() *ProblemType {{ return &{name}Type }}"),
    ] {
        writer.blank();
        writer.line(method);
    }
    write_access(writer, problem);
}

/// Reading and writing of the members.
fn write_access(writer: &mut Writer, problem: &Problem<'_>) {
    let name = &problem.type_name;
    writer.blank();
    if problem.members.is_empty() {
        writer.line(format!("func (*{name}) members() []member {{ return nil }}"));
        writer.blank();
        return writer.line(format!("func (*{name}) read(*reader) {{}}"));
    }
    writer.block(format!("func (p *{name}) members() []member {{"), "}", |writer| {
        writer.block("return []member{", "}", |writer| {
            for member in &problem.members {
                writer.line(format!("{{{}, {}}},", LANGUAGE.quoted(member.wire), written(member)));
            }
        });
    });
    writer.blank();
    writer.block(format!("func (p *{name}) read(from *reader) {{"), "}", |writer| {
        for member in &problem.members {
            let how = match (member.list, member.optional) {
                (false, false) => "required",
                (false, true) => "optional",
                (true, false) => "requiredList",
                (true, true) => "optionalList",
            };
            let (wire, reader) = (LANGUAGE.quoted(member.wire), its_reader(&member.kind));
            writer.line(format!("p.{} = {how}(from, {wire}, {reader})", member.field));
        }
    });
}

fn write_member(writer: &mut Writer, member: &Member<'_>) {
    let about = member.about.map(|about| format!("{} is: {about}", member.field));
    let mut lines: Vec<String> = about.as_deref().map(comment_text).into_iter().collect();
    lines.extend(meaning(&member.kind).map(str::to_owned));
    lines.extend(member.sensitive.then(|| "It may not be logged.".to_owned()));
    if member.deprecated {
        lines.extend((!lines.is_empty()).then(String::new));
        lines.push("Deprecated: it is no longer sent.".to_owned());
    }
    doc(writer, &lines);
    let sign = match (member.list, member.optional) {
        (true, _) => "[]",
        (false, true) => "*",
        (false, false) => "",
    };
    writer.line(format!("{} {sign}{}", member.field, its_type(&member.kind)));
}

fn its_type<'a>(kind: &'a Kind<'_>) -> &'a str {
    match kind {
        Kind::Boolean => "bool",
        Kind::Integer | Kind::Integer64 => "int64",
        Kind::Number | Kind::Duration => "float64",
        Kind::OneOf { type_name, .. } => type_name,
        Kind::Object => "map[string]any",
        Kind::String | Kind::Decimal | Kind::DateTime | Kind::Uri | Kind::Uuid => "string",
    }
}

/// What the type does not say.
fn meaning(kind: &Kind<'_>) -> Option<&'static str> {
    match kind {
        Kind::Integer => Some("A whole number of 53 bits."),
        Kind::Decimal => Some("A decimal number, as text with all its digits."),
        Kind::DateTime => Some("A moment (RFC 3339): time.Parse reads it with time.RFC3339."),
        Kind::Duration => Some("A number of seconds."),
        Kind::Uri => Some("A URI or a reference to one."),
        Kind::Uuid => Some("A UUID."),
        Kind::String | Kind::Boolean | Kind::Integer64 | Kind::Number | Kind::OneOf { .. } | Kind::Object => None,
    }
}

/// What reads a value.
fn its_reader(kind: &Kind<'_>) -> String {
    let function = match kind {
        Kind::String => "asString",
        Kind::Boolean => "asBoolean",
        Kind::Integer => "asInteger",
        Kind::Integer64 => "asInteger64",
        Kind::Decimal => "asDecimal",
        Kind::Number => "asNumber",
        Kind::DateTime => "asDateTime",
        Kind::Duration => "asDuration",
        Kind::Uri => "asURI",
        Kind::Uuid => "asUUID",
        Kind::Object => "asObject",
        Kind::OneOf { words, .. } => {
            let words: Vec<_> = words.iter().map(|word| &*word.constant).collect();
            return format!("asOneOf({})", words.join(", "));
        }
    };
    function.to_owned()
}

/// What a member's field gives to JSON.
fn written(member: &Member<'_>) -> String {
    let how = match &member.kind {
        Kind::Integer64 => "digits".to_owned(),
        Kind::OneOf { type_name, .. } => format!("word[{type_name}]"),
        kind => format!("same[{}]", its_type(kind)),
    };
    let field = &member.field;
    match (member.list, member.optional) {
        (true, optional) => format!("each(p.{field}, {optional}, {how})"),
        (false, true) => format!("orNothing(p.{field}, {how})"),
        (false, false) => format!("{how}(p.{field})"),
    }
}

/// What is known of the type.
fn known(problem: &Problem<'_>) -> Tree {
    let parts = problem.detail.iter().map(|part| match part {
        DetailPart::Text(part) => object("{", [("text", Some(text(part)))]),
        DetailPart::Member(place) => object("{", [("member", Some(Tree::leaf(place)))]),
    });
    let detail = (!problem.detail.is_empty()).then(|| Tree::list("[]part{", parts, "}"));
    object(
        "ProblemType{",
        [
            ("Kind", Some(text(&problem.type_name))),
            ("URI", Some(text(problem.uri))),
            ("Former", some_texts(&problem.former)),
            ("Title", Some(text(problem.title))),
            ("Status", Some(Tree::leaf(problem.status.map_or(500, crate::model::Code::code)))),
            ("detail", detail),
        ],
    )
}
