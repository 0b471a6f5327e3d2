//! The catalogue as tables for the engines that hold logs: CSV, SQL, a lookup of Splunk, a function of Kusto.
//!
//! [`lower`] turns the catalogue into plain rows and typed columns once; each writer then knows only its own format.

mod content_hash;
mod csv;
mod datapackage;
mod dialects;
mod kusto;
mod lower;
mod model;
mod readme;
mod resolve;
mod splunk;
mod sql;

use super::{Context, Error, File};
use crate::Catalogue;

/// Queries that join the tables with those of logs. They are the same for every engine that speaks SQL.
const JOINS: [(&str, &str); 3] = [
    ("joins/w3c.sql", include_str!("tables/joins/w3c.sql")),
    ("joins/nginx.sql", include_str!("tables/joins/nginx.sql")),
    ("joins/alb.sql", include_str!("tables/joins/alb.sql")),
];

pub(super) fn generate(catalogue: &Catalogue, context: &Context) -> Result<Vec<File>, Error> {
    let resolved = resolve::Resolved::of(catalogue);
    let database = lower::lower(catalogue, &resolved, context);
    let mut files = vec![File::new("tables/README.md", readme::write(&database))];
    files.push(File::new("tables/csv/datapackage.json", datapackage::write(&database)));
    let path = |table: &model::Table<'_>| format!("tables/csv/{}", table.path());
    files.extend(database.tables.iter().map(|table| File::new(&path(table), csv::write(table))));
    let path = |dialect: &sql::Dialect| format!("tables/{}.sql", dialect.name);
    files.extend(dialects::ALL.iter().map(|dialect| File::new(&path(dialect), sql::write(&database, dialect))));
    let comment = format!("-- {}\n-- {}\n", database.notice, database.version_line());
    files.extend(JOINS.iter().map(|(path, query)| File::new(&format!("tables/{path}"), format!("{comment}{query}"))));
    files.extend(splunk::write(&resolved, &database));
    files.push(File::new("tables/kusto.kql", kusto::write(catalogue, &resolved, &database)));
    Ok(files)
}
