//! Problems: a record and what is known of each type, and a sealed interface with readers for each server.

use std::collections::HashSet;

use super::super::File;
use super::super::lowered::{DetailPart, Kind, Member, Package, Problem, ProblemSet, Word};
use super::super::writer::{Tree, Writer};
use super::data::broken;
use super::{comment, doc, file, text, texts};

pub(super) fn files(package: &Package<'_>) -> Vec<File> {
    let mut files = vec![unknown(package)];
    for set in &package.problems {
        files.push(file(package, &set.name, &["java.util.Optional"], |writer| write_set(writer, set)));
        for problem in &set.problems {
            files.push(record(package, set, problem));
            for member in &problem.members {
                if let Kind::OneOf { type_name, words } = &member.kind {
                    files.push(words_of(package, type_name, words, problem, member));
                }
            }
        }
    }
    files
}

/// A problem that is not known belongs to all sets.
fn unknown(package: &Package<'_>) -> File {
    file(package, "UnknownProblem", &["java.util.Map"], |writer| {
        doc(
            writer,
            &[
                "A problem of a type that is not known, or that lacks what its type asks for, or a body that is no problem".into(),
                "at all.".into(),
                String::new(),
                "@param details what every problem has".into(),
            ],
        );
        let sets: Vec<_> = package.problems.iter().map(|set| &*set.name).collect();
        let sets = if sets.is_empty() { "Problem".to_owned() } else { sets.join(", ") };
        writer.block(
            format!("public record UnknownProblem(ProblemDetails details) implements {sets} {{"),
            "}",
            |writer| {
                for line in UNKNOWN.lines() {
                    writer.line(line);
                }
            },
        );
    })
}

const UNKNOWN: &str = "\
@Override
public String kind() {
    return \"Unknown\";
}

@Override
public Map<String, Json> members() {
    return Map.of();
}

static UnknownProblem read(ProblemReader from) {
    return new UnknownProblem(from.details());
}

/** A body that is no problem. */
static UnknownProblem of(int status, String body) {
    ProblemDetails none = ProblemDetails.NONE;
    return new UnknownProblem(
            new ProblemDetails(
                            none.type(), none.title(), none.status(), none.detail(), none.instance(), Map.of(), body)
                    .orStatus(status));
}

@Override
public UnknownProblem orStatus(int status) {
    return new UnknownProblem(details.orStatus(status));
}";

fn write_set(writer: &mut Writer, set: &ProblemSet<'_>) {
    let (name, title) = (&set.name, comment(set.title));
    doc(writer, &[format!("A problem of {title}, or one that is not known.")]);
    let types: Vec<_> = set.problems.iter().map(|problem| &*problem.type_name).chain(["UnknownProblem"]).collect();
    writer.line(format!("public sealed interface {name} extends Problem"));
    writer.line(format!("        permits {} {{", types.join(", ")));
    writer.indented(|writer| {
        for line in [
            "/**",
            " * Reads the body of a problem, as RFC 9457 section 3.1 asks: an unknown type is no error, and a member of a wrong",
            " * type is ignored.",
            " *",
            " * @throws InvalidProblemException if the body is no JSON object",
            " */",
        ] {
            writer.line(line);
        }
        writer.block(format!("static {name} parse(String body) {{"), "}", |writer| {
            writer.line("ProblemReader from = ProblemReader.of(body);");
            writer.block(format!("Optional<? extends {name}> known = switch (from.uri()) {{"), "};", |writer| {
                let mut known = HashSet::new();
                for problem in &set.problems {
                    let uris = std::iter::once(problem.uri).chain(problem.former.iter().copied());
                    let uris: Vec<_> = uris.filter(|uri| known.insert(*uri)).collect();
                    if !uris.is_empty() {
                        writer.line(format!("case {} -> {}.read(from);", texts(uris), problem.type_name));
                    }
                }
                writer.line("default -> Optional.empty();");
            });
            writer.line("return known.isPresent() ? known.get() : UnknownProblem.read(from.again());");
        });
        writer.blank();
        doc(
            writer,
            &[
                "Reads a response and loses nothing: a body that is no problem is an unknown one, which has the status and".into(),
                "the body.".into(),
            ],
        );
        writer.block(format!("static {name} read(int status, String body) {{"), "}", |writer| {
            writer.block("try {", "} catch (InvalidProblemException error) {", |writer| {
                writer.line("return parse(body).orStatus(status);");
            });
            writer.indented(|writer| writer.line("return UnknownProblem.of(status, body);"));
            writer.line("}");
        });
        writer.blank();
        writer.line("@Override");
        writer.line(format!("{name} orStatus(int status);"));
    });
    writer.line("}");
}

fn words_of(package: &Package<'_>, name: &str, words: &[Word<'_>], problem: &Problem<'_>, member: &Member<'_>) -> File {
    file(package, name, &["java.util.Optional"], |writer| {
        let about = member.about.map_or_else(|| format!("A {} of {}.", member.wire, problem.name), str::to_owned);
        doc(writer, &[comment(&about)]);
        writer.block(format!("public enum {name} {{"), "}", |writer| {
            for (at, word) in words.iter().enumerate() {
                let end = if at + 1 == words.len() { ";" } else { "," };
                writer.line(format!("{}({}){end}", word.constant, text(word.word)));
            }
            writer.blank();
            for line in WORDS.replace("TYPE", name).lines() {
                writer.line(line);
            }
        });
    })
}

const WORDS: &str = "\
private final String word;

TYPE(String word) {
    this.word = word;
}

/** The word as it is sent. */
public String word() {
    return word;
}

/** The constant of a word; nothing if it is none of them. */
public static Optional<TYPE> of(String word) {
    for (TYPE value : values()) {
        if (value.word.equals(word)) {
            return Optional.of(value);
        }
    }
    return Optional.empty();
}

static Optional<TYPE> read(Json value) {
    return Value.text(value).flatMap(TYPE::of);
}

Json json() {
    return Json.ofText(word);
}";

fn record(package: &Package<'_>, set: &ProblemSet<'_>, problem: &Problem<'_>) -> File {
    let imports = ["java.util.List", "java.util.Map", "java.util.Optional"];
    file(package, &problem.type_name, &imports, |writer| write_record(writer, set, problem))
}

fn write_record(writer: &mut Writer, set: &ProblemSet<'_>, problem: &Problem<'_>) {
    let name = &problem.type_name;
    let status = problem.status.map(|status| format!("{status} ")).unwrap_or_default();
    let about = comment(&format!("{status}{}: {}", problem.title, problem.summary));
    let mut lines = vec![about, String::new(), format!("<p>{}", comment(problem.uri)), String::new()];
    lines.push("@param details what every problem has".to_owned());
    lines.extend(problem.members.iter().map(|member| format!("@param {} {}", member.field, about_of(member))));
    if let Some((since, replacement)) = problem.deprecated {
        // Deprecated by its sender: a client still has to read it, so the compiler does not warn.
        lines.insert(1, comment(&format!("It is no longer sent since {since}: {replacement} is sent instead.")));
    }
    doc(writer, &lines);
    let components: Vec<_> =
        problem.members.iter().map(|member| format!("{} {}", its_type(member), member.field)).collect();
    let all = std::iter::once("ProblemDetails details".to_owned()).chain(components.iter().cloned());
    let head = Tree::list(&format!("public record {name}("), all.map(Tree::leaf), ")");
    broken(writer, "", &head, &format!(" implements {} {{", set.name));
    writer.indented(|writer| {
        doc(writer, &["What is known of its type.".to_owned()]);
        broken(writer, "public static final ProblemType TYPE = ", &known(problem), ";");
        write_copies(writer, problem);
        let fields: Vec<_> = problem.members.iter().map(|member| member.field.as_str()).collect();
        let arguments =
            |first: &str| std::iter::once(first).chain(fields.iter().copied()).map(Tree::leaf).collect::<Vec<_>>();
        writer.blank();
        doc(writer, &["Makes a problem, with the title, the status and the detail of its type.".to_owned()]);
        let head = Tree::list("create(", components.iter().map(Tree::leaf), ")");
        broken(writer, &format!("public static {name} "), &head, " {");
        writer.indented(|writer| {
            let new = Tree::list(&format!("new {name}("), arguments("ProblemDetails.NONE"), ")");
            broken(writer, "return ", &new, ".created();");
        });
        writer.line("}");
        writer.blank();
        writer.block(format!("private {name} created() {{"), "}", |writer| {
            writer.line("return withDetails(TYPE.details(members()));");
        });
        writer.blank();
        doc(writer, &["With other details, such as the URI of this occurrence.".to_owned()]);
        writer.block(format!("public {name} withDetails(ProblemDetails details) {{"), "}", |writer| {
            broken(writer, "return ", &Tree::list(&format!("new {name}("), arguments("details"), ")"), ";");
        });
        writer.blank();
        writer.line("@Override");
        writer.block(format!("public {name} orStatus(int status) {{"), "}", |writer| {
            writer.line("return withDetails(details.orStatus(status));");
        });
        writer.blank();
        writer.line("@Override");
        writer.block("public String kind() {", "}", |writer| writer.line(format!("return {};", text(name))));
        writer.blank();
        write_access(writer, problem);
    });
    writer.line("}");
}

/// Lists are copied, so that nobody changes them afterwards.
fn write_copies(writer: &mut Writer, problem: &Problem<'_>) {
    let lists: Vec<_> = problem.members.iter().filter(|member| member.list).collect();
    if lists.is_empty() {
        return;
    }
    writer.blank();
    doc(writer, &["Lists are copied.".to_owned()]);
    writer.block(format!("public {} {{", problem.type_name), "}", |writer| {
        for member in lists {
            let field = &member.field;
            let copy =
                if member.optional { format!("{field}.map(List::copyOf)") } else { format!("List.copyOf({field})") };
            writer.line(format!("{field} = {copy};"));
        }
    });
}

/// Reading and writing of the members.
fn write_access(writer: &mut Writer, problem: &Problem<'_>) {
    let name = &problem.type_name;
    writer.line("@Override");
    writer.block("public Map<String, Json> members() {", "}", |writer| {
        writer.line("return new Json.Builder()");
        writer.indented(|writer| {
            for member in &problem.members {
                writer.line(format!("        .with({}, {})", text(member.wire), written(member)));
            }
            writer.line("        .build()");
            writer.line("        .members();");
        });
    });
    writer.blank();
    writer.block(format!("static Optional<{name}> read(ProblemReader from) {{"), "}", |writer| {
        let values = problem.members.iter().map(|member| Tree::leaf(read(member)));
        let values = std::iter::once(Tree::leaf("ProblemDetails.NONE")).chain(values);
        broken(writer, &format!("{name} read = "), &Tree::list(&format!("new {name}("), values, ")"), ";");
        writer.block("if (!from.isComplete()) {", "}", |writer| writer.line("return Optional.empty();"));
        writer.line("return Optional.of(read.withDetails(TYPE.details(from.details(), read.members())));");
    });
}

fn about_of(member: &Member<'_>) -> String {
    let mut parts: Vec<String> = member.about.map(comment).into_iter().collect();
    if parts.is_empty() {
        parts.push(comment(&format!("the member {}", member.wire)));
    }
    parts.extend(meaning(&member.kind).map(str::to_owned));
    parts.extend(member.sensitive.then(|| "It may not be logged.".to_owned()));
    parts.extend(member.deprecated.then(|| "It is no longer sent.".to_owned()));
    parts.join(" ")
}

/// What the type does not say.
fn meaning(kind: &Kind<'_>) -> Option<&'static str> {
    match kind {
        Kind::Integer => Some("A whole number of 53 bits."),
        Kind::Decimal => Some("A decimal number, as text with all its digits: {@code new BigDecimal} reads it."),
        Kind::DateTime => Some("A moment (RFC 3339): {@code OffsetDateTime.parse} reads it."),
        Kind::Duration => Some("A number of seconds."),
        Kind::Uri => Some("A URI or a reference to one."),
        Kind::Uuid => Some("A UUID."),
        Kind::String | Kind::Boolean | Kind::Integer64 | Kind::Number | Kind::OneOf { .. } | Kind::Object => None,
    }
}

fn its_type(member: &Member<'_>) -> String {
    let (plain, boxed) = types(&member.kind);
    match (member.list, member.optional) {
        (false, false) => plain.to_owned(),
        (false, true) => format!("Optional<{boxed}>"),
        (true, false) => format!("List<{boxed}>"),
        (true, true) => format!("Optional<List<{boxed}>>"),
    }
}

/// The type of a value, by itself and in a generic type.
fn types<'a>(kind: &'a Kind<'_>) -> (&'a str, &'a str) {
    match kind {
        Kind::Boolean => ("boolean", "Boolean"),
        Kind::Integer | Kind::Integer64 => ("long", "Long"),
        Kind::Number | Kind::Duration => ("double", "Double"),
        Kind::OneOf { type_name, .. } => (type_name, type_name),
        Kind::Object => ("Json.Obj", "Json.Obj"),
        Kind::String | Kind::Decimal | Kind::DateTime | Kind::Uri | Kind::Uuid => ("String", "String"),
    }
}

/// What reads a member, and what stands for one that is missing.
fn read(member: &Member<'_>) -> String {
    let reader = match &member.kind {
        Kind::String => "Value::text".to_owned(),
        Kind::Boolean => "Value::bool".to_owned(),
        Kind::Integer => "Value::integer".to_owned(),
        Kind::Integer64 => "Value::integer64".to_owned(),
        Kind::Decimal => "Value::decimal".to_owned(),
        Kind::Number => "Value::number".to_owned(),
        Kind::DateTime => "Value::dateTime".to_owned(),
        Kind::Duration => "Value::duration".to_owned(),
        Kind::Uri => "Value::uri".to_owned(),
        Kind::Uuid => "Value::uuid".to_owned(),
        Kind::Object => "Value::object".to_owned(),
        Kind::OneOf { type_name, .. } => format!("{type_name}::read"),
    };
    let reader = if member.list { format!("ProblemReader.list({reader})") } else { reader };
    let wire = text(member.wire);
    if member.optional {
        return format!("from.optional({wire}, {reader})");
    }
    let fallback = match types(&member.kind).0 {
        _ if member.list => "List.of()",
        "boolean" => "false",
        "long" => "0L",
        "double" => "0.0",
        "String" => "\"\"",
        _ => "null",
    };
    format!("from.required({wire}, {reader}, {fallback})")
}

/// What a component gives to JSON.
fn written(member: &Member<'_>) -> String {
    let write = match &member.kind {
        Kind::Boolean => "Json::ofBoolean".to_owned(),
        Kind::Integer => "Json::ofInteger".to_owned(),
        Kind::Integer64 => "Json::ofDigits".to_owned(),
        Kind::Number | Kind::Duration => "Json::ofNumber".to_owned(),
        Kind::OneOf { type_name, .. } => format!("{type_name}::json"),
        Kind::Object => "it -> it".to_owned(),
        Kind::String | Kind::Decimal | Kind::DateTime | Kind::Uri | Kind::Uuid => "Json::ofText".to_owned(),
    };
    let field = &member.field;
    match (member.list, member.optional, &member.kind) {
        (false, _, Kind::Object) => field.clone(),
        (true, true, _) => format!("{field}.map(list -> Value.list(list, {write}))"),
        (true, false, _) => format!("Value.list({field}, {write})"),
        (false, true, _) => format!("{field}.map({write})"),
        (false, false, Kind::OneOf { .. }) => format!("{field}.json()"),
        (false, false, _) => format!("{}({field})", write.replace("::", ".")),
    }
}

/// What is known of the type.
fn known(problem: &Problem<'_>) -> Tree {
    let part =
        |text_of: &str, is_member: bool| Tree::leaf(format!("new ProblemType.Part({}, {is_member})", text(text_of)));
    let parts = problem.detail.iter().map(|it| match it {
        DetailPart::Text(text) => part(text, false),
        DetailPart::Member(place) => part(problem.members.get(*place).map_or("", |member| member.wire), true),
    });
    let parts = Tree::list("List.of(", parts, ")");
    let former = format!("List.of({})", texts(problem.former.iter().copied()));
    let status = problem.status.map_or(500, crate::model::Code::code).to_string();
    let [kind, uri, title] = [&*problem.type_name, problem.uri, problem.title].map(text);
    let rest = [kind, uri, former, title, status].map(Tree::leaf);
    Tree::list("new ProblemType(", rest.into_iter().chain([parts]), ")")
}
