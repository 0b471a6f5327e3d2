//! The parts of README.md that are counted or listed.

use std::collections::BTreeMap;
use std::fmt::{self, Write};

use crate::Catalogue;
use crate::catalogue::Standalone;
use crate::markdown_text::{code, escape};
use crate::model::{Definition, Facts, Level, ServerId};
use crate::output::{Context, Error, File};

pub(super) fn generate(standard: Standalone<'_>, _: &Context) -> Result<Vec<File>, Error> {
    let catalogue = standard.catalogue();
    let (mut table, mut servers) = (String::new(), String::new());
    // Writing to a string does not fail.
    let _ = write_table(&mut table, catalogue);
    let _ = write_servers(&mut servers, catalogue);
    let part = |name: &str, text| File { path: name.to_owned(), text };
    Ok(vec![part("counts", counts(catalogue)), part("table", table), part("servers", servers)])
}

fn counts(catalogue: &Catalogue) -> String {
    let standard = catalogue.standard().count();
    let others = catalogue.own().len() - standard;
    let reasons = catalogue.own_reasons().len();
    let problems = catalogue.own_problems().len();
    let registry = catalogue.document().registry.map(|date| format!(" of {date}")).unwrap_or_default();
    let servers = match catalogue.own_servers().len() {
        1 => "1 server product".to_owned(),
        count => format!("{count} server products"),
    };
    format!(
        "The catalogue holds the {standard} codes of the IANA registry{registry}, {others} definitions of {servers}, \
         {reasons} reasons that servers log, and {problems} registered problem types.\n"
    )
}

fn write_table(table: &mut String, catalogue: &Catalogue) -> fmt::Result {
    writeln!(table, "| code | phrase | cacheable | content | must carry | the request again |")?;
    writeln!(table, "| --- | --- | --- | --- | --- | --- |")?;
    let rows = catalogue.standard().filter_map(|row| Some((row, row.facts.as_ref()?)));
    rows.map(|(definition, facts)| row(definition, facts)).try_for_each(|row| writeln!(table, "{row}"))
}

fn write_servers(table: &mut String, catalogue: &Catalogue) -> fmt::Result {
    writeln!(table, "| id | product | kind | definitions | reasons |\n| --- | --- | --- | --- | --- |")?;
    let mut counts: BTreeMap<&ServerId, usize> = BTreeMap::new();
    for server in catalogue.own().iter().filter_map(|definition| definition.server.as_ref()) {
        *counts.entry(server).or_default() += 1;
    }
    for server in catalogue.own_servers() {
        let count = counts.get(&server.id).copied().unwrap_or_default();
        let (name, kind) = (escape(server.name.as_str()), server.kind.word());
        let reasons = catalogue.own_reasons().iter().filter(|reason| reason.server == server.id).count();
        writeln!(table, "| `{}` | {name} | {kind} | {count} | {reasons} |", server.id)?;
    }
    Ok(())
}

fn row(definition: &Definition, facts: &Facts) -> String {
    let must = facts.headers.iter().filter(|header| header.level == Level::Must && header.when.is_none());
    // In a table a bar ends the cell, even within code.
    let must: Vec<String> = must.map(|header| code(header.name.as_str()).replace('|', "\\|")).collect();
    let retry: Vec<String> =
        facts.retry.iter().map(|retry| format!("{}: {}", retry.level.word(), retry.kind.word())).collect();
    let phrase = definition.phrase.as_ref().map(|phrase| escape(phrase.as_str())).unwrap_or_default();
    format!(
        "| {} | {phrase} | {} | {} | {} | {} |",
        definition.code,
        if facts.cacheable { "yes" } else { "" },
        facts.content.word(),
        must.join(", "),
        retry.join(", "),
    )
}
