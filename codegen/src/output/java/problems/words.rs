//! An enum of the words that a member may be.

use super::super::super::File;
use super::super::super::lowered::{Member, Package, Problem, Word};
use super::super::{comment, doc, file, text};

/// The enum of a member.
pub(super) fn words_of(
    package: &Package<'_>,
    name: &str,
    words: &[Word<'_>],
    problem: &Problem<'_>,
    member: &Member<'_>,
) -> File {
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
