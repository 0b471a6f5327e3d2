//! A table as CSV (RFC 4180): a line of names, then one for each row. A missing value is empty; no text is.

use std::fmt::Write;

use super::model::{Cell, Table};

pub(super) fn write(table: &Table<'_>) -> String {
    let mut text = String::new();
    line(&mut text, table.columns.iter().map(|column| column.name));
    for row in &table.rows {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                text.push(',');
            }
            // Only texts can need quotes. What a `String` is given is never refused.
            let _ = match cell {
                Cell::Missing => Ok(()),
                Cell::Text(value) => {
                    field(&mut text, value);
                    Ok(())
                }
                Cell::Integer(number) => write!(text, "{number}"),
                Cell::Boolean(boolean) => write!(text, "{boolean}"),
            };
        }
        text.push('\n');
    }
    text
}

/// A line of texts.
pub(super) fn line(text: &mut String, fields: impl Iterator<Item = impl AsRef<str>>) {
    for (at, value) in fields.enumerate() {
        if at > 0 {
            text.push(',');
        }
        field(text, value.as_ref());
    }
    text.push('\n');
}

/// A text, in quotes where it needs them.
fn field(text: &mut String, value: &str) {
    // Byte by byte, as the table of what each server means has more than a hundred thousand of them.
    let has_mark = b",\"\r\n".iter().any(|mark| value.as_bytes().contains(mark));
    if !has_mark && value.trim() == value {
        text.push_str(value);
    } else {
        text.push('"');
        text.push_str(&value.replace('"', "\"\""));
        text.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn a_field_ends_where_it_ends() {
        for (field, expected) in [
            ("iis:403.10", "iis:403.10,x\n"),
            ("a,b", "\"a,b\",x\n"),
            ("\"a\"", "\"\"\"a\"\"\",x\n"),
            ("a\r\nb", "\"a\r\nb\",x\n"),
            (" a", "\" a\",x\n"),
        ] {
            let mut text = String::new();
            line(&mut text, [field, "x"].into_iter());
            assert_eq!(text, expected);
        }
    }
}
