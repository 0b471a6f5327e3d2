//! Problems: a record and what is known of each type, and a sealed interface with readers for each server.

mod members;
mod record;
mod set;
mod words;

use self::record::record;
use self::set::{write_accept, write_set};
use self::words::words_of;
use super::super::File;
use super::super::lowered::{Kind, Package};
use super::{doc, file};

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
                package.problems.iter().for_each(|set| write_accept(writer, set, "UnknownProblem"));
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
