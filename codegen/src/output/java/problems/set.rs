//! A sealed interface for the problems of a server, with its readers.

use std::collections::HashSet;

use super::super::super::lowered::ProblemSet;
use super::super::super::writer::Writer;
use super::super::{comment, doc, texts};

/// Writes the interface.
pub(super) fn write_set(writer: &mut Writer, set: &ProblemSet<'_>) {
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
