//! `README.md`: what the files are, and the commands with which each engine takes them.

use super::model::{Database, Kind, Table};

pub(super) fn write(database: &Database<'_>) -> String {
    // Two hyphens may end an HTML comment.
    let notice = database.notice.replace("--", "- -");
    let tables: Vec<String> = database.tables.iter().map(section).collect();
    format!("<!-- {notice} -->\n\n{}\n\n{TEXT}\n## Tables\n\n{}", database.version_line(), tables.join("\n"))
}

/// A table and its columns.
fn section(table: &Table<'_>) -> String {
    let columns = table.columns.iter().map(|column| {
        let kind = match column.kind {
            Kind::Text => "text",
            Kind::Integer => "integer",
            Kind::Boolean => "boolean",
        };
        let optional = if column.optional { ", may be missing" } else { "" };
        format!("- `{}` ({kind}{optional}): {}\n", column.name, column.about)
    });
    let columns: Vec<String> = columns.collect();
    let key = table.key.join("`, `");
    format!("### `{}`\n\n{} Unique by `{key}`.\n\n{}", table.name, table.about, columns.concat())
}

const TEXT: &str = include_str!("readme.md");
