//! Constants: of the standard's codes, of classes, and of what each server defines.

use std::collections::HashSet;
use std::fmt::Display;

use super::super::File;
use super::super::lowered::{Package, comment_text};
use super::super::writer::Writer;
use super::{LANGUAGE, doc, file};

pub(super) fn statuses(package: &Package<'_>) -> File {
    file(package, "statuses.go", |writer| {
        writer.blank();
        doc(writer, &["The standard's status codes.".to_owned()]);
        writer.block("const (", ")", |writer| {
            for status in &package.statuses {
                let label = status.phrase.map(|phrase| format!(" {phrase}")).unwrap_or_default();
                let about = format!("{} is {}{label}: {}", status.constant, status.code, status.summary);
                doc(writer, &[comment_text(&about)]);
                writer.line(format!("{} StatusCode = {}", status.constant, status.code));
            }
        });
        for status in &package.statuses {
            for former in &status.former_constants {
                writer.blank();
                let about = format!("{former} is the former name of {}.", status.constant);
                doc(writer, &[about, String::new(), format!("Deprecated: use {}.", status.constant)]);
                writer.line(format!("const {former} = {}", status.constant));
            }
        }
        let phrases = || package.statuses.iter().filter_map(|status| Some((status, status.phrase?)));
        writer.blank();
        doc(
            writer,
            &["CanonicalReason is the reason phrase of a standard code: Not Found; empty where there is none."
                .to_owned()],
        );
        let cases = phrases().map(|(status, phrase)| (&status.constant, LANGUAGE.quoted(phrase)));
        switch(writer, "(c StatusCode) CanonicalReason() string", "c", cases, "\"\"");
        writer.blank();
        doc(
            writer,
            &["StatusLine is the status line without its version: 404 Not Found; empty without a phrase.".to_owned()],
        );
        let line = |code: u16, phrase: &str| LANGUAGE.quoted(&format!("{code} {phrase}"));
        let cases = phrases().map(|(status, phrase)| (&status.constant, line(status.code, phrase)));
        switch(writer, "(c StatusCode) StatusLine() string", "c", cases, "\"\"");
        writer.blank();
        let others = package.statuses.iter().flat_map(|it| it.other_phrases.iter().map(move |phrase| (it, *phrase)));
        let mut known = HashSet::new();
        let all: Vec<_> = phrases().chain(others).map(|(it, phrase)| (it, phrase.to_ascii_lowercase())).collect();
        let cases = all
            .iter()
            .filter(|(_, phrase)| known.insert(phrase))
            .map(|(status, phrase)| (LANGUAGE.quoted(phrase), &status.constant));
        switch(writer, "fromPhrase(phrase string) StatusCode", "phrase", cases, "0");
        writer.blank();
        let every: Vec<_> = package.statuses.iter().map(|status| &*status.constant).collect();
        switch(writer, "(c StatusCode) isStandard() bool", "c", [(list(&every), "true")], "false");
    })
}

/// The function that gives a value for each case.
pub(super) fn switch<C: Display, V: Display>(
    writer: &mut Writer,
    signature: &str,
    on: &str,
    cases: impl IntoIterator<Item = (C, V)>,
    otherwise: &str,
) {
    writer.block(format!("func {signature} {{"), "}", |writer| {
        writer.line(format!("switch {on} {{"));
        for (case, value) in cases {
            writer.line(format!("case {case}:"));
            writer.indented(|writer| writer.line(format!("return {value}")));
        }
        writer.line("}");
        writer.line(format!("return {otherwise}"));
    });
}

/// Names of a case, in lines that are not too long.
pub(super) fn list(names: &[&str]) -> String {
    let mut text = String::new();
    let mut length = 0;
    for (at, name) in names.iter().enumerate() {
        if at > 0 {
            text.push(',');
            let is_full = length + name.len() > 100;
            text.push_str(if is_full { "\n\t\t" } else { " " });
            length = if is_full { 0 } else { length };
        }
        text.push_str(name);
        length += name.len() + 2;
    }
    text
}

pub(super) fn classes(package: &Package<'_>) -> File {
    file(package, "classes.go", |writer| {
        writer.blank();
        doc(writer, &["The five classes.".to_owned()]);
        writer.block("const (", ")", |writer| {
            for class in &package.classes {
                doc(writer, &[comment_text(&format!("Class{} is {}xx: {}", class.name, class.digit, class.summary))]);
                writer.line(format!("Class{} Class = {}", class.name, class.digit));
            }
        });
        let names = package.classes.iter().map(|class| class.name);
        let titles = package.classes.iter().map(|class| class.title);
        let summaries = package.classes.iter().map(|class| class.summary);
        write_texts(writer, package, "Name", "Name is such as ClientError; empty if it is no class.", names);
        write_texts(writer, package, "Title", "Title is such as Client Error; empty if it is no class.", titles);
        write_texts(writer, package, "Summary", "Summary says what the class means.", summaries);
    })
}

fn write_texts<'a>(
    writer: &mut Writer,
    package: &Package<'_>,
    name: &str,
    about: &str,
    texts: impl Iterator<Item = &'a str>,
) {
    writer.blank();
    doc(writer, &[about.to_owned()]);
    let constants = package.classes.iter().map(|class| format!("Class{}", class.name));
    let cases = constants.zip(texts.map(|text| LANGUAGE.quoted(text)));
    switch(writer, &format!("(c Class) {name}() string"), "c", cases, "\"\"");
}

/// Constants of each server.
pub(super) fn servers(package: &Package<'_>) -> File {
    file(package, "server_statuses.go", |writer| {
        for server in package.servers.iter().filter(|server| !server.statuses.is_empty()) {
            writer.blank();
            doc(writer, &[comment_text(&format!("What {} defines.", server.name))]);
            writer.block("const (", ")", |writer| {
                for status in &server.statuses {
                    let about = format!("{} is {}: {}", status.constant, status.code, status.summary);
                    doc(writer, &[comment_text(&about)]);
                    writer.line(format!("{} SubStatusCode = {}", status.constant, number(status.code)));
                }
            });
        }
    })
}

/// The number of a code with its sub-status.
pub(super) fn number(code: crate::model::Code) -> String {
    match code.sub() {
        Some(sub) => format!("{}<<16 | {sub}", code.code()),
        None => format!("{} << 16", code.code()),
    }
}
