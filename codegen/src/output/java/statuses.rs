//! Enums: of the standard's codes, of classes, and of what each server defines.

use std::collections::HashSet;

use super::super::File;
use super::super::lowered::Package;
use super::super::writer::Writer;
use super::{begun, comment, doc, file, name_of, text};

pub(super) fn statuses(package: &Package<'_>) -> File {
    let imports = ["java.util.Arrays", "java.util.Optional"];
    file(package, "Status", &imports, |writer| {
        doc(writer, &["The standard's status codes.".to_owned()]);
        writer.block("public enum Status {", "}", |writer| {
            for (at, status) in package.statuses.iter().enumerate() {
                let label = status.phrase.map(|phrase| format!(" {phrase}")).unwrap_or_default();
                doc(writer, &[comment(&format!("{}{label}: {}", status.code, status.summary))]);
                let phrase = status.phrase.map_or_else(|| "null".to_owned(), text);
                let end = end_of(at, package.statuses.len());
                writer.line(format!("{}({}, {phrase}){end}", status.constant, status.code));
            }
            for status in &package.statuses {
                for former in &status.former_constants {
                    writer.blank();
                    doc(writer, &[format!("@deprecated Use {{@link #{}}}.", status.constant)]);
                    writer.line("@Deprecated");
                    writer.line(format!("public static final Status {former} = {};", status.constant));
                }
            }
            writer.blank();
            for line in STATUS.lines() {
                writer.line(line);
            }
        });
    })
}

/// What the enum can do.
const STATUS: &str = "\
private static final Status[] BY_CODE = new Status[1000];

// A phrase is one step away, and no code needs a question.
@SuppressWarnings(\"unchecked\")
private static final Optional<String>[] PHRASES = (Optional<String>[]) new Optional<?>[BY_CODE.length];

static {
    Arrays.fill(PHRASES, Optional.empty());
    for (Status status : values()) {
        BY_CODE[status.code] = status;
        PHRASES[status.code] = status.phrase;
    }
}

private final int code;
private final Optional<String> phrase;
private final Optional<Status> itself;

Status(int code, String phrase) {
    this.code = code;
    this.phrase = Optional.ofNullable(phrase);
    this.itself = Optional.of(this);
}

/** The status of a code; nothing if the standard has none. */
public static Optional<Status> of(int code) {
    Status status = orNull(code);
    return status == null ? Optional.empty() : status.itself;
}

static Optional<String> phraseOf(int code) {
    return code >= 0 && code < PHRASES.length ? PHRASES[code] : Optional.empty();
}

static Status orNull(int code) {
    return code >= 0 && code < BY_CODE.length ? BY_CODE[code] : null;
}

/** The code. */
public int code() {
    return code;
}

/** The reason phrase; nothing where the standard has none. */
public Optional<String> phrase() {
    return phrase;
}

/** The code as look-ups take it. */
public SubStatusCode subStatusCode() {
    return SubStatusCode.of(code);
}

/** The status line without its version: {@code 404 Not Found}. */
@Override
public String toString() {
    return phrase.map(text -> code + \" \" + text).orElse(Integer.toString(code));
}";

fn end_of(at: usize, count: usize) -> &'static str {
    if at + 1 == count { ";" } else { "," }
}

/// The code of each phrase.
pub(super) fn phrases(package: &Package<'_>) -> File {
    file(package, "Phrases", &[], |writer| {
        doc(writer, &["Reason phrases in lower case, and the codes that they stand for.".to_owned()]);
        writer.block("final class Phrases {", "}", |writer| {
            writer.line("private Phrases() {}");
            writer.blank();
            doc(writer, &["The code; 0 if no code has the phrase.".to_owned()]);
            writer.block("static int code(String phrase) {", "}", |writer| {
                writer.block("return switch (phrase) {", "};", |writer| {
                    let present = package.statuses.iter().filter_map(|it| Some((it.code, it.phrase?)));
                    let others = package.statuses.iter();
                    let others = others.flat_map(|it| it.other_phrases.iter().map(|phrase| (it.code, *phrase)));
                    let mut known = HashSet::new();
                    for (code, phrase) in present.chain(others) {
                        let phrase = phrase.to_ascii_lowercase();
                        if known.insert(phrase.clone()) {
                            writer.line(format!("case {} -> {code};", text(&phrase)));
                        }
                    }
                    writer.line("default -> 0;");
                });
            });
        });
    })
}

pub(super) fn classes(package: &Package<'_>) -> File {
    let imports = ["java.util.Optional"];
    file(package, "StatusClass", &imports, |writer| {
        doc(writer, &["What the first digit of a code stands for (RFC 9110, section 15).".to_owned()]);
        writer.block("public enum StatusClass {", "}", |writer| {
            for (at, class) in package.classes.iter().enumerate() {
                doc(writer, &[comment(&format!("{}xx: {}", class.digit, class.summary))]);
                let [title, summary] = [class.title, class.summary].map(text);
                let constant = super::LANGUAGE.name(super::Case::UpperSnake, class.name);
                writer.line(format!(
                    "{constant}({}, {title}, {summary}){}",
                    class.digit,
                    end_of(at, package.classes.len())
                ));
            }
            writer.blank();
            for line in CLASS.lines() {
                writer.line(line);
            }
        });
    })
}

const CLASS: &str = "\
private static final StatusClass[] ALL = values();

private final int digit;
private final String title;
private final String summary;
private final Optional<StatusClass> itself;

StatusClass(int digit, String title, String summary) {
    this.digit = digit;
    this.title = title;
    this.summary = summary;
    this.itself = Optional.of(this);
}

/** The class of a code; nothing outside 100 to 599. */
public static Optional<StatusClass> of(int code) {
    return code >= 100 && code < 600 ? ALL[code / 100 - 1].itself : Optional.empty();
}

/** The first digit, 1 to 5. */
public int digit() {
    return digit;
}

/** Its title, such as {@code Client Error}. */
public String title() {
    return title;
}

/** What it means. */
public String summary() {
    return summary;
}";

/// An enum for each server with what it defines.
pub(super) fn servers(package: &Package<'_>) -> Vec<File> {
    let name = name_of(package);
    let servers = package.servers.iter().filter(|server| !server.statuses.is_empty());
    let one = |server: &super::super::lowered::Server<'_>| {
        let imports = [format!("{name}.ServerStatus"), format!("{name}.SubStatusCode")];
        let mut writer = begun(package, &format!("{name}.servers"), &imports.each_ref().map(String::as_str));
        let type_name = &server.type_name;
        doc(&mut writer, &[comment(&format!("What {} defines.", server.name))]);
        writer.block(format!("public enum {type_name} implements ServerStatus {{"), "}", |writer: &mut Writer| {
            for (at, status) in server.statuses.iter().enumerate() {
                doc(writer, &[comment(&format!("{}: {}", status.code, status.summary))]);
                let (code, sub) = (status.code.code(), status.code.sub().unwrap_or_default());
                writer.line(format!("{}({code}, {sub}){}", status.constant, end_of(at, server.statuses.len())));
            }
            writer.blank();
            for line in SERVER.replace("TYPE", type_name).replace("\"ID\"", &text(server.id)).lines() {
                writer.line(line);
            }
        });
        File::new(&format!("src/main/java/{name}/servers/{type_name}.java"), writer.finish())
    };
    servers.map(one).collect()
}

const SERVER: &str = "\
private final SubStatusCode code;

TYPE(int code, int sub) {
    this.code = new SubStatusCode(code, sub);
}

@Override
public String server() {
    return \"ID\";
}

@Override
public SubStatusCode code() {
    return code;
}

/** What the server means by a code; nothing if it does not define it. */
public static java.util.Optional<TYPE> of(SubStatusCode code) {
    for (TYPE status : values()) {
        if (status.code.equals(code)) {
            return java.util.Optional.of(status);
        }
    }
    return java.util.Optional.empty();
}";
