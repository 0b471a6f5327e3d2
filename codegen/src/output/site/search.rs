//! The search of the site: `search.js`, what there is to find and how it is found, and `site.js`, the box on each page.
//!
//! What there is to find is a script and no file of data, since a page that is opened from a folder may fetch nothing.

mod asked;
mod rows;
mod texts;

use super::super::File;
use super::super::lowered::comment_text;
use super::model::Site;
use crate::json_value::Json;
use rows::{Row, Rows};

/// The two scripts.
pub(super) fn files(site: &Site<'_>) -> Vec<File> {
    let notice = comment_text(&site.notice);
    let data = data(&Rows::of(site));
    let find = include_str!("search/find.js");
    let page = include_str!("search/site.js");
    vec![
        File::new("search.js", format!("// {notice}\n\nconst STATUS_SEARCH = {data};\n\n{find}")),
        File::new("site.js", format!("// {notice}\n\n{page}")),
    ]
}

/// The rows as JavaScript, which JSON is too; one on each line, so that a change of the dataset changes a few lines.
fn data(rows: &Rows) -> String {
    let lines = |values: Vec<Json>| {
        let lines: Vec<_> = values.iter().map(|value| format!("    {},\n", value.compact())).collect();
        format!("[\n{}  ]", lines.concat())
    };
    let publishers = lines(rows.publishers.iter().map(|texts| list(texts)).collect());
    let rows = lines(rows.rows.iter().map(row).collect());
    format!("{{\n  publishers: {publishers},\n  rows: {rows},\n}}")
}

/// A row as `find.js` takes it; what is empty at its end is left out.
fn row(row: &Row) -> Json {
    let Row { path, heading, publisher, summary, others, further } = row;
    let mut values = vec![
        Json::Text(path.clone()),
        Json::Text(heading.clone()),
        Json::Raw(publisher.to_string()),
        Json::Text(summary.clone()),
    ];
    if !others.is_empty() || !further.is_empty() {
        values.push(list(others));
    }
    if !further.is_empty() {
        values.push(Json::Text(further.clone()));
    }
    Json::List(values)
}

fn list(texts: &[String]) -> Json {
    Json::List(texts.iter().cloned().map(Json::Text).collect())
}
