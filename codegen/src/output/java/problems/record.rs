//! A record for each problem type, and what is known of it.

use super::super::super::File;
use super::super::super::lowered::{DetailPart, Package, Problem, ProblemSet};
use super::super::super::writer::{Tree, Writer};
use super::super::data::broken;
use super::super::{comment, doc, file, text, texts};
use super::members::{about_of, its_type, read, written};
use super::set::write_accept;

/// The file of a record.
pub(super) fn record(package: &Package<'_>, set: &ProblemSet<'_>, problem: &Problem<'_>) -> File {
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
        write_accept(writer, set, name);
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
