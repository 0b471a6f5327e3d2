//! The tables in `data/README.md`: those of the fields, from the same list that the dataset is read by, and what breaks
//! whom, from the rules by which datasets are compared.

use std::fmt::Write;

use crate::catalogue::Standalone;
use crate::diff;
use crate::fields::{Field, Need, Scope, Shape, Table};
use crate::letter_case::{lower_first, upper_first};
use crate::model::{Class, Definition, Document, Problem, Reason, Server};
use crate::output::{Context, Error, File};

pub(super) fn generate(_: Standalone<'_>, _: &Context) -> Result<Vec<File>, Error> {
    let rows = [&Document::TABLE, &Class::TABLE, &Server::TABLE, &Definition::TABLE, &Reason::TABLE, &Problem::TABLE];
    let mut files: Vec<_> = rows.map(|table| File { path: table.name.to_owned(), text: fields(table) }).into();
    let mut inner = String::new();
    for table in within(&rows) {
        let title = table.title.as_str();
        // Writing to a string does not fail.
        let _ = write!(inner, "### {}\n\n{}\n\n{}\n", upper_first(title), table.about.trim(), fields(table));
    }
    files.push(File { path: "tables".to_owned(), text: inner });
    files.push(File { path: "changes".to_owned(), text: diff::markdown() });
    Ok(files)
}

/// The tables within rows, each once, in the order of their first use.
fn within(rows: &[&'static Table]) -> Vec<&'static Table> {
    let mut found: Vec<&'static Table> = Vec::new();
    let mut next: Vec<_> = rows.to_vec();
    while !next.is_empty() {
        let fields = next.iter().flat_map(|table| table.fields());
        let tables = fields.filter_map(|field| match field.shape {
            Shape::Table(table) | Shape::List(&Shape::Table(table), _) => Some(table),
            _ => None,
        });
        let tables: Vec<_> = tables.collect();
        next.clear();
        for table in tables {
            if !found.iter().chain(&next).any(|known| known.name == table.name) {
                next.push(table);
            }
        }
        found.extend(&next);
    }
    found
}

fn fields(table: &Table) -> String {
    let mut text = "| field | what it holds | type | needed |\n| --- | --- | --- | --- |\n".to_owned();
    for field in table.fields() {
        let (about, shape) = (field.about.trim().replace('|', "\\|"), shape(field.shape));
        // Writing to a string does not fail.
        let _ = writeln!(text, "| `{}` | {about} | {shape} | {} |", field.key, need(field));
    }
    text
}

fn shape(form: Shape) -> String {
    match form {
        Shape::Text(format) if format.name == "text" => "text".to_owned(),
        Shape::Text(format) => lower_first(format.about.trim().trim_end_matches('.')),
        Shape::Integer(least, most) if least == most => format!("the integer {least}"),
        Shape::Integer(least, most) => format!("integer, {least} to {most}"),
        Shape::Boolean => "boolean".to_owned(),
        Shape::Date => "date".to_owned(),
        Shape::Any => "text, number, boolean, or a list of them".to_owned(),
        Shape::OneOf(words) => words.all.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", "),
        Shape::List(of, least) => {
            let at_least = if least > 0 { "at least one; " } else { "" };
            format!("list; {at_least}each {}", shape(*of))
        }
        Shape::Table(table) => {
            let title = table.title.as_str();
            format!("[{title}](#{})", title.replace(' ', "-"))
        }
    }
}

fn need(field: &Field) -> &'static str {
    match (field.need, field.scope) {
        (Need::Always, _) if field.inherited => "yes, unless a team's row takes it from the standard",
        (Need::Always, _) => "yes",
        (Need::InTeams, _) => "in a team's dataset",
        (Need::Never, Scope::Every) => "no",
        (Need::Never, Scope::Standard) => "no; the standard's rows only",
        (Need::Never, Scope::Server) => "no; rows with `server` only",
        (Need::Never, Scope::StandardDataset) => "no; not in a team's dataset",
    }
}
