//! What a team's rows can take from the standard dataset, as a dataset of its own: it is read in a tenth of the time that
//! the whole takes.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::catalogue::Standalone;
use crate::fields::{Data, Need, Shape};
use crate::json_value::Json;
use crate::kind::Kind;
use crate::output::{Context, Error, File};

/// The fields of the standard's definitions that no row inherits and no check looks at.
const LEFT_OUT: &[&str] = &["former", "aliases", "article", "requirements"];

/// What the files say of themselves.
const ROWS: &str = "What a team's rows can take from the standard dataset, and its problems. `parse_team` and `statuses!` \
                    read this; the whole is read when an output asks for more.";
const CODES: &str = "The codes of all definitions of the dataset: rows of a team may name each in `see_also`.";

type Row<'a> = Vec<(&'static str, Data<'a>)>;

pub(super) fn generate(standard: Standalone<'_>, context: &Context) -> Result<Vec<File>, Error> {
    let catalogue = standard.catalogue();
    let mut rows = format!("# {}\n# {ROWS}\n", context.notice());
    add(&mut rows, Kind::Document, needed(Kind::Document, catalogue.document().row()));
    for class in catalogue.classes() {
        add(&mut rows, Kind::Class, class.row());
    }
    for server in catalogue.own_servers() {
        add(&mut rows, Kind::Server, needed(Kind::Server, server.row()));
    }
    for definition in catalogue.standard() {
        let row = definition.row().into_iter().filter(|(key, _)| !LEFT_OUT.contains(key)).collect();
        add(&mut rows, Kind::Status, row);
    }
    for problem in catalogue.own_problems() {
        add(&mut rows, Kind::Problem, problem.row());
    }

    // Each code once, though several servers define it.
    let codes: BTreeSet<_> = catalogue.own().iter().map(|definition| definition.code).collect();
    let mut lines = format!("# {}\n# {CODES}\n", context.notice());
    for code in codes {
        // Writing to a string does not fail.
        let _ = writeln!(lines, "{code}");
    }
    Ok(vec![File::new("base.toml", rows), File::new("codes.txt", lines)])
}

/// The fields that every row has.
fn needed(kind: Kind, row: Row<'_>) -> Row<'_> {
    let is_needed = |key| kind.table().fields().iter().any(|field| field.key == key && field.need == Need::Always);
    row.into_iter().filter(|(key, _)| is_needed(*key)).collect()
}

fn add(text: &mut String, kind: Kind, row: Row<'_>) {
    text.push('\n');
    text.push_str(kind.header());
    text.push('\n');
    for (key, value) in row {
        let is_date = kind.table().fields().iter().any(|field| field.key == key && matches!(field.shape, Shape::Date));
        let value = match value {
            Data::Text(date) if is_date => date.into_owned(),
            value => toml(&value),
        };
        // Writing to a string does not fail.
        let _ = writeln!(text, "{key} = {value}");
    }
}

/// A value on one line.
fn toml(value: &Data<'_>) -> String {
    match value {
        // What JSON escapes is escaped in the same way here.
        Data::Text(text) => Json::from(text.as_ref()).compact(),
        Data::Number(number) => number.to_string(),
        Data::Integer(number) => number.to_string(),
        Data::Float(number) => (*number).to_owned(),
        Data::Boolean(boolean) => boolean.to_string(),
        Data::List(entries) => format!("[{}]", entries.iter().map(toml).collect::<Vec<_>>().join(", ")),
        Data::Table(fields) => {
            let fields: Vec<_> = fields.iter().map(|(key, value)| format!("{key} = {}", toml(value))).collect();
            format!("{{ {} }}", fields.join(", "))
        }
    }
}
