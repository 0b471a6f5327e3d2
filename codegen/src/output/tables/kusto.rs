//! Functions of Kusto (KQL), which need no table: for Azure Data Explorer, Log Analytics and Sentinel.

use std::fmt::{self, Write};

use super::lower::{Meaning, reason_id};
use super::model::Database;
use super::resolve::{Resolved, id, label, publisher};
use super::splunk::joined;
use crate::Catalogue;

pub(super) fn write(catalogue: &Catalogue, resolved: &Resolved<'_>, database: &Database<'_>) -> String {
    let mut script = String::new();
    // Writing to a string does not fail.
    let _ = write_script(&mut script, catalogue, resolved, database);
    script
}

fn write_script(
    script: &mut String,
    catalogue: &Catalogue,
    resolved: &Resolved<'_>,
    database: &Database<'_>,
) -> fmt::Result {
    let version = database.version_line();
    writeln!(script, "// {}\n// {version}", database.notice)?;
    writeln!(script, "// In Log Analytics save what stands between the outer braces as a function of that name.\n")?;

    head(
        script,
        "status_meanings",
        "What each number means in a log of a server; one row for each code and sub.",
        &version,
    )?;
    writeln!(
        script,
        "let definitions = datatable(server:string, code:int, sub:int, status:string, label:string, summary:string, causes:string, remedies:string) ["
    )?;
    let rows = resolved.definitions.iter().map(|definition| {
        let texts = [
            id(definition),
            label(definition).to_owned(),
            definition.summary.to_string(),
            joined(&definition.causes),
            joined(&definition.remedies),
        ];
        let texts = texts.map(|text| literal(&text)).join(", ");
        let (code, sub) = (definition.code.code(), definition.code.sub().unwrap_or_default());
        format!("  {}, {code}, {sub}, {texts}", literal(publisher(definition)))
    });
    writeln!(script, "{}\n];", rows.collect::<Vec<_>>().join(",\n"))?;
    writeln!(
        script,
        "let fallback = datatable(code:int, sub:int, fallback_status:string, fallback_precision:string) ["
    )?;
    let rows = resolved.fallback.iter().map(|fallback| {
        let (code, sub) = (fallback.code.code(), fallback.code.sub().unwrap_or_default());
        let (id, precision) = (literal(&id(fallback.definition)), literal(fallback.precision.word()));
        format!("  {code}, {sub}, {id}, {precision}")
    });
    writeln!(script, "{}\n];", rows.collect::<Vec<_>>().join(",\n"))?;
    writeln!(
        script,
        "fallback
| lookup kind=leftouter (definitions | where server == for_server | project code, sub, own = status) on code, sub
| extend status = iff(isempty(own), fallback_status, own), precision = iff(isempty(own), fallback_precision, \"exact\")
| project code, sub, status, precision
| lookup kind=leftouter (definitions | project-away server, code, sub) on status
}}\n"
    )?;

    head(script, "reason_meanings", "What each token means in a log of a server; one row for each token.", &version)?;
    writeln!(
        script,
        "let meanings = datatable(server:string, token:string, reason:string, also:string, precision:string) ["
    )?;
    let rows = resolved.tokens.iter().map(|Meaning { server, token, first, also, precision, .. }| {
        let (first, also) = (reason_id(first), also.map(reason_id).unwrap_or_default());
        format!("  {}", [*server, token, &first, &also, precision].map(literal).join(", "))
    });
    writeln!(script, "{}\n];", rows.collect::<Vec<_>>().join(",\n"))?;
    writeln!(script, "let definitions = datatable(reason:string, summary:string, causes:string, remedies:string) [")?;
    let rows = catalogue.reasons().map(|reason| {
        let texts = [reason_id(reason), reason.summary.to_string(), joined(&reason.causes), joined(&reason.remedies)];
        format!("  {}", texts.map(|text| literal(&text)).join(", "))
    });
    writeln!(script, "{}\n];", rows.collect::<Vec<_>>().join(",\n"))?;
    writeln!(
        script,
        "meanings
| where server == for_server
| lookup kind=leftouter definitions on reason
| project-away server
}}"
    )
}

fn head(script: &mut String, name: &str, about: &str, version: &str) -> fmt::Result {
    let docs = literal(&format!("{about} {version}"));
    writeln!(
        script,
        ".create-or-alter function with (folder = \"http_status\", docstring = {docs}) {name}(for_server:string) {{"
    )
}

/// A text in quotes, with a backslash before what means something.
fn literal(text: &str) -> String {
    let mut literal = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => literal.extend(['\\', letter]),
            letter if letter.is_control() => {
                let _ = write!(literal, "\\u{:04x}", u32::from(letter));
            }
            letter => literal.push(letter),
        }
    }
    literal.push('"');
    literal
}

#[cfg(test)]
mod tests {
    use super::literal;

    #[test]
    fn a_text_cannot_end_before_its_end() {
        assert_eq!(literal("a\"]; .drop \\ \r\n\\"), r#""a\"]; .drop \\ \u000d\u000a\\""#);
    }
}
