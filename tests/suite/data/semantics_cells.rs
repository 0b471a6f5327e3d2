//! What stands in the cells of `semantics.csv`.

/// A header field in a cell: `Name (condition)[sections]`.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) name: String,
    /// Whether the table tells a condition, or what the value holds.
    pub(crate) conditional: bool,
    /// The sections that say so, as they stand there.
    pub(crate) sections: String,
}

/// The fields in a cell; those that share a condition and sections are listed with commas.
pub(crate) fn fields(cell: &str) -> Vec<Field> {
    let mut fields = Vec::new();
    let mut pending = Vec::new();
    for entry in split_outside_brackets(cell) {
        let plain = without_parentheses(&entry);
        let (plain, _) = plain.split_once('[').unwrap_or((&plain, ""));
        let sections = entry.rsplit_once('[').map_or("", |(_, rest)| rest.trim_end_matches(']')).to_owned();
        for name in plain.split(',') {
            // What starts in lower case is prose, such as "or any other field".
            let name = name.trim().split([' ', ':']).next().unwrap_or_default();
            if name.starts_with(|first: char| first.is_ascii_uppercase()) {
                pending.push(Field {
                    name: name.to_owned(),
                    conditional: entry.contains('('),
                    sections: String::new(),
                });
            }
        }
        // The sections stand after the last field that they are for.
        if !sections.is_empty() {
            for field in &mut pending {
                field.sections.clone_from(&sections);
            }
            fields.append(&mut pending);
        }
    }
    assert!(pending.is_empty(), "no section: {cell}");
    fields
}

/// The text outside of parentheses.
pub(crate) fn without_parentheses(text: &str) -> String {
    let mut depth = 0;
    let outside = text.chars().filter(|&letter| {
        depth += i32::from(letter == '(');
        let outside = depth == 0;
        depth -= i32::from(letter == ')');
        outside
    });
    outside.collect()
}

/// Splits at semicolons, except in parentheses and brackets.
fn split_outside_brackets(cell: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut depth = 0;
    for letter in cell.chars() {
        depth += i32::from(matches!(letter, '(' | '[')) - i32::from(matches!(letter, ')' | ']'));
        if letter == ';' && depth == 0 {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(letter);
        }
    }
    parts.into_iter().map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}
