//! A sealed interface for the problems of a server, with its readers, and with a visitor: the patterns that would tell
//! its types apart in a `switch` are for Java 21.

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
        writer.blank();
        doc(writer, &["Hands the problem to the method for its type.".to_owned()]);
        writer.line("<Result> Result accept(Visitor<Result> visitor);");
        writer.blank();
        doc(
            writer,
            &[
                "What is done with each problem: who implements it, is told by the compiler which type was forgotten.".into(),
                String::new(),
                "@param <Result> what comes of it".into(),
            ],
        );
        writer.block("interface Visitor<Result> {", "}", |writer| {
            for its_type in &types {
                writer.line(format!("Result visit{its_type}({its_type} problem);"));
            }
        });
    });
    writer.line("}");
}

/// Writes the method of a type that hands it to the visitors of a set.
pub(super) fn write_accept(writer: &mut Writer, set: &ProblemSet<'_>, its_type: &str) {
    writer.blank();
    writer.line("@Override");
    writer.block(format!("public <Result> Result accept({}.Visitor<Result> visitor) {{", set.name), "}", |writer| {
        writer.line(format!("return visitor.visit{its_type}(this);"));
    });
}
