//! Enums: of the standard's codes, and of what each server defines.

use super::super::File;
use super::super::lowered::{Package, comment_text};
use super::{doc, file, text};

/// The closed enum of the standard's codes.
pub(super) fn statuses(package: &Package<'_>) -> File {
    file(package, "_codes.py", "The standard's status codes.", |writer| {
        writer.line("from enum import IntEnum");
        writer.blank();
        writer.blank();
        writer.block("class Status(IntEnum):", "", |writer| {
            doc(writer, &["A code of the standard. It is a closed set: `parse` takes any code.".to_owned()]);
            writer.blank();
            writer.line("phrase: str");
            doc(writer, &["The reason phrase; empty where there is none.".to_owned()]);
            writer.blank();
            writer.block("def __new__(cls, code: int, phrase: str = \"\") -> Status:", "", |writer| {
                writer.line("self = int.__new__(cls, code)");
                writer.line("self._value_ = code");
                writer.line("self.phrase = phrase");
                writer.line("return self");
            });
            writer.line("# The number in each version of Python; `IntEnum` itself prints it differently from version to version.");
            writer.block("def __str__(self) -> str:", "", |writer| writer.line("return int.__repr__(self)"));
            writer.block("def __format__(self, spec: str) -> str:", "", |writer| {
                writer.line("return int.__format__(self, spec)");
            });
            for status in &package.statuses {
                let phrase = text(status.phrase.unwrap_or_default()).flat();
                writer.line(format!("{} = {}, {phrase}", status.constant, status.code));
                doc(writer, &[comment_text(status.summary)]);
            }
            for status in &package.statuses {
                let phrase = text(status.phrase.unwrap_or_default()).flat();
                for former in &status.former_constants {
                    writer.line(format!("{former} = {}, {phrase}", status.code));
                    doc(writer, &[format!("The earlier name of {}.", status.constant)]);
                }
            }
        });
    })
}

/// An enum for each server with what it defines.
pub(super) fn servers(package: &Package<'_>) -> File {
    let about = "What each server defines: codes and sub-status codes by their names. Functions take them as codes.";
    file(package, "servers.py", about, |writer| {
        writer.line("from enum import Enum");
        writer.blank();
        writer.line("from ._server import Server as Server");
        writer.line("from ._server import server as server");
        writer.line("from ._server import servers as servers");
        writer.blank();
        writer.blank();
        writer.block("class _Codes(str, Enum):", "", |writer| {
            writer.block("def __str__(self) -> str:", "", |writer| writer.line("return str.__str__(self)"));
        });
        for server in package.servers.iter().filter(|server| !server.statuses.is_empty()) {
            writer.block(format!("class {}(_Codes):", server.type_name), "", |writer| {
                doc(writer, &[comment_text(&format!("What {} defines.", server.name))]);
                writer.blank();
                for status in &server.statuses {
                    writer.line(format!("{} = \"{}\"", status.constant, status.code));
                    doc(writer, &[comment_text(status.summary)]);
                }
            });
            writer.blank();
        }
    })
}
