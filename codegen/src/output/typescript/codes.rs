//! Constants: of the standard's codes, and of what each server defines.

use super::super::File;
use super::super::lowered::{Package, Status, comment_text};
use super::{doc, file};

/// A constant for each code of the standard, and the object of all.
pub(super) fn statuses(package: &Package<'_>) -> File {
    file(package, "codes.ts", "The standard's status codes: a constant for each, and an object of all.", |writer| {
        for status in &package.statuses {
            doc(writer, &about(status));
            writer.line(format!("export const {} = {};", status.constant, status.code));
        }
        for status in &package.statuses {
            for former in &status.former_constants {
                doc(writer, &[format!("@deprecated Use {}.", status.constant)]);
                writer.line(format!("export const {former} = {};", status.code));
            }
        }
        writer.blank();
        doc(writer, &["Every code of the standard by its name.".to_owned()]);
        writer.block("export const Status = {", "} as const;", |writer| {
            for status in &package.statuses {
                doc(writer, &about(status));
                writer.line(format!("{}: {},", status.constant, status.code));
            }
        });
        writer.blank();
        doc(writer, &["A code of the standard.".to_owned()]);
        writer.line("export type Status = (typeof Status)[keyof typeof Status];");
    })
}

fn about(status: &Status<'_>) -> Vec<String> {
    let label = status.phrase.map(|phrase| format!(" {phrase}")).unwrap_or_default();
    vec![comment_text(&format!("{}{label}: {}", status.code, status.summary))]
}

/// An object for each server with what it defines.
pub(super) fn servers(package: &Package<'_>) -> File {
    let about = "What each server defines: codes and sub-status codes by their names. Functions take them as codes.";
    file(package, "servers.ts", about, |writer| {
        writer.line("export * from \"./server.js\";");
        for server in package.servers.iter().filter(|server| !server.statuses.is_empty()) {
            writer.blank();
            doc(writer, &[comment_text(&format!("What {} defines.", server.name))]);
            let name = &server.type_name;
            writer.block(format!("export const {name} = {{"), "} as const;", |writer| {
                for status in &server.statuses {
                    doc(writer, &[comment_text(&format!("{}: {}", status.code, status.summary))]);
                    writer.line(format!("{}: \"{}\",", status.constant, status.code));
                }
            });
            writer.line(format!("export type {name} = (typeof {name})[keyof typeof {name}];"));
        }
    })
}
