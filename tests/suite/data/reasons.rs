//! Every row of `reasons.csv` is found as it is logged, and the catalogue has no reasons beside these but those in the
//! ledger.

use std::collections::BTreeSet;

use status_core::{Reason, Server, find_reasons, reasons};
use status_tests::{Row, facts};

use crate::data::ledger::{Sides, Table, compare};

/// A row of the table, and the reason that its text stands for.
struct Entry {
    row: Row,
    server: Server,
    found: Option<&'static Reason>,
}

impl Entry {
    /// The one of that name; else the one that has the token as an alias, or under another name.
    fn of(row: Row) -> Self {
        let server = row.get("server").parse().unwrap_or_else(|error| panic!("line {}: {error}", row.line));
        let (token, name) = (row.get("token"), row.get("name"));
        let logged = if row.get("logged").is_empty() { token } else { row.get("logged") };
        let of_text = || find_reasons(Some(server), logged);
        let is_alias = |reason: &&Reason| reason.aliases().contains(&token);
        let found = of_text().find(|reason| reason.name() == name);
        let found = found.or_else(|| of_text().find(is_alias)).or_else(|| of_text().next());
        Self { row, server, found }
    }

    /// Whether the catalogue has it under another reason, as an alias; its name and field are then those of the latter.
    fn is_alias(&self) -> bool {
        let (name, token) = (self.row.get("name"), self.row.get("token"));
        self.found.is_some_and(|reason| reason.name() != name && reason.aliases().contains(&token))
    }

    fn sides(&self, says: &str, catalogue: Option<&str>) -> Sides {
        Sides::of("any", Some(says), catalogue).by(self.server.id())
    }
}

fn entries() -> Vec<Entry> {
    facts("reasons.csv", 937).into_iter().map(Entry::of).collect()
}

#[test]
fn every_token_of_the_table_is_found_as_it_is_logged() {
    let entries = entries();
    let of_the_table = entries.iter().map(|entry| {
        let kind = entry.found.map(|_| if entry.is_alias() { "an alias" } else { "a reason" });
        entry.sides("a reason", kind).about(entry.row.get("name"))
    });
    let of = |server: Server, name| (server.id(), name);
    let reached: BTreeSet<_> = entries.iter().filter_map(|entry| Some(of(entry.server, entry.found?.name()))).collect();
    let beyond = reasons().iter().filter(|reason| !reached.contains(&of(reason.server(), reason.name())));
    let beyond =
        beyond.map(|reason| Sides::of("any", None, Some("a reason")).by(reason.server().id()).about(reason.name()));
    compare(Table::Reasons, "token", of_the_table.chain(beyond));
}

#[test]
fn every_name_is_the_tables() {
    let sides = entries().into_iter().filter(|entry| !entry.is_alias()).filter_map(|entry| {
        let name = entry.found?.name();
        Some(entry.sides(entry.row.get("name"), Some(name)).about(entry.row.get("token")))
    });
    compare(Table::Reasons, "name", sides);
}

#[test]
fn every_code_is_the_tables() {
    fn joined<T: Ord + ToString>(codes: impl Iterator<Item = T>) -> String {
        codes.map(|code| code.to_string()).collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join("; ")
    }
    let sides = entries().into_iter().filter_map(|entry| {
        let says = joined(entry.row.get("codes").split("; ").filter(|code| !code.is_empty()));
        let catalogue = joined(entry.found?.codes().iter());
        let some = |codes: &str| Some(codes.to_owned()).filter(|codes| !codes.is_empty());
        let mut sides = entry.sides("", None).about(entry.row.get("name"));
        (sides.says, sides.catalogue) = (some(&says), some(&catalogue));
        Some(sides)
    });
    compare(Table::Reasons, "codes", sides);
}

#[test]
fn every_first_version_is_the_tables() {
    let sides = entries().into_iter().filter(|entry| !entry.is_alias()).filter_map(|entry| {
        let mut sides = entry.sides("", entry.found?.since()).about(entry.row.get("name"));
        sides.says = Some(entry.row.get("since").to_owned()).filter(|since| !since.is_empty());
        Some(sides)
    });
    compare(Table::Reasons, "since", sides);
}

/// The table says more of a field than its name.
#[test]
fn every_field_is_named_in_the_table() {
    let sides = entries().into_iter().filter(|entry| !entry.is_alias()).filter_map(|entry| {
        let (says, field) = (entry.row.get("field"), entry.found?.field());
        let is_named = field.split(", ").all(|name| says.contains(name));
        Some(entry.sides(says, Some(if is_named { says } else { field })))
    });
    compare(Table::Reasons, "field", sides);
}
