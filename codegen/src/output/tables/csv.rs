//! A table as CSV (RFC 4180): a line of names, then one for each row. A missing value is empty; no text is.

use super::model::{Cell, Table};

pub(super) fn write(table: &Table<'_>) -> String {
    let mut text = String::new();
    line(&mut text, table.columns.iter().map(|column| column.name));
    for row in &table.rows {
        let fields = row.iter().map(|cell| match cell {
            Cell::Missing => String::new(),
            Cell::Text(text) => text.to_string(),
            Cell::Integer(number) => number.to_string(),
            Cell::Boolean(boolean) => boolean.to_string(),
        });
        line(&mut text, fields);
    }
    text
}

/// A line of fields, in quotes where they need them.
pub(super) fn line(text: &mut String, fields: impl Iterator<Item = impl AsRef<str>>) {
    for (at, field) in fields.enumerate() {
        if at > 0 {
            text.push(',');
        }
        let field = field.as_ref();
        let is_plain = !field.contains([',', '"', '\r', '\n']) && field.trim() == field;
        if is_plain {
            text.push_str(field);
        } else {
            text.push('"');
            text.push_str(&field.replace('"', "\"\""));
            text.push('"');
        }
    }
    text.push('\n');
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
